// SPDX-License-Identifier: Apache-2.0
// ICU's knowledge of locales, behind the spellings that files use.
#include "libalign/text/language_code.hpp"

#include "libalign/text/unicode.hpp"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <map>

namespace yakugo::text {

namespace {

/// English and Japanese names, folded, to codes: "english (united states)", "英語". ICU's names are fixed data.
std::map<std::string, std::string> names_of_languages() {
    std::map<std::string, std::string> out;
    std::int32_t count = 0;
    const icu::Locale* locales = icu::Locale::getAvailableLocales(count);
    for (std::int32_t i = 0; i < count; ++i) {
        UErrorCode status = U_ZERO_ERROR;
        const std::string code = locales[i].toLanguageTag<std::string>(status);
        if (U_FAILURE(status) != 0) continue;
        for (const icu::Locale& reader : {icu::Locale::getEnglish(), icu::Locale::getJapanese()}) {
            icu::UnicodeString name;
            std::string folded;
            locales[i].getDisplayName(reader, name).foldCase().toUTF8String(folded);
            out.emplace(std::move(folded), code);
        }
    }
    return out;
}

std::string by_name(std::string_view written) {
    static const std::map<std::string, std::string> names = names_of_languages();
    std::string folded;
    icu::UnicodeString::fromUTF8({written.data(), static_cast<std::int32_t>(written.size())})
        .foldCase()
        .toUTF8String(folded);
    const auto found = names.find(folded);
    return found == names.end() ? std::string() : found->second;
}

/// Two or three letters, then subtags: what else ICU would take for a language ("Japanese" has eight letters, which BCP
/// 47 keeps for languages to come).
bool looks_like_code(std::string_view written) {
    const std::size_t letters = std::min(written.find_first_of("-_.@"), written.size());
    return (letters == 2 || letters == 3) && std::all_of(written.begin(), written.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                      c == '_' || c == '.' || c == '@';
           });
}

/// The code of Japan in the place of that of Japanese, the commonest mistake in codes: JP, jp-JP. It is no code of
/// another language.
std::string with_language_of_country(const std::string& written) {
    const std::size_t letters = std::min(written.find_first_of("-_.@"), written.size());
    const bool japan =
        letters == 2 && (written[0] == 'j' || written[0] == 'J') && (written[1] == 'p' || written[1] == 'P');
    return japan ? "ja" + written.substr(letters) : written;
}

}  // namespace

std::string language_code(std::string_view written) {
    constexpr std::size_t longest = 100;  // of BCP 47 tags, 35 are enough (RFC 5646, section 4.4.1); names are longer
    const std::string plain(trim(written));
    if (plain.empty() || plain.size() > longest) return plain;
    if (!looks_like_code(plain)) {
        const std::string code = by_name(plain);
        return code.empty() ? plain : code;
    }
    const std::string known = with_language_of_country(plain);
    UErrorCode status = U_ZERO_ERROR;
    std::string code = icu::Locale::createCanonical(known.c_str()).toLanguageTag<std::string>(status);
    return U_FAILURE(status) != 0 || code.empty() || code == "und" ? plain : code;
}

std::string_view primary_language(std::string_view code) {
    return code.substr(0, code.find('-'));
}

}  // namespace yakugo::text
