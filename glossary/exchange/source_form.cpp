// SPDX-License-Identifier: Apache-2.0
// The usage's own name with two words behind it.
#include "glossary/exchange/source_form.hpp"

namespace yakugo::exchange {

namespace {

constexpr std::string_view kWords = " source form";

}  // namespace

std::string source_form(store::Usage usage) {
    return std::string(store::name(usage)).append(kWords);
}

std::optional<store::Usage> read_source_form(std::string_view comment) {
    for (const store::Usage usage : {store::Usage::deprecated, store::Usage::superseded})
        if (comment == source_form(usage)) return usage;
    return std::nullopt;
}

}  // namespace yakugo::exchange
