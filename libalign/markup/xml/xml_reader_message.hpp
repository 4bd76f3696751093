// SPDX-License-Identifier: Apache-2.0
// libxml2's errors in the words of this project: what was expected, and what was there.
#pragma once

#include <libxml/xmlerror.h>

#include <string>
#include <string_view>

namespace yakugo::markup {

/// Whether the error makes the document unreadable; warnings and namespaces do not.
bool is_damage(const xmlError& error);

/// Whether libxml2 says it behind the "&" or "<" that is wrong.
bool is_behind_its_mark(const xmlError& error);

/// "expected </tuv>, found </tu>". `rest` is the text from the place of the error on, empty at the end.
std::string explain(const xmlError& error, std::string_view rest);

/// "\"<tu>\"", "U+0001", "the end of the file": what stands at the front of a text.
std::string found_there(std::string_view rest);

}  // namespace yakugo::markup
