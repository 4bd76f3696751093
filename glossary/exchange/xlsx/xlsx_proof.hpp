// SPDX-License-Identifier: Apache-2.0
// Whether a workbook that has just been written is whole.
#pragma once

#include <cstddef>
#include <string>

namespace yakugo::exchange {

/// libxlsxwriter 1.1.5 puts a workbook together out of temporary files and does not look whether the disk has taken
/// them: what was lost is missing in a workbook that is said to be well. So the parts are unpacked once more: each must
/// be an XML document to the end of its root, and the sheet must hold as many cells as were given. `path` is the
/// workbook's file. False where something is missing. Memory is constant.
bool is_whole_workbook(const std::string& path, std::size_t cells);

}  // namespace yakugo::exchange
