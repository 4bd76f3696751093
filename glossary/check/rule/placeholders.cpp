// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/rule/placeholders.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace yakugo::check {
namespace {

/// One conversion of printf(): the argument it takes, 1-based, and of which kind that is.
struct Conversion {
    ByteRange range;
    std::size_t argument = 0;
    char kind = 's';  ///< d: whole numbers, f: others, else its letter
};

struct Conversions {
    std::vector<Conversion> list;
    bool numbered = false;  ///< any of them by number
    bool readable =
        true;  ///< a width that is an argument (%*d) moves the numbers of the others in ways that are not followed
};

char kind_of(char letter) {
    if (std::string_view("diouxX").find(letter) != std::string_view::npos) return 'd';
    return std::string_view("eEfFgGaA").find(letter) != std::string_view::npos ? 'f' : letter;
}

/// printf(3): %[argument$][flags][width][.precision][length]conversion; also <PRIu64> of gettext. None where there is no
/// conversion.
std::optional<Conversion> conversion_at(std::string_view text, std::size_t at, Conversions& all) {
    std::size_t end = at + 1, argument = 0;
    const auto skip = [&](std::string_view accepted) {
        while (end < text.size() && accepted.find(text[end]) != std::string_view::npos) ++end;
    };
    constexpr std::string_view kDigits = "0123456789";
    skip(kDigits);
    if (end > at + 1 && end < text.size() && text[end] == '$' && end - at < 4) {
        for (std::size_t i = at + 1; i < end; ++i) argument = argument * 10 + static_cast<std::size_t>(text[i] - '0');
        all.numbered = true;
        ++end;
    }
    skip("-+ #0'");
    const std::size_t width = end;
    skip("0123456789.*");
    if (text.substr(width, end - width).find('*') != std::string_view::npos) all.readable = false;
    skip("hlqLjzt");
    if (end == text.size()) return std::nullopt;
    if (text.substr(end).starts_with("<PRI")) {
        const std::size_t close = text.find('>', end);
        if (close == std::string_view::npos) return std::nullopt;
        return Conversion{{at, close + 1}, argument, kind_of(text[close - 1] == 'X' ? 'X' : 'd')};
    }
    if (std::string_view("diouxXeEfFgGaAcsCSp@").find(text[end]) == std::string_view::npos) return std::nullopt;
    return Conversion{{at, end + 1}, argument, kind_of(text[end])};
}

/// %% and %m take no argument.
Conversions conversions(std::string_view text) {
    Conversions out;
    for (std::size_t at = text.find('%'); at != std::string_view::npos; at = text.find('%', at)) {
        if (text.substr(at).starts_with("%%")) {
            at += 2;
            continue;
        }
        const auto found = conversion_at(text, at, out);
        at = found ? found->range.end : at + 1;
        if (!found) continue;
        out.list.push_back(*found);
        if (out.list.back().argument == 0) out.list.back().argument = out.list.size();
    }
    return out;
}

bool is_printf(const Token& token) {
    return token.kind == Token::Kind::placeholder && token.text.starts_with('%') && !token.text.starts_with("%(");
}

/// Between backticks.
bool is_in_code(const Text& text, ByteRange range) {
    const auto behind = std::upper_bound(text.masked.begin(), text.masked.end(), range.begin,
                                         [](std::size_t begin, ByteRange masked) { return begin < masked.begin; });
    return behind != text.masked.begin() && (behind - 1)->contains(range) && text.text[(behind - 1)->begin] == '`';
}

Token token_of(const Text& text, ByteRange range) {
    return {Token::Kind::placeholder, range, std::string(slice(text.text, range)), {}};
}

/// Arguments that one text takes and the other does not, or as another kind of value.
std::vector<PlaceholderChange> changed_arguments(const Text& source, const Conversions& from,
                                                 const std::vector<Token>& target, const Conversions& to) {
    std::map<std::size_t, char> taken;
    for (const Conversion& one : to.list) taken.emplace(one.argument, one.kind);
    std::vector<PlaceholderChange> out;
    for (const Conversion& one : from.list) {
        const auto at = taken.find(one.argument);
        if (at != taken.end() && at->second == one.kind) continue;
        PlaceholderChange change{token_of(source, one.range), nullptr};
        for (const Conversion& other : to.list) {
            if (at == taken.end() || other.argument != one.argument) continue;
            const auto token = std::find_if(target.begin(), target.end(),
                                            [&](const Token& found) { return found.range == other.range; });
            if (token != target.end()) change.target = &*token;
        }
        out.push_back(std::move(change));
    }
    return out;
}

/// Tokens that one text has more often than the other, in their order; the later ones of those that are equal.
std::vector<const Token*> more_often(const Text& text, const std::vector<Token>& tokens,
                                     const std::vector<Token>& other, bool with_printf) {
    std::map<std::string_view, std::size_t> there;
    for (const Token& token : other) {
        if (token.kind == Token::Kind::placeholder) ++there[token.text];
    }
    std::map<std::string_view, std::size_t> seen;
    std::vector<const Token*> out;
    for (const Token& token : tokens) {
        if (token.kind != Token::Kind::placeholder || (!with_printf && is_printf(token))) continue;
        const std::size_t times = ++seen[token.text], known = there[token.text];
        if (times > known && (known == 0 || !is_in_code(text, token.range))) out.push_back(&token);
    }
    return out;
}

}  // namespace

std::vector<PlaceholderChange> changed_placeholders(const Text& source_text, const std::vector<Token>& source,
                                                    const Text& target_text, const std::vector<Token>& target) {
    const auto is_placeholder = [](const Token& token) { return token.kind == Token::Kind::placeholder; };
    if (std::none_of(source.begin(), source.end(), is_placeholder)) return {};
    const Conversions from = conversions(source_text.text), to = conversions(target_text.text);
    const bool numbered = from.numbered || to.numbered;
    std::vector<PlaceholderChange> out;
    if (numbered && from.readable && to.readable) out = changed_arguments(source_text, from, target, to);
    const auto lost = more_often(source_text, source, target, !numbered);
    const auto added = more_often(target_text, target, source, !numbered);
    for (std::size_t i = 0; i < lost.size(); ++i) out.push_back({*lost[i], i < added.size() ? added[i] : nullptr});
    return out;
}

}  // namespace yakugo::check
