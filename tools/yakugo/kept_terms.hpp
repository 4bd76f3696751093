// SPDX-License-Identifier: Apache-2.0
// The image of a large term base's terms, kept in a file beside it.
#pragma once

#include "glossary/check/draft/draft.hpp"
#include "glossary/check/glossary.hpp"

#include <optional>
#include <string>

namespace yakugo::cli {

/// "yakugo.db-terms" of yakugo.db: what check::TermImage makes of it. Nobody misses it: it is made anew where it is not there, damaged, or of
/// another state of the term base, and where it cannot be written all is read from the term base as before.
class KeptTerms {
public:
    /// Looks at the term base's files, and reads none of them.
    explicit KeptTerms(const std::string& db);

    /// What TermImage::relevant_part() chooses, where there is an image of the term base as it is now.
    std::optional<check::Glossary> relevant_part(const check::Draft& draft, double least_confidence) const;

    /// Whether it pays to keep(): an image can be written, and the term base has not changed in the last seconds. In these it could
    /// change once more without any of its times changing.
    bool can_keep() const;
    /// Keeps all terms, unless the term base has changed since this object was made. Fails without a word.
    void keep(const check::Glossary& all) const;
    /// Takes away an image that nobody asks for any more.
    void drop() const;

private:
    std::string db_, file_;
    std::string stamp_;  // empty: nobody can tell its state
    bool settled_ = false, own_ = false;
};

}  // namespace yakugo::cli
