// SPDX-License-Identifier: Apache-2.0
// What an EPUB says of itself: which of its members are its text, in which order.
#pragma once

#include "libalign/core/diagnostic.hpp"
#include "libalign/markup/zip.hpp"

#include <string>
#include <vector>

namespace yakugo::document {

struct EpubPackage {
    struct Chapter {
        std::string member;   ///< that is there
        bool is_xml = false;  ///< XHTML; else HTML as browsers read it
    };
    std::vector<Chapter> chapters = {};  ///< in the order of the spine, without tables of contents
    std::string date = {};               ///< of publication, ISO 8601 day; empty where none is said
    std::string url = {};                ///< of what it was made from, if that is a page of the web
    std::vector<std::string> subjects = {};
};

/// EPUB 2 and 3 (OCF, OPF): META-INF/container.xml, the first package document, its spine. What is linear="no" (notes,
/// answers) stays where it is. Damage, and chapters that are not there or no HTML, go to `diagnostics`. Throws
/// InputError where there is no package document or a chapter is encrypted: fonts may be (IDPF, Adobe).
EpubPackage read_epub_package(markup::ZipArchive& archive, std::vector<Diagnostic>& diagnostics);

}  // namespace yakugo::document
