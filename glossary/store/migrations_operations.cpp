// SPDX-License-Identifier: Apache-2.0
// Version 7: what a person does is an operation, which can be undone. See operation.hpp.
#include "glossary/store/migration_texts.hpp"

namespace yakugo::store {

// Decisions and conflicts no longer hold their pair: one that nothing speaks for but what was undone is kept aside, with its id.
const char* const kVersion7 = R"sql(
CREATE TABLE operation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    action TEXT NOT NULL,
    who TEXT NOT NULL,
    made TEXT NOT NULL,
    note TEXT NOT NULL,
    target INTEGER REFERENCES operation,     -- of "undo" and "redo"
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;
CREATE INDEX operation_turn ON operation (undone, id) WHERE target IS NULL;

ALTER TABLE decision RENAME TO decision_6;
CREATE TABLE decision (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    pair_id INTEGER NOT NULL,                -- of pair, else of gone_pair
    action TEXT NOT NULL,
    status_before TEXT NOT NULL,
    status_after TEXT NOT NULL,
    who TEXT NOT NULL,
    decided TEXT NOT NULL,
    note TEXT NOT NULL,
    operation_id INTEGER REFERENCES operation,  -- NULL: of an import, or older
    forbidden TEXT NOT NULL DEFAULT '' CHECK (forbidden IN ('', 'ja', 'en', 'both')),
    chosen INTEGER NOT NULL DEFAULT 0 CHECK (chosen IN (0, 1))
) STRICT;
INSERT INTO decision (id, pair_id, action, status_before, status_after, who, decided, note)
SELECT id, pair_id, action, status_before, status_after, who, decided, note FROM decision_6 ORDER BY id;
DROP TABLE decision_6;
CREATE INDEX decision_pair ON decision (pair_id);
CREATE INDEX decision_operation ON decision (operation_id);
CREATE TRIGGER decision_not_updated BEFORE UPDATE ON decision BEGIN
    SELECT raise(ABORT, 'decisions are only ever added');
END;
CREATE TRIGGER decision_not_deleted BEFORE DELETE ON decision BEGIN
    SELECT raise(ABORT, 'decisions are only ever added');
END;
CREATE TRIGGER decision_not_replaced BEFORE INSERT ON decision
WHEN EXISTS (SELECT 1 FROM decision WHERE id = new.id) BEGIN
    SELECT raise(ABORT, 'decisions are only ever added');
END;
CREATE VIEW decision_in_force AS
SELECT d.* FROM decision d LEFT JOIN operation o ON o.id = d.operation_id WHERE o.undone IS NOT 1;
ALTER TABLE pair ADD COLUMN chosen INTEGER NOT NULL DEFAULT 0;              -- the decision that chose it last; 0: none
ALTER TABLE pair ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;            -- the last operation on it

CREATE TABLE gone_pair (
    id INTEGER PRIMARY KEY,
    ja TEXT NOT NULL,
    en TEXT NOT NULL,
    en_form TEXT NOT NULL,                   -- match form
    type TEXT NOT NULL,
    created TEXT NOT NULL
) STRICT;
CREATE INDEX gone_pair_words ON gone_pair (ja, en_form);

ALTER TABLE entry_conflict RENAME TO entry_conflict_6;
CREATE TABLE entry_conflict (
    entry_id INTEGER NOT NULL REFERENCES entry ON DELETE CASCADE,
    pair_id INTEGER NOT NULL,
    other_id INTEGER NOT NULL,
    file_wins INTEGER NOT NULL CHECK (file_wins IN (0, 1)),  -- pair_id
    PRIMARY KEY (pair_id, other_id, entry_id)
) STRICT, WITHOUT ROWID;
INSERT INTO entry_conflict (entry_id, pair_id, other_id, file_wins)
SELECT entry_id, pair_id, other_id, file_wins FROM entry_conflict_6;
DROP TABLE entry_conflict_6;
CREATE INDEX entry_conflict_other ON entry_conflict (other_id);
CREATE INDEX entry_conflict_entry ON entry_conflict (entry_id);

-- Entries of a person's own: all that they have ever been. Of those that are not undone the last one counts.
CREATE TABLE entry_version (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    own_id INTEGER NOT NULL,
    entry_id INTEGER NOT NULL,               -- the same in all versions: an entry keeps its place
    operation_id INTEGER NOT NULL REFERENCES operation,
    detail TEXT NOT NULL                     -- see entry_text.hpp; '': taken away
) STRICT;
CREATE INDEX entry_version_own ON entry_version (own_id, id);
CREATE INDEX entry_version_operation ON entry_version (operation_id);
CREATE TRIGGER entry_version_not_updated BEFORE UPDATE ON entry_version BEGIN
    SELECT raise(ABORT, 'versions of entries are only ever added');
END;
CREATE TRIGGER entry_version_not_deleted BEFORE DELETE ON entry_version BEGIN
    SELECT raise(ABORT, 'versions of entries are only ever added');
END;
ALTER TABLE entry ADD COLUMN own_id INTEGER;                                -- NULL: imported
ALTER TABLE entry ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
CREATE UNIQUE INDEX entry_own ON entry (own_id) WHERE own_id IS NOT NULL;

-- Pairs that an operation touched by entries alone: it has decided none of them.
CREATE TABLE operation_pair (
    operation_id INTEGER NOT NULL REFERENCES operation,
    pair_id INTEGER NOT NULL,
    PRIMARY KEY (operation_id, pair_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX operation_pair_pair ON operation_pair (pair_id);

CREATE TABLE words_decision (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    operation_id INTEGER NOT NULL REFERENCES operation,
    a TEXT NOT NULL,
    b TEXT NOT NULL CHECK (a < b),
    apart INTEGER NOT NULL CHECK (apart IN (0, 1))
) STRICT;
CREATE INDEX words_decision_a ON words_decision (a, b);
CREATE INDEX words_decision_b ON words_decision (b);
CREATE INDEX words_decision_operation ON words_decision (operation_id);
INSERT INTO operation (id, action, who, made, note)
SELECT row_number() OVER (ORDER BY created, a, b), 'apart', who, created, '' FROM distinct_words ORDER BY 1;
INSERT INTO words_decision (operation_id, a, b, apart)
SELECT row_number() OVER (ORDER BY created, a, b), a, b, 1 FROM distinct_words ORDER BY 1;
DROP TABLE distinct_words;
CREATE TRIGGER words_decision_not_updated BEFORE UPDATE ON words_decision BEGIN
    SELECT raise(ABORT, 'decisions are only ever added');
END;
CREATE TRIGGER words_decision_not_deleted BEFORE DELETE ON words_decision BEGIN
    SELECT raise(ABORT, 'decisions are only ever added');
END;
CREATE VIEW distinct_words AS
SELECT w.a, w.b FROM words_decision w JOIN operation o ON o.id = w.operation_id
WHERE w.apart AND o.undone = 0 AND NOT EXISTS (SELECT 1 FROM words_decision l JOIN operation p ON p.id = l.operation_id
                                               WHERE l.a = w.a AND l.b = w.b AND l.id > w.id AND p.undone = 0);

-- The queue reads one index, whatever it filters by. Kinds of evidence: see kinds.hpp.
ALTER TABLE pair ADD COLUMN shown TEXT GENERATED ALWAYS AS (CASE WHEN forbidden <> '' THEN 'forbidden'
    WHEN status = 'candidate' AND suggested THEN 'suggested' ELSE status END) VIRTUAL;  -- shown_status()
ALTER TABLE pair ADD COLUMN kinds TEXT NOT NULL DEFAULT '';
CREATE INDEX evidence_kind ON evidence (pair_id, kind);
UPDATE pair SET kinds = coalesce((SELECT group_concat(kind, ',') FROM (
    SELECT kind FROM evidence WHERE pair_id = pair.id
    UNION SELECT 'glossary' FROM entry_pair WHERE pair_id = pair.id
    UNION SELECT 'cooccurrence' FROM term j JOIN term e JOIN cooccurrence c ON c.ja_form = j.link_form
        AND c.en_form = e.link_form WHERE j.id = pair.ja_term AND e.id = pair.en_term
    ORDER BY 1)), '');
CREATE INDEX pair_queue ON pair (shown, confidence DESC, id, type, kinds, ja_term, en_term);
CREATE INDEX term_spelling ON term (concept_id, language, link_form);

-- How many pairs there are of each sort, kept by triggers: nobody counts them all to show a page.
CREATE TABLE pair_count (
    shown TEXT NOT NULL,
    type TEXT NOT NULL,
    kinds TEXT NOT NULL,
    pairs INTEGER NOT NULL,
    PRIMARY KEY (shown, type, kinds)
) STRICT, WITHOUT ROWID;
INSERT INTO pair_count (shown, type, kinds, pairs) SELECT shown, type, kinds, count(*) FROM pair GROUP BY 1, 2, 3;
CREATE TRIGGER pair_counted AFTER INSERT ON pair BEGIN
    INSERT INTO pair_count (shown, type, kinds, pairs) VALUES (new.shown, new.type, new.kinds, 1)
    ON CONFLICT DO UPDATE SET pairs = pairs + 1;
END;
CREATE TRIGGER pair_uncounted AFTER DELETE ON pair BEGIN
    UPDATE pair_count SET pairs = pairs - 1 WHERE shown = old.shown AND type = old.type AND kinds = old.kinds;
    DELETE FROM pair_count WHERE shown = old.shown AND type = old.type AND kinds = old.kinds AND pairs = 0;
END;
CREATE TRIGGER pair_recounted AFTER UPDATE OF status, forbidden, suggested, type, kinds ON pair
WHEN (old.shown, old.type, old.kinds) <> (new.shown, new.type, new.kinds) BEGIN
    UPDATE pair_count SET pairs = pairs - 1 WHERE shown = old.shown AND type = old.type AND kinds = old.kinds;
    DELETE FROM pair_count WHERE shown = old.shown AND type = old.type AND kinds = old.kinds AND pairs = 0;
    INSERT INTO pair_count (shown, type, kinds, pairs) VALUES (new.shown, new.type, new.kinds, 1)
    ON CONFLICT DO UPDATE SET pairs = pairs + 1;
END;

-- Concepts whose terms may be spellings of one, with the posts of their pairs (at most 1000). See variants.hpp.
CREATE TABLE concept_variants (
    concept_id INTEGER PRIMARY KEY REFERENCES concept ON DELETE CASCADE,
    posts INTEGER NOT NULL
) STRICT;
INSERT INTO concept_variants (concept_id, posts)
SELECT c.concept_id, (SELECT min(1000, count(*)) FROM term j CROSS JOIN pair p CROSS JOIN post_pair s
                      WHERE j.concept_id = c.concept_id AND j.language = 'ja' AND p.ja_term = j.id
                      AND p.status <> 'rejected' AND s.pair_id = p.id)
FROM (SELECT DISTINCT concept_id FROM term GROUP BY concept_id, language HAVING count(*) > 1) c;
CREATE INDEX concept_variants_posts ON concept_variants (posts DESC, concept_id);
)sql";

}  // namespace yakugo::store
