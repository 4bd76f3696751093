// SPDX-License-Identifier: Apache-2.0
// Reads the feature strings of the IPA dictionary.
#pragma once

#include "libalign/text/japanese.hpp"

#include <string>
#include <string_view>

namespace yakugo::text {

struct IpadicFeature {
    PartOfSpeech pos = PartOfSpeech::other;
    NounKind noun = NounKind::none;
    NounDetail detail = NounDetail::none;
    std::string base;  ///< empty where the dictionary gives none
};

/// `feature` is a CSV line: 名詞,固有名詞,地域,一般,*,*,東京,トウキョウ,トーキョー. Missing fields are as good as *.
IpadicFeature parse_ipadic(std::string_view feature);

}  // namespace yakugo::text
