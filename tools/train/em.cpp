// SPDX-License-Identifier: Apache-2.0
// Forward-backward and Viterbi over the lattice of one word pair.
#include "tools/train/em.hpp"

#include "libalign/translit/format.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace yakugo::train {

namespace {

constexpr std::size_t kLengths = translit::kMaxLetters + 1;
constexpr std::size_t kCodes = 27 * 27 * 27 * 27;
// Chunks of three and four letters must be this frequent; otherwise each would explain only the word it comes from.
constexpr std::size_t kSeenOften = 20;
// Where to start: most morae are a consonant and a vowel.
constexpr std::array<double, kLengths> kStart{0.05, 0.3, 0.5, 0.1, 0.05};
constexpr double kLeast = 1e-7;  // so that a chunk not yet seen with a mora can still be learned

}  // namespace

Aligner::Aligner(const std::vector<WordPair>& pairs, std::size_t morae) : number_(kCodes, -1), morae_(morae) {
    std::vector<std::size_t> seen(kCodes);
    for (const WordPair& pair : pairs) {
        for (std::size_t j = 0; j < pair.letters.size(); ++j) {
            std::uint32_t code = 0;
            for (std::size_t l = 1; l < kLengths && j + l <= pair.letters.size(); ++l) {
                code = translit::append_letter(code, pair.letters[j + l - 1]);
                ++seen[code];
            }
        }
    }
    std::array<std::size_t, kLengths> of_length{};
    std::vector<std::size_t> lengths;
    for (std::size_t code = 0; code < kCodes; ++code) {
        const std::size_t length = code == 0 ? 0 : code < 27 ? 1 : code < 27 * 27 ? 2 : code < 27 * 27 * 27 ? 3 : 4;
        if (code != 0 && (seen[code] == 0 || (length > 2 && seen[code] < kSeenOften))) continue;
        number_[code] = static_cast<std::int32_t>(chunks_++);
        lengths.push_back(length);
        ++of_length[length];
    }
    probability_.resize(morae_ * chunks_);
    counts_.resize(probability_.size());
    for (std::size_t mora = 0; mora < morae_; ++mora) {
        for (std::size_t chunk = 0; chunk < chunks_; ++chunk) {
            probability_[index(mora, chunk)] = kStart[lengths[chunk]] / static_cast<double>(of_length[lengths[chunk]]);
        }
    }
}

void Aligner::find_chunks(const WordPair& pair, std::vector<std::int32_t>& out) const {
    const std::size_t m = pair.letters.size();
    out.assign((m + 1) * kLengths, -1);
    for (std::size_t j = 0; j <= m; ++j) {
        std::uint32_t code = 0;
        for (std::size_t l = 0; l < kLengths && j + l <= m; ++l) {
            if (l > 0) code = translit::append_letter(code, pair.letters[j + l - 1]);
            out[j * kLengths + l] = number_[code];
        }
    }
}

double Aligner::forward(const WordPair& pair, const std::vector<std::int32_t>& chunks,
                        std::vector<double>& cells) const {
    const std::size_t n = pair.morae.size(), m = pair.letters.size();
    cells.assign((n + 1) * (m + 1), 0);
    cells[0] = 1;
    for (std::size_t t = 0; t < n; ++t) {
        for (std::size_t j = 0; j <= m; ++j) {
            const double from = cells[t * (m + 1) + j];
            if (from == 0) continue;
            for (std::size_t l = 0; l < kLengths && j + l <= m; ++l) {
                const std::int32_t chunk = chunks[j * kLengths + l];
                if (chunk < 0) continue;
                cells[(t + 1) * (m + 1) + j + l] +=
                    from * probability_[index(pair.morae[t], static_cast<std::size_t>(chunk))];
            }
        }
    }
    return cells.back();
}

void Aligner::collect(const WordPair& pair) {
    std::vector<std::int32_t> chunks;
    std::vector<double> cells;
    find_chunks(pair, chunks);
    const double total = forward(pair, chunks, cells);
    if (!(total > 0)) return;
    likelihood_ += std::log(total);
    const std::size_t n = pair.morae.size(), m = pair.letters.size();
    std::vector<double> after(m + 1), now(m + 1);
    after[m] = 1;
    for (std::size_t t = n; t-- > 0;) {
        for (std::size_t j = 0; j <= m; ++j) {
            now[j] = 0;
            for (std::size_t l = 0; l < kLengths && j + l <= m; ++l) {
                const std::int32_t chunk = chunks[j * kLengths + l];
                if (chunk < 0) continue;
                const std::size_t at = index(pair.morae[t], static_cast<std::size_t>(chunk));
                const double rest = probability_[at] * after[j + l];
                now[j] += rest;
                counts_[at] += cells[t * (m + 1) + j] * rest / total;
            }
        }
        std::swap(now, after);
    }
}

double Aligner::iterate(const std::vector<WordPair>& pairs, const std::vector<bool>& keep) {
    std::fill(counts_.begin(), counts_.end(), 0);
    likelihood_ = 0;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        if (keep[i]) collect(pairs[i]);
    }
    for (std::size_t mora = 0; mora < morae_; ++mora) {
        double sum = 0;
        for (std::size_t chunk = 0; chunk < chunks_; ++chunk) sum += counts_[index(mora, chunk)] += kLeast;
        for (std::size_t chunk = 0; chunk < chunks_; ++chunk)
            probability_[index(mora, chunk)] = counts_[index(mora, chunk)] / sum;
    }
    return likelihood_;
}

double Aligner::log_likelihood(const WordPair& pair) const {
    std::vector<std::int32_t> chunks;
    std::vector<double> cells;
    find_chunks(pair, chunks);
    return std::log(forward(pair, chunks, cells));
}

std::vector<std::uint8_t> Aligner::best(const WordPair& pair) const {
    const std::size_t n = pair.morae.size(), m = pair.letters.size();
    std::vector<std::int32_t> chunks;
    find_chunks(pair, chunks);
    std::vector<double> cells((n + 1) * (m + 1));
    std::vector<std::uint8_t> back(cells.size());
    cells[0] = 1;
    for (std::size_t t = 0; t < n; ++t) {
        for (std::size_t j = 0; j <= m; ++j) {
            const double from = cells[t * (m + 1) + j];
            if (from == 0) continue;
            for (std::size_t l = 0; l < kLengths && j + l <= m; ++l) {
                const std::int32_t chunk = chunks[j * kLengths + l];
                const std::size_t to = (t + 1) * (m + 1) + j + l;
                const double value =
                    chunk < 0 ? 0 : from * probability_[index(pair.morae[t], static_cast<std::size_t>(chunk))];
                if (value > cells[to]) cells[to] = value, back[to] = static_cast<std::uint8_t>(l);
            }
        }
    }
    std::vector<std::uint8_t> lengths;
    if (cells.back() <= 0) return lengths;
    for (std::size_t t = n, j = m; t > 0; --t) {
        lengths.push_back(back[t * (m + 1) + j]);
        j -= lengths.back();
    }
    std::reverse(lengths.begin(), lengths.end());
    return lengths;
}

}  // namespace yakugo::train
