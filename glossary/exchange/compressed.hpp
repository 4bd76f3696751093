// SPDX-License-Identifier: Apache-2.0
// Files that have to be decompressed first, such as the memory.tmx.gz that OmegaT reads.
#pragma once

#include "libalign/markup/input.hpp"

namespace yakugo::exchange {

/// Throws InputError "expected a file that is not compressed, found gzip; ..." where the first bytes are those of gzip,
/// bzip2, xz, Zstandard or 7z. A ZIP archive may be a workbook, and is none of them.
void refuse_compressed(markup::Input& input);

}  // namespace yakugo::exchange
