// SPDX-License-Identifier: Apache-2.0
// Recognisers of what is no language: each looks at one place of a text and says how far it goes there.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace yakugo::check {

/// All return the end of what begins at byte `at`, or `at` where nothing does. They look at a bounded number of bytes,
/// or at what they return.

/// Of a run of ASCII without white space that begins at `at`: a URL, a mail address, a path, a file name.
std::size_t address_end(std::string_view text, std::size_t at);
/// Where the run ends that address_end() looks at.
std::size_t address_run_end(std::string_view text, std::size_t at);
/// "@usairforce", "#自衛隊".
std::size_t handle_end(std::string_view text, std::size_t at);
/// "%s", "{0}", "${x}", "%(name)s".
std::size_t placeholder_end(std::string_view text, std::size_t at);
/// "<b>", "</b>", "<!-- x -->", "<?php x ?>".
std::size_t tag_end(std::string_view text, std::size_t at);
/// "&nbsp;", "&#12354;".
std::size_t entity_end(std::string_view text, std::size_t at);
/// "](https://…)", "][id]", which both begin with the bracket that closes the link's text.
std::size_t link_target_end(std::string_view text, std::size_t at);
/// "《よみ》" behind kanji, "［＃…］".
std::size_t aozora_end(std::string_view text, std::size_t at);

/// The name of a start tag that begins at `at`, in lower case, where its content is to be masked: code, rt; else empty.
std::string_view masking_element(std::string_view text, std::size_t at);

}  // namespace yakugo::check
