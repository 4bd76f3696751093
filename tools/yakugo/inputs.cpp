// SPDX-License-Identifier: Apache-2.0
#include "tools/yakugo/inputs.hpp"

#include "libalign/core/ascii.hpp"
#include "libalign/core/error.hpp"
#include "tools/yakugo/files.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <utility>

namespace yakugo::cli {

namespace fs = std::filesystem;

namespace {

std::string extension_of(std::string_view name) {
    return ascii_lowered(fs::path(name).extension().string());
}

/// What no one means: hidden files and folders, what macOS packs beside, files that Word has open.
bool is_hidden(const fs::path& path) {
    return std::any_of(path.begin(), path.end(), [](const fs::path& part) {
        const std::string name = part.string();
        return (name.starts_with('.') && name != "." && name != "..") || name == "__MACOSX" || name.starts_with("~$");
    });
}

bool is_zip(const std::string& path) {
    std::error_code failed;
    if (!fs::is_regular_file(path, failed)) return false;  // a pipe can be read once only
    std::array<char, 4> first{};
    std::ifstream in(path, std::ios::binary);
    in.read(first.data(), first.size());
    return in.gcount() == 4 && std::string_view(first.data(), 4) == "PK\x03\x04";
}

class Expansion {
public:
    explicit Expansion(std::span<const std::string_view> extensions) : extensions_(extensions) {}

    void add(const std::string& argument) {
        std::error_code failed;
        if (argument != "-" && fs::is_directory(argument, failed))
            add_folder(argument);
        else
            add_file(argument);
    }
    Inputs take() { return std::move(out_); }

private:
    bool is_document(std::string_view name) const {
        return std::find(extensions_.begin(), extensions_.end(), extension_of(name)) != extensions_.end();
    }

    void add_file(const std::string& path) {
        if (path == "-" || !is_zip(path)) return out_.files.emplace_back(path), void();
        try {
            auto archive = std::make_shared<SharedArchive>(read_input(path), path);
            if (!document::is_package(archive->zip)) return add_members(archive);
        } catch (const InputError&) {
            // Said when it is read.
        }
        out_.files.emplace_back(path);
    }

    void add_members(const std::shared_ptr<SharedArchive>& archive) {
        const auto& members = archive->zip.members();
        for (const Diagnostic& diagnostic : archive->zip.diagnostics()) out_.remarks.push_back(describe(diagnostic));
        std::vector<std::pair<std::string, std::size_t>> found;
        std::size_t others = 0;
        for (std::size_t i = 0; i < members.size(); ++i) {
            const markup::ZipArchive::Member& member = members[i];
            if (member.is_folder || is_hidden(fs::path(member.name))) continue;
            if (is_document(member.name))
                found.emplace_back(member.name, i);
            else
                ++others;
        }
        std::sort(found.begin(), found.end());
        for (const auto& [name, index] : found) out_.files.emplace_back(archive, index);
        report(archive->zip.name(), found.size(), others);
    }

    void add_folder(const std::string& folder) {
        std::vector<std::string> found;
        std::size_t others = 0;
        std::error_code failed;
        fs::recursive_directory_iterator entry(folder, fs::directory_options::none, failed), end;
        for (; !failed && entry != end; entry.increment(failed)) {
            std::error_code unknown;
            if (is_hidden(entry->path().filename())) {
                entry.disable_recursion_pending();
            } else if (entry->is_regular_file(unknown) && !entry->is_symlink(unknown)) {
                const std::string path = entry->path().string();
                if (is_document(path) || extension_of(path) == ".zip")
                    found.push_back(path);
                else
                    ++others;
            }
        }
        if (failed) out_.remarks.push_back(describe(Location{folder}, "cannot be read whole: " + failed.message()));
        std::sort(found.begin(), found.end());
        for (const std::string& path : found) add_file(path);
        report(folder, found.size(), others);
    }

    void report(const std::string& name, std::size_t found, std::size_t others) {
        if (found == 0)
            out_.files.emplace_back(name, "expected documents, found none");
        else if (others > 0)
            out_.remarks.push_back(describe(
                Location{name}, others == 1 ? "1 file left out, which is no document"
                                            : fmt::format("{} files left out, which are no documents", others)));
    }

    std::span<const std::string_view> extensions_;
    Inputs out_;
};

}  // namespace

InputFile::InputFile(std::shared_ptr<SharedArchive> archive, std::size_t member)
    : name_(archive->zip.name() + '/' + archive->zip.members()[member].name),
      archive_(std::move(archive)),
      member_(member) {}

std::string InputFile::read() const {
    if (!failure_.empty()) throw InputError({name_, 0}, failure_);
    if (!archive_) return read_input(name_);
    const std::lock_guard lock(archive_->mutex);
    return archive_->zip.read(member_);
}

Inputs expand(const std::vector<std::string>& arguments, std::span<const std::string_view> extensions) {
    Expansion expansion(extensions);
    for (const std::string& argument : arguments) expansion.add(argument);
    return expansion.take();
}

void add_form_option(Parser& parser) {
    parser.own()(
        "as", boost::program_options::value<std::string>()->value_name("FORM"),
        "read all inputs as text, html, feed, markdown, docx, odt or epub (default: by content, then by extension)");
}

std::optional<document::Form> form_option(const Parser& parser) {
    if (parser.values().count("as") == 0) return std::nullopt;
    const std::string& name = parser.values()["as"].as<std::string>();
    const std::optional<document::Form> form = document::form_named(name);
    if (!form) throw UsageError("--as: expected text, html, feed, markdown, docx, odt or epub, found " + name);
    return form;
}

namespace {

constexpr std::size_t kDocuments = 20;
/// Those of documents first.
constexpr std::array<std::string_view, 31> kExtensions = {
    ".txt",   ".text",     ".utf8",     ".htm",    ".html", ".xhtml", ".xht", ".xml",  ".atom", ".rss", ".wxr",
    ".md",    ".mkd",      ".markdown", ".docx",   ".docm", ".dotx",  ".odt", ".fodt", ".epub", ".tmx", ".xlf",
    ".xliff", ".sdlxliff", ".mqxliff",  ".mxliff", ".po",   ".pot",   ".tsv", ".csv",  ".tab"};

}  // namespace

std::span<const std::string_view> document_extensions() {
    return std::span(kExtensions).first(kDocuments);
}

std::span<const std::string_view> draft_extensions() {
    return kExtensions;
}

}  // namespace yakugo::cli
