// SPDX-License-Identifier: Apache-2.0
// Written here, not by libzip: a fuzzer does it a thousand times a second, and names may come twice.
#include "tests/fuzz/parts.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace yakugo::fuzz {

namespace {

struct Member {
    std::string_view name, bytes;
};

std::vector<Member> members_of(std::string_view text) {
    static constexpr std::string_view kMark = "%%% ";
    std::vector<Member> out;
    std::size_t at = text.starts_with(kMark) ? 0 : text.find("\n%%% ");
    if (at != 0 && at != std::string_view::npos) ++at;
    while (at < text.size()) {
        const std::size_t line = std::min(text.find('\n', at), text.size());
        const std::size_t next = text.find("\n%%% ", line);
        const std::size_t begin = std::min(line + 1, text.size());
        const std::size_t end = next == std::string_view::npos ? text.size() : std::max(next, begin);
        out.push_back({text.substr(at + kMark.size(), line - at - kMark.size()), text.substr(begin, end - begin)});
        at = next == std::string_view::npos ? text.size() : next + 1;
    }
    return out;
}

/// CRC-32 of ISO 3309, as ZIP has it.
std::uint32_t crc_of(std::string_view bytes) {
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    return ~crc;
}

void add(std::string& out, std::uint32_t value, int bytes) {
    for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8U * static_cast<unsigned>(i)) & 0xFFU);
}

// What the local and the central header of a member share: version to the length of its name (APPNOTE 4.3.7).
void add_header(std::string& out, const Member& member) {
    const auto size = static_cast<std::uint32_t>(member.bytes.size());
    add(out, 20, 2);          // version needed
    add(out, 0x0800, 2);      // names are UTF-8
    add(out, 0, 2);           // stored
    add(out, 0x5CA80000, 4);  // 2026-05-08 00:00
    add(out, crc_of(member.bytes), 4);
    add(out, size, 4);
    add(out, size, 4);
    add(out, static_cast<std::uint32_t>(member.name.size()), 2);
    add(out, 0, 2);  // no extra field
}

}  // namespace

std::string zip_of(std::string_view text) {
    std::string out, directory;
    const auto members = members_of(text);
    for (const Member& member : members) {
        const auto offset = static_cast<std::uint32_t>(out.size());
        out += "PK\x03\x04";
        add_header(out, member);
        out += member.name;
        out += member.bytes;
        directory += "PK\x01\x02";
        add(directory, 20, 2);  // made by
        add_header(directory, member);
        directory.append(10, '\0');  // no comment, disk 0, no attributes
        add(directory, offset, 4);
        directory += member.name;
    }
    const auto begin = static_cast<std::uint32_t>(out.size());
    out += directory;
    out += "PK\x05\x06";
    add(out, 0, 4);  // disks
    add(out, static_cast<std::uint32_t>(members.size()), 2);
    add(out, static_cast<std::uint32_t>(members.size()), 2);
    add(out, static_cast<std::uint32_t>(directory.size()), 4);
    add(out, begin, 4);
    add(out, 0, 2);  // no comment
    return out;
}

}  // namespace yakugo::fuzz
