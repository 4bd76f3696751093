// SPDX-License-Identifier: Apache-2.0
// T112, T113, T114: how Japanese is written: long vowels, separators, width.
#pragma once

#include "glossary/check/settings.hpp"
#include "glossary/check/study.hpp"

#include <vector>

namespace yakugo::check {

/// T112: katakana words against Settings::long_vowel; nothing without one. keep: サーバ, where the dictionary, the glossary or sound says that サーバー is
/// the same word. drop: サーバー, of four kana or more as in JIS Z 8301:2011 annex G.6.2.2, where サーバ is a word too. One finding a word.
std::vector<Finding> check_long_vowels(const Study& study, const Settings& settings);

/// T113: katakana compounds against Settings::separator; nothing without one. dot and space: アイアンドーム, where the draft or the glossary knows
/// that it is アイアン・ドーム. none: アイアン・ドーム, but no names of people. Glossary terms that are accepted as they are written are
/// left alone. One finding a word.
std::vector<Finding> check_separators(const Study& study, const Settings& settings);

/// T114: in one draft, a word in full-width and half-width letters or digits (Ｆ-35, F-35), one finding a word; and numbers, or words in letters,
/// written in both widths, one finding for each. Single digits and letters are compared with one another only, as many houses
/// write those wide and longer ones narrow. Half-width katakana are always told. Fix: the wider use's width.
std::vector<Finding> check_width(const Study& study);

}  // namespace yakugo::check
