// SPDX-License-Identifier: Apache-2.0
// What a decision consists of: from what a person says, in the browser or the shell, to an operation of the term base.
#pragma once

#include "glossary/store/term_base.hpp"
#include "libalign/core/error.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::review {

/// A pair as a person saw it; see PairDecision::seen.
struct Seen {
    PairId id;
    std::optional<std::int64_t> revision = {};
};
using Pairs = std::vector<Seen>;

/// What becomes of the spellings that were not chosen.
enum class Rest { admitted, forbidden };

/// What is asked for makes no sense: the message says what was expected.
class ChangeError : public Error {
public:
    using Error::Error;
};

/// Who writes an entry, and when: for its transactions.
struct Author {
    std::string name;
    std::string now;  ///< UTC, 2026-05-08T09:30:00Z
};

// Each gives an operation, which nobody has performed yet. They throw MissingError where there is no such pair or concept,
// and ChangeError.

store::Operation accept(const Pairs& pairs, std::string_view note = {});
store::Operation reject(const Pairs& pairs, std::string_view note = {});
/// Back to the queue, whoever has accepted or rejected it.
store::Operation reopen(const Pairs& pairs, std::string_view note = {});
/// The pair is right, but this side of it is not to be used: drafts that use it get an error.
store::Operation forbid(const Pairs& pairs, store::Forbidden side, std::string_view note = {});
/// Accepted, and the rendering to use among those of its concept.
store::Operation choose(const Seen& pair, std::string_view note = {});

/// One concept out of all that the pairs are in, with an entry of one's own that holds their terms; the pairs are
/// accepted. `preferred` is one of them: the rendering to use. Of the others, what differs from it is admitted or
/// forbidden, on the sides where it differs.
store::Operation merge(const store::TermBase& base, const Pairs& pairs, PairId preferred, Rest rest,
                       const Author& author, std::string_view note = {});

/// Two words: the Japanese where it differs, the English where that differs too or alone.
store::Operation apart(const store::TermBase& base, const Seen& a, const Seen& b, std::string_view note = {});

/// A note on the pair's entry, which exports carry, in the place of those that it has. Empty: they go. The pair stays
/// undecided if it is.
store::Operation note(const store::TermBase& base, const Seen& pair, const std::string& text, const Author& author);

/// Other words for a pair: the new ones are accepted, the old ones rejected. Empty: as it was.
struct Words {
    std::string ja, en, type;
};
store::Operation edit(const store::TermBase& base, const Seen& pair, const Words& words, const Author& author,
                      std::string_view note = {});

/// A concept as one entry, as an export would give it: of own entries, imported ones and mined pairs, to be edited.
struct EntryDraft {
    store::ConceptEntry entry;
    std::int64_t own_id = 0;                    ///< 0: it becomes a new own entry
    std::optional<std::int64_t> revision = {};  ///< of the own entry
    Pairs pairs;                                ///< that it was made of
};
EntryDraft draft_of(const store::TermBase& base, ConceptId id);
/// The entry as the person has left it. Pairs of terms that are gone are rejected; new terms are accepted, but those
/// with the field `status`; deprecated terms are forbidden; the preferred ones chosen.
store::Operation edit(const store::TermBase& base, const EntryDraft& draft, const Author& author,
                      std::string_view note = {});

}  // namespace yakugo::review
