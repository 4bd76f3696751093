// SPDX-License-Identifier: Apache-2.0
// A term base with a pair that one post holds and another suggests.
#pragma once

#include "glossary/store/term_base.hpp"

#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include <stdlib.h>

namespace yakugo::testing {

class Base {
public:
    Base() {
        std::string name = (std::filesystem::temp_directory_path() / "yakugo-cli-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
        folder_ = name;
        store::PairRecord held{.ja = "空母", .en = "carrier", .type = "weapon", .confidence = 0.6};
        held.evidence = {{.kind = "caption_pair",
                          .score = 0.75,
                          .ja_line = 3,
                          .en_line = 4,
                          .ja_range = {},
                          .en_range = {},
                          .context_ja = "空母が来た",
                          .context_en = "A carrier came"}};
        held.features = {{"segment", 0.75}, {"tiny", 1}};
        store::PairRecord suggested{
            .ja = "空母", .en = "carrier", .type = "concept", .confidence = 0.8, .suggested = true};
        suggested.features = {{"familiar", 0.5}};
        store::PairRecord alone = suggested;
        alone.ja = "艦";
        alone.en = "ship";
        base().put_source({"a.txt", "1"}, {post("一", {held}), post("二", {suggested, alone})});
    }
    ~Base() { std::filesystem::remove_all(folder_); }
    Base(const Base&) = delete;
    Base& operator=(const Base&) = delete;

    store::TermBase base() const { return store::TermBase::open((folder_ / "a.db").string(), store::Access::write); }

    static store::PostRecord post(const std::string& title, std::vector<store::PairRecord> pairs) {
        store::PostRecord out;
        out.title_ja = title;
        out.url = "https://example.org/" + title;
        out.pairs = std::move(pairs);
        return out;
    }

private:
    std::filesystem::path folder_;
};

}  // namespace yakugo::testing
