// SPDX-License-Identifier: Apache-2.0
// libzip's handles with owners, over bytes in memory; for zip*.cpp only.
#pragma once

#include <zip.h>

#include <cstddef>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace yakugo::markup {

struct CloseZipFile {
    void operator()(zip_file_t* file) const noexcept { zip_fclose(file); }
};
struct DiscardZip {
    void operator()(zip_t* archive) const noexcept { zip_discard(archive); }
};
struct FreeZipSource {
    void operator()(zip_source_t* source) const noexcept { zip_source_free(source); }
};

/// An archive and the bytes under it, which stay where they are as long as it lives.
struct ZipHandle {
    std::unique_ptr<zip_source_t, FreeZipSource> source;  // a share of our own: its bytes are read after closing
    std::unique_ptr<zip_t, DiscardZip> archive;
};

/// `flags` of zip_open(). Throws InputError where the bytes are no ZIP archive: "expected `form`, found ...".
ZipHandle open_zip(const std::string& bytes, const std::string& name, const std::string& form, int flags);

/// Indices with the bytes that come in their place.
using ReplacedMembers = std::vector<std::pair<std::size_t, const std::string*>>;

/// The archive with these members replaced. Throws InputError.
std::string replace_members(const std::string& archive, const std::string& name, const ReplacedMembers& replaced);

}  // namespace yakugo::markup
