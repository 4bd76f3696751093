// SPDX-License-Identifier: Apache-2.0
// Versions 5 and 6: files of other tools. What is published is never edited.
#include "glossary/store/migration_texts.hpp"

namespace yakugo::store {

// Files of other tools: what glossaries state and what translation memories hold.
const char* const kVersion5 = R"sql(
CREATE TABLE unit (
    id INTEGER PRIMARY KEY,                  -- 2^40 times its source's id, and its place in the file: spares an index
    ja TEXT NOT NULL,                        -- texts without tags; empty where the unit has none
    en TEXT NOT NULL,
    rest TEXT NOT NULL                       -- see unit_text.hpp
) STRICT;

CREATE TABLE entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source_id INTEGER NOT NULL REFERENCES source,
    day TEXT NOT NULL,                       -- of its last change, else of its file's
    detail TEXT NOT NULL                     -- see entry_text.hpp
) STRICT;
CREATE INDEX entry_source ON entry (source_id);

CREATE TABLE entry_pair (
    entry_id INTEGER NOT NULL REFERENCES entry ON DELETE CASCADE,
    pair_id INTEGER NOT NULL REFERENCES pair,
    says TEXT NOT NULL CHECK (says IN ('accepted', 'candidate')),
    suggested INTEGER NOT NULL CHECK (suggested IN (0, 1)),
    forbidden TEXT NOT NULL CHECK (forbidden IN ('', 'ja', 'en', 'both')),
    ja_preferred INTEGER NOT NULL CHECK (ja_preferred IN (0, 1)),
    en_preferred INTEGER NOT NULL CHECK (en_preferred IN (0, 1)),
    type TEXT NOT NULL,
    confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    PRIMARY KEY (pair_id, entry_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_pair_entry ON entry_pair (entry_id);

-- Same term, other rendering: the pair of the entry, and the one that was there.
CREATE TABLE entry_conflict (
    entry_id INTEGER NOT NULL REFERENCES entry ON DELETE CASCADE,
    pair_id INTEGER NOT NULL REFERENCES pair ON DELETE CASCADE,
    other_id INTEGER NOT NULL REFERENCES pair ON DELETE CASCADE,
    PRIMARY KEY (pair_id, other_id, entry_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_conflict_other ON entry_conflict (other_id);
CREATE INDEX entry_conflict_entry ON entry_conflict (entry_id);

-- The side that is known and not to be used.
ALTER TABLE pair ADD COLUMN forbidden TEXT NOT NULL DEFAULT '' CHECK (forbidden IN ('', 'ja', 'en', 'both'));
)sql";

// Two spellings that a person has called two words: no check takes one for the other. And conflicts between files that
// end when one of them withdraws: see follow.hpp. What the losers' files of version 5 said is lost: they are read anew.
const char* const kVersion6 = R"sql(
CREATE TABLE distinct_words (
    a TEXT NOT NULL,
    b TEXT NOT NULL CHECK (a < b),
    who TEXT NOT NULL,
    created TEXT NOT NULL,
    PRIMARY KEY (a, b)
) STRICT, WITHOUT ROWID;

ALTER TABLE entry_conflict ADD COLUMN file_wins INTEGER NOT NULL DEFAULT 0 CHECK (file_wins IN (0, 1));  -- pair_id
UPDATE entry_conflict SET file_wins = 1 WHERE pair_id IN (SELECT id FROM pair WHERE status = 'accepted')
    AND other_id NOT IN (SELECT id FROM pair WHERE status = 'accepted');
ALTER TABLE entry_pair ADD COLUMN outvoted INTEGER NOT NULL DEFAULT 0 CHECK (outvoted IN (0, 1));
ALTER TABLE pair ADD COLUMN backed INTEGER NOT NULL DEFAULT 0 CHECK (backed IN (0, 1));
UPDATE pair SET backed = 1 WHERE status = 'accepted' AND forbidden = '';
UPDATE source SET digest = NULL WHERE id IN
    (SELECT n.source_id FROM entry n JOIN entry_pair ep ON ep.entry_id = n.id WHERE ep.says = 'candidate');
)sql";

}  // namespace yakugo::store
