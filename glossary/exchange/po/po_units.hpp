// SPDX-License-Identifier: Apache-2.0
// From one message of a PO file to translation units.
#pragma once

#include "glossary/exchange/po/po_parser.hpp"
#include "glossary/store/unit.hpp"

#include <cstddef>
#include <string>

namespace yakugo::exchange {

/// Of the messages behind a header.
struct PoLanguages {
    std::string source, target;  ///< BCP 47
};

/// The units that a message becomes: one, or one a form of its plural; see read_po().
std::size_t po_forms(const PoMessage& message);
/// The unit of one form. `dropped` grows by the characters that XML 1.0 forbids.
store::TranslationUnit po_unit(const PoMessage& message, std::size_t form, const PoLanguages& languages,
                               std::size_t& dropped);

}  // namespace yakugo::exchange
