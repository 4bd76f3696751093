// SPDX-License-Identifier: Apache-2.0
// yakugo mine: from files to the term base.
#include "tools/yakugo/commands.hpp"
#include "tools/yakugo/crew.hpp"
#include "tools/yakugo/engine.hpp"
#include "tools/yakugo/inputs.hpp"
#include "tools/yakugo/jobs.hpp"
#include "tools/yakugo/open_base.hpp"
#include "tools/yakugo/summary.hpp"

#include "libalign/core/digest.hpp"
#include "libalign/core/error.hpp"
#include "libalign/document/read.hpp"

#include <fmt/core.h>

#include <cstdio>
#include <deque>
#include <iostream>
#include <memory>
#include <optional>
#include <utility>

#include <unistd.h>

namespace yakugo::cli {

namespace {

/// A line on the terminal that is rewritten; nothing where stderr is no terminal.
class Progress {
public:
    explicit Progress(bool wanted) : shown_(wanted && ::isatty(STDERR_FILENO) == 1) {}
    ~Progress() { clear(); }
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void show(const std::string& source, std::size_t done, std::size_t all) {
        if (!shown_) return;
        constexpr std::size_t kCells = 24;
        const std::size_t full = all == 0 ? kCells : kCells * done / all;
        fmt::print(stderr, "\r\033[K[{}{}] {}/{} {}", std::string(full, '#'), std::string(kCells - full, ' '), done,
                   all, source);
        std::fflush(stderr);
        dirty_ = true;
    }
    void clear() {
        if (dirty_) fmt::print(stderr, "\r\033[K");
        dirty_ = false;
    }

private:
    bool shown_, dirty_ = false;
};

/// One input between reading and storing.
struct Input {
    SourceSummary summary;
    std::string bytes;  // until they are parsed
    std::string fingerprint;
    std::optional<Batch> batch;  // where it is mined
};

/// By what the term base recognises the posts, before they are mined.
std::vector<store::PostKey> keys_of(const document::Document& document) {
    std::vector<store::PostKey> out;
    for (const document::Post& post : document.posts) {
        std::string content;
        for (const document::Block& block : post.blocks) content += std::string(document.at(block.range)) + '\n';
        out.push_back({post.url, post.title_ja.text, digest(content), post.date});
    }
    return out;
}

/// Reads, mines and stores inputs in order. While the crew is at one, the next are read as far as it has hands for them; all else is as if
/// they were done one by one.
class MineRun {
public:
    MineRun(std::vector<InputFile> sources, std::optional<document::Form> form, std::unique_ptr<Crew> crew,
            store::TermBase& base, Progress& progress)
        : sources_(std::move(sources)), form_(form), base_(base), progress_(progress), crew_(std::move(crew)) {}

    /// The next input's summary; nothing behind the last one. What cannot be read says so in its summary.
    std::optional<SourceSummary> next() {
        if (inputs_.empty() && !read()) return std::nullopt;
        Input& input = *inputs_.front();
        try {
            if (input.summary.failure.empty()) store(input);
        } catch (const InputError& error) {
            input.summary.failure = error.what();
        }
        SourceSummary out = std::move(input.summary);
        inputs_.pop_front();
        return out;
    }

private:
    bool read();
    void begin(Input& input);
    void store(Input& input);
    store::PostRecord mined(Batch& batch, std::size_t post);
    void read_ahead();
    bool is_stored(const Input& input) const { return base_.digest_of(input.summary.source) == input.fingerprint; }

    const std::vector<InputFile> sources_;
    const std::optional<document::Form> form_;
    std::size_t read_ = 0;  // of sources_
    store::TermBase& base_;
    Progress& progress_;
    std::deque<std::unique_ptr<Input>> inputs_;
    std::unique_ptr<Crew> crew_;  // goes before the inputs that it may be at
};

/// Reads one more input and lets it be mined, unless the term base has it; false where there is none.
bool MineRun::read() {
    if (read_ == sources_.size()) return false;
    Input& input = *inputs_.emplace_back(std::make_unique<Input>());
    const InputFile& file = sources_[read_++];
    input.summary.source = file.name();
    try {
        input.bytes = file.read();
        input.fingerprint = digest(input.bytes) + " " + crew_->engine().fingerprint();
        if (form_) input.fingerprint += " " + std::string(document::name(*form_));
        if (!is_stored(input)) begin(input);
    } catch (const InputError& error) {
        input.summary.failure = error.what();
    }
    return true;
}

void MineRun::begin(Input& input) {
    if (input.bytes.empty()) input.summary.remarks.push_back("the file is empty");
    const std::string& source = input.summary.source;
    input.batch.emplace(document::posts_of(document::read_flow(input.bytes, source, form_), source));
    input.bytes = {};
    for (const Diagnostic& diagnostic : input.batch->document.diagnostics)
        input.summary.remarks.push_back(describe(diagnostic));
    crew_->begin(*input.batch);
}

/// Asks again whether the term base has it: the inputs before may have brought it, or taken a post of it.
void MineRun::store(Input& input) {
    input.summary.unchanged = is_stored(input);
    if (!input.batch && !input.summary.unchanged) begin(input);
    if (!input.batch) return;
    if (input.summary.unchanged) {
        for (std::size_t post = 0; post < input.batch->records.size(); ++post) mined(*input.batch, post);
        input.summary.remarks.clear();
        return;
    }
    std::vector<store::PostRecord> ready;
    auto session = base_.begin({input.summary.source, input.fingerprint}, keys_of(input.batch->document));
    for (std::size_t post = 0; post < input.batch->records.size(); ++post) {
        progress_.show(input.summary.source, post, input.batch->records.size());
        // No record is kept longer than until there are enough: memory does not grow with the number of posts.
        input.summary.counts.add(ready.emplace_back(mined(*input.batch, post)));
        if (post + 1 < input.batch->records.size() && !store::are_enough_at_once(ready)) continue;
        read_ahead();  // the crew works on while this is stored
        session.put(ready);
        ready.clear();
    }
    progress_.show(input.summary.source, input.batch->records.size(), input.batch->records.size());
    input.summary.stored = session.finish();
}

store::PostRecord MineRun::mined(Batch& batch, std::size_t post) {
    if (!crew_->has(batch, post)) read_ahead();
    return crew_->take(batch, post);
}

/// As many inputs as the crew has hands for, besides the one that is being stored.
void MineRun::read_ahead() {
    while (crew_->waiting() + 1 < crew_->jobs() && inputs_.size() <= crew_->jobs() && read()) {
    }
}

}  // namespace

int command_mine(const Arguments& arguments) {
    Parser parser(
        "mine [options] INPUT...",
        "Reads posts, pairs their English and Japanese texts and mines terms into the term base. An INPUT is a\n"
        "text, a saved page, a feed or blog export, Markdown, DOCX, ODT, EPUB, a folder or a ZIP archive of them.\n"
        "The same input twice changes nothing; a changed input updates its posts and keeps all decisions.");
    parser.positional("input", 1, "at least one INPUT (- is standard input)");
    add_form_option(parser);
    add_jobs_option(parser, "threads that mine");
    Common common;
    if (!parser.parse(arguments, common)) return exit_well;
    auto crew = std::make_unique<Crew>(data_folder(), jobs_of(parser));
    store::TermBase base = open_base(common, store::Access::write);
    Progress progress(!common.quiet);
    Inputs inputs = expand(parser.words("input"), document_extensions());
    if (!common.quiet)
        for (const std::string& remark : inputs.remarks) fmt::print(stderr, "{}\n", remark);
    MineRun run(std::move(inputs.files), form_option(parser), std::move(crew), base, progress);
    std::vector<SourceSummary> sources;
    bool failed = false;
    while (std::optional<SourceSummary> summary = run.next()) {
        progress.clear();
        failed = failed || !summary->failure.empty();
        if (!summary->failure.empty()) fmt::print(stderr, "yakugo: {}\n", summary->failure);
        sources.push_back(std::move(*summary));
    }
    if (!common.quiet || common.style != Style::table)
        print_summary(std::cout, common.style, sources, base.totals(), common.db);
    return failed ? exit_input : exit_well;
}

}  // namespace yakugo::cli
