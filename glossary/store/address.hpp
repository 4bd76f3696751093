// SPDX-License-Identifier: Apache-2.0
// When two URLs are one address.
#pragma once

#include <string>
#include <string_view>

namespace yakugo::store {

/// A URL (RFC 3986) in the form in which addresses are compared: without scheme, "www.", port 80 or 443, fragment and
/// the slash at the end of its path; host and percent-encodings in one case; without the parameters that only say where
/// a reader came from (utm_source, fbclid and their like). What has no host stays as it is; nothing of an empty one.
/// "http://www.Example.com/a/?utm_source=x#b" -> "example.com/a".
std::string address_of(std::string_view url);

}  // namespace yakugo::store
