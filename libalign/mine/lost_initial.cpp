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
constexpr std::size_t kFewestListed = 3;  // letters that the dictionary must have behind the lost one
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
        std::size_t at = 0;
        const bool katakana = text::script_of(text::next_code_point(text_, at)) == Script::katakana;
        return katakana ? of_katakana(ends.back(), ends.size()) : of_kanji(ends);
    }

private:
    using Letters = std::set<std::string>;

    /// Calls see(text) for the other Japanese texts of the post.
    template <class See>
    void for_each_other(See see) const {
        for (const document::Block& other : post_.blocks)
            if (other.language == Language::ja && other.range.begin != block_.range.begin)
                see(document_.at(other.range));
    }

    /// The kanji that stand before `word` in the other texts; an empty one where another character does.
    Letters kanji_before(std::string_view word) const {
        Letters out;
        for_each_other([&](std::string_view text) {
            for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
                std::size_t before = at;
                const bool kanji = script_before(text, at) == Script::kanji;
                if (kanji) text::previous_code_point(text, before);
                out.emplace(text.substr(before, at - before));
            }
        });
        return out;
    }

    /// What stands before `word` in the katakana words of the other texts that end with it.
    Letters katakana_before(std::string_view word) const {
        Letters out;
        for_each_other([&](std::string_view text) {
            for (const ByteRange run : link::katakana_runs(text)) {
                for (const ByteRange part : link::katakana_parts(text, run)) {
                    const std::string_view found = slice(text, part);
                    if (found.ends_with(word)) out.emplace(found.substr(0, found.size() - word.size()));
                }
            }
        });
        return out;
    }

    /// スラエル of イスラエル: in the post a katakana word of its own, or in the dictionary. レーダー of ドップラーレーダー has lost nothing.
    std::string of_katakana(std::size_t end, std::size_t letters) const {
        if (letters < kFewestKatakana) return {};
        const std::string_view word = text_.substr(0, end);
        const auto is_letter = [](const std::string& before) { return text::count_code_points(before) == 1; };
        const Letters found = katakana_before(word);
        if (!found.empty()) return only(found, is_letter);
        std::size_t at = 0;
        const bool never_first = kNeverFirst.find(text::next_code_point(word, at)) != std::u32string_view::npos;
        if (!never_first && (is_word(word) || letters < kFewestListed)) return {};
        Letters listed;
        for (char32_t c = U'ア'; c <= U'ヴ'; ++c) {
            std::string letter;
            text::append(letter, c);
            if (is_listed(letter + std::string(word))) listed.insert(letter);
        }
        return only(listed, is_letter);
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
            const Letters found = kanji_before(word.substr(0, ends[i - 1]));
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

    bool is_word(std::string_view word) const {
        const auto tokens = resources_.japanese.tokenize(word);
        return is_listed(word) || (tokens.size() == 1 && tokens.front().known);
    }
    bool is_listed(std::string_view word) const { return resources_.lexicon.has_japanese(word); }

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
