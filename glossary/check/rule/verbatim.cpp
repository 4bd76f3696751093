// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/rule/verbatim.hpp"

#include "glossary/check/rule/alike_tokens.hpp"
#include "glossary/check/rule/amount.hpp"
#include "glossary/check/rule/code_spans.hpp"
#include "glossary/check/rule/place.hpp"
#include "glossary/check/rule/placeholders.hpp"
#include "glossary/check/rule/token.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace yakugo::check {
namespace {

using Kind = Token::Kind;

/// More tokens than a paragraph has: code, which is not translated.
constexpr std::size_t kMostTokens = 400;

/// What a text holds, for looking up.
struct TokenSide {
    const Text* text = nullptr;
    const std::vector<Token>& tokens;
    std::vector<std::string_view>
        keys;  // also of the parts of RC-135V/W, F-15/F-16; few are asked for, so that they are not sorted

    TokenSide(const Study& study, std::size_t unit, Language language)
        : text(&*study.draft().units[unit].side(language)), tokens(study.tokens(unit, language)) {
        keys.reserve(tokens.size());
        for (const Token& token : tokens) {
            const std::string_view key = token.key;
            keys.push_back(key);
            if (key.find('/') == std::string_view::npos) continue;
            for (std::size_t begin = 0; begin < key.size();) {
                const std::size_t end = std::min(key.find('/', begin), key.size());
                keys.push_back(key.substr(begin, end - begin));
                begin = end + 1;
            }
        }
    }

    bool has(const Token& token) const {
        if (is_key(token.key)) return true;
        if (token.kind != Kind::designation && token.kind != Kind::acronym) return false;
        std::size_t begin = 0;
        for (; begin < token.key.size();) {
            const std::size_t end = std::min(token.key.find('/', begin), token.key.size());
            if (!stands(std::string_view(token.key).substr(begin, end - begin))) return false;
            begin = end + 1;
        }
        return true;
    }

private:
    bool is_key(std::string_view key) const { return std::find(keys.begin(), keys.end(), key) != keys.end(); }

    /// Whether a part of a key stands in the text, its digits not going on: "GBU 31" holds GBU31, not GBU3.
    bool stands(std::string_view key) const {
        if (is_key(key)) return true;
        if (key.find_first_of("0123456789") == std::string_view::npos) return false;
        if (!joined) joined = joined_key(text->text);
        for (std::size_t at = joined->find(key); at != std::string::npos; at = joined->find(key, at + 1)) {
            const char next = at + key.size() < joined->size() ? (*joined)[at + key.size()] : ' ';
            if (next < '0' || next > '9') return true;
        }
        return false;
    }

    mutable std::optional<std::string> joined;  // joined_key() of the text, where anybody asks
};

/// Which designations the drafts keep, and which they write in two ways.
struct Kept {
    std::set<std::string, std::less<>> designations, texts;
    std::map<std::string, std::size_t, std::less<>> sources;  // units whose source has it
};

class TokenCheck {
public:
    TokenCheck(const Study& study, const Kept& kept, std::size_t unit)
        : study_(study),
          kept_(kept),
          language_(study.draft().target),
          source_language_(source_of(language_)),
          unit_(unit),
          source_(study, unit, source_language_),
          target_(study, unit, language_) {}

    void check(std::vector<Finding>& out) {
        if (source_.tokens.size() > kMostTokens || target_.tokens.size() > kMostTokens) return;
        for (const Token& token : source_.tokens) {
            if (token.kind != Kind::placeholder && !target_.has(token)) lost_.push_back(&token);
        }
        for (const Token& token : target_.tokens) {
            if (token.kind != Kind::placeholder && !source_.has(token)) added_.push_back(&token);
        }
        tell_placeholders(out);
        tell_changed(out);
        if (!partial()) {
            for (const Token* token : lost_) {
                if (token->kind == Kind::designation && must_survive(*token)) out.push_back(lost(*token));
            }
        }
        tell_style(out);
        for (const CodeChange& change : changed_code(*source_.text, *target_.text))
            out.push_back(changed(change.source, change.target));
    }

private:
    bool partial() const { return study_.draft().units[unit_].partial; }
    /// A known term covers it: T102 and T103 look after it.
    bool is_term(const Token& token) const {
        const auto& hits = study_.hits(unit_).side(source_language_);
        return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) { return hit.range.contains(token.range); });
    }
    bool is_target_term(const Token& token) const {
        const auto& hits = study_.hits(unit_).side(language_);
        return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) { return hit.range.contains(token.range); });
    }

    void tell_changed(std::vector<Finding>& out) {
        for (const Token* token : added_) {
            auto from =
                std::find_if(lost_.begin(), lost_.end(), [&](const Token* lost) { return are_alike(*lost, *token); });
            const Token* other = from == lost_.end() ? nullptr : *from;
            if (other != nullptr) {
                lost_.erase(from);
            } else if (token->kind == Kind::designation || token->kind == Kind::acronym) {
                other = once_right(*token);
            }
            if (other == nullptr || (token->kind == Kind::word && is_target_term(*token))) continue;
            out.push_back(changed(other->range, token->range));
        }
    }

    void tell_placeholders(std::vector<Finding>& out) const {
        for (const PlaceholderChange& change :
             changed_placeholders(*source_.text, source_.tokens, *target_.text, target_.tokens)) {
            if (change.target != nullptr) {
                out.push_back(changed(change.source.range, change.target->range));
            } else if (!partial()) {
                out.push_back(lost(change.source));
            }
        }
    }

    Finding changed(ByteRange source, ByteRange target) const {
        const std::string_view was = slice(source_.text->text, source), is = slice(target_.text->text, target);
        Finding finding = finding_at(study_, "T111", *target_.text, target,
                                     fmt::format("{} of the source is {} here", in_quotes(was), in_quotes(is)));
        finding.expected = was;
        return finding;
    }

    Finding lost(const Token& token) const {
        const std::string_view was = slice(source_.text->text, token.range);
        Finding finding = missing_at(study_, "T111", *target_.text, was,
                                     fmt::format("{} of the source is missing", in_quotes(token.text)));
        finding.expected = was;
        return finding;
    }

    /// A token that the source has more often than the target, and of which this one is a slip: swapped, or another number.
    const Token* once_right(const Token& token) const {
        const auto count = [](const TokenSide& side, const Token& like) {
            return std::count_if(side.tokens.begin(), side.tokens.end(),
                                 [&](const Token& other) { return other.text == like.text; });
        };
        for (const Token& other : source_.tokens) {
            if (other.kind != token.kind || token.key.size() < 3 || other.key.size() < 3) continue;
            std::string a = other.key, b = token.key;
            const bool number = !only(a, true).empty() && only(other.text, false) == only(token.text, false);
            std::sort(a.begin(), a.end());
            std::sort(b.begin(), b.end());
            const bool swapped = a == b && edits(other.key, token.key, 1) <= 1;
            if (swapped || (number && count(source_, other) > count(target_, other))) return &other;
        }
        return nullptr;
    }

    bool must_survive(const Token& token) const {
        if (is_term(token) || has_digits_of(token)) return false;
        const auto units = kept_.sources.find(token.key);
        return kept_.designations.contains(token.key) || units == kept_.sources.end() || units->second < 2;
    }

    /// ミラージュ2000 for Mirage2000, 第5世代 for 5G.
    bool has_digits_of(const Token& token) const {
        const std::vector<Amount> numbers = amounts(target_.text->text, language_, {}, study_.resources().units);
        double value = 0;
        for (std::size_t at = 0; at <= token.text.size(); ++at) {
            const char c = at < token.text.size() ? token.text[at] : ' ';
            if (c >= '0' && c <= '9') {
                value = value * 10 + (c - '0');
                continue;
            }
            const bool ends = at > 0 && token.text[at - 1] >= '0' && token.text[at - 1] <= '9';
            const Amount digits{{}, {{AmountKind::number, value}}, Weight::small, {}};
            value = 0;
            if (ends && std::none_of(numbers.begin(), numbers.end(),
                                     [&](const Amount& number) { return may_be_same(number, digits); }))
                return false;
        }
        return true;
    }

    /// F35 for F-35 in a draft that writes F-35 too.
    void tell_style(std::vector<Finding>& out) const {
        for (const Token& token : target_.tokens) {
            if (token.kind != Kind::designation) continue;
            const auto like = std::find_if(source_.tokens.begin(), source_.tokens.end(),
                                           [&](const Token& other) { return other.key == token.key; });
            if (like == source_.tokens.end() || like->kind != token.kind || !kept_.texts.contains(like->text)) continue;
            const bool same = std::any_of(source_.tokens.begin(), source_.tokens.end(),
                                          [&](const Token& other) { return other.text == token.text; });
            if (same) continue;
            Finding finding =
                finding_at(study_, "T111", *target_.text, token.range,
                           fmt::format("{} of the source is written {} here, but not in the rest of the draft",
                                       in_quotes(like->text), in_quotes(token.text)));
            finding.expected = like->text;
            out.push_back(std::move(finding));
        }
    }

    const Study& study_;
    const Kept& kept_;
    Language language_, source_language_;
    std::size_t unit_;
    TokenSide source_, target_;
    std::vector<const Token*> lost_, added_;
};

Kept what_is_kept(const Study& study) {
    Kept kept;
    const Language target = study.draft().target;
    for (std::size_t unit = 0; unit < study.draft().units.size(); ++unit) {
        if (!study.draft().units[unit].is_bilingual()) continue;
        std::set<std::string> keys;
        for (const Token& token : study.tokens(unit, source_of(target))) {
            if (token.kind == Kind::designation && keys.insert(token.key).second) ++kept.sources[token.key];
        }
        for (const Token& token : study.tokens(unit, target)) {
            if (token.kind != Kind::designation) continue;
            kept.texts.insert(token.text);
            if (keys.contains(token.key)) kept.designations.insert(token.key);
        }
    }
    return kept;
}

}  // namespace

std::vector<Finding> check_tokens(const Study& study) {
    std::vector<Finding> out;
    const Kept kept = what_is_kept(study);
    for (std::size_t unit = 0; unit < study.draft().units.size(); ++unit) {
        if (study.draft().units[unit].is_bilingual()) TokenCheck(study, kept, unit).check(out);
    }
    return out;
}

}  // namespace yakugo::check
