// SPDX-License-Identifier: Apache-2.0
// libgettextpo behind values: the messages of a piece of PO, and what is wrong with it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::exchange {

struct PoMessage {
    std::optional<std::string> context, plural;  ///< msgctxt, msgid_plural
    std::string id;
    std::vector<std::string> forms;  ///< msgstr, or msgstr[0], [1], ...
    std::optional<std::string> previous_context, previous_id, previous_plural;
    std::string comments, extracted;  ///< lines, each with its LF
    bool fuzzy = false, obsolete = false;
};

struct PoProblem {
    std::size_t line = 0;    ///< 1-based, in the text; 0: unknown
    std::size_t column = 0;  ///< 0: unknown
    std::string message;     ///< as msgfmt says it: "end-of-line within string"
};

struct PoCatalogue {
    std::vector<PoMessage> messages;  ///< in the order of the text, headers among them
    std::vector<PoProblem> problems;  ///< errors; messages are then incomplete
};

/// Any thread; calls wait for each other. Throws Error where the system gives no memory for the text.
PoCatalogue parse_po(std::string_view text);

}  // namespace yakugo::exchange
