// SPDX-License-Identifier: Apache-2.0
#include "libalign/mine/lost_initial.hpp"

#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <set>
#include <string_view>

namespace yakugo::mine {

namespace {

using text::Script;

constexpr std::size_t kLongestWord = 10;  // letters of the first word that are looked at
constexpr std::size_t kFewestKanji = 2, kFewestKatakana = 2;
constexpr std::size_t kFewestListed =
    3;  // kanji that the dictionary must have behind the lost one: 国人民 of 中国人民解放軍
constexpr std::u32string_view kNeverFirst = U"ーァィゥェォッャュョンヽヾ";  // what no word begins with

Script script_before(std::string_view text, std::size_t at) {
    return at == 0 ? Script::other : text::script_of(text::previous_code_point(text, at));
}

/// The ends of the first 1, 2, 3... letters of the script that the text begins with.
std::vector<std::size_t> first_word(std::string_view text) {
    std::vector<std::size_t> ends;
    Script script = Script::other;
    for (std::size_t at = 0; at < text.size() && ends.size() < kLongestWord;) {
        const Script next = text::script_of(text::next_code_point(text, at));
        if (ends.empty()) script = next;
        if (next != script) break;
        ends.push_back(at);
    }
    const bool possible = script == Script::kanji || script == Script::katakana;
    return possible ? ends : std::vector<std::size_t>{};
}

/// Finds the letter for one block.
class Restorer {
public:
    Restorer(const document::Document& document, const document::Post& post, const document::Block& block,
             const link::Resources& resources)
        : document_(document), post_(post), block_(block), text_(document.at(block.range)), resources_(resources) {}

    std::string find() const {
        const std::vector<std::size_t> ends = first_word(text_);
        if (ends.empty()) return {};
        return script_at_begin() == Script::katakana ? of_katakana(ends.back(), ends.size()) : of_kanji(ends);
    }

private:
    using Letters = std::set<std::string>;

    Script script_at_begin() const {
        std::size_t at = 0;
        return text::script_of(text::next_code_point(text_, at));
    }

    /// The letters that stand before `word` in the other Japanese texts of the post; an empty one where it begins
    /// there. `whole`: only where it ends there, too.
    Letters letters_before(std::string_view word, bool whole) const {
        Letters out;
        for (const document::Block& other : post_.blocks) {
            if (other.language != Language::ja || other.range.begin == block_.range.begin) continue;
            const std::string_view text = document_.at(other.range);
            for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
                const std::size_t end = at + word.size();
                std::size_t behind = end, before = at;
                if (whole && end < text.size() &&
                    text::script_of(text::next_code_point(text, behind)) == Script::katakana)
                    continue;
                const bool begins = script_before(text, at) != script_at_begin();
                if (!begins) text::previous_code_point(text, before);
                out.emplace(text.substr(before, at - before));
            }
        }
        return out;
    }

    /// スラエル of イスラエル: in the post a katakana word of its own, or in the dictionary.
    std::string of_katakana(std::size_t end, std::size_t letters) const {
        if (letters < kFewestKatakana) return {};
        const std::string_view word = text_.substr(0, end);
        const Letters found = letters_before(word, true);
        if (!found.empty()) return only(found, [&](const std::string& letter) { return !goes_on(letter, word); });
        std::size_t at = 0;
        const bool never_first = kNeverFirst.find(text::next_code_point(word, at)) != std::u32string_view::npos;
        if (!never_first && (is_word(word) || letters < kFewestListed)) return {};
        Letters listed;
        for (char32_t c = U'ア'; c <= U'ヴ'; ++c) {
            std::string letter;
            text::append(letter, c);
            if (is_listed(letter + std::string(word))) listed.insert(letter);
        }
        return only(listed, [](const std::string&) { return true; });
    }

    /// 宙開発庁 of 宇宙開発庁: MeCab takes the first kanji for a word of its own, and for a part of one where the lost letter
    /// stands.
    std::string of_kanji(const std::vector<std::size_t>& ends) const {
        const std::string_view word = text_.substr(0, ends.back());
        const auto tokens = resources_.japanese.tokenize(word);
        if (tokens.empty() || tokens.front().range.end != ends.front()) return {};
        const auto joins = [&](const std::string& letter) {
            const auto whole = resources_.japanese.tokenize(letter + std::string(word));
            return !letter.empty() && whole.front().range.end > letter.size() && whole.front().known;
        };
        for (std::size_t i = ends.size(); i >= kFewestKanji; --i) {
            const Letters found = letters_before(word.substr(0, ends[i - 1]), false);
            if (!found.empty()) return only(found, joins);
        }
        for (std::size_t i = ends.size(); i >= kFewestListed; --i) {
            const Letters listed = listed_before(word.substr(0, ends[i - 1]));
            if (!listed.empty()) return only(listed, joins);
        }
        return {};
    }

    /// The kanji of the post that make a headword with these.
    Letters listed_before(std::string_view word) const {
        Letters out;
        for (const document::Block& other : post_.blocks) {
            if (other.language != Language::ja) continue;
            const std::string_view text = document_.at(other.range);
            for (std::size_t at = 0; at < text.size();) {
                const std::size_t begin = at;
                if (text::script_of(text::next_code_point(text, at)) != Script::kanji) continue;
                std::string letter(text.substr(begin, at - begin));
                if (!out.contains(letter) && is_listed(letter + std::string(word))) out.insert(std::move(letter));
            }
        }
        return out;
    }

    template <class Fits>
    static std::string only(const Letters& letters, Fits fits) {
        return letters.size() == 1 && fits(*letters.begin()) ? *letters.begin() : std::string();
    }

    /// Whether more katakana stand before the letter: レーダー in 気象用ドップラーレーダー has lost nothing.
    bool goes_on(const std::string& letter, std::string_view word) const {
        return letter.empty() || letters_before(letter + std::string(word), true) != Letters{std::string()};
    }

    bool is_word(std::string_view word) const {
        const auto tokens = resources_.japanese.tokenize(word);
        return resources_.lexicon.has_japanese(word) || (tokens.size() == 1 && tokens.front().known);
    }
    bool is_listed(const std::string& word) const { return resources_.lexicon.has_japanese(word); }

    const document::Document& document_;
    const document::Post& post_;
    const document::Block& block_;
    std::string_view text_;
    const link::Resources& resources_;
};

}  // namespace

std::string lost_initial(const document::Document& document, const document::Post& post, const document::Block& block,
                         const link::Resources& resources) {
    const bool indented = block.range.begin > 0 && document.text[block.range.begin - 1] != '\n';
    if (block.kind != document::BlockKind::body || block.language != Language::ja || indented) return {};
    return Restorer(document, post, block, resources).find();
}

}  // namespace yakugo::mine
