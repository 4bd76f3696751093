// SPDX-License-Identifier: Apache-2.0
// Lexicons made of literal lines, for the tests of this room.
#pragma once

#include "libalign/lexicon/compile.hpp"
#include "libalign/lexicon/lexicon.hpp"

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include <unistd.h>

namespace sample {

/// A file in the temporary directory that goes with the object.
class File {
public:
    explicit File(std::string_view bytes) {
        std::string name = (std::filesystem::temp_directory_path() / "yakugo-lexicon-XXXXXX").string();
        const int descriptor = ::mkstemp(name.data());
        if (descriptor >= 0) ::close(descriptor);
        path_ = name;
        std::ofstream(path_, std::ios::binary) << bytes;
    }
    ~File() {
        std::error_code ignored;
        std::filesystem::remove(path_, ignored);
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    const std::string& path() const noexcept { return path_; }

private:
    std::string path_;
};

inline std::string image(const std::vector<yakugo::lexicon::Source>& sources) {
    return yakugo::lexicon::compile(sources).image;
}

/// The file may go before the Lexicon does: the mapping keeps its bytes.
inline yakugo::lexicon::Lexicon lexicon(const std::vector<yakugo::lexicon::Source>& sources) {
    const File file(image(sources));
    return yakugo::lexicon::Lexicon::open(file.path());
}

inline yakugo::lexicon::Source edict(std::string_view lines) {
    return {yakugo::lexicon::Source::Kind::edict, "edict", lines};
}
inline yakugo::lexicon::Source enamdict(std::string_view lines) {
    return {yakugo::lexicon::Source::Kind::enamdict, "enamdict", lines};
}
inline yakugo::lexicon::Source seed(std::string_view lines) {
    return {yakugo::lexicon::Source::Kind::seed, "seed.u8", lines};
}

inline std::vector<std::string> headwords(const std::vector<yakugo::lexicon::Entry>& entries) {
    std::vector<std::string> out;
    for (const auto& entry : entries) out.emplace_back(entry.headword);
    return out;
}

inline std::vector<std::string> texts(const yakugo::lexicon::Entry& entry) {
    std::vector<std::string> out;
    for (const auto& gloss : entry.glosses) out.emplace_back(gloss.text);
    return out;
}

}  // namespace sample
