// SPDX-License-Identifier: Apache-2.0
// The options by which terms and export choose pairs.
#pragma once

#include "glossary/store/term_base.hpp"
#include "tools/yakugo/arguments.hpp"

#include <string>
#include <vector>

namespace yakugo::cli {

/// Adds --min-confidence (with this default), --status, --type, --evidence, --text and --post.
void add_pair_options(Parser& parser, double min_confidence);
/// The same for commands that decide: all confidences, and `statuses` says in words which ones without --status.
void add_queue_options(Parser& parser, const std::string& statuses);
/// What they say; throws UsageError on an unknown status or a number outside 0 to 1.
store::PairFilter pair_filter(const Parser& parser);
/// The same for the queue; `statuses` are those without --status, see QueueFilter::statuses.
store::QueueFilter queue_filter(const Parser& parser, std::vector<std::string> statuses);
/// Whether one of them was given on the command line.
bool asks_for_pairs(const Parser& parser);

}  // namespace yakugo::cli
