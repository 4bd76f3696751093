// SPDX-License-Identifier: Apache-2.0
// The documents that a command is given: files, what lies in folders, what is packed in ZIP archives.
#pragma once

#include "libalign/document/read.hpp"
#include "libalign/markup/zip.hpp"
#include "tools/yakugo/arguments.hpp"

#include <cstddef>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace yakugo::cli {

/// An archive whose members several threads read, one at a time.
struct SharedArchive {
    SharedArchive(std::string bytes, const std::string& name) : zip(std::move(bytes), name) {}

    markup::ZipArchive zip;
    std::mutex mutex;
};

/// One document: a file, standard input or a member of an archive.
class InputFile {
public:
    explicit InputFile(std::string path) : name_(std::move(path)) {}
    /// What cannot be read, and why.
    InputFile(std::string path, std::string failure) : name_(std::move(path)), failure_(std::move(failure)) {}
    InputFile(std::shared_ptr<SharedArchive> archive, std::size_t member);

    /// The path as given or found; "posts.zip/2026/a.txt" of a member.
    const std::string& name() const noexcept { return name_; }
    bool is_member() const noexcept { return archive_ != nullptr; }
    /// All bytes. Throws InputError as read_input() and ZipArchive::read(). For several
    /// threads.
    std::string read() const;

private:
    std::string name_, failure_;
    std::shared_ptr<SharedArchive> archive_;
    std::size_t member_ = 0;
};

struct Inputs {
    std::vector<InputFile> files;
    std::vector<std::string> remarks;  ///< what was left out, a line a folder or archive
};

/// What the arguments stand for, in their order. A folder stands for the files under it, an archive that is no document
/// itself (DOCX, ODT and EPUB are) for its members: those whose names end like documents, in the order of their bytes.
/// Hidden files, links in folders and archives in archives are left out. What cannot be looked into is a file here, and
/// says so when it is read; so is a folder or archive without documents.
Inputs expand(const std::vector<std::string>& arguments, std::span<const std::string_view> extensions);

/// --as FORM: what all inputs are read as, whatever they look like.
void add_form_option(Parser& parser);
/// Throws UsageError where there is no such form.
std::optional<document::Form> form_option(const Parser& parser);

/// Extensions of the forms that libalign/document reads, with their dots.
std::span<const std::string_view> document_extensions();
/// The same, and those of translation files, which yakugo check reads too.
std::span<const std::string_view> draft_extensions();

}  // namespace yakugo::cli
