// SPDX-License-Identifier: Apache-2.0
// File names as URIs, and the other way round.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace yakugo::check {

/// A path as a URI reference (RFC 3986): what is neither unreserved nor '/' is percent-encoded byte by byte, so that
/// any name of a file is one; an absolute path gets "file://". "下書き/a b.md" is
/// "%E4%B8%8B%E6%9B%B8%E3%81%8D/a%20b.md".
std::string uri_of_path(std::string_view path);

/// The path of a file: URI, decoded, of this machine or "localhost"; nothing for another scheme, another host or a
/// wrong percent sign. "file:///tmp/%E8%A8%B3.md" is "/tmp/訳.md".
std::optional<std::string> path_of_uri(std::string_view uri);

}  // namespace yakugo::check
