// SPDX-License-Identifier: Apache-2.0
// The language engine with its data files, and what it makes of one post.
#pragma once

#include "glossary/store/model.hpp"
#include "libalign/document/document.hpp"
#include "libalign/mine/mine.hpp"

#include <string>
#include <vector>

namespace yakugo::cli {

/// Folder of the data files: $YAKUGO_DATA, else share/yakugo beside the program's own folder. Throws InputError where there is none.
std::string data_folder();

/// Whether English that stands nowhere in the text is proposed. Where the whole English text is there, what it does not say is no good
/// guess: then suggestions only raise the confidence of pairs that have evidence.
enum class Suggestions { made, only_confirm };

/// One object is for one thread at a time. A copy shares the files and may be used by another thread.
class Engine {
public:
    /// Loads tokenisers, lexicon, sound model and weights from `folder`; throws InputError naming what is missing.
    explicit Engine(const std::string& folder);

    /// Pairs and mines one post of a document.
    store::PostRecord mine(const document::Document& document, const document::Post& post) const;

    /// Mines a post whose segments are known.
    store::PostRecord mine(const document::Document& document, const document::Post& post,
                           const std::vector<pair::Segment>& segments, Suggestions suggestions) const;

    /// Changes whenever this program or its data would mine something else from the same bytes.
    std::string fingerprint() const;

    const link::Resources& resources() const { return resources_; }

private:
    link::Resources resources_;
    mine::ConfidenceModel confidence_;
    mine::TypeRules types_;
    mine::Suggester suggester_;
    std::string rules_;  // digests of the rule files
};

}  // namespace yakugo::cli
