// SPDX-License-Identifier: Apache-2.0
// The term base: one SQLite file with posts, segments, concepts, evidence, decisions and their history.
#pragma once

#include "glossary/store/imports.hpp"
#include "glossary/store/model.hpp"
#include "glossary/store/operation.hpp"
#include "glossary/store/queue.hpp"
#include "libalign/core/error.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::store {

struct PackedUnit;

/// change and write bring a file of an older yakugo up to date, and leave a copy from before beside it; write creates one
/// where there is none.
enum class Access { read, change, write };

/// What opening has done to a file of an older yakugo.
struct Upgrade {
    int version = 0;     ///< that it had: PRAGMA user_version
    std::string backup;  ///< the copy from before, PATH.schema-N.bak; see backup.hpp
};

struct PairFilter {
    double min_confidence = 0;
    bool accepted_always = true;         ///< accepted pairs pass whatever their confidence
    std::optional<Status> status = {};   ///< only these; rejected pairs are left out where nothing is said
    std::optional<bool> forbidden = {};  ///< only pairs with a side that is not to be used, or only the others
    std::optional<bool> suggested = {};  ///< true: only suggestions that nobody has decided; false: all but these
    std::string type = {};               ///< only this type; empty: all
    std::string evidence = {};           ///< only with evidence of this kind; empty: all
    std::string text = {};               ///< substring of either side, compared without case; empty: all
    std::string post = {};               ///< only with evidence from posts whose title or URL holds this, not together
    bool in_conflict = false;            ///< only pairs with PairRow::conflicts
    bool with_evidence = true;           ///< fill PairRow::evidence, conflicts and the preferred flags
};

/// Empty fields let everything through. Text and post (its titles or URL) are substrings, compared without case.
struct SegmentFilter {
    std::string kind = {};
    std::string text = {};  ///< of either side; three characters or more are looked up in an FTS5 trigram index
    std::string post = {};
    double min_score = 0;
};

struct PostFilter {
    std::string text = {};    ///< substring of a title, a dek or the URL, compared without case; empty: all
    std::string outlet = {};  ///< the whole name, compared without case; empty: all
};

struct PutResult {
    std::size_t posts_added = 0, posts_changed = 0, posts_unchanged = 0, posts_removed = 0;
    std::size_t pairs_added = 0;  ///< seen for the first time
    friend bool operator==(const PutResult&, const PutResult&) = default;
};

/// Whether these posts had better be put now, without a further one: what follows from posts costs the less the more of
/// them share it, but other processes wait meanwhile, and memory is to stay flat. It depends on the posts alone, so that
/// the same posts get the same ids on any machine.
bool are_enough_at_once(std::span<const PostRecord> posts);

struct Totals {
    std::size_t sources = 0, posts = 0, segments = 0, concepts = 0, pairs = 0, evidence = 0, accepted = 0, rejected = 0;
    std::size_t suggested = 0;           ///< that nobody has decided
    std::size_t units = 0, entries = 0;  ///< imported, and entries of a person's own
};

struct Decision {  ///< one line of the append-only history
    PairId pair;
    std::string action;                     ///< that of the operation, "follow" of an import that was preferred
    std::string before, after;              ///< status; empty: only the entry of the pair has changed
    std::string who, when, note;            ///< when: UTC
    Forbidden forbidden = Forbidden::none;  ///< after
    bool chosen = false;
    bool undone = false;         ///< and not redone: it counts no longer
    OperationId operation = {};  ///< 0: of an import, or older than operations
};

/// Two spellings of which a person has said that they are two words, in the order of their bytes.
struct DistinctWords {
    std::string a, b;
};

/// A connection. One object is for one thread at a time; several processes may use one file (WAL, busy timeout 5 s).
///
/// Every change is one transaction: after a kill at any moment the file holds all posts that were put before. Errors
/// are StoreError with the file's name: "is not a SQLite file", "was made by a newer yakugo (version 7, this one knows
/// 1)", "is locked by another process", "is read-only", "no such term base". A file that is refused is not touched.
class TermBase {
public:
    /// put_source() post by post, so that no more than one PostRecord need be in memory: what stays is a key, a digest
    /// and an id a post, a few hundred bytes. Begin it with the keys of all posts, put the posts in the order of their
    /// keys, then finish: only that removes posts that are no longer in the source, and writes the source's digest. A
    /// session that is dropped before leaves the posts it has put and no digest, as a killed run does, and the next run
    /// goes on.
    ///
    /// Recognition, and every other promise of put_source(), is the same, with PostKey::content as the content. A
    /// source may be put by sessions in one run and by put_source() in another, but then posts without URL and title
    /// are recognised by their place only. The TermBase must live longer; other calls of it, but for another session of
    /// the same source, may come in between. One thread at a time, as the TermBase itself.
    class Session {
    public:
        ~Session();
        Session(Session&&) noexcept;
        Session& operator=(Session&&) noexcept;

        /// Stores the post of the next key, in a transaction of its own.
        void put(const PostRecord& post);
        /// Stores the posts of the next keys in one transaction: all of them or, after a kill, none. The result is the
        /// same as of one by one, but for ids, and it costs less; are_enough_at_once() says how many other processes can wait for.
        void put(std::span<const PostRecord> posts);
        /// Throws StoreError, and removes nothing, unless every key's post was put. To be called once.
        PutResult finish();

    private:
        friend class TermBase;
        struct Impl;
        explicit Session(std::unique_ptr<Impl> impl);
        std::unique_ptr<Impl> impl_;
    };

    /// A file of another tool that is being imported, in one transaction: it is there completely or not at all. It
    /// takes the place of what an earlier import of the same source name has brought. Until it ends no other call of
    /// this TermBase may come, and no other process can write.
    class Import {
    public:
        /// Not finished: nothing has happened.
        ~Import();
        Import(Import&&) noexcept;
        Import& operator=(Import&&) noexcept;

        void put(const TranslationUnit& unit);
        /// The same of one that pack() has made (unit_text.hpp), in another thread perhaps.
        void put(const PackedUnit& unit);
        /// Makes its pairs accepted (put_entries.hpp: conflicts, decisions), and keeps the whole entry.
        void put(const ConceptEntry& entry);
        /// To be called once; digest_of() gives the digest back, nothing where it is empty. A file with the digest of another one that is there is
        /// a copy, and nothing is kept of it (ImportResult::same_as). Without `keep` it only says what would have
        /// changed.
        ImportResult finish(const std::string& digest, bool keep = true);

    private:
        friend class TermBase;
        struct Impl;
        explicit Import(std::unique_ptr<Impl> impl);
        std::unique_ptr<Impl> impl_;
    };

    /// Waits up to `busy_timeout` wherever another process holds the lock, now and in every later call.
    ///
    /// A file in a folder that may not be written is read as one that nobody changes meanwhile. That is not possible
    /// while a -wal file with changes stands beside it: StoreError. A file that may not be written, in a folder that
    /// may, is read too; SQLite then leaves a -shm and an empty -wal file behind.
    static TermBase open(const std::string& path, Access access,
                         std::chrono::milliseconds busy_timeout = std::chrono::seconds(5));
    ~TermBase();
    TermBase(TermBase&&) noexcept;
    TermBase& operator=(TermBase&&) noexcept;

    /// Set where open() has brought the file up to date.
    const std::optional<Upgrade>& upgraded() const noexcept;

    /// The digest stored for this source name: nothing if it was not mined before, or not to the end.
    std::optional<std::string> digest_of(std::string_view source_name) const;

    /// Makes the term base hold exactly these posts for this source, a few of them in each transaction
    /// (are_enough_at_once()); the source's digest is written last, so that a killed run is done again. A post is recognised by its URL (in any
    /// source), else by source and Japanese title, else by title and date (in any source), else, where it has no URL, by
    /// its content or its place among the unrecognised ones: recognise.hpp.
    ///
    /// A changed post's segments and machine evidence are replaced, but a segment with the same words stays the same
    /// one. Pairs that lose all evidence, co-occurrence over all posts (partners.hpp) among it, go, unless a person has
    /// ever decided them; those stay with confidence 0.
    /// Decisions are never touched. A pair with an empty side is left out; scores and confidences are cut to 0 and 1.
    ///
    /// Several sources may hold one post (by URL): the last version put is kept, and putting the other source's version
    /// again changes nothing. When the source that put it last drops it, the post goes, and digest_of() of the others
    /// becomes empty, so that the next run brings it back from them.
    PutResult put_source(const SourceRecord& source, const std::vector<PostRecord>& posts);

    /// Starts a session for all posts of a source. See Session.
    Session begin(const SourceRecord& source, const std::vector<PostKey>& keys);

    /// `source` is the file's name as given.
    Import import(const std::string& source, const ImportOptions& options = {});
    /// The names of the files that were imported and not forgotten, in order.
    std::vector<std::string> imported_files() const;
    /// Takes back all that the import of a file has brought, as if it had never come: units, entries, the pairs that nothing
    /// else speaks for, the conflicts that it won, what it took over from a person's decision. What a person has decided
    /// or written stays, undo and redo among it, and so does what was mined from a file of that name. One transaction;
    /// nothing where no such file was imported.
    Forgotten forget(const std::string& source);

    std::vector<PostRow> posts(const PostFilter& filter = {}) const;           ///< by source, then line
    std::vector<SegmentRow> segments(const SegmentFilter& filter = {}) const;  ///< by source, then English line
    /// By confidence descending, then ja, then en; suggestions that nobody has decided behind all others.
    std::vector<PairRow> pairs(const PairFilter& filter = {}) const;
    /// All pairs, rejected ones too, by id: what it takes to choose among many. One long read; 50,000 take 45 ms.
    Surfaces surfaces() const;
    /// Pairs without evidence and conflicts, in the order of the ids; those that are gone are left out.
    std::vector<PairRow> pairs_of(const std::vector<PairId>& ids) const;
    std::optional<PairRow> pair(PairId id) const;
    /// The pair with these words, the English in any case.
    std::optional<PairId> find(std::string_view ja, std::string_view en) const;
    /// What single posts say for it: those that hold the English first, then by confidence, source and line.
    std::vector<SupportRow> support(PairId id) const;
    /// How its terms stand together over all posts, if that says anything: partners.hpp.
    std::optional<Together> together(PairId id) const;
    /// Decided relatives that move its confidence, by id; their shifts count together up to a bound (feedback.hpp).
    std::vector<Influence> influences(PairId id) const;
    /// A page of the queue, of at most `limit` rows, behind `after`.
    QueuePage queue(const QueueFilter& filter, const std::optional<QueuePlace>& after, std::size_t limit) const;
    /// These pairs as the queue gives them, in this order; those that are gone are left out.
    std::vector<QueueRow> queue_rows(const std::vector<PairId>& ids) const;
    QueueCounts queue_counts(const QueueFilter& filter) const;
    /// With the confidence in so many parts, at least one.
    Progress progress(std::size_t parts) const;
    /// All ids that the filter lets through, in the order of the queue.
    std::vector<PairId> queue_ids(const QueueFilter& filter) const;
    /// The pair itself first, then by posts and pieces of evidence; rejected ones too. At most 64.
    std::vector<Rendering> renderings(PairId id) const;
    /// The likeliest first, at most `limit`.
    std::vector<SimilarPair> similar(PairId id, std::size_t limit) const;
    /// Concepts with spelling variants, those with most posts first; `undecided` says whether only these.
    std::vector<SpellingCluster> clusters(bool undecided, std::size_t offset, std::size_t limit) const;
    /// The pairs of a concept, rejected ones too, by id, with what pair() gives of each.
    std::vector<PairRow> pairs_in(ConceptId id) const;
    /// The entries that state a pair of the concept, own ones first, then in the order of each_entry().
    std::vector<EntryRow> entries_in(ConceptId id) const;
    /// Imported units and entries, one by one, by source, then in the order of their file. `text` is a substring of the
    /// Japanese or English text of a unit, compared without case; empty: all.
    void each_unit(std::string_view text, const std::function<void(const UnitRow&)>& take) const;
    /// Whether it is true of the Japanese and English text of an imported unit, one of which may be empty; `text` as above.
    bool any_unit_text(std::string_view text,
                       const std::function<bool(std::string_view ja, std::string_view en)>& is_it) const;
    void each_entry(const std::function<void(const EntryRow&)>& take) const;
    Totals totals() const;

    /// Does the operation durably (synchronous=FULL), also where a status stays the same, and, in the same transaction, moves the confidence of the pair's relatives (feedback.hpp) and finds their concepts
    /// anew. Taking the decision back moves them back exactly. A rejected pair does not come back: a spelling variant
    /// of its Japanese (case, middle dots, long vowels, small kana), or other case of its English, counts as evidence
    /// for the rejected pair from then on, unless another spelling is there that is not rejected. Throws MissingError
    /// where there is no such pair or entry, and StaleError where one has changed since it was seen.
    OperationId perform(const Operation& operation, std::string_view who);
    /// An operation on one pair, whatever it is by now.
    OperationId decide(PairId id, Status status, std::string_view who, std::string_view note = {});
    /// Takes back the last operation that stands, or brings back the last undone one; nothing where there is none. Where
    /// `expected` is given and another one has its turn, StaleError.
    std::optional<OperationRow> undo(std::string_view who, std::optional<OperationId> expected = {});
    std::optional<OperationRow> redo(std::string_view who, std::optional<OperationId> expected = {});
    NextOperations next_operations() const;
    /// The newest first, those before `before` only.
    std::vector<OperationRow> operations(std::size_t limit, std::optional<OperationId> before = {}) const;
    /// The pairs that it decided or whose entry it changed, by id, at most `limit`; none of "undo" and "redo".
    std::vector<PairId> touched_by(OperationId id, std::size_t limit) const;
    std::vector<Decision> history(std::optional<PairId> pair = {}) const;  ///< oldest first

    /// An operation on two words alone.
    void tell_apart(std::string_view a, std::string_view b, bool apart, std::string_view who);
    std::vector<DistinctWords> distinct_words() const;

    /// Current PRAGMA user_version of the schema this program writes.
    static int schema_version();

private:
    struct Impl;
    explicit TermBase(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

/// Confidence of a pair from the confidences that single posts give it: 1 - prod(1 - c) over independent posts, damped:
/// each further post counts half. Exact formula in the source; monotone, never below the highest single one.
double combine_confidence(const std::vector<double>& per_post);

/// The same where some posts hold both sides and others only suggest the English: each suggestion then counts a
/// quarter. Where no post is evidence, suggestions combine among themselves.
double combine_confidence(const std::vector<double>& evidenced, const std::vector<double>& suggested);

}  // namespace yakugo::store
