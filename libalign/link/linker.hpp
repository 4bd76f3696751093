// SPDX-License-Identifier: Apache-2.0
// Which words of a Japanese text can mean which words of an English one, and why.
#pragma once

#include "libalign/core/memo.hpp"
#include "libalign/lexicon/lexicon.hpp"
#include "libalign/link/analysis.hpp"
#include "libalign/link/dictionary_spellings.hpp"
#include "libalign/link/dictionary_words.hpp"
#include "libalign/link/link.hpp"
#include "libalign/link/phrase_index.hpp"
#include "libalign/link/spoken.hpp"
#include "libalign/translit/model.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace yakugo::link {

/// Translations of an English word in kanji alone, each sorted; see kinship.hpp.
using KanjiTranslations = std::shared_ptr<const std::vector<std::u32string>>;

/// What was looked up lately. Pairing, mining segments and mining the body of a post ask for much the same, and so do posts of one blog.
struct Remembered {
    translit::Heard heard{32UL * 1024};             // pairs
    Memo<KnownWord> words{64UL * 1024};             ///< by known_word(); bytes of text, as below
    Memo<DictionaryWords> dictionary{32UL * 1024};  ///< by dictionary_words()
    Memo<KanjiTranslations> kanji{16UL * 1024};     ///< by find_kinship(), of an English stem
    RememberedGlosses glosses{32UL * 1024};         ///< of katakana
    Memo<std::vector<Link>> links{128UL * 1024};    ///< by find_links(); a Japanese text, NUL, an English one
};

/// What a language pair knows: tokenisers, dictionary, sound. One object is for one thread at a time (its tokenisers
/// are); a copy shares the files and may be used by another thread.
struct Resources {
    text::JapaneseTokenizer japanese;
    text::EnglishTokenizer english;
    lexicon::Lexicon lexicon;
    translit::Model sound;
    mutable Remembered remembered{};
};

/// What names and katakana are spelt by, with what was found lately.
inline SpellingSources spelling_sources(const Resources& resources) {
    return {resources.lexicon, resources.sound, resources.english, &resources.remembered.glosses};
}

/// Resources of a folder that holds lexicon.bin and translit.model. Throws InputError naming what is missing.
Resources open_resources(const std::string& folder);

/// All links between two texts, by kind: a Japanese word or compound whose gloss stands in the English (lexicon; proper nouns
/// also by adjective: メキシコ - Mexican), katakana that sounds like one to four words (sound, at least kLeastSound), the same Latin
/// word (verbatim), the same quantity (number). One place may have many links: choosing is the caller's work.
/// Sorted by Japanese place, then English place. Time grows with the product of katakana runs and English words. The texts must have been
/// analysed by these resources' tokenisers: links are remembered by text.
std::vector<Link> find_links(const JapaneseText& japanese, const EnglishText& english, const Resources& resources);

/// What find_links() asks of one text, worked out once for all texts that it is compared with. The text and the resources must outlive it.
struct JapaneseSide {
    JapaneseSide(const JapaneseText& japanese, const Resources& resources);
    const JapaneseText& text;
    DictionaryWords words;
    std::vector<KatakanaStretch> katakana;
};
struct EnglishSide {
    explicit EnglishSide(const EnglishText& english);
    const EnglishText& text;
    PhraseIndex phrases;
    std::vector<SpokenStretch> spoken;
};
std::vector<Link> find_links(const JapaneseSide& japanese, const EnglishSide& english, const Resources& resources);

inline constexpr double kLeastSound = 0.3;

}  // namespace yakugo::link
