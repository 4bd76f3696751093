// SPDX-License-Identifier: Apache-2.0
// Which Japanese and English words stand together in many posts, and nowhere as well with others.
//
// Rule. Two words are a pair by co-occurrence if they stand together in at least three texts of three posts, their
// log-likelihood ratio is high enough (likelihood.hpp), and each is the best partner of the other. The best partner of a
// word is the one with the highest ratio, of which a longer term beats its own parts where they are equal (特殊部隊 = special
// force, not 部隊 = force, while both always stand together); where different words are equally good, there is none yet.
//
// Cost. A put looks at the words whose texts it has changed, and at others only where what these are compared by has:
// ratios of partners are computed from coarse() counts and the coarse_all() number of texts, so that a word moves its
// partners when it has become an eighth to a quarter more frequent, and all words are looked at when the texts have
// doubled. Both are constant work a text in the long run. Of a word in more than 24 texts the 24 with the smallest ids, which
// are hashes, stand for all (Church & Li, Computational Linguistics 33(3), 2007). All this depends on what the file holds
// alone, never on the order in which it came.
#pragma once

#include "glossary/store/model.hpp"
#include "glossary/store/sqlite.hpp"
#include "glossary/store/words.hpp"

#include <optional>
#include <set>
#include <string>
#include <utility>

namespace yakugo::store {

using Forms = std::pair<std::string, std::string>;  ///< link forms, Japanese and English

/// Brings the table of co-occurrences in line with the words. Returns the forms of those that came, went or changed. For use
/// inside one write transaction, before WordWriter::drop_unused().
std::set<Forms> find_partners(Database& database, const WordChanges& changes);

/// A pair by co-occurrence, as the file has it.
struct Cooccurrence {
    std::string ja, en;  ///< surfaces: of several the last by bytes, which is the one without capitals
    WordId ja_word = 0, en_word = 0;
    Together counts;
};

/// The strongest with these forms.
std::optional<Cooccurrence> cooccurrence(Database& database, const Forms& forms);

}  // namespace yakugo::store
