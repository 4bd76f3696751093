// SPDX-License-Identifier: Apache-2.0
// Why a finding is not shown.
#pragma once

#include <string_view>

namespace yakugo::check {

/// comment: a mark in the draft. baseline: known before. rejection: a person has said that the two are different.
/// unchanged: it stands on no line that was changed.
enum class Suppression { comment, baseline, rejection, unchanged };

/// "a comment in the draft", for reports.
constexpr std::string_view describe(Suppression suppression) {
    switch (suppression) {
        case Suppression::comment: return "a comment in the draft";
        case Suppression::baseline: return "in the baseline";
        case Suppression::rejection: return "rejected in the term base";
        case Suppression::unchanged: return "on no changed line";
    }
    return "";
}

}  // namespace yakugo::check
