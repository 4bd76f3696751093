// SPDX-License-Identifier: Apache-2.0
// A file that says it is a term base: looked at, then brought up to date and changed.
#include "libalign/core/error.hpp"
#include "tests/fuzz/base.hpp"
#include "tests/fuzz/file.hpp"
#include "tests/fuzz/target.hpp"

#include <sqlite3.h>

#include <memory>

namespace yakugo::fuzz {

namespace {

template <class Work>
void attempt(const Work& work) {
    try {
        work();
    } catch (const StoreError& error) {
        expect_message(error.what());
    } catch (const InputError& error) {
        expect_message(error.what());
    }
}

void open_and_use(const Folder& folder, std::string_view bytes) {
    folder.clear();
    const std::string path = folder.write("a.db", bytes);
    const auto wait = std::chrono::milliseconds(0);
    attempt([&] { look_at(store::TermBase::open(path, store::Access::read, wait)); });
    expect(bytes_of(path) == bytes, "a term base that is looked at stays as it is");
    attempt([&] {
        auto base = store::TermBase::open(path, store::Access::change, wait);
        change(base);
    });
}

void run_file(std::string_view bytes) {
    static const Folder folder;
    open_and_use(folder, bytes);
}

/// "version 3" in the first line of the script: what it works on is the empty term base of that time.
std::string base_for(std::string_view script) {
    static constexpr std::string_view kWord = "version ";
    if (!script.starts_with(kWord) || script.size() == kWord.size()) return sample_base();
    const auto version = static_cast<std::size_t>(script[kWord.size()] - '0');
    const auto newest = static_cast<std::size_t>(store::TermBase::schema_version());
    return version >= 1 && version <= newest ? empty_base(version) : sample_base();
}

/// What a stranger's SQL has made of a sound term base. Statements stop after so many steps.
void run_rows(std::string_view script) {
    static const Folder folder;
    folder.clear();
    const std::string path = folder.write("a.db", base_for(script));
    {
        sqlite3* handle = nullptr;
        expect(sqlite3_open(path.c_str(), &handle) == SQLITE_OK, "SQLite opens our term base");
        const std::unique_ptr<sqlite3, int (*)(sqlite3*)> owner(handle, sqlite3_close);
        int calls = 0;
        sqlite3_progress_handler(
            handle, 1000, [](void* count) { return ++*static_cast<int*>(count) > 100 ? 1 : 0; }, &calls);
        sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 1 << 20);
        sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
        sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
        const std::string text(script);
        for (std::size_t at = 0; at < text.size();) {  // a line a statement: one that is none does not stop the others
            const std::size_t end = std::min(text.find('\n', at), text.size());
            sqlite3_exec(handle, text.substr(at, end - at).c_str(), nullptr, nullptr, nullptr);
            at = end + 1;
        }
        sqlite3_exec(handle, "ROLLBACK", nullptr, nullptr, nullptr);
    }
    if (!std::filesystem::exists(path)) return;
    const std::string bytes = bytes_of(path);
    open_and_use(folder, bytes);
}

const Register file("termbase", run_file), rows("termbase_rows", run_rows);

}  // namespace

}  // namespace yakugo::fuzz
