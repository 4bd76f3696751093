// SPDX-License-Identifier: Apache-2.0
// The two languages that yakugo knows.
#pragma once

#include <string_view>

namespace yakugo {

enum class Language { ja, en };

/// The bare BCP 47 code: "ja" or "en".
constexpr std::string_view code(Language language) {
    return language == Language::ja ? "ja" : "en";
}

/// Of a pair of texts, the language of the other one.
constexpr Language other(Language language) {
    return language == Language::ja ? Language::en : Language::ja;
}

}  // namespace yakugo
