// SPDX-License-Identifier: Apache-2.0
// Values as the forms can hold them: cleaned text, dates, numbers, addresses, and the lines of a report.
#pragma once

#include "glossary/exchange/writing.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace yakugo::exchange {

/// Takes out what a form cannot hold and counts it. All results are well-formed UTF-8 without characters that XML 1.0
/// forbids, and without white space at either end: OmegaT never matches a segment or term that has some.
class Cleaner {
public:
    /// Line breaks stay.
    std::string text(std::string_view raw) { return clean(raw, Blanks::kept); }
    /// A line break or tab becomes one space, together with the blanks round it.
    std::string line(std::string_view raw) { return clean(raw, Blanks::on_one_line); }
    /// Any run of blanks becomes one space; a single U+3000 stays.
    std::string term(std::string_view raw) { return clean(raw, Blanks::single); }

    /// Forbidden characters and bytes that are no UTF-8, over all calls.
    std::size_t dropped() const noexcept { return dropped_; }

private:
    enum class Blanks { kept, on_one_line, single };
    std::string clean(std::string_view raw, Blanks blanks);

    std::size_t dropped_ = 0;
};

/// A confidence or score as all forms write it, "0.93". What is no probability is brought to the nearest one, NaN to 0.
double probability(double value);
std::string two_digits(double value);

/// "2026-05-08" from "2026-05-08T09:30:00Z"; nothing where that is no day of the calendar (xsd:date would be refused).
std::optional<std::string> calendar_day(std::string_view utc);
/// "20260508T093000Z" from "2026-05-08T09:30:00Z" (TMX 1.4b, section on dates); nothing where that is no such time.
std::optional<std::string> compact_time(std::string_view utc);
/// Whether a time is in that form by now.
bool is_compact_time(std::string_view time);

/// The address as xsd:anyURI takes it: scheme in lower case, what RFC 3986 does not allow percent-encoded. Nothing
/// where it is no http or https address: TBX-Basic refuses others in an externalCrossReference.
std::optional<std::string> web_address(std::string_view url);

/// Adds "CSV: 41 context sentences left out" to the report where `count` is not 0.
void leave_out(Report& report, std::string_view form, std::size_t count, std::string_view one, std::string_view many);
/// The same for what a cleaner dropped.
void leave_out_dropped(Report& report, std::string_view form, const Cleaner& cleaner);

}  // namespace yakugo::exchange
