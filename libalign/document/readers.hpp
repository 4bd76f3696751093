// SPDX-License-Identifier: Apache-2.0
// One function a form: each gives the lines of a file that is of its form.
#pragma once

#include "libalign/document/flow.hpp"
#include "libalign/markup/placed_text.hpp"

#include <string>

namespace yakugo::document {

// All throw InputError where nothing can be read; `name` stands in messages. See read_flow().
Flow read_text_flow(const std::string& bytes, const std::string& name);
Flow read_markdown_flow(const std::string& bytes, const std::string& name);
Flow read_html_flow(const std::string& bytes, const std::string& name);
Flow read_feed_flow(const std::string& bytes, const std::string& name);
Flow read_docx_flow(const std::string& bytes, const std::string& name);
Flow read_odt_flow(const std::string& bytes, const std::string& name);
Flow read_epub_flow(const std::string& bytes, const std::string& name);

}  // namespace yakugo::document
