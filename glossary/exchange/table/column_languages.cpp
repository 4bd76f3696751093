// SPDX-License-Identifier: Apache-2.0
// ICU knows the codes and the names; the tables here hold what people write beside them.
#include "glossary/exchange/table/column_languages.hpp"

#include "glossary/exchange/table/column_names.hpp"
#include "glossary/exchange/table/column_values.hpp"
#include "libalign/markup/utf8.hpp"
#include "libalign/text/language_code.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace yakugo::exchange {

namespace {

constexpr std::size_t kLongest = 200;  // bytes: a longer one is no name, and trying all its parts would take long

/// Folded: what tables call the two languages beside the names that ICU knows. The first are stems of other words.
constexpr std::array kLanguages = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"日本語", "ja"},
    {"英語", "en"},
    {"和文", "ja"},
    {"英文", "en"},
    {"日文", "ja"},
    {"邦文", "ja"},
    {"和", "ja"},
    {"英", "en"},
    {"日", "ja"},
    {"邦", "ja"},
    {"jp", "ja"},
    {"jap", "ja"},
    {"jpn", "ja"},
    {"eng", "en"},
    {"engl", "en"},
    {"japan", "ja"},
    {"nihongo", "ja"},
    {"eigo", "en"},
});
constexpr std::size_t kStems = 10;     // of kLanguages: a Japanese word may follow without a blank
constexpr std::size_t kLongStems = 6;  // of these: any word
constexpr std::size_t kKanji = std::string_view("英").size();

/// Folded: words for what stands in the column of a language.
constexpr std::array<std::string_view, 26> kTermWords = {
    "term", "terms",  "name", "word",   "words", "expression", "translation", "source", "target",
    "text", "column", "用語", "用語名", "名称",  "名",         "訳",          "訳語",   "訳文",
    "対訳", "表記",   "原語", "原文",   "語句",  "単語",       "見出し語",    "表現"};

/// Two-letter words that are codes of languages as well.
constexpr std::array<std::string_view, 20> kLanguageWords = {"am", "an", "as", "be", "co", "do", "go",
                                                             "he", "hi", "id", "is", "it", "me", "my",
                                                             "no", "om", "or", "os", "so", "to"};

bool is_lower(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool is_term_word(std::string_view written) {
    return std::find(kTermWords.begin(), kTermWords.end(), folded(written)) != kTermWords.end();
}

/// "English (US)", "EN UK".
bool is_region(std::string_view written) {
    return written.size() == 2 &&
           std::all_of(written.begin(), written.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// A region, or a script that Japanese, Chinese or romanised text is written in: ICU takes "en_note" for a script too.
bool is_subtag(std::string_view tag) {
    static constexpr std::array<std::string_view, 7> scripts = {"Hans", "Hant", "Jpan", "Latn", "Hira", "Kana", "Cyrl"};
    if (tag.size() == 4) return std::find(scripts.begin(), scripts.end(), tag) != scripts.end();
    return tag.size() == 2 || (tag.size() == 3 && tag.find_first_not_of("0123456789") == std::string_view::npos);
}

/// Two letters, alone or with subtags: ICU takes any three letters for a language.
bool is_code(std::string_view code) {
    if (code.size() < 2 || !is_lower(code.substr(0, 2)) || (code.size() > 2 && code[2] != '-')) return false;
    for (std::size_t at = 3; at < code.size();) {
        const std::size_t end = std::min(code.find('-', at), code.size());
        if (!is_subtag(code.substr(at, end - at))) return false;
        at = end + 1;
    }
    return true;
}

/// Whether `code` is all that a spelling like a code says: ICU passes over what it does not know, "en_forbidden" is no
/// "en".
bool says_all(std::string_view written, std::string_view code) {
    const std::size_t letters = std::min(written.find_first_of("-_.@"), written.size());
    if (letters != 2 && letters != 3) return true;  // a name
    return folded(written) == folded(code) || (letters == 3 && written.size() == letters);
}

/// "English_United_States" -> "English (United States)": memoQ's names.
std::string spaced(std::string_view header) {
    std::string out(header);
    const std::size_t first = out.find('_');
    if (first == std::string::npos) return out;
    std::replace(out.begin() + static_cast<std::ptrdiff_t>(first), out.end(), '_', ' ');
    out.insert(first + 1, "(");
    return out + ')';
}

/// "jp", "jp-JP", "JP_jp": a country for its language.
std::string known_language(std::string_view name) {
    const std::string key = folded(name);
    const auto known =
        std::find_if(kLanguages.begin(), kLanguages.end(), [&](const auto& one) { return one.first == key; });
    if (known != kLanguages.end()) return std::string(known->second);
    return key == "jpjp" ? "ja-JP" : std::string();
}

/// The language of a name that says nothing else.
std::string bare_language(std::string_view name) {
    const std::string key = folded(name);
    if (std::find(kLanguageWords.begin(), kLanguageWords.end(), key) != kLanguageWords.end()) return {};
    if (std::string known = known_language(name); !known.empty()) return known;
    for (const std::string& written : {std::string(name), spaced(name)}) {
        const std::string code = text::language_code(written);
        if (is_code(code) && says_all(written, code) && (code != written || is_code(written))) return code;
    }
    // A region that ICU has another name for: the language alone.
    const std::size_t part = name.find('_');
    if (part == std::string_view::npos || part < 4 || part != name.rfind('_')) return {};
    const std::string_view behind = name.substr(part + 1);
    const std::string code = text::language_code(name.substr(0, part));
    return is_code(code) && column_name(behind) == nullptr && !is_term_word(behind) ? code : std::string();
}

/// "英語備考": no blank parts the words of a Japanese name.
std::optional<LanguagePart> split_stem(std::string_view name) {
    for (std::size_t stem = 0; stem < kStems; ++stem) {
        const auto& [word, language] = kLanguages[stem];
        const bool before = name.starts_with(word), behind = stem < kLongStems && name.ends_with(word);
        if ((!before && !behind) || name.size() == word.size()) continue;
        std::string rest(before ? name.substr(word.size()) : name.substr(0, name.size() - word.size()));
        for (const std::string_view of : {"での", "の"})
            if (before && rest.starts_with(of)) rest.erase(0, of.size());
        const bool known = stem < kLongStems && column_name(rest) != nullptr;
        if (known || is_term_word(rest)) return LanguagePart{std::string(language), rest};
    }
    return std::nullopt;
}

/// As split_language(), of a name that is narrowed.
std::optional<LanguagePart> split_narrowed(const std::string& name) {
    if (name.size() > kLongest) return std::nullopt;
    for (std::size_t at = name.size(); at-- > 1;) {
        if (std::string_view(":_. /(-").find(name[at]) == std::string_view::npos) continue;
        std::string before = name.substr(0, at), behind = name.substr(at + 1);
        if (name[at] == '(' && behind.ends_with(')')) behind.pop_back();
        if (bare_language(before).empty()) std::swap(before, behind);
        const std::string language = bare_language(before);
        if (!language.empty() && !folded(behind).empty()) return LanguagePart{language, behind, name[at] == ':'};
    }
    return split_stem(name);
}

}  // namespace

std::string narrowed(std::string_view header) {
    std::string out;
    for (std::size_t at = 0; at < header.size();) {
        const std::size_t begin = at;
        const auto c = markup::read_code_point(header, at);
        if (c && *c >= 0xFF01 && *c <= 0xFF5E) {
            const char narrow = static_cast<char>(*c - 0xFF01 + '!');
            out += narrow == '[' ? '(' : narrow == ']' ? ')' : narrow;
        } else if (c == U'【' || c == U'〔') {
            out += '(';
        } else if (c == U'】' || c == U'〕') {
            out += ')';
        } else if (c == U'\u3000') {
            out += ' ';
        } else {
            out += header.substr(begin, at - begin);
        }
    }
    return out;
}

std::string language_named(std::string_view header) {
    if (header.empty() || header.size() > kLongest || column_name(header) != nullptr)
        return {};  // "id" is no Indonesian
    const std::string name = narrowed(header);
    std::string bare = bare_language(name);
    if (!bare.empty()) return bare;
    const auto parts = split_narrowed(name);
    if (!parts || parts->colon) return {};
    if (is_term_word(parts->rest)) return parts->language;
    return is_region(parts->rest) ? parts->language + '-' + (parts->rest == "UK" ? "GB" : parts->rest) : std::string();
}

bool is_weak_language(std::string_view header) {
    const std::string key = folded(header);
    if (key.size() == kKanji && known_language(key) != "" && static_cast<unsigned char>(key[0]) >= 0x80) return true;
    return key.size() == 2 && is_lower(key) && key != "en" && key != "ja" && key != "jp";
}

std::optional<LanguagePart> split_language(std::string_view header) {
    return split_narrowed(narrowed(header));
}

}  // namespace yakugo::exchange
