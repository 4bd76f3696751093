// SPDX-License-Identifier: Apache-2.0
// Versions 1 to 4: posts, what is mined from them, and decisions. What is published is never edited.
#include "glossary/store/migration_texts.hpp"

namespace yakugo::store {

const char* const kVersion1 = R"sql(
CREATE TABLE source (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    digest TEXT                              -- NULL: to be read again, a run was broken off
) STRICT;

CREATE TABLE post (
    id INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES source,  -- the source whose version is stored
    first_line INTEGER NOT NULL,
    last_line INTEGER NOT NULL,
    title_ja TEXT NOT NULL,
    title_en TEXT NOT NULL,
    dek_ja TEXT NOT NULL,
    dek_en TEXT NOT NULL,
    outlet TEXT NOT NULL,
    date TEXT NOT NULL,
    url TEXT NOT NULL
) STRICT;
CREATE INDEX post_source ON post (source_id, first_line);
CREATE INDEX post_title ON post (title_ja);
CREATE INDEX post_url ON post (url) WHERE url <> '';

-- One post may stand in several sources (a dump of May, a dump of the year): what each of them said last.
CREATE TABLE claim (
    source_id INTEGER NOT NULL REFERENCES source,
    post_id INTEGER NOT NULL REFERENCES post ON DELETE CASCADE,
    digest TEXT NOT NULL,                    -- of the whole PostRecord
    PRIMARY KEY (source_id, post_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_post ON claim (post_id);
CREATE INDEX claim_digest ON claim (source_id, digest);

CREATE TABLE author (
    post_id INTEGER NOT NULL REFERENCES post ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (post_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE segment (
    id INTEGER PRIMARY KEY,
    post_id INTEGER NOT NULL REFERENCES post ON DELETE CASCADE,
    kind TEXT NOT NULL,
    ja TEXT NOT NULL,
    en TEXT NOT NULL,
    ja_line INTEGER NOT NULL,
    en_line INTEGER NOT NULL,
    score REAL NOT NULL,
    created TEXT NOT NULL
) STRICT;
CREATE INDEX segment_post ON segment (post_id);

CREATE VIRTUAL TABLE segment_text USING fts5 (ja, en, content = 'segment', content_rowid = 'id', tokenize = 'trigram');
CREATE TRIGGER segment_inserted AFTER INSERT ON segment BEGIN
    INSERT INTO segment_text (rowid, ja, en) VALUES (new.id, new.ja, new.en);
END;
CREATE TRIGGER segment_deleted AFTER DELETE ON segment BEGIN
    INSERT INTO segment_text (segment_text, rowid, ja, en) VALUES ('delete', old.id, old.ja, old.en);
END;
CREATE TRIGGER segment_updated AFTER UPDATE OF id, ja, en ON segment BEGIN
    INSERT INTO segment_text (segment_text, rowid, ja, en) VALUES ('delete', old.id, old.ja, old.en);
    INSERT INTO segment_text (rowid, ja, en) VALUES (new.id, new.ja, new.en);
END;

-- Ids of concepts, pairs and decisions are never given twice: people note them down.
CREATE TABLE concept (
    id INTEGER PRIMARY KEY AUTOINCREMENT
) STRICT;

CREATE TABLE term (
    id INTEGER PRIMARY KEY,
    concept_id INTEGER NOT NULL REFERENCES concept,
    language TEXT NOT NULL CHECK (language IN ('ja', 'en')),
    surface TEXT NOT NULL CHECK (surface <> ''),
    match_form TEXT NOT NULL,                -- see concept.hpp
    UNIQUE (concept_id, language, surface)
) STRICT;
CREATE INDEX term_surface ON term (language, surface);
CREATE INDEX term_match_form ON term (language, match_form);

CREATE TABLE pair (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    ja_term INTEGER NOT NULL REFERENCES term,
    en_term INTEGER NOT NULL REFERENCES term,
    type TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('candidate', 'accepted', 'rejected')),
    confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    created TEXT NOT NULL,
    changed TEXT NOT NULL,
    UNIQUE (ja_term, en_term)
) STRICT;
CREATE INDEX pair_en_term ON pair (en_term);
CREATE TRIGGER pair_joins_one_concept BEFORE INSERT ON pair
WHEN NOT EXISTS (SELECT 1 FROM term j JOIN term e ON e.concept_id = j.concept_id
                 WHERE j.id = new.ja_term AND j.language = 'ja' AND e.id = new.en_term AND e.language = 'en')
BEGIN
    SELECT raise(ABORT, 'a pair joins a Japanese and an English term of one concept');
END;

CREATE TABLE post_pair (
    post_id INTEGER NOT NULL REFERENCES post ON DELETE CASCADE,
    pair_id INTEGER NOT NULL REFERENCES pair,
    type TEXT NOT NULL,
    confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    PRIMARY KEY (pair_id, post_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX post_pair_post ON post_pair (post_id);
CREATE INDEX post_pair_confidence ON post_pair (pair_id, confidence DESC, type);

CREATE TABLE evidence (
    id INTEGER PRIMARY KEY,
    pair_id INTEGER NOT NULL,
    post_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    score REAL NOT NULL,
    ja_line INTEGER NOT NULL,
    en_line INTEGER NOT NULL,
    ja_begin INTEGER NOT NULL,               -- bytes within context_ja, half-open
    ja_end INTEGER NOT NULL,
    en_begin INTEGER NOT NULL,
    en_end INTEGER NOT NULL,
    context_ja TEXT NOT NULL,
    context_en TEXT NOT NULL,
    FOREIGN KEY (pair_id, post_id) REFERENCES post_pair ON DELETE CASCADE
) STRICT;
CREATE INDEX evidence_pair ON evidence (pair_id, post_id);

CREATE TABLE decision (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    pair_id INTEGER NOT NULL REFERENCES pair,
    action TEXT NOT NULL,
    status_before TEXT NOT NULL,
    status_after TEXT NOT NULL,
    who TEXT NOT NULL,
    decided TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX decision_pair ON decision (pair_id);
CREATE TRIGGER decision_not_updated BEFORE UPDATE ON decision BEGIN
    SELECT raise(ABORT, 'decisions are only ever added');
END;
CREATE TRIGGER decision_not_deleted BEFORE DELETE ON decision BEGIN
    SELECT raise(ABORT, 'decisions are only ever added');
END;
-- INSERT OR REPLACE deletes without asking the trigger above.
CREATE TRIGGER decision_not_replaced BEFORE INSERT ON decision
WHEN EXISTS (SELECT 1 FROM decision WHERE id = new.id) BEGIN
    SELECT raise(ABORT, 'decisions are only ever added');
END;
)sql";

// A pair may be suggested (its English stands nowhere in the post), and says what its confidence was computed from.
const char* const kVersion2 = R"sql(
ALTER TABLE post_pair ADD COLUMN suggested INTEGER NOT NULL DEFAULT 0 CHECK (suggested IN (0, 1));
ALTER TABLE post_pair ADD COLUMN features TEXT NOT NULL DEFAULT '';  -- see number.hpp
ALTER TABLE pair ADD COLUMN suggested INTEGER NOT NULL DEFAULT 0 CHECK (suggested IN (0, 1));  -- by every post
DROP INDEX post_pair_confidence;
CREATE INDEX post_pair_confidence ON post_pair (pair_id, suggested, confidence DESC, type);
)sql";

// Concepts that grow together and fall apart, decisions that move relatives, and posts that are put one by one. NULL in
// `standing`: the pair's concept was found by version 1 and is found anew when a post with the pair is put.
const char* const kVersion3 = R"sql(
ALTER TABLE term ADD COLUMN link_form TEXT NOT NULL DEFAULT '';          -- see spelling.hpp
UPDATE term SET link_form = link_form(language, surface);
CREATE INDEX term_link_form ON term (language, link_form);
ALTER TABLE pair ADD COLUMN standing INTEGER CHECK (standing BETWEEN 0 AND 2);  -- see concept.hpp: leaf, bridging, rejected
ALTER TABLE pair ADD COLUMN machine REAL NOT NULL DEFAULT 0 CHECK (machine BETWEEN 0 AND 1);  -- confidence by posts alone
UPDATE pair SET machine = confidence;

-- The words that the English of an accepted pair begins and ends with: see feedback.hpp.
CREATE TABLE part (
    form TEXT NOT NULL,
    pair_id INTEGER NOT NULL REFERENCES pair,
    PRIMARY KEY (form, pair_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX part_pair ON part (pair_id);
WITH RECURSIVE cut (pair_id, form, at) AS (
    SELECT p.id, t.link_form, instr(t.link_form, ' ') FROM pair p JOIN term t ON t.id = p.en_term
    WHERE p.status = 'accepted' AND instr(t.link_form, ' ') > 0
    UNION ALL SELECT pair_id, form, at + instr(substr(form, at + 1), ' ') FROM cut WHERE instr(substr(form, at + 1), ' ') > 0)
INSERT INTO part SELECT link_form('en', substr(form, 1, at - 1)), pair_id FROM cut
UNION SELECT link_form('en', substr(form, at + 1)), pair_id FROM cut;

ALTER TABLE claim ADD COLUMN content TEXT NOT NULL DEFAULT '';           -- by which a post without URL and title is known
UPDATE claim SET content = digest;
DROP INDEX claim_digest;
CREATE INDEX claim_content ON claim (source_id, content);
)sql";

// Which words stand in which texts, and which of them stand together: see words.hpp and partners.hpp.
const char* const kVersion4 = R"sql(
CREATE TABLE wording (
    id INTEGER PRIMARY KEY,                  -- hash of a segment's two texts: what stands twice counts once
    words TEXT NOT NULL                      -- ids of its words: "3 5|4 8", Japanese and English
) STRICT;
ALTER TABLE segment ADD COLUMN wording INTEGER;                          -- NULL: its words are not known
CREATE INDEX segment_wording ON segment (wording) WHERE wording IS NOT NULL;

CREATE TABLE word (
    id INTEGER PRIMARY KEY,
    language TEXT NOT NULL CHECK (language IN ('ja', 'en')),
    form TEXT NOT NULL,                      -- the miner's comparison form
    texts INTEGER NOT NULL,                  -- rows of word_use
    best INTEGER,                            -- the word of the other language that it goes with; NULL: none
    UNIQUE (language, form)
) STRICT;
CREATE TABLE word_use (
    word_id INTEGER NOT NULL,
    wording_id INTEGER NOT NULL,
    surface TEXT NOT NULL,
    PRIMARY KEY (word_id, wording_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE corpus (texts INTEGER NOT NULL) STRICT;                     -- one row: how many rows wording has
INSERT INTO corpus VALUES (0);

CREATE TABLE cooccurrence (
    ja_word INTEGER NOT NULL,
    en_word INTEGER NOT NULL,
    ja TEXT NOT NULL,
    en TEXT NOT NULL,
    ja_form TEXT NOT NULL,                   -- link forms, by which its pairs are found
    en_form TEXT NOT NULL,
    posts INTEGER NOT NULL,
    texts INTEGER NOT NULL,                  -- with both
    ja_texts INTEGER NOT NULL,
    en_texts INTEGER NOT NULL,
    ratio REAL NOT NULL,                     -- log-likelihood ratio
    PRIMARY KEY (ja_word, en_word)
) STRICT, WITHOUT ROWID;
CREATE INDEX cooccurrence_form ON cooccurrence (ja_form, en_form, ratio DESC);
)sql";

}  // namespace yakugo::store
