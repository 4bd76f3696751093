// SPDX-License-Identifier: Apache-2.0
// A ZIP archive in memory, which nobody has to trust: a docx, odt, epub or xlsx is one.
#pragma once

#include "libalign/core/diagnostic.hpp"
#include "libalign/markup/input.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace yakugo::markup {

inline constexpr std::uintmax_t kLargestMember = std::uintmax_t{256} << 20U;  ///< bytes, decompressed

/// What is read of an archive at most, whatever it says of itself.
struct ZipOptions {
    std::uintmax_t member = kLargestMember;              ///< bytes, decompressed, of one member
    std::uintmax_t total = std::uintmax_t{1024} << 20U;  ///< bytes, decompressed, of all that is read of it
    std::size_t members = 65'535;                        ///< what an archive without ZIP64 can have
    const char* form = "a ZIP archive";                  ///< what messages say that it should be
};

/// APPNOTE 6.3 as libzip reads it. Nothing is ever written to a disk by a member's name. An archive in an archive is
/// bytes like any others. Not for two threads at once.
class ZipArchive {
public:
    struct Member {
        /// UTF-8, '/' between folders: as the archive says where it names its encoding; else ASCII, a Japanese encoding
        /// that has kana or kanji for it, else CP437.
        std::string name;
        std::uintmax_t size = 0;  ///< bytes, decompressed, as the archive says
        bool is_folder = false;
        bool is_encrypted = false;
        bool leads_out = false;  ///< an absolute name, or one with "..": see diagnostics()
    };

    /// `name` is the archive's, for messages. Throws InputError: no ZIP archive, more members than the limit, members
    /// that share their bytes. Memory: the bytes and some 500 bytes a member.
    ZipArchive(std::string bytes, std::string name, ZipOptions options = {});
    ~ZipArchive();
    ZipArchive(ZipArchive&&) noexcept;
    ZipArchive& operator=(ZipArchive&&) noexcept;

    const std::string& name() const noexcept;
    /// In the order of the archive's directory. Two can have one name.
    const std::vector<Member>& members() const noexcept;
    /// Names that lead out of the archive.
    const std::vector<Diagnostic>& diagnostics() const noexcept;
    /// The first member of that name.
    std::optional<std::size_t> find(std::string_view member) const;
    bool has(std::string_view member) const { return find(member).has_value(); }

    /// The bytes of members()[index]. Throws InputError: encrypted, compressed in a way that libzip does not know,
    /// damaged (its checksum among it), larger than the limits, more than 16 MiB in a 500th of their bytes, which no
    /// text is.
    std::string read(std::size_t index);
    /// By name; throws InputError also where there is none.
    std::string read(std::string_view member);
    /// The same while it is read, called "terms.xlsx:xl/workbook.xml" in messages. The archive outlives the input.
    Input open(std::string_view member, std::uintmax_t limit);
    /// What is left of ZipOptions::total.
    std::uintmax_t left() const noexcept;

    /// The archive with other bytes in these members, which keep their place and time; no other is touched. Throws
    /// InputError where one is not there.
    std::string with(const std::vector<std::pair<std::string, std::string>>& replaced) const;

private:
    struct Zip;
    std::unique_ptr<Zip> zip_;
};

}  // namespace yakugo::markup
