// SPDX-License-Identifier: Apache-2.0
#include "tools/yakugo/kept_terms.hpp"
#include "glossary/store/term_base.hpp"
#include "tools/yakugo/check_glossary.hpp"

#include <catch2/catch.hpp>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <thread>
#include <tuple>
#include <vector>

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace yakugo;

namespace {

namespace fs = std::filesystem;

class BaseFolder {
public:
    BaseFolder() {
        std::string name = (fs::temp_directory_path() / "yakugo-kept-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
        path_ = name;
    }
    ~BaseFolder() {
        fs::permissions(path_, fs::perms::owner_all);
        fs::remove_all(path_);
    }
    BaseFolder(const BaseFolder&) = delete;
    BaseFolder& operator=(const BaseFolder&) = delete;
    std::string file(const std::string& name) const { return (path_ / name).string(); }
    const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

void write(const std::string& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

std::string image_of(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// Until a state is so old that nobody can change it unnoticed.
void settle() {
    std::this_thread::sleep_for(std::chrono::milliseconds(2200));
}

check::Draft draft_of(std::string text) {
    check::Draft draft;
    draft.files.emplace_back().name = "draft.txt";
    check::Text japanese;
    japanese.text = std::move(text);
    draft.units.emplace_back().ja = std::move(japanese);
    return draft;
}

check::Glossary glossary_of(const std::vector<std::pair<std::string, std::string>>& pairs) {
    check::Glossary out;
    for (const auto& [ja, en] : pairs) {
        check::TermPair pair;
        pair.id = static_cast<std::int64_t>(out.pairs.size()) + 1;
        pair.ja = ja;
        pair.en = en;
        pair.standing = check::Standing::accepted;
        out.pairs.push_back(pair);
    }
    return out;
}

std::vector<std::string> words_of(const check::Glossary& glossary) {
    std::vector<std::string> out;
    for (const check::TermPair& p : glossary.pairs) {
        out.push_back(p.ja + "=" + p.en + " " + p.type + std::to_string(p.id) + " " + std::to_string(p.concept_id) +
                      " " + std::to_string(static_cast<int>(p.standing)) + (p.ja_preferred ? "p" : "") +
                      (p.ja_forbidden ? "f" : "") + std::to_string(p.confidence));
    }
    return out;
}

}  // namespace

TEST_CASE("terms are kept beside a term base, as long as it stays as it is") {
    const BaseFolder folder;
    const std::string db = folder.file("a.db"), image = db + "-terms";
    const check::Glossary all = glossary_of({{"空母", "carrier"}, {"原子炉", "reactor"}});
    const check::Draft draft = draft_of("空母が来た。");
    write(db, "a term base");
    ::chmod(db.c_str(), 0640);
    CHECK_FALSE(cli::KeptTerms(folder.file("none.db")).can_keep());
    CHECK_FALSE(cli::KeptTerms(db).can_keep());  // it may change once more
    settle();
    const cli::KeptTerms kept(db);
    REQUIRE(kept.can_keep());
    CHECK_FALSE(kept.relevant_part(draft, 0.5));
    kept.keep(all);
    REQUIRE(kept.relevant_part(draft, 0.5));
    CHECK(words_of(*cli::KeptTerms(db).relevant_part(draft, 0.5)) == words_of(glossary_of({{"空母", "carrier"}})));
    struct stat file {};
    REQUIRE(::stat(image.c_str(), &file) == 0);
    CHECK((file.st_mode & 0777U & ~0640U) == 0);
    CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 2);

    const std::string good = image_of(image);
    for (const std::string& bad :
         {std::string(), good.substr(0, good.size() / 2), std::string(good.size(), 'x'), good + "x"}) {
        INFO(bad.size());
        write(image, bad);
        CHECK_FALSE(kept.relevant_part(draft, 0.5));
    }
    kept.keep(all);
    CHECK(kept.relevant_part(draft, 0.5));
    write(db + "-wal", "");  // what a reader leaves
    CHECK(cli::KeptTerms(db).relevant_part(draft, 0.5));
    write(db + "-wal", "a change");
    CHECK_FALSE(cli::KeptTerms(db).relevant_part(draft, 0.5));
    kept.keep(all);  // which is not what the term base holds any more
    CHECK_FALSE(cli::KeptTerms(db).relevant_part(draft, 0.5));
    fs::remove(db + "-wal");
    CHECK(cli::KeptTerms(db).relevant_part(draft, 0.5));
    write(db, "a term base");  // the same bytes: nobody knows what was between
    CHECK_FALSE(cli::KeptTerms(db).relevant_part(draft, 0.5));
    kept.drop();
    CHECK_FALSE(fs::exists(image));
}

TEST_CASE("a large term base gives the same terms with an image, without one, and after a decision") {
    constexpr std::size_t count = 5100;  // more than it takes to be large
    const BaseFolder folder;
    const std::string db = folder.file("large.db"), image = db + "-terms";
    const auto all_of = [&](const check::Draft& draft) { return words_of(cli::read_glossary(db, 0.5, &draft)); };
    const check::Draft draft = draft_of("第17隊と第18隊、第4000隊が来た。");
    PairId first{};
    {
        store::TermBase base = store::TermBase::open(db, store::Access::write);
        store::PostRecord post;
        post.title_ja = "題";
        for (std::size_t i = 0; i < count; ++i) {
            const std::string number = std::to_string(i);
            post.pairs.push_back({.ja = "第" + number + "隊",
                                  .en = "unit " + number,
                                  .type = "org",
                                  .confidence = i % 2 == 0 ? 0.9 : 0.4});
        }
        base.put_source({"a.txt", "1"}, {post});
        first = base.find("第18隊", "unit 18").value();
    }
    const std::vector<std::string> fresh = all_of(draft);
    CHECK(fresh.size() >= 2);
    CHECK(fresh.size() < count / 2);
    CHECK_FALSE(fs::exists(image));
    settle();
    CHECK(all_of(draft) == fresh);
    REQUIRE(fs::exists(image));
    CHECK(all_of(draft) == fresh);
    REQUIRE(cli::KeptTerms(db).relevant_part(draft, 0.5));
    CHECK(words_of(*cli::KeptTerms(db).relevant_part(draft, 0.5)) == fresh);
    store::TermBase::open(db, store::Access::write).decide(first, store::Status::rejected, "test");
    CHECK_FALSE(cli::KeptTerms(db).relevant_part(draft, 0.5));
    const std::vector<std::string> decided = all_of(draft);
    CHECK(decided != fresh);
    settle();
    CHECK(all_of(draft) == decided);
    CHECK(all_of(draft) == decided);
    if (::geteuid() == 0) {
        WARN("SKIPPED: root may write into any folder");
        return;
    }
    fs::remove(image);
    fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec);
    CHECK(all_of(draft) == decided);
    CHECK_FALSE(fs::exists(image));
}
