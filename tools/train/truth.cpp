// SPDX-License-Identifier: Apache-2.0
// Reading tab-separated truth.
#include "tools/train/truth.hpp"

#include "libalign/core/error.hpp"
#include "libalign/mine/collector.hpp"
#include "libalign/text/normalize.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <vector>

namespace yakugo::train {

namespace {

std::vector<std::string> fields(const std::string& line) {
    std::vector<std::string> out;
    std::istringstream in(line);
    for (std::string field; std::getline(in, field, '\t');) out.push_back(field);
    return out;
}

std::pair<std::string, std::string> key(const std::string& ja, const std::string& en) {
    return {text::normalized(ja, text::Profile::match_ja), mine::Collector::english_form(en)};
}

}  // namespace

Truth::Truth(const std::string& folder) {
    // Neutral lists first: what terms.tsv says stands above them.
    read(folder + "/terms_optional.tsv", "en", false, false);
    read(folder + "/terms_no_evidence.tsv", "en_known", false, false);
    read(folder + "/accepted.tsv", "en", false, false);
    read(folder + "/terms.tsv", "en", true, true);
}

void Truth::read(const std::string& path, const std::string& english_column, bool right, bool required) {
    std::ifstream in(path);
    if (!in && required) throw InputError({path, 0}, "cannot be read");
    std::string line;
    if (!std::getline(in, line)) return;
    const std::vector<std::string> header = fields(line);
    const auto column = [&](const std::string& name) {
        return static_cast<std::size_t>(std::find(header.begin(), header.end(), name) - header.begin());
    };
    const std::size_t ja = column("ja"), en = column(english_column), norm = column("norm_en");
    for (std::size_t number = 2; std::getline(in, line); ++number) {
        const std::vector<std::string> row = fields(line);
        if (row.size() <= std::max(ja, en))
            throw InputError({path, number}, "expected columns ja and " + english_column);
        const bool rejected = norm < row.size() && row[norm].find("REJECT") != std::string::npos;
        known_[key(row[ja], row[en])] = right && !rejected ? std::optional(true) : std::nullopt;
    }
}

std::optional<bool> Truth::judge(const std::string& ja, const std::string& en) const {
    const auto found = known_.find(key(ja, en));
    return found == known_.end() ? std::optional(false) : found->second;
}

}  // namespace yakugo::train
