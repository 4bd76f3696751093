// SPDX-License-Identifier: Apache-2.0
// Plain text as a flow.
#pragma once

#include "libalign/document/flow.hpp"

namespace yakugo::document {

/// Every line that is not blank, of the only part, whose text is there; one entry.
void add_text_lines(Flow& flow);

}  // namespace yakugo::document
