// SPDX-License-Identifier: Apache-2.0
// What two files must be to be aligned, and what is said where they are not.
#include "tools/yakugo/align_texts.hpp"
#include "libalign/core/error.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <stdexcept>

#include <stdlib.h>

using namespace yakugo;

namespace {

const std::string kEnglish = "The ship left the harbor at dawn.\nNobody saw it go.\n";
const std::string kJapanese = "船は夜明けに港を出た。\n誰もそれを見なかった。\n";

/// Files in a folder that goes with the object.
class Folder {
public:
    Folder() {
        std::string name = (std::filesystem::temp_directory_path() / "yakugo-align-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
        path_ = name;
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    cli::AlignTexts read(const std::string& source, const std::string& target, bool force = false) const {
        std::ofstream(path_ / "s") << source;
        std::ofstream(path_ / "t") << target;
        return cli::read_align_texts(
            {(path_ / "s").string(), (path_ / "t").string(), bitext::Layout::paragraphs, force});
    }
    /// The message of the refusal, from the name of the file on.
    std::string refusal(const std::string& source, const std::string& target) const {
        try {
            read(source, target);
        } catch (const InputError& error) {
            const std::string what = error.what();
            return what.substr(path_.string().size() + 1);
        }
        return "";
    }

private:
    std::filesystem::path path_;
};

}  // namespace

TEST_CASE("either text may be the source") {
    const Folder folder;
    const cli::AlignTexts forth = folder.read(kEnglish, kJapanese), back = folder.read(kJapanese, kEnglish);
    CHECK(forth.source == Language::en);
    CHECK(back.source == Language::ja);
    CHECK(back.en.text == kEnglish);
    CHECK(back.ja.text == kJapanese);
    CHECK(back.en.language == Language::en);
    CHECK(forth.digest == back.digest);
    CHECK(forth.remarks.empty());
    CHECK(forth.not_stored.empty());
}

TEST_CASE("texts that make no sense to align") {
    const Folder folder;
    struct Case {
        const char* name;
        std::string source, target, message;
        bool forced = true;  // whether force helps
    };
    for (const Case& c :
         {Case{"empty source", "", kJapanese, "s: expected sentences, found no text", false},
          {"blank target", kEnglish, " \n\n\xE3\x80\x80\n", "t: expected sentences, found no text", false},
          {"the same text", kEnglish, kEnglish + "\n", "t: expected a translation of "},
          {"both English", kEnglish, "A cat sat here.\nIt slept.\n", "t: expected Japanese, found English as in "},
          {"both Japanese", kJapanese, "猫がいた。\n眠った。\n", "t: expected English, found Japanese as in "},
          {"Russian", kEnglish, "Корабль вышел из гавани на рассвете.\nНикто не видел.\n",
           "t: expected English or Japanese, found text that is mostly neither"},
          {"digits", "12 34\n56 78\n", kJapanese,
           "s: expected English or Japanese, found text that is mostly neither"}}) {
        INFO(c.name);
        const std::string refusal = folder.refusal(c.source, c.target);
        CHECK(refusal.rfind(c.message, 0) == 0);
        CHECK((refusal.find("--force") != std::string::npos) == c.forced);
        if (!c.forced) {
            CHECK_THROWS_AS(folder.read(c.source, c.target, true), InputError);
            continue;
        }
        const cli::AlignTexts texts = folder.read(c.source, c.target, true);
        CHECK(texts.remarks.size() == 1);
        CHECK(texts.en.language == Language::en);
        CHECK(texts.ja.language == Language::ja);
        CHECK_FALSE(texts.ja.sentences.empty());
    }
}

TEST_CASE("a side of one line is aligned but not stored") {
    const Folder folder;
    const cli::AlignTexts texts = folder.read("The ship left the harbor at dawn.", kJapanese);
    REQUIRE(texts.remarks.size() == 1);
    CHECK(texts.remarks[0].find("has one line only") != std::string::npos);
    CHECK(texts.not_stored.find("has one line only") != std::string::npos);
    CHECK(texts.en.sentences.size() == 1);
}

TEST_CASE("other encodings, and bytes that are of none") {
    const Folder folder;
    // 猫がいる。 twice in CP932.
    const std::string cat = "\x94\x4C\x82\xAA\x82\xA2\x82\xE9\x81\x42\n";
    CHECK(folder.read(kEnglish, cat + cat).ja.text == "猫がいる。\n猫がいる。\n");
    const cli::AlignTexts broken = folder.read(kEnglish, kJapanese + "\xFF\n");
    REQUIRE(broken.remarks.size() == 1);
    CHECK(broken.remarks[0].find(":3: warning: ") != std::string::npos);
}
