// SPDX-License-Identifier: Apache-2.0 Damaged files: whatever byte is wrong, nothing is read out of bounds
// (AddressSanitizer sees to it), no broken text comes out.
#include "libalign/core/error.hpp"
#include "libalign/lexicon/image.hpp"
#include "libalign/text/unicode.hpp"
#include "tests/unit/lexicon/sample.hpp"

#include <catch2/catch.hpp>

#include <cstring>
#include <memory>

using namespace yakugo::lexicon;

namespace {

std::string small_image() {
    const std::string readings = std::string("yi\0\0\0\0zhuang", 12);  // of 一 and 丁
    return compile({sample::edict("空 [そら] /(n) sky/heaven/(P)/\n𠮟る [しかる] /(v5r,vt) to scold/\n"
                                  "空中給油 [くうちゅうきゅうゆ] /(n,vs) aerial refueling/\n"),
                    sample::enamdict("モスクワ /(p) Moskva (Russia)/Moscow/\n")},
                   readings, [](std::string_view headword) { return std::vector{std::string(headword)}; })
        .image;
}

/// A copy that ends where its allocation ends, so that a sanitizer sees the first byte too many.
class Exact {
public:
    explicit Exact(std::string_view bytes) : bytes_(new char[bytes.size()]), size_(bytes.size()) {
        std::memcpy(bytes_.get(), bytes.data(), size_);
    }
    std::string_view view() const { return {bytes_.get(), size_}; }
    char& operator[](std::size_t at) { return bytes_[at]; }

private:
    std::unique_ptr<char[]> bytes_;
    std::size_t size_;
};

bool holds(std::string_view all, std::string_view part) {
    const bool inside = part.data() >= all.data() && part.data() + part.size() <= all.data() + all.size();
    return inside && yakugo::text::is_valid_utf8(part);
}

enum class Outcome { same, different, refused_at_open, refused_later, wrong };

/// All that can be asked, as text; counts views that leave the file or hold broken UTF-8.
std::string ask(const Image& image, std::string_view bytes, int& wrong) {
    std::string out;
    const auto add = [&](std::string_view text) {
        if (!holds(bytes, text)) ++wrong;
        out += std::string(text) + "|";
    };
    const auto add_entry = [&](std::uint32_t number) {
        const Entry entry = image.entry(number);
        add(entry.headword);
        add(entry.reading);
        for (const Gloss& gloss : entry.glosses) {
            add(gloss.text);
            add(gloss.key);
        }
        out += std::to_string(int{entry.names} + 64 * entry.common + 128 * entry.verbal + 256 * entry.noun) + "\n";
    };
    add(image.sources());
    for (const char32_t kanji : {U'一', U'丁'})
        if (const std::string_view letters = image.mandarin(kanji); !letters.empty()) add(letters);
    const double meaning = image.meaning_of_part("空中給油", "aerial");
    if (!(meaning >= 0 && meaning <= 1)) ++wrong;
    out += std::to_string(meaning) + "|";
    for (const char* word : {"空", "𠮟る", "空中給油", "モスクワ", "海"}) {
        const Range range = image.find_japanese(word);
        for (std::uint32_t number = range.begin; number < range.end; ++number) add_entry(number);
    }
    for (const char* key : {"sky", "heaven", "scold", "aerial refuel", "moscow", "sea"}) {
        const Range range = image.find_english(key);
        for (std::uint32_t place = range.begin; place < range.end; ++place) add_entry(image.posting(place));
    }
    return out;
}

Outcome try_bytes(std::string_view bytes, const std::string& expected) {
    std::unique_ptr<Image> image;
    try {
        image = std::make_unique<Image>(bytes, "damaged.bin");
    } catch (const yakugo::InputError&) {
        return Outcome::refused_at_open;
    }
    try {
        int wrong = 0;
        const std::string answer = ask(*image, bytes, wrong);
        if (wrong > 0) return Outcome::wrong;
        return answer == expected ? Outcome::same : Outcome::different;
    } catch (const yakugo::InputError& error) {
        return std::string_view(error.what()).find("damaged") != std::string_view::npos ? Outcome::refused_later
                                                                                        : Outcome::wrong;
    }
}

std::string answers_of(std::string_view bytes) {
    int wrong = 0;
    return ask(Image(bytes, "whole.bin"), bytes, wrong);
}

}  // namespace

TEST_CASE("one wrong byte anywhere is refused or harmless", "[lexicon]") {
    const std::string image = small_image();
    const std::string expected = answers_of(image);
    REQUIRE(image.size() < 4096);
    int refused_later = 0;
    for (std::size_t at = 0; at < image.size(); ++at) {
        for (const unsigned mask : {0x01U, 0x10U, 0x80U, 0xFFU}) {
            Exact damaged(image);
            damaged[at] = static_cast<char>(static_cast<unsigned char>(damaged[at]) ^ mask);
            const Outcome outcome = try_bytes(damaged.view(), expected);
            if (outcome == Outcome::refused_later) ++refused_later;
            const bool header = at < sizeof(Header);
            if (outcome == Outcome::wrong || (outcome != Outcome::refused_at_open && header)) {
                INFO("byte " << at << ", mask " << mask);
                FAIL_CHECK("damage went unnoticed");
            }
        }
    }
    CHECK(refused_later > 100);  // the checks at use are alive
}

TEST_CASE("a shorter or longer file is refused when it is opened", "[lexicon]") {
    const std::string image = small_image();
    for (std::size_t size = 0; size < image.size(); ++size) {
        const Exact cut(std::string_view(image).substr(0, size));
        if (try_bytes(cut.view(), {}) != Outcome::refused_at_open) FAIL_CHECK("cut to " << size << " bytes");
    }
    CHECK(try_bytes(image + "x", {}) == Outcome::refused_at_open);
    const sample::File file(std::string_view(image).substr(0, image.size() / 2));
    CHECK_THROWS_WITH(Lexicon::open(file.path()), Catch::Contains("damaged: expected"));
}

TEST_CASE("a forged header with a good checksum gains nothing", "[lexicon]") {
    const std::string image = small_image();
    const std::string expected = answers_of(image);
    int accepted = 0;
    for (std::size_t section = 0; section < section_count; ++section) {
        for (const std::uint64_t value : {std::uint64_t{0}, std::uint64_t{8}, std::uint64_t{image.size()},
                                          std::uint64_t{image.size() - 8}, ~std::uint64_t{0}, ~std::uint64_t{7}}) {
            for (const bool offset : {false, true}) {
                Exact forged(image);
                Header header;
                std::memcpy(&header, image.data(), sizeof header);
                (offset ? header.sections[section].offset : header.sections[section].bytes) = value;
                std::memcpy(&forged[0], &header, sizeof header);
                header.check = hash(forged.view().substr(0, offsetof(Header, check)));
                std::memcpy(&forged[0], &header, sizeof header);
                const Outcome outcome = try_bytes(forged.view(), expected);
                INFO("section " << section << ", value " << value);
                CHECK(outcome != Outcome::wrong);
                if (outcome != Outcome::refused_at_open) ++accepted;
            }
        }
    }
    CHECK(accepted > 0);  // or the checksum of this test is wrong, and nothing was tested
}

TEST_CASE("files of other machines and versions say so", "[lexicon]") {
    std::string image = small_image();
    Header header;
    std::memcpy(&header, image.data(), sizeof header);
    header.byte_order = 0x04030201;
    std::memcpy(image.data(), &header, sizeof header);
    CHECK_THROWS_WITH(Image(image, "other.bin"),
                      "other.bin: expected a lexicon built on a machine of this byte order; build it again here");
    header.byte_order = native_byte_order;
    header.version = 7;
    std::memcpy(image.data(), &header, sizeof header);
    CHECK_THROWS_WITH(Image(image, "new.bin"), "new.bin: expected lexicon format 4, found 7; build the lexicon again");
}
