// SPDX-License-Identifier: Apache-2.0
// Hand-made truth about the terms of a document, as in tests/gold.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>

namespace yakugo::train {

class Truth {
public:
    /// Reads terms.tsv, terms_optional.tsv, terms_no_evidence.tsv (and accepted.tsv where it is there) of a folder; throws InputError.
    explicit Truth(const std::string& folder);

    /// Right, wrong, or none: a pair that counts neither way.
    std::optional<bool> judge(const std::string& ja, const std::string& en) const;

private:
    void read(const std::string& path, const std::string& english_column, bool right, bool required);
    std::map<std::pair<std::string, std::string>, std::optional<bool>> known_;
};

}  // namespace yakugo::train
