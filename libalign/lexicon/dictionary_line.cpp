// SPDX-License-Identifier: Apache-2.0
// The grammar of EDICT's lines: https://www.edrdg.org/jmdict/edict_doc.html
#include "libalign/lexicon/dictionary_line.hpp"

#include "libalign/lexicon/gloss.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace yakugo::lexicon {

namespace {

struct NameMark {
    std::string_view mark;
    std::uint8_t kind;
    bool bare;
};

// Marks that are not here (ev, ch, dei, myth...) make a name of the kind "other".
constexpr std::array<NameMark, 12> name_marks = {{{"s", name_person, true},
                                                  {"g", name_person, true},
                                                  {"f", name_person, true},
                                                  {"m", name_person, true},
                                                  {"u", name_other, true},
                                                  {"h", name_person, false},
                                                  {"p", name_place, false},
                                                  {"st", name_place, false},
                                                  {"c", name_organization, false},
                                                  {"o", name_organization, false},
                                                  {"pr", name_product, false},
                                                  {"wk", name_work, false}}};

bool is_noun(std::string_view mark) {
    constexpr std::array<std::string_view, 6> nouns = {"n", "n-adv", "n-pref", "n-suf", "n-t", "n-pr"};
    return std::find(nouns.begin(), nouns.end(), mark) != nouns.end();
}

/// Parts of speech other than nouns: enough to know that a group is one, and that a word without "n" is no noun.
bool is_other_part_of_speech(std::string_view mark) {
    constexpr std::array<std::string_view, 13> words = {"exp", "int", "adv", "conj", "pref", "suf", "prt",
                                                        "num", "ctr", "pn",  "aux",  "unc",  "cop"};
    if (std::find(words.begin(), words.end(), mark) != words.end()) return true;
    return mark.starts_with("adj-") || mark.starts_with("aux-") || mark.starts_with("adv-") || mark == "vs" ||
           mark.starts_with("vs-") || mark == "vz" || mark == "vk" || mark == "vi" || mark == "vt" || mark == "vn" ||
           mark == "vr" || (mark.size() >= 2 && mark[0] == 'v' && mark[1] >= '1' && mark[1] <= '5');
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> out;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(separator, begin), text.size());
        out.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return out;
}

/// Reads the marks of one gloss after the other.
class Marks {
public:
    Marks(DictionaryLine& line, Source::Kind kind) : line_(line), kind_(kind) {}

    /// `marks`: "n,vs" or "p,s" or "1" or "comp".
    void read(const std::vector<std::string_view>& marks) {
        if (kind_ != Source::Kind::enamdict && read_parts_of_speech(marks)) return;
        if (kind_ != Source::Kind::edict) read_names(marks);
    }
    void finish() {
        if (kind_ == Source::Kind::enamdict && line_.names == name_none) line_.names = name_other;
        if (line_.names != name_none || !any_) line_.noun = true;
        line_.bare_name = bare_ && !full_;
    }
    /// The glosses of the sense that is being read stand in the infinitive.
    bool is_verb() const noexcept { return verb_; }

private:
    bool read_parts_of_speech(const std::vector<std::string_view>& marks) {
        const auto known = [](std::string_view mark) { return is_noun(mark) || is_other_part_of_speech(mark); };
        if (!std::all_of(marks.begin(), marks.end(), known)) return false;
        any_ = true;
        verb_ = false;
        for (const std::string_view mark : marks) {
            line_.noun = line_.noun || is_noun(mark);
            line_.verbal = line_.verbal || mark == "vs";
            verb_ = verb_ || mark.starts_with('v');
        }
        return true;
    }
    void read_names(const std::vector<std::string_view>& marks) {
        if (line_.names != name_none) return;
        for (const std::string_view mark : marks) {
            const auto* const known = std::find_if(name_marks.begin(), name_marks.end(),
                                                   [&](const NameMark& each) { return each.mark == mark; });
            const bool other = known == name_marks.end();
            if (other && kind_ == Source::Kind::seed) continue;
            const NameMark found = other ? NameMark{mark, name_other, false} : *known;
            line_.names = static_cast<std::uint8_t>(line_.names | found.kind);
            bare_ = bare_ || found.bare;
            full_ = full_ || !found.bare;
        }
    }

    DictionaryLine& line_;
    Source::Kind kind_;
    bool any_ = false;
    bool verb_ = false;
    bool bare_ = false;
    bool full_ = false;
};

/// Entry numbers ("EntL1234560X") and cross references ("See 給油") are no translations.
bool is_reference(std::string_view gloss) {
    if (gloss.starts_with("EntL") && gloss.find(' ') == std::string_view::npos) return true;
    return gloss.starts_with("See ") && gloss.size() > 4 && static_cast<unsigned char>(gloss[4]) >= 0x80;
}

void read_gloss(std::string_view field, DictionaryLine& line, Marks& marks) {
    if (text::trim(field) == "(P)") {
        line.common = true;
        return;
    }
    const MarkedGloss gloss = split_markers(field);
    for (const std::string_view group : gloss.markers) {
        if (group == "P")
            line.common = true;
        else if (group == "uk")
            line.usually_kana = true;
        else
            marks.read(split(group, ','));
    }
    std::string text = without_remarks(gloss.rest);
    if (marks.is_verb() && text.starts_with("to ")) text.erase(0, 3);
    if ((line.names & name_organization) != 0) text = without_legal_form(text);
    if (text.empty() || is_reference(text)) return;
    if (std::find(line.glosses.begin(), line.glosses.end(), text) == line.glosses.end()) {
        line.glosses.push_back(std::move(text));
    }
}

/// "空中給油 [くうちゅうきゅうゆ] " or "ヽ ": false where it is neither.
bool read_head(std::string_view head, DictionaryLine& line) {
    const std::size_t open = head.find(" [");
    line.headword = text::trim(head.substr(0, open));
    if (open != std::string_view::npos) {
        const std::string_view reading = text::trim(head.substr(open + 2));
        if (!reading.ends_with(']')) return false;
        line.reading = text::trim(reading.substr(0, reading.size() - 1));
    }
    return !line.headword.empty();
}

}  // namespace

std::optional<DictionaryLine> parse_dictionary_line(std::string_view line, Source::Kind kind) {
    const std::size_t glosses = line.find(" /");
    if (glosses == std::string_view::npos) return std::nullopt;
    DictionaryLine out;
    if (!read_head(line.substr(0, glosses), out)) return std::nullopt;
    Marks marks(out, kind);
    for (const std::string_view field : split(line.substr(glosses + 2), '/')) read_gloss(field, out, marks);
    marks.finish();
    return out;
}

std::optional<std::string_view> parse_title_line(std::string_view line) {
    if (!line.starts_with("　？？？ /")) return std::nullopt;
    constexpr std::string_view label = "/Created: ";
    const std::size_t at = line.find(label);
    if (at == std::string_view::npos) return std::string_view();
    const std::string_view date = line.substr(at + label.size());
    return date.substr(0, date.find('/'));
}

}  // namespace yakugo::lexicon
