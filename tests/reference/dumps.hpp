// SPDX-License-Identifier: Apache-2.0
// Aligned segments of dumps, and of documents that are aligned by hand.
#pragma once

#include "libalign/link/linker.hpp"
#include "tests/reference/terms.hpp"

#include <deque>
#include <string>
#include <vector>

namespace yakugo::reference {

/// Texts with their analyses; stays where it is.
class Bitexts {
public:
    explicit Bitexts(const link::Resources& resources) : resources_(resources) {}
    Bitexts(const Bitexts&) = delete;
    Bitexts& operator=(const Bitexts&) = delete;

    /// The segments that yakugo pairs in a dump. Throws InputError.
    void add_dump(const std::string& path);
    /// DOCUMENT.ja and DOCUMENT.en, a segment a line, joined as DOCUMENT.gold says: en_ids:ja_ids a line, 0-based. Throws InputError.
    void add_aligned(const std::string& document);

    const std::vector<Bitext>& all() const { return all_; }

private:
    void add(std::string ja, std::string en);

    const link::Resources& resources_;
    std::deque<std::string> texts_;
    std::vector<Bitext> all_;
};

}  // namespace yakugo::reference
