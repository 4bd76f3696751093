// SPDX-License-Identifier: Apache-2.0
// How parts of a package name each other: OPC's relationships (ECMA-376 part 2) and paths in any of the three forms.
#pragma once

#include "libalign/core/diagnostic.hpp"
#include "libalign/document/flow.hpp"
#include "libalign/markup/zip.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::document {

/// What is read of a document that is an archive: 64 MiB of one part, which takes up to 12 times that to be read, and 256 MiB
/// of all. A novel has 1 to 5 MiB. `form` is what messages say that it should be.
inline markup::ZipOptions package_options(const char* form) {
    return {.member = std::uintmax_t{64} << 20U, .total = std::uintmax_t{256} << 20U, .form = form};
}

/// Where `target`, a relative reference as "../word/a%20b.xml#c", leads from a member's folder; "/a" is from the root.
/// Percent signs are decoded, query and fragment dropped. What would lead out of the package stays in its root.
std::string resolved(std::string_view from, std::string_view target);

/// The member of that name as the archive spells it: names differ in case (OPC part 2, 6.2.2.3).
std::optional<std::string> member_like(const markup::ZipArchive& archive, const std::string& name);

struct Relationship {
    std::string id;
    std::string
        type;  ///< what follows the last '/' of its URI: "officeDocument", "styles", in either kind of namespace
    std::string target;  ///< a member that is there, or a URL
    bool is_external = false;
};

/// Of a part, or of the package where `part` is empty. None where it has none; parts that are not there are left out.
std::vector<Relationship> relationships(markup::ZipArchive& archive, const std::string& part,
                                        std::vector<Diagnostic>& diagnostics);

/// The main part of a document, with its content type; by relationship, else by content type, else by its usual name.
struct MainPart {
    std::string member, type;
};
std::optional<MainPart> main_part(markup::ZipArchive& archive, std::vector<Diagnostic>& diagnostics);

}  // namespace yakugo::document
