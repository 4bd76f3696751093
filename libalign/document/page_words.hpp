// SPDX-License-Identifier: Apache-2.0
// The words of seeds/pages: what stands round an article, and what points to other articles.
#pragma once

#include <span>
#include <string_view>

namespace yakugo::document {

/// Kinds of seeds/pages/words.tsv; its README says what each is.
enum class PageWord { around, other, pointer, label };

/// Those of a kind in ascending order of their bytes; lower case.
std::span<const std::string_view> page_words(PageWord kind);

}  // namespace yakugo::document
