// SPDX-License-Identifier: Apache-2.0
// T106: 『本誌』 beside 本誌. 『』 is for titles of works, and a word that says "this one" is no title.
#include "glossary/check/spelling/spellings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::check {
namespace {

constexpr std::string_view kOpen = "『", kClose = "』";
constexpr std::size_t kLongest = 30;  // bytes of the word inside; a dictionary has no longer words of this kind

struct Titled {
    Use use;  // with its brackets
    std::string word;
};

std::vector<Titled> titled_words(const Draft& draft) {
    std::vector<Titled> all;
    for (std::size_t unit = 0; unit < draft.units.size(); ++unit) {
        if (!draft.units[unit].ja) continue;
        const std::string& text = draft.units[unit].ja->text;
        for (std::size_t at = text.find(kOpen); at != std::string::npos; at = text.find(kOpen, at + kOpen.size())) {
            const std::size_t begin = at + kOpen.size(), end = text.find(kClose, begin);
            if (end == std::string::npos) break;
            if (end - begin <= kLongest)
                all.push_back({{unit, {at, end + kClose.size()}}, text.substr(begin, end - begin)});
        }
    }
    return all;
}

// "this magazine", "our company": the dictionary's way of explaining 本誌, 弊社.
bool says_this(const lexicon::Lexicon& lexicon, std::string_view word) {
    const std::vector<lexicon::Entry> entries = lexicon.find_japanese(word);
    return std::any_of(entries.begin(), entries.end(), [](const lexicon::Entry& entry) {
        return !entry.glosses.empty() &&
               (entry.glosses.front().text.starts_with("this ") || entry.glosses.front().text.starts_with("our "));
    });
}

std::size_t times_bare(const Draft& draft, const std::string& word) {
    std::size_t times = 0;
    for (const Unit& unit : draft.units) {
        if (!unit.ja) continue;
        const std::string_view text = unit.ja->text;
        for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + word.size())) {
            times += !text.substr(0, at).ends_with(kOpen);
        }
    }
    return times;
}

}  // namespace

std::vector<Finding> find_titled_words(const Spellings& spellings) {
    const Draft& draft = spellings.study().draft();
    std::vector<Finding> findings;
    for (const Titled& titled : titled_words(draft)) {
        if (!says_this(spellings.study().resources().language.lexicon, titled.word)) continue;
        constexpr std::size_t least = 2;
        const std::size_t times = times_bare(draft, titled.word);
        if (times < least) continue;
        Finding finding =
            spellings.finding("T106", Word{std::string(kOpen) + titled.word + std::string(kClose)}, titled.use,
                              fmt::format("in brackets for titles, and without them in {} other places", times));
        finding.expected = titled.word;
        finding.variants.push_back(titled.word);
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace yakugo::check
