// SPDX-License-Identifier: Apache-2.0
// File names as SQLite takes them.
#pragma once

#include <string>
#include <string_view>

namespace yakugo::store {

/// A file: URI, so that no path means anything but a file (":memory:", "a?mode=rw"); `query` is "" or begins with "?".
/// See https://www.sqlite.org/uri.html
std::string uri_of(const std::string& path, std::string_view query = "");

}  // namespace yakugo::store
