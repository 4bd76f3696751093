// SPDX-License-Identifier: Apache-2.0
// A damaged transliteration model: an error, or numbers from 0 to 1.
#include "libalign/core/error.hpp"
#include "libalign/translit/model.hpp"
#include "tests/fuzz/file.hpp"
#include "tests/fuzz/target.hpp"

#include <array>

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
        expect_probability(model.begins_with(katakana, 'B'));
    }
    for (const translit::Spelt& spelt : model.to_katakana("Claudia Smith", 3)) {
        expect_text(spelt.text);
        expect_probability(spelt.probability);
    }
    expect(model.commonness("john") <= 15, "commonness is within its scale");
}

void run(std::string_view bytes) {
    try {
        const MemoryFile file(bytes);
        ask(translit::Model::open(file.path()));
    } catch (const InputError& error) {
        expect_message(error.what());
    }
}

const Register registered("translit", run);

}  // namespace

}  // namespace yakugo::fuzz
