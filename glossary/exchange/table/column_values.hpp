// SPDX-License-Identifier: Apache-2.0
// The words that tables use for what entries hold, English and Japanese.
#pragma once

#include "glossary/exchange/term_fields.hpp"
#include "glossary/store/entry.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace yakugo::exchange {

/// What a column "status" says of a pair or term, which may be its use or how far the work on it is.
struct Standing {
    store::Usage usage = store::Usage::unknown;
    std::string status;  ///< "candidate", "suggested", "rejected"; empty where the term is to be taken at its word
};
/// candidate, new, draft, 候補; suggested; rejected, 却下; accepted, approved, 承認済み; and all that usage_of() knows.
std::optional<Standing> standing_of(std::string_view written);

/// TRUE, yes, 1, x, ✓, ○, はい, 禁止 ...; what a spreadsheet in German or French writes for TRUE too.
bool is_yes(std::string_view written);
/// Whether it is a way to say no; a flag that is neither is a flaw.
bool is_no(std::string_view written);

/// memoQ's dates, "5/8/2026 9:30:00 AM", to "2026-05-08T09:30:00Z", and back; others come back as they are.
std::string utc_of_memoq(std::string_view written);
std::string memoq_of_utc(std::string_view utc);

/// memoQ's Term_Info, "CasePermissive;HalfPrefix;NonTerm;Noun".
struct TermInfo {
    bool forbidden = false;      ///< NonTerm
    std::string part_of_speech;  ///< of TBX
    std::string gender;          ///< of TBX: masculine, feminine, neuter
    std::string rest;            ///< all else that is not memoQ's default, "CaseSense;NoPrefix"
};
TermInfo parse_term_info(std::string_view written);
std::string write_term_info(const TermInfo& info);

}  // namespace yakugo::exchange
