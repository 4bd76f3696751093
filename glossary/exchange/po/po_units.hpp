// SPDX-License-Identifier: Apache-2.0
// From one message of a PO file to translation units.
#pragma once

#include "glossary/exchange/po/po_catalogue.hpp"
#include "glossary/store/unit.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::exchange {

/// Of the messages behind a header.
struct PoLanguages {
    std::string source, target;  ///< BCP 47
};

/// #: and #, of a message, which the library takes apart with loss: names with blanks, flags that it does not know.
struct PoMarks {
    std::vector<std::string> references;  ///< "src/main.c:12"
    std::vector<std::string> flags;       ///< without fuzzy
};
PoMarks po_marks(std::string_view block);

/// One unit, or one a plural form; see read_po(). `dropped` grows by the characters that XML 1.0 forbids.
std::vector<store::TranslationUnit> po_units(const PoMessage& message, const PoMarks& marks,
                                             const PoLanguages& languages, std::size_t& dropped);

}  // namespace yakugo::exchange
