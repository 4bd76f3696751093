// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/rules.hpp"

#include "libalign/core/error.hpp"

#include <algorithm>
#include <array>

namespace yakugo::check {
namespace {

constexpr std::optional<Severity> kOff = std::nullopt;

constexpr std::array kRules = {
    Rule{"T101", "forbidden-term", Severity::error, "a term that the term base forbids", "プレデター無人機",
         "無人航空機プレデター", true},
    Rule{"T102", "wrong-rendering", Severity::error, "a rendering that is not the one decided for the term",
         "executive order = 行政命令", "executive order = 大統領令", true},
    Rule{"T103", "missing-rendering", Severity::warning,
         "a term of the source whose decided rendering does not stand in the target",
         "The carrier left. = 艦は出港した。", "The carrier left. = 空母は出港した。"},
    Rule{"T104", "spelling-variant", Severity::warning, "another spelling of a known term", "ビースト・モード",
         "ビーストモード", true},
    Rule{"T105", "near-miss", Severity::note, "a word that nearly is a known one", "アラコ", "カラコ"},
    Rule{"T106", "two-spellings", Severity::warning, "one name or word written in two ways", "ヘグゼス, ヘグセス",
         "ヘグセス, ヘグセス"},
    Rule{"T107", "two-renderings", Severity::warning, "one term of the source rendered in two ways",
         "raid = 急襲, raid = 突入", "raid = 急襲, raid = 急襲"},
    Rule{"T108", "shared-rendering", Severity::note, "two terms of the source with one rendering",
         "squadron = 飛行隊, wing = 飛行隊", "squadron = 飛行隊, wing = 航空団"},
    Rule{"T109", "segment-translated-twice", Severity::note, "one segment of the source translated in two ways",
         "Photo by USAF = 写真:米空軍, = 撮影:米空軍", "Photo by USAF = 写真:米空軍, = 写真:米空軍"},
    Rule{"T110", "left-in-latin", Severity::note, "English left standing where a rendering is known", "NORTHCOM司令官",
         "米北方軍司令官"},
    Rule{"T111", "changed-token", Severity::warning,
         "a designation, code or name in Latin letters that is changed or lost", "GBU-31 = GBU-13", "GBU-31 = GBU-31"},
    Rule{"T112", "long-vowel", kOff, "a long vowel mark against the policy", "サーバ", "サーバー", true},
    Rule{"T113", "separator", kOff, "a separator between katakana words against the policy", "アイアン・ドーム",
         "アイアンドーム", true},
    Rule{"T114", "mixed-width", Severity::note, "full-width and half-width forms in one draft", "Ｆ-35, F-35",
         "F-35, F-35", true},
    Rule{"T117", "acronym-before-gloss", kOff, "an acronym used before the place that explains it",
         "FTOに指定した。外国テロ組織(FTO)は", "外国テロ組織(FTO)に指定した。FTOは"},
    Rule{"T118", "drift", Severity::note, "a term rendered otherwise than in earlier drafts", "軍務大臣, 国防相",
         "国防相, 国防相"},
    Rule{"T120", "number", Severity::warning, "a number, date or unit that differs from the source",
         "$1.5 million = 15億ドル", "$1.5 million = 150万ドル"},
    Rule{"T121", "lost-first-character", Severity::note, "a word that has lost its first character", "キシコの国境",
         "メキシコの国境"},
    Rule{"T122", "wrong-outlet", Severity::warning, "a post names a publication that its URL does not belong to",
         "(Defense News), breakingdefense.com", "(Breaking Defense), breakingdefense.com"},
    Rule{"X901", "encoding-guessed", Severity::note, "the file does not say its encoding", "a CP932 file",
         "a UTF-8 file"},
    Rule{"X903", "unaligned", Severity::note, "a sentence of the source without a translation, or the other way round",
         "A. B. = あ。", "A. B. = あ。い。"},
    Rule{"X905", "unused-suppression", Severity::note, "a suppression that suppresses nothing",
         "<!-- yakugo-ignore T104 -->", ""},
    Rule{"B201", "forbidden-inside-preferred", Severity::warning, "a forbidden term inside a preferred one",
         "forbidden 無人機, preferred 無人機部隊", "forbidden 無人機 with no preferred term that holds it"},
    Rule{"B202", "never-matches", Severity::warning, "a term that can never be found in a text", "国防省 ", "国防省"},
    Rule{"B203", "two-preferred", Severity::warning, "a concept with two preferred terms in one language",
         "preferred 大統領令, 行政命令", "preferred 大統領令, admitted 行政命令"},
    Rule{"B204", "duplicate-concepts", Severity::warning, "two concepts with the same terms",
         "(空母, carrier), (空母, carrier)", "(空母, carrier)"},
    Rule{"B205", "noisy-short-term", Severity::note, "a term so short that it will be found everywhere",
         "機 = aircraft", "航空機 = aircraft"},
};

}  // namespace

std::span<const Rule> rules() {
    return kRules;
}

const Rule* find_rule(std::string_view id) {
    const auto* at = std::find_if(kRules.begin(), kRules.end(), [&](const Rule& rule) { return rule.id == id; });
    return at == kRules.end() ? nullptr : &*at;
}

void Severities::set(std::string_view rule, std::string_view level) {
    if (find_rule(rule) == nullptr)
        throw Error("no rule \"" + std::string(rule) + "\"; \"yakugo check --list-rules\" lists them");
    std::optional<Severity> severity;
    if (level == "note") {
        severity = Severity::note;
    } else if (level == "warning") {
        severity = Severity::warning;
    } else if (level == "error") {
        severity = Severity::error;
    } else if (level != "off") {
        throw Error("severity of " + std::string(rule) + ": expected off, note, warning or error, found \"" +
                    std::string(level) + "\"");
    }
    changed_.insert_or_assign(std::string(rule), severity);
}

std::optional<Severity> Severities::of(std::string_view rule) const {
    if (const auto at = changed_.find(rule); at != changed_.end()) return at->second;
    const Rule* known = find_rule(rule);
    return known == nullptr ? std::nullopt : known->severity;
}

}  // namespace yakugo::check
