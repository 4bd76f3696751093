// SPDX-License-Identifier: Apache-2.0
// How kanji are read in Chinese.
#pragma once

#include <string>

/// The section `mandarin` of a lexicon file (libalign/lexicon/format.hpp), by ICU's transform Han-Latin, which knows
/// the readings of the Unicode Han Database (kMandarin). Takes 0.2 s, most of which is ICU's reading of its rules.
/// Throws yakugo::Error where ICU lacks the transform.
std::string mandarin_readings();
