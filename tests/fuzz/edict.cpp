// SPDX-License-Identifier: Apache-2.0
// Dictionaries in EDICT's form: what they are compiled to finds each of their headwords.
#include "libalign/core/error.hpp"
#include "libalign/lexicon/compile.hpp"
#include "libalign/lexicon/dictionary_line.hpp"
#include "libalign/lexicon/image.hpp"
#include "tests/fuzz/target.hpp"

namespace yakugo::fuzz {

namespace {

using lexicon::Source;

void check_line(std::string_view line, Source::Kind kind) {
    const auto read = lexicon::parse_dictionary_line(line, kind);
    if (!read) return;
    const auto inside = [&](std::string_view part) {
        return part.empty() || (part.data() >= line.data() && part.data() + part.size() <= line.data() + line.size());
    };
    expect(inside(read->headword) && inside(read->reading), "views are of the line");
    for (const std::string& gloss : read->glosses) expect_text(gloss);
}

void check_image(const std::string& bytes) {
    const lexicon::Image image(bytes, "image");
    expect_text(image.sources());
    for (std::uint32_t number = 0; number < image.entry_count(); ++number) {
        const lexicon::Entry entry = image.entry(number);
        const lexicon::Range found = image.find_japanese(entry.headword);
        expect(found.begin <= number && number < found.end, "an entry is found by its headword");
        for (const lexicon::Gloss& gloss : entry.glosses) {
            if (gloss.key.empty()) continue;
            const lexicon::Range places = image.find_english(gloss.key);
            bool is_there = false;
            for (std::uint32_t place = places.begin; place < places.end; ++place)
                is_there = is_there || image.posting(place) == number;
            expect(is_there, "an entry is found by its gloss");
        }
    }
}

void run_edict(std::string_view bytes) {
    const std::string text = valid_text(bytes);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = std::string_view(text).substr(at, end - at);
        lexicon::parse_title_line(line);
        for (const auto kind : {Source::Kind::edict, Source::Kind::enamdict, Source::Kind::seed})
            check_line(line, kind);
        at = end + 1;
    }
    Dice dice(bytes);
    const std::size_t half = dice.roll(bytes.size() + 1);
    try {
        const lexicon::Compiled compiled = lexicon::compile({{Source::Kind::edict, "edict", bytes.substr(0, half)},
                                                             {Source::Kind::enamdict, "enamdict", bytes.substr(half)},
                                                             {Source::Kind::seed, "seed.u8", bytes}});
        for (const Diagnostic& diagnostic : compiled.diagnostics) expect_message(describe(diagnostic));
        check_image(compiled.image);
    } catch (const Error& error) {
        expect_message(error.what());
    }
}

const Register edict_target("edict", run_edict);

}  // namespace

}  // namespace yakugo::fuzz
