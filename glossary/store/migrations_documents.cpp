// SPDX-License-Identifier: Apache-2.0
// Version 8: posts are recognised by their addresses, and keep the labels under which they were published.
// Version 9: each post keeps how it spells the English of a pair.
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

}  // namespace yakugo::store
