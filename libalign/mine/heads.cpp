// SPDX-License-Identifier: Apache-2.0
// Reading and asking heads.tsv.
#include "libalign/mine/heads.hpp"

#include "libalign/core/data_file.hpp"
#include "libalign/core/error.hpp"

#include <charconv>
#include <utility>

namespace yakugo::mine {

namespace {

bool read_weight(std::string_view text, double& out) {
    const auto result = std::from_chars(text.data(), text.data() + text.size(), out);
    return result.ec == std::errc{} && result.ptr == text.data() + text.size() && out > 0 && out <= 1000;
}

}  // namespace

std::string HeadForm::fill(std::string_view name) const {
    const std::size_t hole = form.find("{}");
    return form.substr(0, hole) + std::string(name) + form.substr(hole + 2);
}

HeadRules HeadRules::parse(std::string_view tsv, const std::string& file) {
    HeadRules out;
    for (const auto& [number, line] : data_lines(tsv)) {
        const auto parts = fields(line);
        double weight = 0;
        const bool named = parts.size() >= 2 && !parts[1].empty();
        if (named && (parts.size() == 4 || (parts.size() == 5 && parts[4] == "great")) && parts[0] == "head" &&
            parts[2].find("{}") != std::string_view::npos && read_weight(parts[3], weight)) {
            out.heads_[parts[1]].push_back({std::string(parts[2]), weight, parts.size() == 5});
        } else if (named && parts.size() == 4 && parts[0] == "nation" &&
                   parts[2].find("{}") != std::string_view::npos && read_weight(parts[3], weight)) {
            out.nations_[parts[1]].push_back({std::string(parts[2]), weight});
        } else if (named && parts.size() == 3 && parts[0] == "particle" && !parts[2].empty()) {
            out.particles_[std::string(parts[1])] = parts[2];
        } else if (named && parts.size() == 3 && parts[0] == "tail" && !parts[2].empty()) {
            out.tails_[std::string(parts[1])].emplace_back(parts[2]);
        } else if (named && parts.size() == 2 && parts[0] == "title") {
            out.titles_[parts[1]] = {};
        } else {
            throw InputError({file, number},
                             "expected \"head\" or \"nation\", Japanese, a form with {}, a weight of 0 to 1000 and "
                             "perhaps \"great\" of a head, or \"particle\" or \"tail\", "
                             "Japanese and English, or \"title\" and Japanese, parted by tabs; found \"" +
                                 std::string(line) + "\"");
        }
    }
    return out;
}

HeadRules HeadRules::load(const std::string& path) {
    return parse(read_data_file(path), path);
}

std::string_view HeadRules::particle(std::string_view katakana) const {
    const auto found = particles_.find(katakana);
    return found == particles_.end() ? std::string_view{} : found->second;
}

const std::vector<std::string>& HeadRules::tails(std::string_view ja) const {
    static const std::vector<std::string> none;
    const auto found = tails_.find(ja);
    return found == tails_.end() ? none : found->second;
}

}  // namespace yakugo::mine
