// SPDX-License-Identifier: Apache-2.0
// An alignment as the rows of the page that a translator reads through.
#pragma once

#include "glossary/exchange/html/bitext_page.hpp"
#include "tools/yakugo/align_rows.hpp"

namespace yakugo::cli {

/// All beads, whatever their score, in their order.
exchange::BitextPage bitext_page(const AlignTexts& texts, const Beads& beads);

}  // namespace yakugo::cli
