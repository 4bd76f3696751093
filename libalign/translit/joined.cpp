// SPDX-License-Identifier: Apache-2.0
// Products and sums of probabilities.
#include "libalign/translit/joined.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace yakugo::translit {

namespace {

bool equal_but_for_case(std::string_view a, std::string_view b) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return lower(x) == lower(y); });
}

}  // namespace

void add_spelling(std::vector<Spelt>& spellings, Spelt one) {
    const auto same = std::find_if(spellings.begin(), spellings.end(),
                                   [&](const Spelt& other) { return equal_but_for_case(other.text, one.text); });
    if (same == spellings.end()) {
        spellings.push_back(std::move(one));
        return;
    }
    if (one.probability > same->probability) same->text = std::move(one.text);
    same->probability += one.probability;
    same->known = same->known || one.known;
}

void keep_best(std::vector<Spelt>& spellings, std::size_t most) {
    std::stable_sort(spellings.begin(), spellings.end(),
                     [](const Spelt& a, const Spelt& b) { return a.probability > b.probability; });
    if (spellings.size() > most) spellings.resize(most);
}

std::vector<Spelt> join(const std::vector<std::vector<Spelt>>& parts, std::string_view joint, std::size_t most) {
    std::vector<Spelt> rows = {{"", 1, true}};
    for (const std::vector<Spelt>& part : parts) {
        std::vector<Spelt> longer;
        for (const Spelt& row : rows) {
            for (const Spelt& one : part) {
                longer.push_back({row.text.empty() ? one.text : row.text + std::string(joint) + one.text,
                                  row.probability * one.probability, row.known && one.known});
            }
        }
        keep_best(longer, most);
        rows = std::move(longer);
    }
    return rows;
}

}  // namespace yakugo::translit
