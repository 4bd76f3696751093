// SPDX-License-Identifier: Apache-2.0
// Version 8: posts are recognised by their addresses, and keep the labels under which they were published.
// Version 9: each post keeps how it spells the English of a pair.
// Version 10: what a post has for a pair is one row, beside the others of the post.
// Version 11: sentences that evidence stands in are kept once a post.
#include "glossary/store/migration_texts.hpp"

namespace yakugo::store {

const char* const kVersion8 = R"sql(
ALTER TABLE post ADD COLUMN address TEXT NOT NULL DEFAULT '';  -- its URL as address.hpp compares them
UPDATE post SET address = address_of(url);
CREATE INDEX post_address ON post (address) WHERE address <> '';
DROP INDEX post_url;

CREATE TABLE label (
    post_id INTEGER NOT NULL REFERENCES post ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (post_id, position)
) STRICT, WITHOUT ROWID;
)sql";

const char* const kVersion9 = R"sql(
ALTER TABLE post_pair ADD COLUMN en TEXT NOT NULL DEFAULT '';  -- as this post has it; '': mined before this version
DROP INDEX post_pair_confidence;
CREATE INDEX post_pair_confidence ON post_pair (pair_id, suggested, confidence DESC, type, en);
)sql";

const char* const kVersion10 = R"sql(
CREATE TABLE post_pair_10 (
    id INTEGER PRIMARY KEY,                  -- a table without it would have an overflow page for each long row
    post_id INTEGER NOT NULL REFERENCES post ON DELETE CASCADE,
    pair_id INTEGER NOT NULL REFERENCES pair,
    type TEXT NOT NULL,
    confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    suggested INTEGER NOT NULL CHECK (suggested IN (0, 1)),
    en TEXT NOT NULL,                        -- as this post has it; '': mined before version 9
    features TEXT NOT NULL,                  -- see number.hpp
    pieces INTEGER NOT NULL,                 -- of evidence
    evidence TEXT NOT NULL,                  -- see evidence_text.hpp
    UNIQUE (post_id, pair_id)                -- what is put comes to the end
) STRICT;
INSERT INTO post_pair_10 (post_id, pair_id, type, confidence, suggested, en, features, pieces, evidence)
SELECT post_id, pair_id, type, confidence, suggested, en, features,
    (SELECT count(*) FROM evidence v WHERE v.pair_id = s.pair_id AND v.post_id = s.post_id),
    coalesce((SELECT group_concat(evidence_text(kind, score, ja_line, en_line, ja_begin, ja_end, en_begin, en_end,
                                                context_ja, context_en), '')
              FROM (SELECT * FROM evidence v WHERE v.pair_id = s.pair_id AND v.post_id = s.post_id ORDER BY id)), '')
FROM post_pair s ORDER BY post_id, pair_id;
DROP TABLE evidence;
DROP TABLE post_pair;
ALTER TABLE post_pair_10 RENAME TO post_pair;
CREATE INDEX post_pair_confidence ON post_pair (pair_id, suggested, confidence DESC, type, en, pieces);
)sql";

const char* const kVersion11 = R"sql(
CREATE TABLE context (
    post_id INTEGER PRIMARY KEY REFERENCES post ON DELETE CASCADE,
    text TEXT NOT NULL                       -- what post_pair.evidence gives places in
) STRICT;
INSERT INTO context (post_id, text)
SELECT post_id, contexts_of_10(group_concat(evidence, '')) FROM post_pair WHERE pieces > 0 GROUP BY post_id;
UPDATE post_pair SET evidence = evidence_of_10(evidence, (SELECT text FROM context c WHERE c.post_id = post_pair.post_id))
WHERE pieces > 0;
)sql";

}  // namespace yakugo::store
