// SPDX-License-Identifier: Apache-2.0
// What a user may say of checks in yakugo.conf and on the command line.
#pragma once

#include "glossary/check/rules.hpp"
#include "libalign/core/language.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::check {

/// T112: サーバー (keep) or サーバ (drop), as JIS Z 8301 once wrote.
enum class LongVowel { keep, drop };
/// T113: アイアン・ドーム (dot), アイアンドーム (none) or アイアン ドーム (space).
enum class Separator { dot, none, space };

struct Settings {
    Severities severities;
    std::optional<LongVowel> long_vowel;     ///< none: T112 only asks for one way in the draft
    std::optional<Separator> separator;      ///< none: the same of T113
    std::vector<std::string> exclude;        ///< globs of files that are not checked, see matches_glob()
    double min_confidence = 0.5;             ///< of terms that nobody has decided on, 0 to 1
    std::optional<Language> source, target;  ///< none: found out from the file

    bool is_excluded(std::string_view path) const;
};

/// "T104=off", as --rule and lines of yakugo.conf have it: a rule's id, =, and off, note, warning or error. A policy
/// switches its rule on as a warning: "T112=keep", "T112=drop", "T113=dot", "T113=none", "T113=space". Throws Error
/// that names what was expected.
void set_rule(Settings& settings, std::string_view text);

/// Whether a path is one of those a glob means, as in .gitignore: * and ? stay inside a name, ** goes over folders,
/// [a-z] and [!a-z] are one character (a code point: 訳? fits 訳文); a glob without / is about the last part of a
/// path, others about the path from its beginning; one that ends with / means all that a folder of that name holds. A
/// leading ./ of either is nothing. The time is at most the product of both lengths.
bool matches_glob(std::string_view glob, std::string_view path);

}  // namespace yakugo::check
