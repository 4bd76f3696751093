// SPDX-License-Identifier: Apache-2.0
// Folders, posts, and plain SQL for the tests of the term base.
#pragma once

#include "glossary/store/term_base.hpp"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include <sys/types.h>

namespace yakugo::testing {

/// A folder of its own that goes with the object.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    std::string file(const std::string& name) const { return (path_ / name).string(); }
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

/// The rows of a statement on a connection of its own, columns joined with '|'; throws what SQLite says.
std::vector<std::string> sql(const std::string& path, const std::string& statement);

/// All that a term base holds but ids and times, in a fixed order.
std::vector<std::string> dump(const std::string& path);
/// The same with ids and times.
std::vector<std::string> raw_dump(const std::string& path);
/// The first row in which two dumps differ; empty where they are equal.
std::string difference(const std::vector<std::string>& found, const std::vector<std::string>& expected);

/// Integrity, foreign keys and the full-text index; empty where all is well.
std::vector<std::string> flaws(const std::string& path);

std::string bytes_of(const std::string& path);
void write_bytes(const std::string& path, const std::string& bytes);
/// Names of what stands in a folder, sorted.
std::vector<std::string> names_in(const std::filesystem::path& folder);

/// what() of the StoreError that `call` throws; "no error" where it throws none.
std::string error_of(const std::function<void()>& call);

/// Runs `work` in a child process, which ends without running destructors of the parent. Returns its pid.
pid_t start(const std::function<void()>& work);
/// Exit status of the child; 128 + signal where one ended it.
int wait_for(pid_t child);

store::PairRecord pair(const std::string& ja, const std::string& en, double confidence = 0.5,
                       const std::string& type = "concept");
store::PostRecord post(const std::string& title, const std::string& url, const std::vector<store::PairRecord>& pairs);

/// `count` posts with three segments and `pairs` pairs each, every third pair common to all; the same for the same
/// numbers.
std::vector<store::PostRecord> many_posts(std::size_t count, std::size_t pairs, const std::string& prefix = "記事");

/// A new term base, into which sources of one post each are put.
struct NewBase {
    TemporaryFolder folder;
    store::TermBase base = store::TermBase::open(folder.file("a.db"), store::Access::write);

    void put(const std::string& name, const std::vector<store::PairRecord>& pairs) {
        base.put_source({name, "1"}, {post(name, "https://example.org/" + name, pairs)});
    }
};

store::PairRow the_pair(const store::TermBase& base, const std::string& ja, const std::string& en);

}  // namespace yakugo::testing
