// SPDX-License-Identifier: Apache-2.0
// Comments in a draft that tell the checks to leave something alone.
#pragma once

#include "libalign/core/byte_range.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace yakugo::check {

/// What a comment says:
///
///     yakugo-ignore T104 T106        訳語-無視           its own line or unit; alone on a line, the next one
///     yakugo-ignore-next-line T104   訳語-無視-次行      the next line that is not blank
///     yakugo-ignore-file T104        訳語-無視-ファイル  the file
///     yakugo-off T104                訳語-停止           from here on
///     yakugo-on T104                 訳語-再開           up to here
///
/// Rules go by id or name (T104, spelling-variant), in either case, parted by blanks or commas; without any, all are
/// meant. What follows -- is the reason, for people.
struct Mark {
    enum class Kind { here, next_line, file, off, on };
    /// Where it stands: a comment of HTML, Markdown and XML; a line that begins with #, //, % or ..; a comment of the
    /// translator in PO; a <note> of XLIFF and TMX.
    enum class Wrapper { comment, line, po, note };

    Kind kind = Kind::here;
    Wrapper wrapper = Wrapper::comment;
    std::vector<std::string> rules = {};    ///< ids; empty: all, unless `unknown` has something
    std::vector<std::string> unknown = {};  ///< words that are no rule: such a mark does less, never more
    ByteRange bytes = {};                   ///< of the text: the comment, line or note
    ByteRange words = {};                   ///< of the text: "yakugo-ignore T104"

    bool is_about(std::string_view rule) const;
};

/// In what kind of file marks are looked for.
enum class Markup { text, xml, po };
/// By the content: PO has a line that begins with msgid, XML and HTML begin with a declaration or tag.
Markup markup_of(std::string_view text);

/// In the order of the text, which is UTF-8.
std::vector<Mark> find_marks(std::string_view text, Markup markup);

}  // namespace yakugo::check
