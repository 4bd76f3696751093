// SPDX-License-Identifier: Apache-2.0
// What ICU calls the encodings that files name.
#pragma once

#include "libalign/text/encoding.hpp"

#include <optional>
#include <string>

namespace yakugo::text {

/// The converter of ICU for an encoding.
const char* converter_name(Encoding encoding);

/// The encoding that a Japanese name of IANA or of a vendor means, in any case; nothing for other names. ICU takes some
/// of these names for narrower encodings than the files that bear them are in.
std::optional<Encoding> japanese_encoding(const std::string& name);

}  // namespace yakugo::text
