// SPDX-License-Identifier: Apache-2.0
// The term base in the forms of other tools: what `yakugo export` and the review page write.
#pragma once

#include "glossary/exchange/formats.hpp"
#include "glossary/store/term_base.hpp"

#include <iosfwd>

namespace yakugo::review {

struct ExportRequest {
    store::PairFilter filter;  ///< of terms; its text and post of segments too
    double min_score = 0;      ///< of segments
    exchange::Options options;

    /// Nothing but what the term base holds altogether is asked for.
    bool asks_for_all() const;
};

/// What `yakugo export` writes where no option says otherwise: accepted terms and those from confidence 0.7, without
/// suggestions, segments from 0.5. `date` and `version`: exchange::Options.
ExportRequest usual_export(const std::string& date, const std::string& version);

/// Terms, or segments and units, whatever the profile is for; it must write something. Throws StoreError. A write that
/// fails is left to the state of the stream.
exchange::Report export_to(std::ostream& out, const exchange::Profile& profile, const store::TermBase& base,
                           const ExportRequest& asked);

}  // namespace yakugo::review
