// SPDX-License-Identifier: Apache-2.0
// Translation units of exchange's readers as units of a draft.
#pragma once

#include "glossary/check/draft/draft.hpp"
#include "glossary/check/draft/read.hpp"
#include "glossary/exchange/reading.hpp"
#include "glossary/store/unit.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::check {

/// Fills a draft whose last file the units are of. The first variant of a unit is its source.
class UnitDraft {
public:
    UnitDraft(Draft& draft, const ReadDraft& options);

    /// The source language as the file names it; "" and "*all*" say nothing.
    void source_is(std::string_view language);
    /// A unit becomes one of the draft, and one more for each further text in one of the two languages; blank texts are none. `origins`: of
    /// the texts of its variants, in their order; nothing where only the line is known.
    void add(const store::TranslationUnit& unit, std::vector<std::optional<markup::Origin>> origins, std::size_t part);
    /// Settles the target language, and takes over what the reader has to say.
    void finish(markup::ReadReport report);

private:
    Text text_of(const store::TranslationUnit& unit, std::size_t variant, std::optional<markup::Origin> origin) const;

    Draft& draft_;
    const ReadDraft& options_;
    std::size_t file_;
    std::optional<Language> source_;
    std::size_t others_ = 0;  // texts in other languages
};

}  // namespace yakugo::check
