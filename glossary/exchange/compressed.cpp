// SPDX-License-Identifier: Apache-2.0
// Compressed files by their first bytes. They are not decompressed: a pipe does it, with the limits that pipes have.
#include "glossary/exchange/compressed.hpp"

#include "libalign/core/error.hpp"

#include <fmt/format.h>

#include <array>
#include <string_view>

namespace yakugo::exchange {

namespace {

struct Compression {
    std::string_view begin, name, command;
};

constexpr std::array<Compression, 5> kCompressions = {{{"\x1F\x8B", "gzip", "gzip -dc"},
                                                       {"BZh", "bzip2", "bzip2 -dc"},
                                                       {"\xFD"
                                                        "7zXZ",
                                                        "xz", "xz -dc"},
                                                       {"\x28\xB5\x2F\xFD", "Zstandard", "zstd -dc"},
                                                       {"7z\xBC\xAF\x27\x1C", "7z", "7z x -so"}}};

}  // namespace

void refuse_compressed(markup::Input& input) {
    for (const Compression& compression : kCompressions) {
        if (!input.peek().starts_with(compression.begin)) continue;
        throw InputError({input.name(), 0},
                         fmt::format("expected a file that is not compressed, found {}; decompress it first, as in "
                                     "\"{} FILE | yakugo import --name NAME -\"",
                                     compression.name, compression.command));
    }
}

}  // namespace yakugo::exchange
