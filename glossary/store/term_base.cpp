// SPDX-License-Identifier: Apache-2.0
// The face of the room: what TermBase promises, handed to the files that do it.
#include "glossary/store/term_base.hpp"

#include "glossary/store/decide.hpp"
#include "glossary/store/feedback.hpp"
#include "glossary/store/import.hpp"
#include "glossary/store/list.hpp"
#include "glossary/store/open.hpp"
#include "glossary/store/operation_log.hpp"
#include "glossary/store/put.hpp"
#include "glossary/store/schema.hpp"
#include "glossary/store/terms.hpp"

#include <utility>

namespace yakugo::store {

Status status_from(std::string_view text) {
    if (text == name(Status::accepted)) return Status::accepted;
    if (text == name(Status::rejected)) return Status::rejected;
    return Status::candidate;
}

std::string_view name(Status status) {
    switch (status) {
        case Status::candidate: return "candidate";
        case Status::accepted: return "accepted";
        case Status::rejected: return "rejected";
    }
    return {};
}

std::string_view shown_status(const PairRow& pair) {
    if (pair.forbidden != Forbidden::none) return "forbidden";
    return pair.suggested && pair.status == Status::candidate ? "suggested" : name(pair.status);
}

struct TermBase::Impl {
    Impl(Opened opened, Access allowed)
        : database(std::move(opened.database)), upgraded(std::move(opened.upgraded)), access(allowed) {}

    Database database;
    std::optional<Upgrade> upgraded;
    Access access;

    Database& writable() {
        if (access == Access::read) throw StoreError(Location{database.path(), 0}, "is read-only: opened for reading");
        return database;
    }
};

TermBase::TermBase(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
TermBase::~TermBase() = default;
TermBase::TermBase(TermBase&&) noexcept = default;
TermBase& TermBase::operator=(TermBase&&) noexcept = default;

TermBase TermBase::open(const std::string& path, Access access, std::chrono::milliseconds busy_timeout) {
    return TermBase(std::make_unique<Impl>(open_database(path, access, busy_timeout), access));
}

const std::optional<Upgrade>& TermBase::upgraded() const noexcept {
    return impl_->upgraded;
}

int TermBase::schema_version() {
    return newest_version();
}

std::optional<std::string> TermBase::digest_of(std::string_view source_name) const {
    Rows rows = impl_->database.query("SELECT digest FROM source WHERE name = ?1", source_name);
    if (!rows.next() || rows.is_null(0)) return std::nullopt;
    return rows.text(0);
}

PutResult TermBase::put_source(const SourceRecord& source, const std::vector<PostRecord>& posts) {
    return store::put_source(impl_->writable(), source, posts);
}

struct TermBase::Session::Impl {
    Impl(Database& database, const SourceRecord& source, const std::vector<PostKey>& keys)
        : run(database, source, keys) {}
    PutRun run;
};

TermBase::Session::Session(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
TermBase::Session::~Session() = default;
TermBase::Session::Session(Session&&) noexcept = default;
TermBase::Session& TermBase::Session::operator=(Session&&) noexcept = default;

void TermBase::Session::put(const PostRecord& post) {
    impl_->run.put({&post, 1});
}

void TermBase::Session::put(std::span<const PostRecord> posts) {
    impl_->run.put(posts);
}

PutResult TermBase::Session::finish() {
    return impl_->run.finish();
}

TermBase::Session TermBase::begin(const SourceRecord& source, const std::vector<PostKey>& keys) {
    return Session(std::make_unique<Session::Impl>(impl_->writable(), source, keys));
}

struct TermBase::Import::Impl {
    Impl(Database& database, const std::string& source, const ImportOptions& options)
        : run(database, source, options) {}
    ImportRun run;
    PackedUnit packed;  // used again and again
};

TermBase::Import::Import(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
TermBase::Import::~Import() = default;
TermBase::Import::Import(Import&&) noexcept = default;
TermBase::Import& TermBase::Import::operator=(Import&&) noexcept = default;

void TermBase::Import::put(const TranslationUnit& unit) {
    pack(unit, impl_->packed);
    impl_->run.put(impl_->packed);
}

void TermBase::Import::put(const PackedUnit& unit) {
    impl_->run.put(unit);
}

void TermBase::Import::put(const ConceptEntry& entry) {
    impl_->run.put(entry);
}

ImportResult TermBase::Import::finish(const std::string& digest, bool keep) {
    const std::unique_ptr<Impl> ended = std::move(impl_);  // and with it its transaction
    return ended->run.finish(digest, keep);
}

TermBase::Import TermBase::import(const std::string& source, const ImportOptions& options) {
    return Import(std::make_unique<Import::Impl>(impl_->writable(), source, options));
}

std::vector<std::string> TermBase::imported_files() const {
    return store::imported_files(impl_->database);
}

Forgotten TermBase::forget(const std::string& source) {
    return store::forget(impl_->writable(), source);
}

std::vector<PostRow> TermBase::posts(const PostFilter& filter) const {
    return list_posts(impl_->database, filter);
}

std::vector<SegmentRow> TermBase::segments(const SegmentFilter& filter) const {
    return list_segments(impl_->database, filter);
}

std::vector<PairRow> TermBase::pairs(const PairFilter& filter) const {
    return list_pairs(impl_->database, filter);
}

Surfaces TermBase::surfaces() const {
    return list_surfaces(impl_->database);
}

std::vector<PairRow> TermBase::pairs_of(const std::vector<PairId>& ids) const {
    return list_pairs(impl_->database, ids);
}

std::optional<PairRow> TermBase::pair(PairId id) const {
    return read_pair(impl_->database, id);
}

std::optional<PairId> TermBase::find(std::string_view ja, std::string_view en) const {
    return pair_with_words(impl_->database, ja, en);
}

std::vector<SupportRow> TermBase::support(PairId id) const {
    return read_support(impl_->database, id);
}

std::optional<Together> TermBase::together(PairId id) const {
    return read_together(impl_->database, id);
}

std::vector<Influence> TermBase::influences(PairId id) const {
    const Transaction snapshot(impl_->database, Transaction::Kind::read);
    return store::influences(impl_->database, id);
}

QueuePage TermBase::queue(const QueueFilter& filter, const std::optional<QueuePlace>& after, std::size_t limit) const {
    return list_queue(impl_->database, filter, after, limit);
}

std::vector<QueueRow> TermBase::queue_rows(const std::vector<PairId>& ids) const {
    return list_rows(impl_->database, ids);
}

std::vector<PairId> TermBase::touched_by(OperationId id, std::size_t limit) const {
    return list_touched(impl_->database, id, limit);
}

QueueCounts TermBase::queue_counts(const QueueFilter& filter) const {
    return count_queue(impl_->database, filter);
}

Progress TermBase::progress(std::size_t parts) const {
    return list_progress(impl_->database, parts);
}

std::vector<PairId> TermBase::queue_ids(const QueueFilter& filter) const {
    return list_queue_ids(impl_->database, filter);
}

std::vector<Rendering> TermBase::renderings(PairId id) const {
    return list_renderings(impl_->database, id);
}

std::vector<SimilarPair> TermBase::similar(PairId id, std::size_t limit) const {
    return list_similar(impl_->database, id, limit);
}

std::vector<SpellingCluster> TermBase::clusters(bool undecided, std::size_t offset, std::size_t limit) const {
    return list_clusters(impl_->database, undecided, offset, limit);
}

std::vector<PairRow> TermBase::pairs_in(ConceptId id) const {
    return store::pairs_in(impl_->database, id);
}

std::vector<EntryRow> TermBase::entries_in(ConceptId id) const {
    return store::entries_in(impl_->database, id);
}

bool TermBase::any_unit_text(std::string_view text,
                             const std::function<bool(std::string_view, std::string_view)>& is_it) const {
    return store::any_unit_text(impl_->database, text, is_it);
}

void TermBase::each_unit(std::string_view text, const std::function<void(const UnitRow&)>& take) const {
    store::each_unit(impl_->database, text, take);
}

void TermBase::each_entry(const std::function<void(const EntryRow&)>& take) const {
    store::each_entry(impl_->database, take);
}

Totals TermBase::totals() const {
    return count_all(impl_->database);
}

void TermBase::tell_apart(std::string_view a, std::string_view b, bool apart, std::string_view who) {
    if (a == b) return;
    perform({.action = apart ? "apart" : "same", .words = {{std::string(a), std::string(b), apart}}}, who);
}

std::vector<DistinctWords> TermBase::distinct_words() const {
    return list_distinct(impl_->database);
}

OperationId TermBase::perform(const Operation& operation, std::string_view who) {
    return store::perform(impl_->writable(), operation, who);
}

OperationId TermBase::decide(PairId id, Status status, std::string_view who, std::string_view note) {
    return perform({.action = std::string(action_of(status)), .note = std::string(note), .pairs = {{id, status}}}, who);
}

std::optional<OperationRow> TermBase::undo(std::string_view who, std::optional<OperationId> expected) {
    return store::undo(impl_->writable(), who, expected);
}

std::optional<OperationRow> TermBase::redo(std::string_view who, std::optional<OperationId> expected) {
    return store::redo(impl_->writable(), who, expected);
}

NextOperations TermBase::next_operations() const {
    const Transaction snapshot(impl_->database, Transaction::Kind::read);
    return store::next_operations(impl_->database);
}

std::vector<OperationRow> TermBase::operations(std::size_t limit, std::optional<OperationId> before) const {
    const Transaction snapshot(impl_->database, Transaction::Kind::read);
    return list_operations(impl_->database, limit, before);
}

std::vector<Decision> TermBase::history(std::optional<PairId> pair) const {
    return list_decisions(impl_->database, pair);
}

}  // namespace yakugo::store
