// SPDX-License-Identifier: Apache-2.0
// A damaged transliteration model: an error, or numbers from 0 to 1.
#include "libalign/core/error.hpp"
#include "libalign/translit/format.hpp"
#include "libalign/translit/model.hpp"
#include "tests/fuzz/file.hpp"
#include "tests/fuzz/target.hpp"

#include <array>
#include <cstring>

namespace yakugo::fuzz {

namespace {

void expect_probability(double value) {
    expect(value >= 0 && value <= 1, "a probability is from 0 to 1");
}

void ask(const translit::Model& model) {
    expect_text(model.description());
    const std::array<std::string, 3> words = {"beast", "mode", "Sheinbaum"};
    for (const char* katakana : {"ビーストモード", "クラウディア・シェインバウム", "ヴェ"}) {
        for (const std::string& word : words) expect_probability(model.probability(katakana, word));
        for (const translit::Choice& choice : model.choose(katakana, words)) expect_probability(choice.probability);
        for (const translit::Part& part : model.split(katakana, words)) expect_range(katakana, part.katakana);
        for (const translit::Spelt& spelt : model.to_english(katakana, 3)) {
            expect_text(spelt.text);
            expect_probability(spelt.probability);
        }
        for (const translit::Unit& unit : model.explain(katakana, words[0])) {
            expect_text(unit.kana);
            expect_text(unit.letters);
        }
        for (const double probability : model.initials(katakana)) expect_probability(probability);
    }
    for (const translit::Spelt& spelt : model.to_katakana("Claudia Smith", 3)) {
        expect_text(spelt.text);
        expect_probability(spelt.probability);
    }
    expect(model.commonness("john") <= 15, "commonness is within its scale");
}

constexpr std::size_t padded(std::size_t size) {
    return (size + 7) / 8 * 8;
}

/// Inputs lack the section of letters, a megabyte that every model has: zeros take its place. The first bytes of the
/// header, which nearly nothing that a fuzzer makes would have right, are put right.
std::string with_letters(std::string_view bytes) {
    translit::Header header;
    std::string out(bytes);
    if (out.size() < sizeof header) return out;
    std::memcpy(&header, out.data(), sizeof header);
    header.magic = translit::kMagic;
    header.version = translit::kFormatVersion;
    header.byte_order = translit::kByteOrder;
    std::memcpy(out.data(), &header, sizeof header);
    const std::size_t before = padded(sizeof header) + padded(header.description_bytes) +
                               padded(std::size_t{header.morae} * sizeof(translit::MoraInfo)) +
                               padded(translit::kSymbols * translit::kSmallKana * sizeof(std::uint16_t));
    if (before > out.size()) return out;
    out.insert(before, padded(translit::kLetterContexts * 27 * sizeof(std::int16_t)), '\0');
    return out;
}

void run_translit(std::string_view bytes) {
    try {
        const MemoryFile kept(with_letters(bytes));
        ask(translit::Model::open(kept.path()));
    } catch (const InputError& error) {
        expect_message(error.what());
    }
}

const Register translit_target("translit", run_translit);

}  // namespace

}  // namespace yakugo::fuzz
