// SPDX-License-Identifier: Apache-2.0
// libzip in memory.
#include "libalign/markup/zip.hpp"

#include "libalign/core/error.hpp"

#include <zip.h>

#include <array>
#include <memory>

namespace yakugo::markup {
namespace {

struct CloseFile {
    void operator()(zip_file_t* file) const noexcept { zip_fclose(file); }
};
struct Discard {
    void operator()(zip_t* archive) const noexcept { zip_discard(archive); }
};
struct FreeSource {
    void operator()(zip_source_t* source) const noexcept { zip_source_free(source); }
};

// An archive and the bytes under it, which stay where they are as long as it lives.
struct Opened {
    std::unique_ptr<zip_source_t, FreeSource> source;  // a share of our own: its bytes are read after closing
    std::unique_ptr<zip_t, Discard> archive;
    zip_int64_t index = -1;
    zip_stat_t stat = {};
};

Opened open(const std::string& bytes, const std::string& name, const std::string& member) {
    Opened out;
    zip_error_t error;
    zip_error_init(&error);
    if (!bytes.empty()) out.source.reset(zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error));
    if (out.source) {
        zip_source_keep(out.source.get());
        out.archive.reset(zip_open_from_source(out.source.get(), 0, &error));
        if (!out.archive) zip_source_free(out.source.get());
    }
    const std::string why = zip_error_strerror(&error);
    zip_error_fini(&error);
    if (!out.archive) throw InputError({name, 0}, "expected a ZIP archive, found something else: " + why);
    out.index = zip_name_locate(out.archive.get(), member.c_str(), 0);
    if (out.index < 0 || zip_stat_index(out.archive.get(), static_cast<zip_uint64_t>(out.index), 0, &out.stat) != 0)
        throw InputError({name, 0}, "expected " + member + " in the archive, found none");
    return out;
}

}  // namespace

std::string read_member(const std::string& archive, const std::string& name, const std::string& member) {
    const Opened opened = open(archive, name, member);
    const std::unique_ptr<zip_file_t, CloseFile> file(
        zip_fopen_index(opened.archive.get(), static_cast<zip_uint64_t>(opened.index), 0));
    if (!file)
        throw InputError({name + ':' + member, 0},
                         std::string("cannot be read: ") + zip_strerror(opened.archive.get()));
    std::string out;
    std::array<char, 65536> piece{};
    for (;;) {
        const zip_int64_t got = zip_fread(file.get(), piece.data(), piece.size());
        if (got < 0)
            throw InputError({name + ':' + member, 0},
                             std::string("cannot be decompressed: ") + zip_file_strerror(file.get()));
        if (got == 0) return out;
        out.append(piece.data(), static_cast<std::size_t>(got));
        if (out.size() > kLargestMember)
            throw InputError({name + ':' + member, 0}, "expected at most 256 MiB, found more");
    }
}

std::string replace_member(const std::string& archive, const std::string& name, const std::string& member,
                           const std::string& bytes) {
    Opened opened = open(archive, name, member);
    const auto refuse = [&](const std::string& why) { throw InputError({name, 0}, "cannot be written: " + why); };
    zip_t* const zip = opened.archive.get();
    zip_source_t* content = zip_source_buffer(zip, bytes.data(), bytes.size(), 0);
    const auto index = static_cast<zip_uint64_t>(opened.index);
    if (content == nullptr) refuse(zip_strerror(zip));
    if (zip_file_replace(zip, index, content, 0) != 0) {
        zip_source_free(content);
        refuse(zip_strerror(zip));
    }
    if ((opened.stat.valid & ZIP_STAT_MTIME) != 0) zip_file_set_mtime(zip, index, opened.stat.mtime, 0);
    if (zip_close(zip) != 0) refuse(zip_strerror(zip));
    opened.archive.release();
    zip_source_t* const source = opened.source.get();
    if (zip_source_open(source) != 0) refuse("the archive is lost");
    std::string out;
    std::array<char, 65536> piece{};
    zip_int64_t got = 0;
    while ((got = zip_source_read(source, piece.data(), piece.size())) > 0)
        out.append(piece.data(), static_cast<std::size_t>(got));
    zip_source_close(source);
    if (got < 0 || out.empty()) refuse("the archive is lost");
    return out;
}

}  // namespace yakugo::markup
