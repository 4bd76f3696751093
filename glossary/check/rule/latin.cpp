// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/rule/latin.hpp"

#include "glossary/check/rule/place.hpp"
#include "glossary/check/rule/presence.hpp"
#include "glossary/check/rule/renderings.hpp"
#include "glossary/check/rule/token.hpp"
#include "libalign/text/normalize.hpp"
#include "libalign/text/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace yakugo::check {
namespace {

constexpr std::size_t kMostWords = 6;  // of a term in Latin letters

bool is_japanese(std::string_view text) {
    return text::count_scripts(text).japanese() > 0;
}

/// The opening bracket right before, or right behind, in any width.
bool bracket_behind(std::string_view text, std::size_t at) {
    return text.substr(at).starts_with("(") || text.substr(at).starts_with("（");
}
bool bracket_before(std::string_view text, std::size_t at) {
    return text.substr(0, at).ends_with("(") || text.substr(0, at).ends_with("（");
}
bool closes_behind(std::string_view text, std::size_t at) {
    return text.substr(at).starts_with(")") || text.substr(at).starts_with("）");
}

bool is_gloss(std::string_view text, ByteRange acronym) {
    if (bracket_before(text, acronym.begin) && closes_behind(text, acronym.end)) {
        std::size_t at = acronym.begin;
        text::previous_code_point(text, at);
        if (at == 0) return false;
        const text::Script script = text::script_of(text::previous_code_point(text, at));
        return script == text::Script::kanji || script == text::Script::katakana || script == text::Script::hiragana;
    }
    if (!bracket_behind(text, acronym.end)) return false;
    std::size_t at = acronym.end;
    text::next_code_point(text, at);
    return at < text.size() && is_japanese(text.substr(at, std::min(text.size(), text.find_first_of(")", at)) - at));
}

struct Latin {
    std::size_t unit;
    Token token;
};

/// NATO and DoD, not Sheinbaum.
bool is_acronym(const Token& token) {
    if (token.kind == Token::Kind::acronym) return true;
    constexpr std::size_t kLongest = 8;
    const auto upper = std::count_if(token.text.begin(), token.text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    return token.kind == Token::Kind::word && upper > 1 && token.text.size() <= kLongest;
}

/// Acronyms, or all Latin words, of all Japanese texts outside masks, in order.
std::vector<Latin> latin_words(const Study& study, bool only_acronyms) {
    std::vector<Latin> out;
    for (std::size_t unit = 0; unit < study.draft().units.size(); ++unit) {
        const auto& text = study.draft().units[unit].ja;
        if (!text || !is_japanese(text->text)) continue;
        for (const Token& token : study.tokens(unit, Language::ja)) {
            const bool wanted = is_acronym(token) || (token.kind == Token::Kind::word && !only_acronyms);
            if (wanted && !overlaps_any(text->masked, token.range)) out.push_back({unit, token});
        }
    }
    return out;
}

class LatinCheck {
public:
    explicit LatinCheck(const Study& study) : study_(study) {
        const Renderings& renderings = study.renderings(Language::ja);
        for (std::size_t i = 0; i < study.glossary().pairs.size(); ++i) {
            const TermPair& pair = study.glossary().pairs[i];
            const bool known = renderings.is_right(i) ||
                               (pair.standing == Standing::open && pair.confidence >= kSure && !pair.ja_forbidden);
            if (!known || pair.en.empty() || !is_japanese(pair.ja)) continue;
            if (pair.en.find_first_of("0123456789") != std::string::npos) continue;
            if (pair.ja.find(pair.en) != std::string::npos) continue;
            const auto [at, is_new] = terms_.try_emplace(surface_key(pair.en, Language::en), &pair);
            if (!is_new && !is_decided(*at->second) && is_decided(pair)) at->second = &pair;
        }
        if (terms_.empty()) return;
        for (const Latin& acronym : latin_words(study, false)) {
            if (is_gloss(study.draft().units[acronym.unit].ja->text, acronym.token.range))
                glossed_.insert(surface_key(acronym.token.text, Language::en));
        }
    }

    std::vector<Finding> check() {
        if (terms_.empty()) return {};
        for (std::size_t unit = 0; unit < study_.draft().units.size(); ++unit) {
            const auto& text = study_.draft().units[unit].ja;
            if (text && text::language_of(text->text) == Language::ja)
                check_text(*text, study_.tokens(unit, Language::ja));
        }
        std::vector<Finding> out;
        for (const std::string& term : order_) out.push_back(std::move(found_.at(term)));
        return out;
    }

private:
    void check_text(const Text& text, const std::vector<Token>& tokens) {
        std::optional<Presence> presence;
        for (std::size_t first = 0; first < tokens.size();) {
            std::size_t taken = 1;
            for (std::size_t count = std::min(kMostWords, tokens.size() - first); count > 0; --count) {
                const ByteRange range{tokens[first].range.begin, tokens[first + count - 1].range.end};
                const std::string key = surface_key(slice(text.text, range), Language::en);
                const auto term = terms_.find(key);
                if (term == terms_.end() || is_code(text.text, range)) continue;
                taken = count;
                if (glossed_.contains(key) || overlaps_any(text.masked, range) || overlaps_any(text.quoted, range))
                    break;
                if (!presence) presence.emplace(text.text, Language::ja, study_.resources());
                if (!presence->has(term->second->ja)) tell(text, range, key, *term->second);
                break;
            }
            first += taken;
        }
    }

    /// git-branch, branch=1, `branch`, <branch>
    static bool is_code(std::string_view text, ByteRange range) {
        constexpr std::string_view kCode = "-_/\\=`<>\"'#$@.:*|~";
        const char before = range.begin > 0 ? text[range.begin - 1] : ' ';
        const char behind = range.end < text.size() ? text[range.end] : ' ';
        return kCode.find(before) != std::string_view::npos || kCode.find(behind) != std::string_view::npos;
    }

    void tell(const Text& text, ByteRange range, const std::string& key, const TermPair& pair) {
        if (const auto known = found_.find(key); known != found_.end()) {
            known->second.also.push_back(study_.draft().place(text, range));
            return;
        }
        Finding finding = finding_at(
            study_, "T110", text, range,
            fmt::format("{} is left in English; {} is known", in_quotes(slice(text.text, range)), in_quotes(pair.ja)));
        finding.expected = pair.ja;
        finding.term_id = pair.id;
        order_.push_back(key);
        found_.emplace(key, std::move(finding));
    }

    const Study& study_;
    std::map<std::string, const TermPair*> terms_;
    std::set<std::string> glossed_;
    std::map<std::string, Finding> found_;
    std::vector<std::string> order_;
};

}  // namespace

std::vector<Finding> check_left_in_latin(const Study& study) {
    if (study.draft().target != Language::ja) return {};
    return LatinCheck(study).check();
}

std::vector<Finding> check_glosses(const Study& study) {
    if (study.draft().target != Language::ja) return {};
    struct Early {
        std::vector<Latin> uses;
        bool glossed = false;
    };
    using Key = std::pair<std::pair<std::size_t, std::size_t>, std::string>;  // file, part; acronym
    std::map<Key, Early> drafts;
    std::vector<std::pair<Key, Latin>> glosses;
    for (const Latin& acronym : latin_words(study, true)) {
        const Unit& unit = study.draft().units[acronym.unit];
        const Key key{{unit.ja->file, unit.part}, acronym.token.key};
        Early& early = drafts[key];
        if (early.glossed) continue;
        early.glossed = is_gloss(unit.ja->text, acronym.token.range);
        if (early.glossed) {
            if (!early.uses.empty()) glosses.emplace_back(key, acronym);
        } else {
            early.uses.push_back(acronym);
        }
    }
    std::vector<Finding> out;
    for (const auto& [key, gloss] : glosses) {
        const std::vector<Latin>& uses = drafts.at(key).uses;
        const Text& text = *study.draft().units[uses[0].unit].ja;
        const Place explained = study.draft().place(*study.draft().units[gloss.unit].ja, gloss.token.range);
        Finding finding = finding_at(study, "T117", text, uses[0].token.range,
                                     fmt::format("{} stands before the place that explains it, line {}",
                                                 in_quotes(uses[0].token.text), explained.line));
        for (std::size_t i = 1; i < uses.size(); ++i)
            finding.also.push_back(study.draft().place(*study.draft().units[uses[i].unit].ja, uses[i].token.range));
        out.push_back(std::move(finding));
    }
    return out;
}

}  // namespace yakugo::check
