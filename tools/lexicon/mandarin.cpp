// SPDX-License-Identifier: Apache-2.0
// Asks ICU for every character by itself.
#include "tools/lexicon/mandarin.hpp"

#include "libalign/core/error.hpp"
#include "libalign/lexicon/format.hpp"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

std::string mandarin_readings() {
    using namespace yakugo::lexicon;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Transliterator> to_latin(
        icu::Transliterator::createInstance("Han-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
    if (U_FAILURE(status) != 0 || to_latin == nullptr)
        throw yakugo::Error(std::string("ICU has no transform Han-Latin: ") + u_errorName(status));
    std::string out((mandarin_last - mandarin_first + 1) * mandarin_bytes, '\0');
    for (char32_t kanji = mandarin_first; kanji <= mandarin_last; ++kanji) {
        icu::UnicodeString text(static_cast<UChar32>(kanji));
        to_latin->transliterate(text);
        std::string letters;
        text.trim().toUTF8String(letters);
        const bool reading = letters.size() <= mandarin_bytes &&
                             std::all_of(letters.begin(), letters.end(), [](char c) { return c >= 'a' && c <= 'z'; });
        if (reading) letters.copy(out.data() + (kanji - mandarin_first) * mandarin_bytes, letters.size());
    }
    return out;
}
