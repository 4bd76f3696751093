// SPDX-License-Identifier: Apache-2.0
// Opening an archive for libzip, and writing one with other bytes in some members.
#include "libalign/core/error.hpp"
#include "libalign/markup/zip_handle.hpp"

#include <array>
#include <string_view>

namespace yakugo::markup {
namespace {

std::string bytes_of(zip_source_t* source, const std::string& name) {
    const auto refuse = [&] { throw InputError({name, 0}, "cannot be written: the archive is lost"); };
    if (zip_source_open(source) != 0) refuse();
    std::string out;
    std::array<char, 65536> piece{};
    zip_int64_t got = 0;
    while ((got = zip_source_read(source, piece.data(), piece.size())) > 0)
        out.append(piece.data(), static_cast<std::size_t>(got));
    zip_source_close(source);
    if (got < 0 || out.empty()) refuse();
    return out;
}

// What a file that is no ZIP archive is instead.
std::string_view found_in(std::string_view bytes) {
    if (bytes.empty()) return "an empty file: ";
    if (bytes.starts_with("\xD0\xCF\x11\xE0")) return "an encrypted Office file or one of Office 97: ";
    return bytes.starts_with("PK") ? "a damaged one: " : "something else: ";
}

}  // namespace

ZipHandle open_zip(const std::string& bytes, const std::string& name, const std::string& form, int flags) {
    ZipHandle out;
    zip_error_t error;
    zip_error_init(&error);
    if (!bytes.empty())  // of no bytes libzip makes an empty archive
        out.source.reset(zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error));
    if (out.source) {
        zip_source_keep(out.source.get());
        out.archive.reset(zip_open_from_source(out.source.get(), flags, &error));
        if (!out.archive) zip_source_free(out.source.get());
    }
    const std::string why = std::string(found_in(bytes)) + zip_error_strerror(&error);
    zip_error_fini(&error);
    if (!out.archive) throw InputError({name, 0}, "expected " + form + ", found " + why);
    return out;
}

std::string replace_members(const std::string& archive, const std::string& name, const ReplacedMembers& replaced) {
    ZipHandle opened = open_zip(archive, name, "a ZIP archive", 0);
    zip_t* const zip = opened.archive.get();
    const auto refuse = [&](const std::string& why) { throw InputError({name, 0}, "cannot be written: " + why); };
    for (const auto& [index, bytes] : replaced) {
        zip_stat_t stat;
        zip_stat_init(&stat);
        zip_stat_index(zip, index, 0, &stat);
        zip_source_t* const content = zip_source_buffer(zip, bytes->data(), bytes->size(), 0);
        if (content == nullptr) refuse(zip_strerror(zip));
        if (zip_file_replace(zip, index, content, 0) != 0) {
            zip_source_free(content);
            refuse(zip_strerror(zip));
        }
        if ((stat.valid & ZIP_STAT_MTIME) != 0) zip_file_set_mtime(zip, index, stat.mtime, 0);
    }
    if (zip_close(zip) != 0) refuse(zip_strerror(zip));
    opened.archive.release();
    return bytes_of(opened.source.get(), name);
}

}  // namespace yakugo::markup
