// SPDX-License-Identifier: Apache-2.0
// Wording of locations in error messages.
#include "libalign/core/error.hpp"

#include "libalign/core/printable.hpp"

namespace yakugo {

std::string describe(const Location& where, const std::string& message) {
    std::string out = where.file.empty() ? std::string() : printable(where.file);
    if (!out.empty() && where.line > 0) out += ":" + std::to_string(where.line);
    if (!out.empty() && where.line > 0 && where.column > 0) out += ":" + std::to_string(where.column);
    if (!out.empty()) out += ": ";
    return out + printable(message);
}

}  // namespace yakugo
