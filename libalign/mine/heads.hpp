// SPDX-License-Identifier: Apache-2.0
// General words round katakana names: heads that are translated, particles of names, titles of persons.
#pragma once

#include "libalign/mine/beginnings.hpp"

#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace yakugo::mine {

/// One English form of a head: "University of {}", with the name for {}.
struct HeadForm {
    std::string form;
    double weight = 1;
    bool only_great = false;  ///< goes only with names that EDICT lists: ミシガン, but not プリンストン
    std::string fill(std::string_view name) const;
};

/// seeds/mine/heads.tsv.
class HeadRules {
public:
    /// Lines "head<TAB>Japanese<TAB>form<TAB>weight" (a head may have several forms), perhaps with a fifth field
    /// "great", "nation" with the same four fields, "particle<TAB>katakana<TAB>English",
    /// "tail<TAB>Japanese<TAB>English" (may have several), "title<TAB>Japanese". Throws InputError with the line of a
    /// malformed rule.
    static HeadRules parse(std::string_view tsv, const std::string& file);
    static HeadRules load(const std::string& path);

    /// The longest head that `text` begins with, and its forms; empty where none does.
    struct Head {
        std::string_view ja;
        const std::vector<HeadForm>* forms = nullptr;
    };
    Head head(std::string_view text) const { return longest(heads_, text); }
    /// The same behind a country, whose adjective the forms take: 空軍 of イスラエル空軍, "{} Air Force".
    Head national_head(std::string_view text) const { return longest(nations_, text); }
    /// The particle's English, "al-" or "bin"; empty where it is none.
    std::string_view particle(std::string_view katakana) const;
    /// What a last word can mean in a name that an acronym stands for: 軍 of 北方軍 "Command".
    const std::vector<std::string>& tails(std::string_view ja) const;
    /// Whether `text` begins with the title of a person: 氏, 大統領, 元長官.
    bool titles(std::string_view text) const { return titles_.longest(text) != nullptr; }

private:
    using Table = Beginnings<std::vector<HeadForm>>;
    static Head longest(const Table& table, std::string_view text) {
        const Table::Entry* found = table.longest(text);
        return found == nullptr ? Head{} : Head{found->first, &found->second};
    }

    Table heads_, nations_;
    std::map<std::string, std::string, std::less<>> particles_;
    std::map<std::string, std::vector<std::string>, std::less<>> tails_;
    Beginnings<std::monostate> titles_;
};

}  // namespace yakugo::mine
