// SPDX-License-Identifier: Apache-2.0
// Ranking of pairs and choice of contexts; nothing here depends on the order of an unordered container.
#include "glossary/exchange/evidence.hpp"

#include "glossary/exchange/plain.hpp"
#include "libalign/core/ascii.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace yakugo::exchange {

namespace {

int rank(const store::PairRow& pair) {
    switch (pair.status) {
        case store::Status::accepted: return 0;
        case store::Status::candidate: return pair.suggested ? 2 : 1;
        case store::Status::rejected: return 3;
    }
    return 4;
}

std::string_view post_key(const store::EvidenceRow& evidence) {
    return evidence.url.empty() ? evidence.post : evidence.url;
}

/// The non-empty texts that `value` gives of the evidence of all pairs, less those of the evidence written.
template <class Value>
std::size_t count_beyond(PairSpan pairs, std::span<const store::EvidenceRow* const> written, Value value) {
    std::set<std::string_view> texts;
    for (const store::PairRow* pair : pairs) {
        for (const store::EvidenceRow& evidence : pair->evidence) texts.insert(value(evidence));
    }
    texts.erase(std::string_view());
    for (const store::EvidenceRow* evidence : written) {
        if (evidence != nullptr) texts.erase(value(*evidence));
    }
    return texts.size();
}

}  // namespace

bool better(const store::PairRow& a, const store::PairRow& b) {
    const auto key = [](const store::PairRow& row) {
        return std::tuple(rank(row), -probability(row.confidence), std::string_view(row.ja), std::string_view(row.en),
                          row.id);
    };
    return key(a) < key(b);
}

Pairs ranked(const std::vector<store::PairRow>& rows) {
    Pairs out;
    out.reserve(rows.size());
    for (const store::PairRow& row : rows) out.push_back(&row);
    std::stable_sort(out.begin(), out.end(),
                     [](const store::PairRow* a, const store::PairRow* b) { return better(*a, *b); });
    return out;
}

const std::string& surface(const store::PairRow& pair, Language language) {
    return language == Language::ja ? pair.ja : pair.en;
}

const std::string& context(const store::EvidenceRow& evidence, Language language) {
    return language == Language::ja ? evidence.context_ja : evidence.context_en;
}

bool holds(const store::EvidenceRow& evidence, Language language, std::string_view words) {
    const std::string& text = context(evidence, language);
    const ByteRange range = language == Language::ja ? evidence.ja_range : evidence.en_range;
    if (text.empty() || words.empty()) return false;
    if (!range.empty() && range.end <= text.size()) return true;
    return std::search(text.begin(), text.end(), words.begin(), words.end(),
                       [](char a, char b) { return ascii_lower(a) == ascii_lower(b); }) != text.end();
}

const store::EvidenceRow* best_context(PairSpan pairs, Language language, std::string_view words) {
    const store::EvidenceRow* best = nullptr;
    for (const store::PairRow* pair : pairs) {
        for (const store::EvidenceRow& evidence : pair->evidence) {
            if (!holds(evidence, language, words)) continue;
            if (best == nullptr || probability(evidence.score) > probability(best->score)) best = &evidence;
        }
    }
    return best;
}

std::string kinds(PairSpan pairs) {
    std::set<std::string_view> seen;
    std::string out;
    for (const store::PairRow* pair : pairs) {
        for (const store::EvidenceRow& evidence : pair->evidence) {
            if (evidence.kind.empty() || !seen.insert(evidence.kind).second) continue;
            if (!out.empty()) out += ',';
            out += evidence.kind;
        }
    }
    return out;
}

Unwritten beyond(PairSpan pairs, std::span<const store::EvidenceRow* const> ja,
                 std::span<const store::EvidenceRow* const> en, std::span<const store::EvidenceRow* const> posts) {
    const auto text = [](Language language) {
        return
            [language](const store::EvidenceRow& evidence) -> std::string_view { return context(evidence, language); };
    };
    Unwritten out;
    out.contexts = count_beyond(pairs, ja, text(Language::ja)) + count_beyond(pairs, en, text(Language::en));
    out.posts = count_beyond(pairs, posts, post_key);
    return out;
}

}  // namespace yakugo::exchange
