// SPDX-License-Identifier: Apache-2.0
// The messages of a piece of PO, and what is wrong with it.
#pragma once

#include "glossary/exchange/po/po_lexer.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::exchange {

struct PoMessage {
    std::size_t at = 0;                          ///< bytes of the text before its msgctxt or msgid
    std::optional<std::string> context, plural;  ///< msgctxt, msgid_plural
    std::string id;
    std::vector<std::string> forms;  ///< msgstr, or msgstr[0], [1], ...
    std::optional<std::string> previous_context, previous_id, previous_plural;
    std::string comments, extracted;      ///< lines, each with its LF
    std::vector<std::string> references;  ///< "src/main.c:12"
    std::vector<std::string> flags;       ///< without fuzzy
    bool fuzzy = false, obsolete = false;
};

struct PoCatalogue {
    std::vector<PoMessage> messages;   ///< in the order of the text, headers among them
    bool loose_comments = false;       ///< comments that no message of the text follows
    std::optional<PoProblem> problem;  ///< the first; messages are then incomplete
};

/// Forms of a plural that a message may have: six is the most that any language has.
inline constexpr std::size_t kMostPoForms = 100;

/// The grammar of GNU gettext's manual, "The Format of PO Files", as strict as msgfmt: comments stand before a message, #|
/// behind them, all lines of a message have #~ or none has, msgstr[0], msgstr[1], ... are complete. Two messages may have
/// one msgid. The text is UTF-8: msgid "Open", msgstr "開く". Strings may hold other bytes where they are escaped. Any thread.
PoCatalogue parse_po(std::string_view text);

}  // namespace yakugo::exchange
