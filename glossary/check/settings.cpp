// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/settings.hpp"

#include "libalign/core/error.hpp"
#include "libalign/text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace yakugo::check {
namespace {

/// One step of a glob.
struct GlobStep {
    enum class Kind { character, any, set, star, stars, folders } kind = Kind::character;
    char32_t character = 0;
    std::vector<std::pair<char32_t, char32_t>> ranges = {};
    bool is_negated = false;
};

// A byte that is no UTF-8 stands for itself, behind all of Unicode.
char32_t take(std::string_view text, std::size_t& at) {
    const text::Utf8Step step = text::step_utf8(text, at);
    const char32_t c = step.valid ? step.code_point : 0x110000U + static_cast<unsigned char>(text[at]);
    at += step.valid ? step.length : 1;
    return c;
}

std::u32string characters(std::string_view text) {
    std::u32string out;
    for (std::size_t at = 0; at < text.size();) out += take(text, at);
    return out;
}

// Behind the ] of a set that begins at `at`; without one, [ means itself.
std::optional<GlobStep> set_at(const std::u32string& glob, std::size_t& at) {
    GlobStep token{GlobStep::Kind::set};
    std::size_t i = at + 1;
    if (i < glob.size() && (glob[i] == '!' || glob[i] == '^')) {
        token.is_negated = true;
        ++i;
    }
    for (const std::size_t first = i; i < glob.size(); ++i) {
        if (glob[i] == ']' && i > first) {
            at = i + 1;
            return token;
        }
        char32_t last = glob[i];
        const char32_t begin = last;
        if (i + 2 < glob.size() && glob[i + 1] == '-' && glob[i + 2] != ']') {
            last = glob[i + 2];
            i += 2;
        }
        token.ranges.emplace_back(begin, last);
    }
    return std::nullopt;
}

std::vector<GlobStep> tokens_of(const std::u32string& glob) {
    std::vector<GlobStep> out;
    for (std::size_t at = 0; at < glob.size();) {
        const char32_t c = glob[at];
        if (c == '*') {
            std::size_t end = at;
            while (end < glob.size() && glob[end] == '*') ++end;
            const bool is_name = at == 0 || glob[at - 1] == '/';
            if (end - at > 1 && is_name && end < glob.size() && glob[end] == '/') {
                out.push_back({GlobStep::Kind::folders});
                ++end;
            } else {
                out.push_back({end - at > 1 ? GlobStep::Kind::stars : GlobStep::Kind::star});
            }
            at = end;
            continue;
        }
        if (c == '[') {
            if (auto set = set_at(glob, at)) {
                out.push_back(std::move(*set));
                continue;
            }
        }
        out.push_back(c == '?' ? GlobStep{GlobStep::Kind::any} : GlobStep{GlobStep::Kind::character, c});
        ++at;
    }
    return out;
}

bool fits(const GlobStep& token, char32_t c) {
    if (token.kind == GlobStep::Kind::character) return token.character == c;
    if (c == '/') return false;
    if (token.kind == GlobStep::Kind::any) return true;
    const bool is_in = std::any_of(token.ranges.begin(), token.ranges.end(),
                                   [&](const auto& range) { return range.first <= c && c <= range.second; });
    return is_in != token.is_negated;
}

bool may_be_nothing(const GlobStep& token) {
    return token.kind == GlobStep::Kind::star || token.kind == GlobStep::Kind::stars ||
           token.kind == GlobStep::Kind::folders;
}

/// How far a path has come: `at[t]` where the first t tokens have taken all of it, `inside[t]` where token t is in
/// the middle of a folder's name.
struct Reached {
    explicit Reached(std::size_t tokens) : at(tokens + 1, false), inside(tokens + 1, false) {}
    std::vector<bool> at, inside;
};

void step(const std::vector<GlobStep>& tokens, const Reached& from, char32_t c, Reached& to) {
    for (std::size_t t = 0; t < tokens.size(); ++t) {
        if (!from.at[t] && !from.inside[t]) continue;
        switch (tokens[t].kind) {
            case GlobStep::Kind::folders: to.inside[t] = true; break;
            case GlobStep::Kind::stars: to.at[t] = true; break;
            case GlobStep::Kind::star: to.at[t] = to.at[t] || c != '/'; break;
            default: to.at[t + 1] = to.at[t + 1] || fits(tokens[t], c);
        }
        if (tokens[t].kind == GlobStep::Kind::folders && c == '/') to.at[t + 1] = true;
    }
}

// Time |tokens| * |path|, memory |tokens|.
bool matches(const std::vector<GlobStep>& tokens, const std::u32string& path) {
    const auto skip = [&](Reached& reached) {
        for (std::size_t t = 0; t < tokens.size(); ++t)
            if (reached.at[t] && may_be_nothing(tokens[t])) reached.at[t + 1] = true;
    };
    Reached reached(tokens.size());
    reached.at[0] = true;
    skip(reached);
    for (const char32_t c : path) {
        Reached next(tokens.size());
        step(tokens, reached, c, next);
        skip(next);
        reached = std::move(next);
    }
    return reached.at.back();
}

void take_dot(std::string_view& path) {
    while (path.starts_with("./")) path.remove_prefix(2);
}

template <class Value>
struct Named {
    std::string_view name;
    Value value;
};
constexpr Named<LongVowel> kLongVowels[] = {{"keep", LongVowel::keep}, {"drop", LongVowel::drop}};
constexpr Named<Separator> kSeparators[] = {
    {"dot", Separator::dot}, {"none", Separator::none}, {"space", Separator::space}};

template <class Value, std::size_t size>
bool set_policy(const Named<Value> (&names)[size], std::string_view name, std::optional<Value>& policy) {
    const auto* at = std::find_if(std::begin(names), std::end(names), [&](const auto& n) { return n.name == name; });
    if (at == std::end(names)) return false;
    policy = at->value;
    return true;
}

}  // namespace

bool matches_glob(std::string_view glob, std::string_view path) {
    take_dot(glob);
    take_dot(path);
    if (glob.empty()) return false;
    std::string whole(glob);
    if (whole.ends_with('/')) whole += "**";
    if (glob.substr(0, glob.size() - 1).find('/') == std::string_view::npos)
        whole = "**/" + whole;
    else if (whole.starts_with('/') && !path.starts_with('/'))
        whole.erase(0, 1);
    return matches(tokens_of(characters(whole)), characters(path));
}

bool Settings::is_excluded(std::string_view path) const {
    return std::any_of(exclude.begin(), exclude.end(),
                       [&](const std::string& glob) { return matches_glob(glob, path); });
}

void set_rule(Settings& settings, std::string_view text) {
    const std::size_t equals = text.find('=');
    if (equals == std::string_view::npos)
        throw Error(fmt::format("expected a rule and a level like T104=off, found \"{}\"", text));
    const std::string_view rule = text.substr(0, equals), level = text.substr(equals + 1);
    const bool is_policy = (rule == "T112" && set_policy(kLongVowels, level, settings.long_vowel)) ||
                           (rule == "T113" && set_policy(kSeparators, level, settings.separator));
    if (!is_policy)
        settings.severities.set(rule, level);
    else if (!settings.severities.is_on(rule))
        settings.severities.set(rule, "warning");
}

}  // namespace yakugo::check
