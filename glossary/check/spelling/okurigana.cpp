// SPDX-License-Identifier: Apache-2.0
// T106 and T104: one word of two kanji with more or less of its kana: 取り扱い, 取扱い, 取扱.
#include "glossary/check/spelling/spellings.hpp"

#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace yakugo::check {
namespace {

using text::Script;

constexpr std::size_t kMostMiddle = 2;  // kana between the kanji: 取り扱い, 組み合わせ, 繰り返し; 話し合い
constexpr std::size_t kMostTail = 3;  // kana behind them: 打ち合わせる
// What the first verb of a compound ends in: い and え, but not に, へ, て and で, which are words of their own.
constexpr std::u32string_view kStemEnds = U"いきぎしじちびみりえけげせめれべ";
// Kana that may follow a noun; others go on with a verb, whose kana are not dropped: 受け付けます beside 受付.
constexpr std::u32string_view kParticles = U"をはがのにもとへでかや";

bool is(char32_t c, Script script) {
    return text::script_of(c) == script;
}

char32_t before(std::string_view text, std::size_t at) {
    return at == 0 ? U' ' : text::previous_code_point(text, at);
}

char32_t at_or_space(std::string_view text, std::size_t at) {
    return at >= text.size() ? U' ' : text::next_code_point(text, at);
}

/// Two kanji of a text and the kana that may belong to them.
struct Shape {
    std::size_t begin = 0;
    std::size_t behind = 0;  ///< the second kanji
    char32_t first = 0, second = 0;
    bool open = false;  ///< kana stand between them

    std::uint64_t skeleton() const { return (static_cast<std::uint64_t>(first) << 32U) | second; }
};

/// The shape that begins at a kanji, which ends at `at`.
std::optional<Shape> shape_at(std::string_view text, std::size_t begin, std::size_t at, char32_t first) {
    char32_t last = 0;
    for (std::size_t kana = 0; kana <= kMostMiddle && at < text.size(); ++kana) {
        const char32_t c = text::next_code_point(text, at);
        if (is(c, Script::kanji)) {
            if (kana > 0 && kStemEnds.find(last) == std::u32string_view::npos) return std::nullopt;
            return Shape{begin, at, first, c, kana > 0};
        }
        if (!is(c, Script::hiragana)) return std::nullopt;
        last = c;
    }
    return std::nullopt;
}

/// Nearly all bytes begin no kanji of the main block (U+4E00 to U+9FFF) and are passed over without a look; other kanji begin no such word.
template <typename Function>
void for_each_shape(std::string_view text, Function function) {
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 0xE4 || byte > 0xE9) {
            at += byte == 0xE3 ? 3 : 1;  // a kana, or a byte of anything else
            continue;
        }
        const std::size_t begin = at;
        const char32_t c = text::next_code_point(text, at);
        if (const auto shape = shape_at(text, begin, at, c)) function(*shape);
    }
}

/// Whether anything but hiragana follows.
bool goes_on(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        if (!is(text::next_code_point(text, at), Script::hiragana)) return true;
    }
    return false;
}

/// One way to write a word.
struct Form {
    Word word;
    std::set<std::string_view> readings;  // of the dictionary
};

using Forms = std::map<std::string, Form>;

class OkuriganaCheck {
public:
    explicit OkuriganaCheck(const Spellings& spellings)
        : spellings_(spellings), lexicon_(spellings.study().resources().language.lexicon) {}

    std::vector<Finding> check() {
        add_terms();
        find_shapes();
        for (auto& [skeleton, forms] : forms_) {
            while (!forms.empty()) tell(skeleton, take_family(forms));
        }
        return std::move(out_);
    }

private:
    const std::vector<Unit>& units() const { return spellings_.study().draft().units; }

    /// Words whose kanji stand in the draft with kana between them, and all ways in which they stand there.
    void find_shapes() {
        std::unordered_set<std::uint64_t> open = open_terms_;
        for (const Unit& unit : units()) {
            if (!unit.ja) continue;
            for_each_shape(unit.ja->text, [&](const Shape& shape) {
                if (shape.open) open.insert(shape.skeleton());
            });
        }
        if (open.empty()) return;
        std::vector<bool> begins(1U << 16U, false);  // kanji that any of them begins with
        for (const std::uint64_t skeleton : open) begins[(skeleton >> 32U) % begins.size()] = true;
        for (std::size_t unit = 0; unit < units().size(); ++unit) {
            if (!units()[unit].ja) continue;
            const Text& text = *units()[unit].ja;
            for_each_shape(text.text, [&](const Shape& shape) {
                if (begins[shape.first % begins.size()] && open.contains(shape.skeleton())) add(unit, text, shape);
            });
        }
    }

    /// The longest word of the dictionary there, where it stands alone.
    void add(std::size_t unit, const Text& text, const Shape& shape) {
        if (is(before(text.text, shape.begin), Script::kanji)) return;
        std::vector<std::size_t> ends = {shape.behind};
        for (std::size_t at = shape.behind; at < text.text.size() && ends.size() <= kMostTail;) {
            if (!is(text::next_code_point(text.text, at), Script::hiragana)) break;
            ends.push_back(at);
        }
        for (; !ends.empty(); ends.pop_back()) {
            const ByteRange range{shape.begin, ends.back()};
            const std::set<std::string_view>& readings = readings_of(std::string(slice(text.text, range)));
            if (readings.empty()) continue;
            const char32_t next = at_or_space(text.text, range.end);
            const bool ends_there = is(next, Script::hiragana) ? kParticles.find(next) != std::u32string_view::npos
                                                               : !is(next, Script::kanji);
            if (!ends_there || is_masked(text, range)) return;
            Form& form = forms_[shape.skeleton()][std::string(slice(text.text, range))];
            form.word.surface = slice(text.text, range);
            form.word.uses.push_back({unit, range});
            form.readings = readings;
            return;
        }
    }

    const std::set<std::string_view>& readings_of(std::string surface) {
        const auto [at, is_new] = readings_.try_emplace(std::move(surface));
        if (!is_new) return at->second;
        for (const lexicon::Entry& entry : lexicon_.find_japanese(at->first)) {
            if (entry.names == lexicon::name_none && !entry.reading.empty()) at->second.insert(entry.reading);
        }
        return at->second;
    }

    /// The glossary's way to write a word.
    void add_terms() {
        const std::vector<TermPair>& pairs = spellings_.study().glossary().pairs;
        for (const TermPair& pair : pairs) {
            if (pair.ja.empty() || !is_believed(pair)) continue;
            std::size_t at = 0;
            const char32_t first = text::next_code_point(pair.ja, at);
            const auto shape = is(first, Script::kanji) ? shape_at(pair.ja, 0, at, first) : std::nullopt;
            if (!shape || goes_on(pair.ja, shape->behind)) continue;
            terms_[shape->skeleton()].push_back(&pair);
            if (shape->open) open_terms_.insert(shape->skeleton());
        }
    }

    static bool share_a_reading(const Form& a, const Form& b) {
        return std::any_of(a.readings.begin(), a.readings.end(),
                           [&](std::string_view reading) { return b.readings.contains(reading); });
    }

    /// One form and all that are read as it is, the most used first.
    static std::vector<Form> take_family(Forms& forms) {
        std::vector<Form> family;
        family.push_back(std::move(forms.begin()->second));
        forms.erase(forms.begin());
        for (auto at = forms.begin(); at != forms.end();) {
            if (share_a_reading(family.front(), at->second)) {
                family.push_back(std::move(at->second));
                at = forms.erase(at);
            } else {
                ++at;
            }
        }
        std::stable_sort(family.begin(), family.end(),
                         [](const Form& a, const Form& b) { return a.word.uses.size() > b.word.uses.size(); });
        return family;
    }

    bool are_different(const std::string& a, const std::string& b) const {
        const auto& different = spellings_.study().glossary().different;
        return std::any_of(different.begin(), different.end(), [&](const auto& pair) {
            return (pair.first == a && pair.second == b) || (pair.first == b && pair.second == a);
        });
    }

    /// The term that is one of the family's ways to write the word.
    const TermPair* term_of(std::uint64_t skeleton, const std::vector<Form>& family) {
        const auto terms = terms_.find(skeleton);
        if (terms == terms_.end()) return nullptr;
        const TermPair* best = nullptr;
        for (const TermPair* term : terms->second) {
            const std::set<std::string_view>& of_term = readings_of(term->ja);
            const bool same = std::any_of(family.front().readings.begin(), family.front().readings.end(),
                                          [&](std::string_view reading) { return of_term.contains(reading); });
            if (same && (best == nullptr || (is_decided(*term) && !is_decided(*best)))) best = term;
        }
        return best;
    }

    bool is_term(std::uint64_t skeleton, std::string_view surface) const {
        const auto terms = terms_.find(skeleton);
        return terms != terms_.end() && std::any_of(terms->second.begin(), terms->second.end(),
                                                    [&](const TermPair* term) { return term->ja == surface; });
    }

    void tell(std::uint64_t skeleton, std::vector<Form> family) {
        const TermPair* term = term_of(skeleton, family);
        const std::string usual = term == nullptr ? family.front().word.surface : term->ja;
        std::erase_if(family, [&](const Form& form) {
            const std::string& surface = form.word.surface;
            return surface != usual && (is_term(skeleton, surface) || are_different(surface, usual));
        });
        if (term != nullptr) return tell_term(family, *term);
        if (family.size() < 2) return;
        std::vector<const Word*> words;
        for (const Form& form : family) words.push_back(&form.word);
        out_.push_back(spellings_.several_ways(words));
    }

    void tell_term(const std::vector<Form>& family, const TermPair& term) {
        for (const Form& form : family) {
            if (form.word.surface == term.ja) continue;
            for (const Use& use : form.word.uses) {
                Finding finding = spellings_.known(form.word, use, term.ja, term);
                if (is_decided(term)) finding.fix = term.ja;
                out_.push_back(std::move(finding));
            }
        }
    }

    const Spellings& spellings_;
    const lexicon::Lexicon& lexicon_;
    std::unordered_set<std::uint64_t> open_terms_;
    std::map<std::uint64_t, Forms> forms_;
    std::map<std::string, std::set<std::string_view>> readings_;
    std::unordered_map<std::uint64_t, std::vector<const TermPair*>> terms_;
    std::vector<Finding> out_;
};

}  // namespace

std::vector<Finding> find_okurigana(const Spellings& spellings) {
    return OkuriganaCheck(spellings).check();
}

}  // namespace yakugo::check
