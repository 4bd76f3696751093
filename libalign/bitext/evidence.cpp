// SPDX-License-Identifier: Apache-2.0
// Sums over words, kept while the search goes through the Japanese sentences.
#include "libalign/bitext/evidence.hpp"

#include <algorithm>

namespace yakugo::bitext {

void Evidence::Union::begin() {
    ++round_;
    words_.clear();
}

void Evidence::Union::add(Word word, std::uint8_t reason) {
    if (seen_[word] != round_) {
        seen_[word] = round_;
        reason_[word] = reason;
        words_.push_back(word);
    } else {
        reason_[word] = std::min(reason_[word], reason);
    }
}

Evidence::Sum Evidence::Union::sum(const SideGains::Group& gains) const {
    Sum out;
    for (const Word word : words_) {
        out.gain += gains.word[word * kReasons + reason_[word]];
        out.information += gains.information[word];
    }
    return out;
}

Evidence::Evidence(const Comparison& comparison, const Gains& gains, const Band& band)
    : comparison_(comparison),
      gains_(gains),
      band_(band),
      most_(gains.most),
      en_union_(comparison.en.vocabulary.words.size()),
      ja_union_(comparison.ja.vocabulary.words.size()) {}

void Evidence::advance() {
    Row& row = rows_[next_ % kMostSentences];
    row.sentence = next_;
    row.english = band_.rows[next_];
    ++next_;
    find_events(row);
    sum_japanese(row);
    sum_english(row);
}

void Evidence::find_events(Row& row) {
    found_.clear();
    row.begin.assign(row.english.size() + 1, 0);
    for (const Word ja : comparison_.ja.vocabulary.sentences[row.sentence]) {
        for (const WordLink& link : comparison_.links.of_ja[ja]) {
            const auto places = comparison_.en.vocabulary.places[link.other];
            auto at = std::lower_bound(places.begin(), places.end(), row.english.begin);
            for (; at != places.end() && *at < row.english.end; ++at) {
                found_.push_back({*at, {link.other, ja, static_cast<std::uint8_t>(link.reason)}});
                ++row.begin[*at - row.english.begin + 1];
            }
        }
    }
    for (std::size_t i = 1; i < row.begin.size(); ++i) row.begin[i] += row.begin[i - 1];
    row.events.resize(found_.size());
    std::vector<std::uint32_t> next(row.begin.begin(), row.begin.end() - 1);
    for (const Found& found : found_) row.events[next[found.sentence - row.english.begin]++] = found.event;
}

void Evidence::sum_japanese(Row& row) {
    for (std::size_t size = 0; size < most_; ++size) row.gained[size].assign(row.english.size(), {});
    for (std::size_t last = row.english.begin; last < row.english.end; ++last) {
        ja_union_.begin();
        for (std::size_t size = 1; size <= most_ && last + 1 >= row.english.begin + size; ++size) {
            for (const Event& event : row.events_with(last + 1 - size)) ja_union_.add(event.ja, event.reason);
            const SideGains::Group& gains = gains_.ja.groups[size - 1];
            Sum sum = ja_union_.sum(gains);
            sum.gain += gains.base[row.sentence];
            row.gained[size - 1][last - row.english.begin] = sum;
        }
    }
}

void Evidence::sum_english(const Row& row_now) {
    for (std::size_t size = 0; size < most_; ++size) en_gained_[size].assign(row_now.english.size(), {});
    for (std::size_t en = row_now.english.begin; en < row_now.english.end; ++en) {
        en_union_.begin();
        for (std::size_t size = 1; size <= std::min(most_, next_); ++size) {
            const Row& past = row(size - 1);
            if (en < past.english.begin || en >= past.english.end) break;
            for (const Event& event : past.events_with(en)) en_union_.add(event.en, event.reason);
            const SideGains::Group& gains = gains_.en.groups[size - 1];
            Sum sum = en_union_.sum(gains);
            sum.gain += gains.base[en];
            en_gained_[size - 1][en - row_now.english.begin] = sum;
        }
    }
}

double Evidence::score(std::size_t en, std::size_t ja, std::size_t en_end) const {
    const SideGains::Group &en_gains = gains_.en.groups[ja - 1], &ja_gains = gains_.ja.groups[en - 1];
    double gain = gains_.kinds[kind_number(en, ja)];
    double en_covered = 0, en_whole = 0, ja_covered = 0, ja_whole = 0;
    Coverage coverage;
    for (std::size_t i = en_end - en; i < en_end; ++i) {
        const Sum& sum = en_gained_[ja - 1][i - row(0).english.begin];
        const float whole = en_gains.whole[i];
        gain += sum.gain;
        en_covered += sum.information;
        en_whole += whole;
        if (whole > 0)
            coverage.weakest_en = std::min(coverage.weakest_en, static_cast<double>(sum.information / whole));
    }
    for (std::size_t back = 0; back < ja; ++back) {
        const Sum& sum = row(back).gained[en - 1][en_end - 1 - row(back).english.begin];
        const float whole = ja_gains.whole[row(back).sentence];
        gain += sum.gain;
        ja_covered += sum.information;
        ja_whole += whole;
        if (whole > 0)
            coverage.weakest_ja = std::min(coverage.weakest_ja, static_cast<double>(sum.information / whole));
    }
    coverage.en = en_whole > 0 ? en_covered / en_whole : 0;
    coverage.ja = ja_whole > 0 ? ja_covered / ja_whole : 0;
    return gain + trait_gain({en_end - en, en_end}, {next_ - ja, next_}, coverage);
}

double Evidence::score_alone(Span en, Span ja) const {
    return gains_.kinds[kind_number(en.size(), ja.size())] + trait_gain(en, ja, {});
}

double Evidence::trait_gain(Span en, Span ja, const Coverage& coverage) const {
    const Traits traits = traits_of(comparison_, en, ja, coverage);
    double gain = 0;
    for (std::size_t i = 0; i < kTraits; ++i) gain += gains_.traits[i] * traits[i];
    return gain;
}

}  // namespace yakugo::bitext
