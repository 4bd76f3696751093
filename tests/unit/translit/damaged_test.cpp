// SPDX-License-Identifier: Apache-2.0
// Files that are no model, and models that were damaged: an error or wrong numbers, never a wrong access.
#include "libalign/core/error.hpp"
#include "libalign/translit/format.hpp"
#include "libalign/translit/model.hpp"

#include <unistd.h>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

namespace {

using yakugo::translit::Model;

const std::string& good_bytes() {
    static const std::string bytes = [] {
        std::ifstream in(YAKUGO_SOURCE_DIR "/seeds/translit/translit.model", std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(in), {});
    }();
    return bytes;
}

class TemporaryFile {
public:
    explicit TemporaryFile(const std::string& bytes)
        : path_(std::filesystem::temp_directory_path() / ("yakugo-translit-" + std::to_string(::getpid()) + ".model")) {
        std::ofstream(path_, std::ios::binary) << bytes;
    }
    ~TemporaryFile() { std::filesystem::remove(path_); }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    std::string path() const { return path_.string(); }

private:
    std::filesystem::path path_;
};

std::string with(std::size_t at, unsigned char byte) {
    std::string bytes = good_bytes();
    bytes[at] = static_cast<char>(byte);
    return bytes;
}

}  // namespace

TEST_CASE("a file that is no model of this version is refused with its name") {
    struct {
        const char* name;
        std::string bytes;
        const char* message;
    } const cases[] = {
        {"empty", "", "expected a model file"},
        {"text", "訳語𠮟🚀", "expected a yakugo transliteration model"},
        {"magic alone", good_bytes().substr(0, 8), "expected a yakugo transliteration model"},
        {"another version", with(8, 99), "found version 99"},
        {"header alone", good_bytes().substr(0, 160), "cut off"},
        {"cut in the middle", good_bytes().substr(0, good_bytes().size() / 2), "cut off"},
        {"last entry missing", good_bytes().substr(0, good_bytes().size() - 8), "cut off"},
        {"too many morae", with(19, 0x7F), "number of morae"},
        {"slots that are no power of two", with(24, 1), "number of slots"},
        {"a description that is no text", with((sizeof(yakugo::translit::Header) + 7) / 8 * 8, 0xFF), "description"},
    };
    for (const auto& c : cases) {
        INFO(c.name);
        const TemporaryFile file(c.bytes);
        CHECK_THROWS_WITH(Model::open(file.path()), Catch::Contains(c.message) && Catch::Contains(file.path()));
        CHECK_THROWS_AS(Model::open(file.path()), yakugo::InputError);
    }
    CHECK_THROWS_AS(Model::open("/nonexistent/translit.model"), yakugo::InputError);
    CHECK_THROWS_AS(Model::open("/"), yakugo::InputError);
}

TEST_CASE("a damaged model is refused or gives a number from 0 to 1") {
    constexpr unsigned kSeed = 20261122;
    INFO("seed " << kSeed);
    std::mt19937 random(kSeed);
    int refused = 0;
    for (int round = 0; round < 40; ++round) {
        std::string bytes = good_bytes();
        // One round in two hits the header and the tables behind it, the other all of the file.
        const std::size_t reach = round % 2 == 0 ? 4096 : bytes.size();
        for (int i = 0; i < (round % 2 == 0 ? 2 : 20000); ++i) bytes[random() % reach] = static_cast<char>(random());
        const TemporaryFile file(bytes);
        try {
            const Model model = Model::open(file.path());
            const double probability = model.probability("クラウディア・シェインバウム", "Claudia Sheinbaum");
            CHECK(probability >= 0);
            CHECK(probability <= 1);
            model.explain("ビーストモード", "beast mode");
            model.split("ビーストモード", std::vector<std::string>{"beast", "mode"});
            CHECK(model.to_english("シェインバウム", 3).size() <= 3);
            CHECK(model.to_katakana("Sheinbaum", 3).size() <= 3);
        } catch (const yakugo::InputError&) {
            ++refused;
        }
    }
    CHECK(refused > 0);
}
