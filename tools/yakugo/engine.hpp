// SPDX-License-Identifier: Apache-2.0
// The language engine with its data files, and what it makes of one source.
#pragma once

#include "glossary/store/model.hpp"
#include "libalign/core/diagnostic.hpp"
#include "libalign/mine/mine.hpp"

#include <functional>
#include <string>
#include <vector>

namespace yakugo::cli {

/// Folder of the data files: $YAKUGO_DATA, else share/yakugo beside the program's own folder. Throws InputError where there is none.
std::string data_folder();

/// What one source gave.
struct Mined {
    std::vector<store::PostRecord> posts;
    std::vector<Diagnostic> diagnostics;
};

class Engine {
public:
    /// Loads tokenisers, lexicon, sound model and weights from `folder`; throws InputError naming what is missing.
    explicit Engine(const std::string& folder);

    /// Decodes, parses, pairs and mines the bytes of one source; `progress` is told the number of posts done and of all.
    /// Throws InputError when the bytes are no text.
    Mined mine(std::string_view bytes, const std::string& source,
               const std::function<void(std::size_t, std::size_t)>& progress) const;

    /// Changes whenever this program or its data would mine something else from the same bytes.
    std::string fingerprint() const;

    const link::Resources& resources() const { return resources_; }

private:
    link::Resources resources_;
    mine::ConfidenceModel confidence_;
    mine::TypeRules types_;
    mine::Suggester suggester_;
};

}  // namespace yakugo::cli
