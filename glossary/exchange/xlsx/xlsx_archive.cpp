// SPDX-License-Identifier: Apache-2.0
// libzip with limits: what an archive says of the size of its members is not believed.
#include "glossary/exchange/xlsx/xlsx_archive.hpp"

#include "libalign/core/error.hpp"

#include <zip.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

namespace yakugo::exchange {

namespace {

constexpr zip_int64_t kMostParts = 10'000;

struct CloseFile {
    void operator()(zip_file_t* file) const noexcept { zip_fclose(file); }
};

/// What a file that is no ZIP archive is instead.
std::string found_in(const std::string& bytes) {
    if (bytes.starts_with("\xD0\xCF\x11\xE0")) return "an encrypted workbook or one of Excel 97 (.xls)";
    return bytes.empty() ? "an empty file" : "something else";
}

}  // namespace

struct XlsxArchive::Zip {
    std::string bytes;
    zip_t* archive = nullptr;
    ~Zip() {
        if (archive != nullptr) zip_discard(archive);
    }
};

XlsxArchive::XlsxArchive(std::string bytes, const std::string& name) : zip_(std::make_unique<Zip>()), name_(name) {
    zip_->bytes = std::move(bytes);
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source =  // of no bytes libzip makes an empty archive
        zip_->bytes.empty() ? nullptr : zip_source_buffer_create(zip_->bytes.data(), zip_->bytes.size(), 0, &error);
    if (source != nullptr) {
        zip_->archive = zip_open_from_source(source, ZIP_RDONLY, &error);
        if (zip_->archive == nullptr) zip_source_free(source);
    }
    const std::string why = zip_error_strerror(&error);
    zip_error_fini(&error);
    if (zip_->archive == nullptr)
        throw InputError({name_, 0},
                         "expected a workbook (a ZIP archive), found " + found_in(zip_->bytes) + ": " + why);
    if (zip_get_num_entries(zip_->archive, 0) > kMostParts)
        throw InputError({name_, 0}, "expected a workbook of at most 10,000 parts, found more");
}

XlsxArchive::~XlsxArchive() = default;

bool XlsxArchive::has(const std::string& part) const {
    return zip_name_locate(zip_->archive, part.c_str(), 0) >= 0;
}

markup::Input XlsxArchive::open(const std::string& part, std::uintmax_t limit) const {
    const std::string place = name_ + ':' + part;
    const auto too_large = [place, limit] {
        return InputError({place, 0}, "expected at most " + std::to_string(limit >> 20U) + " MiB, found more");
    };
    zip_stat_t stat;
    if (zip_stat(zip_->archive, part.c_str(), 0, &stat) != 0)
        throw InputError({name_, 0}, "expected the part " + part + " of a workbook, found none");
    if ((stat.valid & ZIP_STAT_SIZE) != 0 && stat.size > limit) throw too_large();
    std::shared_ptr<zip_file_t> file(zip_fopen(zip_->archive, part.c_str(), 0), CloseFile());
    if (!file) throw InputError({place, 0}, std::string("cannot be read: ") + zip_strerror(zip_->archive));
    std::uintmax_t total = 0;
    auto read = [file, place, too_large, limit, total](std::span<char> into) mutable {
        const zip_int64_t got = zip_fread(file.get(), into.data(), into.size());
        if (got < 0)
            throw InputError({place, 0}, std::string("cannot be decompressed: ") + zip_file_strerror(file.get()));
        total += static_cast<std::uintmax_t>(got);
        if (total > limit) throw too_large();
        return static_cast<std::size_t>(got);
    };
    return markup::Input::from(std::move(read), place);
}

}  // namespace yakugo::exchange
