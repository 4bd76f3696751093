// SPDX-License-Identifier: Apache-2.0
// What a term base holds, as plain values: concepts, terms, pairs, evidence, segments, posts.
#pragma once

#include "glossary/store/entry.hpp"
#include "libalign/core/byte_range.hpp"
#include "libalign/core/id.hpp"
#include "libalign/core/language.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::store {

/// What the machine proposes and what a person has made of it. Only a person moves a pair out of `candidate`. A
/// suggestion that nobody has decided is a candidate too: outputs call it "suggested", see shown_status().
enum class Status { candidate, accepted, rejected };
std::string_view name(Status status);  ///< "candidate", "accepted", "rejected"
Status status_from(std::string_view name);

/// A source file as it was last mined.
struct SourceRecord {
    std::string name;    ///< as given on the command line
    std::string digest;  ///< of its bytes: equal digest, nothing to do
};

/// A term that stands in a segment.
struct TermForm {
    std::string surface;  ///< citation form
    std::string form;     ///< equal where two surfaces are one term; the store asks no more of it
    friend bool operator==(const TermForm&, const TermForm&) = default;
};

struct SegmentRecord {
    std::string kind;  ///< title, dek, caption, alt, credit
    std::string ja, en;
    std::size_t ja_line = 0, en_line = 0;  ///< 1-based lines of the source
    double score = 0;
    std::vector<TermForm> ja_terms = {}, en_terms = {};  ///< what may stand together in many posts; not read back
};

struct EvidenceRecord {
    std::string kind;                      ///< design's evidence kinds: title_pair, parenthetical, ...
    double score = 0;                      ///< of this kind, 0 to 1
    std::size_t ja_line = 0, en_line = 0;  ///< 1-based; 0 where that side has no place of its own
    ByteRange ja_range, en_range;          ///< bytes within `context_ja`, `context_en`
    std::string context_ja, context_en;    ///< the sentences or segments that hold the words
};

/// One number that a confidence was computed from: "parenthetical", 0.8. The store knows no names; it keeps them.
struct FeatureRecord {
    std::string name;  ///< one line
    double value = 0;  ///< finite
    friend bool operator==(const FeatureRecord&, const FeatureRecord&) = default;
};

/// One Japanese and one English surface that may mean the same, with what one post says for it.
struct PairRecord {
    std::string ja, en;      ///< citation forms; pairs whose English differs only in case are one
    std::string type;        ///< person, org, place, weapon, acronym, event, title_of_office, concept, verbatim
    double confidence = 0;   ///< from this post's evidence alone
    bool suggested = false;  ///< the English was inferred: it stands nowhere in the post
    std::vector<EvidenceRecord> evidence = {};
    std::vector<FeatureRecord> features = {};  ///< what the confidence was computed from
};

/// One mined post: what put_source() stores, all or nothing.
struct PostRecord {
    std::size_t first_line = 0, last_line = 0;
    std::string title_ja, title_en, dek_ja, dek_en, outlet, date, url;
    std::vector<std::string> authors;
    std::vector<std::string> labels = {};  ///< under which it was published
    std::vector<SegmentRecord> segments;
    std::vector<PairRecord> pairs;
};

/// What must be known of every post of a run before the first is put: it says which stored post is which.
struct PostKey {
    std::string url, title_ja;  ///< those of the PostRecord
    std::string content;    ///< equal where the post's text is equal, else different: digest() of its lines will do.
                            ///< Empty: nothing is known by its content
    std::string date = {};  ///< that of the PostRecord
};

/// A post as listed.
struct PostRow : PostRecord {  // segments and pairs stay empty
    PostId id;
    std::string source;
};

struct SegmentRow : SegmentRecord {
    std::int64_t id = 0;
    std::string source;  ///< file
    std::string post;    ///< the post's Japanese title
    std::string url;
    std::string created;  ///< UTC, 2026-05-08T09:30:00Z
};

struct EvidenceRow : EvidenceRecord {
    std::string source;
    std::string post;  ///< the post's Japanese title
    std::string url;
};

/// What one post says for a pair, without the evidence.
struct SupportRow {
    std::string source;
    std::string post;  ///< its Japanese title
    std::string date, url, type;
    double confidence = 0;
    bool suggested = false;
    std::vector<FeatureRecord> features;
};

/// One pair over all posts.
struct PairRow {
    PairId id;
    ConceptId concept_id;
    std::string ja, en, type;
    Status status = Status::candidate;
    bool suggested = false;  ///< every post that supports it only suggests it: its English stands in none of them
    double confidence = 0;   ///< that of the posts, moved by decisions on relatives: see feedback.hpp
    double machine = 0;      ///< that of the posts and entries alone
    Forbidden forbidden = Forbidden::none;
    bool chosen = false;           ///< by a person, and no other one of its concept since
    std::int64_t revision = 0;     ///< the last operation on it, undo and redo among them; 0: none
    std::string created, changed;  ///< UTC
    /// Whether the term is the one of its concept to use: the chosen one, else of an accepted pair before others, evidenced before
    /// suggested; then the one in most posts, with most evidence, in the newest post (by date, else as stored).
    bool ja_preferred = false, en_preferred = false;
    /// Pairs that translate the same acronym otherwise and cannot both be right, as far as anybody knows: concept.hpp.
    /// Besides, pairs that imported entries render otherwise, until a person decides: entries.hpp.
    std::vector<PairId> conflicts;
    std::vector<EvidenceRow> evidence;
};

/// The least that tells whether a pair matters somewhere.
struct SurfaceRow {
    PairId id;
    ConceptId concept_id;
    std::string_view ja, en;  ///< of Surfaces::text
    Status status = Status::candidate;
    double confidence = 0;
};
struct Surfaces {
    std::unique_ptr<std::string> text;  ///< at a fixed address, for the rows look into it
    std::vector<SurfaceRow> rows;
};

/// How a pair stands together over all posts: likelihood.hpp says what that is worth.
struct Together {
    std::size_t posts = 0, texts = 0;        ///< with both terms; a text that stands twice counts once
    std::size_t ja_texts = 0, en_texts = 0;  ///< with each of them
    double ratio = 0;                        ///< log-likelihood ratio
    double shift = 0;                        ///< log odds that posts' confidence gains
    double confidence = 0;                   ///< of a pair that no post speaks for otherwise
};

/// What one pair is to another that a person has decided: feedback.hpp says what each is and does.
enum class Relation { variant, overlap, family, part };
std::string_view name(Relation relation);  ///< "variant", "overlap", "family", "part"

/// A decided pair that moves the confidence of another.
struct Influence {
    PairId id;
    std::string ja, en;
    Status status = Status::accepted;
    Relation relation = Relation::variant;
    double shift = 0;  ///< log odds
};

/// The word of outputs and filters: "forbidden" where a side is, "suggested" for a suggestion that nobody has decided,
/// else the status's name.
std::string_view shown_status(const PairRow& pair);

}  // namespace yakugo::store
