// SPDX-License-Identifier: Apache-2.0
// A damaged lexicon file: an error, or valid text out of the file.
#include "libalign/core/error.hpp"
#include "libalign/lexicon/image.hpp"
#include "tests/fuzz/target.hpp"

#include <algorithm>
#include <cstring>

namespace yakugo::fuzz {

namespace {

constexpr std::uint32_t kMostEntries = 200;

/// The header's checks would refuse nearly all that a fuzzer makes: they are made true, the rest stays as it is.
std::string with_checks(std::string_view bytes) {
    std::string out(bytes);
    lexicon::Header header;
    if (out.size() < sizeof header) return out;
    std::memcpy(&header, out.data(), sizeof header);
    header.magic = lexicon::file_magic;
    header.version = lexicon::file_version;
    header.byte_order = lexicon::native_byte_order;
    header.file_bytes = out.size();
    std::memcpy(out.data(), &header, sizeof header);
    header.check = lexicon::hash(std::string_view(out).substr(0, offsetof(lexicon::Header, check)));
    std::memcpy(out.data(), &header, sizeof header);
    return out;
}

template <class Ask>
void ask(const Ask& question) {
    try {
        question();
    } catch (const InputError& error) {
        expect_message(error.what());
    }
}

void check(std::string_view bytes, const lexicon::Entry& entry) {
    std::vector<std::string_view> texts = {entry.headword, entry.reading};
    for (const lexicon::Gloss& gloss : entry.glosses) {
        texts.push_back(gloss.text);
        texts.push_back(gloss.key);
    }
    for (const std::string_view text : texts) {
        expect_text(text);
        expect(text.data() >= bytes.data() && text.data() + text.size() <= bytes.data() + bytes.size(),
               "a text lies in the file");
    }
}

void look_up(std::string_view bytes) {
    const lexicon::Image image(bytes, "lexicon.bin");
    ask([&] { expect_text(image.sources()); });
    const auto entries = static_cast<std::uint32_t>(std::min<std::uint64_t>(image.entry_count(), kMostEntries));
    for (std::uint32_t number = 0; number < entries; ++number) {
        ask([&] {
            const lexicon::Entry entry = image.entry(number);
            check(bytes, entry);
            ask([&] { image.find_japanese(entry.headword); });
            for (std::size_t i = 0; i < std::min<std::size_t>(entry.glosses.size(), 3); ++i) {
                const lexicon::Range places = image.find_english(entry.glosses[i].key);
                if (!places.empty()) check(bytes, image.entry(image.posting(places.begin)));
            }
        });
    }
    for (const std::string_view word : {"空", "𠮟る", "sky", "aerial refuel", ""}) {
        ask([&] {
            const lexicon::Range found = image.find_japanese(word);
            if (!found.empty()) check(bytes, image.entry(found.end - 1));
        });
        ask([&] { image.find_english(word); });
        ask([&] {
            const double likely = image.meaning_of_part(word, "sky");
            expect(likely >= 0 && likely <= 1, "a probability is from 0 to 1");
        });
    }
}

void run_lexicon(std::string_view bytes) {
    ask([&] { look_up(bytes); });
    const std::string fitting = with_checks(bytes);
    ask([&] { look_up(fitting); });
}

const Register lexicon_target("lexicon", run_lexicon);

}  // namespace

}  // namespace yakugo::fuzz
