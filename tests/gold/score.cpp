// SPDX-License-Identifier: Apache-2.0
// Comparing what was found with the truth.
#include "tests/gold/score.hpp"

#include "libalign/text/normalize.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <initializer_list>
#include <set>
#include <utility>

namespace gold {

namespace {

using yakugo::text::normalized;
using yakugo::text::Profile;

std::string cell(const Row& row, std::string_view column) {
    const auto at = row.find(column);
    return at == row.end() ? std::string() : at->second;
}

std::string plain(std::string_view text) {
    std::string out = normalized(text, Profile::nfkc);
    for (const std::string_view curly : {"‘", "’"}) {
        for (auto at = out.find(curly); at != std::string::npos; at = out.find(curly, at))
            out.replace(at, curly.size(), "'");
    }
    return std::string(yakugo::text::trim(out));
}

std::string_view without(std::string_view text, std::initializer_list<std::string_view> edges) {
    for (bool cut = true; cut;) {
        cut = false;
        for (const std::string_view edge : edges) {
            if (text.starts_with(edge)) {
                text.remove_prefix(edge.size());
                cut = true;
            }
            if (text.ends_with(edge)) {
                text.remove_suffix(edge.size());
                cut = true;
            }
        }
    }
    return text;
}

std::string singular(std::string word) {
    if (word.ends_with("men") && word.size() > 3) return word.replace(word.size() - 3, 3, "man");
    if (word.size() <= 3 || !word.ends_with('s') || word.ends_with("ss")) return word;
    if (word.ends_with("ies")) return word.replace(word.size() - 3, 3, "y");
    word.pop_back();
    return word;
}

/// A dot that closes a single letter belongs to an abbreviation: u.s., d.c., j.
bool abbreviates(std::string_view text, std::size_t dot) {
    const auto letter = [&](std::size_t i) { return text[i] >= 'a' && text[i] <= 'z'; };
    return dot > 0 && letter(dot - 1) && (dot == 1 || !letter(dot - 2));
}

bool alike(std::string_view a, std::string_view b) {
    constexpr std::size_t kLongEnough = 8;  // characters; shorter texts stand inside others by chance
    if (a == b) return true;
    const std::string_view shorter = a.size() < b.size() ? a : b, longer = a.size() < b.size() ? b : a;
    return yakugo::text::count_code_points(shorter) >= kLongEnough && longer.find(shorter) != std::string_view::npos;
}

struct Pair {
    std::string ja, en;
};

Pair plain_pair(const Row& row) {
    return {plain(cell(row, "ja_text")), plain(cell(row, "en_text"))};
}

bool any_alike(const std::vector<Pair>& pairs, const Pair& pair) {
    return std::any_of(pairs.begin(), pairs.end(),
                       [&](const Pair& p) { return alike(p.ja, pair.ja) && alike(p.en, pair.en); });
}

using Key = std::pair<std::string, std::string>;

Key key_of(const Row& row, std::string_view column) {
    return {ja_form(cell(row, "ja")), en_form(cell(row, column))};
}

std::set<Key> neutral_terms(const Truth& truth) {
    std::set<Key> out;
    for (const Row& row : truth.optional_terms) out.insert(key_of(row, "en"));
    for (const Row& row : truth.terms_without_evidence) out.insert(key_of(row, "en_known"));
    for (const Row& row : truth.terms) {
        if (cell(row, "norm_en").find("REJECT") != std::string::npos) out.insert(key_of(row, "en"));
    }
    return out;
}

/// Pairs and their grades, the best one where a pair has several rows.
std::map<Key, std::string> graded_terms(const Truth& truth) {
    std::map<Key, std::string> out;
    for (const Row& row : truth.terms) {
        if (cell(row, "norm_en").find("REJECT") != std::string::npos) continue;
        std::string& grade = out.try_emplace(key_of(row, "en"), cell(row, "grade")).first->second;
        grade = std::min(grade, cell(row, "grade"));
    }
    return out;
}

}  // namespace

std::string ja_form(std::string_view ja) {
    const std::string text = plain(ja);
    return std::string(without(text, {"「", "」", "『", "』", "\"", "'", "“", "”", " ", "、", "。"}));
}

std::string en_form(std::string_view en) {
    const std::string lower = normalized(en, Profile::match_en);
    std::string_view text = without(lower, {"\"", "'", " ", ",", "."});
    for (const std::string_view article : {"the ", "an ", "a "}) {
        if (text.starts_with(article)) {
            text.remove_prefix(article.size());
            break;
        }
    }
    std::string out, word;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i == text.size() || text[i] == ' ' || text[i] == '-' || text[i] == '/') {
            if (!word.empty()) out += (out.empty() ? "" : " ") + singular(std::move(word));
            word.clear();
        } else if (text[i] != '\'' && !(text[i] == '.' && abbreviates(text, i))) {
            word += text[i];
        }
    }
    return out;
}

void score_posts(const Truth& truth, const Found& found, Score& score) {
    score.posts["posts"] += {std::min(found.posts.size(), truth.posts.size()), truth.posts.size()};
    if (found.posts.size() > truth.posts.size()) score.complaints.push_back("post: more than there are");
    const auto check = [&](const std::string& field, const std::string& want, const auto& has) {
        const bool hit = std::any_of(found.posts.begin(), found.posts.end(), has);
        score.posts[field] += {hit ? std::size_t{1} : 0, 1};
        if (!hit) score.complaints.push_back("post: missed " + field + " " + want);
    };
    for (const Post& post : truth.posts) {
        for (const auto& entry : post.fields) {
            check(entry.first, entry.second,
                  [&](const Post& p) { return plain(cell(p.fields, entry.first)) == plain(entry.second); });
        }
        for (const std::string& author : post.authors) {
            check("authors", author, [&](const Post& p) {
                return std::any_of(p.authors.begin(), p.authors.end(),
                                   [&](const std::string& a) { return en_form(a) == en_form(author); });
            });
        }
    }
}

void score_segments(const Truth& truth, const Found& found, Score& score) {
    std::vector<Pair> got, right;
    for (const Segment& segment : found.segments) got.push_back({plain(segment.ja), plain(segment.en)});
    for (const auto* rows : {&truth.segments, &truth.sentences, &truth.credits}) {
        for (const Row& row : *rows) right.push_back(plain_pair(row));
    }
    for (const Row& row : truth.segments) {
        const bool hit = any_alike(got, plain_pair(row));
        (cell(row, "quality") == "exact" ? score.exact : score.partial) += {hit ? std::size_t{1} : 0, 1};
        if (!hit) score.complaints.push_back("segment: missed " + cell(row, "en_text"));
    }
    for (const Pair& pair : got) {
        const bool hit = any_alike(right, pair);
        score.segment_precision += {hit ? std::size_t{1} : 0, 1};
        if (!hit) score.complaints.push_back("segment: wrong " + pair.en + " = " + pair.ja);
    }
}

void score_terms(const Truth& truth, const Found& found, double least, Score& score) {
    std::map<Key, double> kept;
    for (const Term& term : found.terms) {
        if (term.confidence < least) continue;
        double& confidence = kept[{ja_form(term.ja), en_form(term.en)}];
        confidence = std::max(confidence, term.confidence);
    }
    const std::map<Key, std::string> graded = graded_terms(truth);
    const std::set<Key> neutral = neutral_terms(truth);
    for (const auto& [key, grade] : graded) {
        const bool hit = kept.contains(key);
        score.grades[grade] += {hit ? std::size_t{1} : 0, 1};
        if (!hit && grade == "A") score.complaints.push_back("term: missed " + key.first + " = " + key.second);
    }
    for (const auto& [key, confidence] : kept) {
        const bool right = graded.contains(key);
        if (!right && neutral.contains(key)) continue;
        score.term_precision += {right ? std::size_t{1} : 0, 1};
        if (!right) score.complaints.push_back("term: wrong " + key.first + " = " + key.second);
    }
}

Score sum(const std::vector<Score>& scores) {
    Score out;
    for (const Score& score : scores) {
        for (const auto& [field, share] : score.posts) out.posts[field] += share;
        for (const auto& [grade, share] : score.grades) out.grades[grade] += share;
        out.exact += score.exact;
        out.partial += score.partial;
        out.segment_precision += score.segment_precision;
        out.term_precision += score.term_precision;
        out.complaints.insert(out.complaints.end(), score.complaints.begin(), score.complaints.end());
    }
    return out;
}

}  // namespace gold
