// SPDX-License-Identifier: Apache-2.0
// libzip in memory, with limits: what an archive says of the size of its members is not believed.
#include "libalign/markup/zip.hpp"

#include "libalign/core/error.hpp"
#include "libalign/markup/zip_handle.hpp"
#include "libalign/text/encoding.hpp"
#include "libalign/text/unicode.hpp"
#include "libalign/text/utf8.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <span>

namespace yakugo::markup {
namespace {

// DEFLATE packs at most 1032 to 1; markup that a program wrote, even of nothing but empty cells, stays below 100.
constexpr std::uintmax_t kRatio = 500, kRatioFrom = std::uintmax_t{16} << 20U;

std::string mebibytes(std::uintmax_t bytes) {
    return std::to_string(bytes >> 20U) + " MiB";
}

// Headers of the central directory, each of which libzip keeps: at least as many as there are members.
std::size_t count_headers(std::string_view bytes) {
    std::size_t count = 0;
    for (std::size_t at = 0; (at = bytes.find("PK\x01\x02", at)) != std::string_view::npos; at += 4) ++count;
    return count;
}

// A name that the archive does not say the encoding of: Windows writes the user's own, CP932 in Japan, where the
// standard has CP437.
std::string guessed_name(const std::string& raw, std::string by_standard) {
    try {
        const text::Decoded decoded = text::decode(raw, {});
        if (decoded.diagnostics.empty() && text::count_scripts(decoded.text).japanese() > 0) return decoded.text;
    } catch (const InputError&) {  // no text in any of them
    }
    return by_standard;
}

std::string member_name(zip_t* zip, zip_uint64_t index) {
    const auto text = [&](zip_flags_t flags) {
        const char* const name = zip_get_name(zip, index, flags);
        return std::string(name == nullptr ? "" : name);
    };
    const std::string raw = text(ZIP_FL_ENC_RAW);
    if (text::ascii_prefix(raw) == raw.size()) return raw;
    std::string by_standard = text(ZIP_FL_ENC_STRICT);
    if (by_standard != raw) return guessed_name(raw, std::move(by_standard));
    return text::is_valid_utf8(raw) ? raw : text(ZIP_FL_ENC_CP437);
}

bool leads_out(std::string_view name) {
    if (name.starts_with('/') || name.starts_with('\\') || (name.size() > 1 && name[1] == ':')) return true;
    for (std::size_t at = 0; at <= name.size();) {
        const std::size_t end = std::min(name.find_first_of("/\\", at), name.size());
        if (name.substr(at, end - at) == "..") return true;
        at = end + 1;
    }
    return false;
}

}  // namespace

struct ZipArchive::Zip {
    std::string bytes, name;
    ZipOptions options;
    ZipHandle handle;
    std::vector<Member> members;
    std::vector<Diagnostic> diagnostics;
    std::map<std::string, std::size_t, std::less<>> by_name;
    std::uintmax_t left = 0;

    void list();
    void tell_of_names();
    std::size_t index(std::string_view member) const;
    void check(std::size_t index, std::uintmax_t limit) const;
    void check_ratio(std::size_t index) const;
    std::string place(std::size_t index) const { return name + ':' + members[index].name; }
    std::unique_ptr<zip_file_t, CloseZipFile> open(std::size_t index, std::uintmax_t limit) const;
    std::size_t read(zip_file_t* file, std::span<char> into, std::size_t index, std::uintmax_t& allowed,
                     std::uintmax_t limit);
};

void ZipArchive::Zip::list() {
    zip_t* const zip = handle.archive.get();
    const auto count = static_cast<std::size_t>(std::max<zip_int64_t>(zip_get_num_entries(zip, 0), 0));
    std::uintmax_t packed = 0;
    members.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        zip_stat_t stat;
        zip_stat_init(&stat);
        zip_stat_index(zip, i, 0, &stat);
        if ((stat.valid & ZIP_STAT_COMP_SIZE) != 0) {
            // Nothing that follows can be told apart from a bomb that has all its members in the same bytes.
            if (stat.comp_size > bytes.size() - packed)
                throw InputError({name, 0},
                                 "expected members that have bytes of their own, found some that share them");
            packed += stat.comp_size;
        }
        Member member{.name = member_name(zip, i)};
        if ((stat.valid & ZIP_STAT_SIZE) != 0) member.size = stat.size;
        member.is_folder = member.name.ends_with('/');
        member.is_encrypted = (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE;
        member.leads_out = leads_out(member.name);
        by_name.emplace(member.name, i);
        members.push_back(std::move(member));
    }
}

void ZipArchive::Zip::tell_of_names() {
    const auto leads = [](const Member& member) { return member.leads_out; };
    const auto first = std::find_if(members.begin(), members.end(), leads);
    if (first == members.end()) return;
    const auto count = std::count_if(first, members.end(), leads);
    std::string message = "expected names inside of the archive, found \"" + first->name.substr(0, 200) + '"';
    if (count > 1) message += " and " + std::to_string(count - 1) + " more that lead out of it";
    diagnostics.push_back({Severity::warning, {name, 0}, 0, message + "; nothing is written by them"});
}

ZipArchive::ZipArchive(std::string bytes, std::string name, ZipOptions options) : zip_(std::make_unique<Zip>()) {
    zip_->bytes = std::move(bytes);
    zip_->name = std::move(name);
    zip_->options = options;
    zip_->left = zip_->options.total;
    const auto refuse_count = [&] {
        throw InputError({zip_->name, 0}, "expected an archive of at most " + std::to_string(zip_->options.members) +
                                              " members, found more");
    };
    if (count_headers(zip_->bytes) > std::max<std::size_t>(zip_->options.members, 65'535)) refuse_count();
    zip_->handle = open_zip(zip_->bytes, zip_->name, zip_->options.form, ZIP_RDONLY);
    const zip_int64_t count = zip_get_num_entries(zip_->handle.archive.get(), 0);
    if (count > 0 && static_cast<std::uintmax_t>(count) > zip_->options.members) refuse_count();
    zip_->list();
    zip_->tell_of_names();
}

ZipArchive::~ZipArchive() = default;
ZipArchive::ZipArchive(ZipArchive&&) noexcept = default;
ZipArchive& ZipArchive::operator=(ZipArchive&&) noexcept = default;

const std::string& ZipArchive::name() const noexcept {
    return zip_->name;
}

const std::vector<ZipArchive::Member>& ZipArchive::members() const noexcept {
    return zip_->members;
}

const std::vector<Diagnostic>& ZipArchive::diagnostics() const noexcept {
    return zip_->diagnostics;
}

std::uintmax_t ZipArchive::left() const noexcept {
    return zip_->left;
}

std::optional<std::size_t> ZipArchive::find(std::string_view member) const {
    const auto found = zip_->by_name.find(member);
    if (found == zip_->by_name.end()) return std::nullopt;
    return found->second;
}

std::size_t ZipArchive::Zip::index(std::string_view member) const {
    const auto found = by_name.find(member);
    if (found != by_name.end()) return found->second;
    throw InputError({name, 0}, "expected " + std::string(member) + " in the archive, found none");
}

// What can be told before anything is decompressed.
void ZipArchive::Zip::check(std::size_t index, std::uintmax_t limit) const {
    const Member& member = members[index];
    if (member.is_encrypted)
        throw InputError({place(index), 0}, "expected a member that can be read, found an encrypted one");
    if (member.size > limit)
        throw InputError({place(index), 0}, "expected at most " + mebibytes(limit) + ", found more");
}

// The same of what is to be in memory as a whole.
void ZipArchive::Zip::check_ratio(std::size_t index) const {
    const Member& member = members[index];
    zip_stat_t stat;
    zip_stat_init(&stat);
    zip_stat_index(handle.archive.get(), index, 0, &stat);
    if ((stat.valid & ZIP_STAT_COMP_SIZE) != 0 && member.size > kRatioFrom && member.size / kRatio > stat.comp_size)
        throw InputError({place(index), 0}, "expected text, found " + mebibytes(member.size) + " packed into " +
                                                std::to_string(stat.comp_size) + " bytes, as bombs are");
}

std::unique_ptr<zip_file_t, CloseZipFile> ZipArchive::Zip::open(std::size_t index, std::uintmax_t limit) const {
    check(index, limit);
    zip_t* const zip = handle.archive.get();
    std::unique_ptr<zip_file_t, CloseZipFile> file(zip_fopen_index(zip, index, 0));
    if (!file) throw InputError({place(index), 0}, std::string("cannot be read: ") + zip_strerror(zip));
    return file;
}

std::size_t ZipArchive::Zip::read(zip_file_t* file, std::span<char> into, std::size_t index, std::uintmax_t& allowed,
                                  std::uintmax_t limit) {
    const zip_int64_t got = zip_fread(file, into.data(), into.size());
    if (got < 0) throw InputError({place(index), 0}, std::string("cannot be decompressed: ") + zip_file_strerror(file));
    const auto size = static_cast<std::uintmax_t>(got);
    if (size > allowed) throw InputError({place(index), 0}, "expected at most " + mebibytes(limit) + ", found more");
    if (size > left)
        throw InputError({name, 0}, "expected at most " + mebibytes(options.total) + " in all members, found more");
    allowed -= size;
    left -= size;
    return static_cast<std::size_t>(size);
}

std::string ZipArchive::read(std::size_t index) {
    const std::uintmax_t limit = zip_->options.member;
    zip_->check_ratio(index);
    const auto file = zip_->open(index, limit);
    std::uintmax_t allowed = limit;
    std::string out;
    std::array<char, 65536> piece{};
    while (const std::size_t got = zip_->read(file.get(), piece, index, allowed, limit)) out.append(piece.data(), got);
    return out;
}

std::string ZipArchive::read(std::string_view member) {
    return read(zip_->index(member));
}

Input ZipArchive::open(std::string_view member, std::uintmax_t limit) {
    const std::size_t index = zip_->index(member);
    const std::shared_ptr<zip_file_t> file = zip_->open(index, limit);
    return Input::from([zip = zip_.get(), file, at = index, allowed = limit, limit](
                           std::span<char> into) mutable { return zip->read(file.get(), into, at, allowed, limit); },
                       zip_->place(index));
}

std::string ZipArchive::with(const std::vector<std::pair<std::string, std::string>>& replaced) const {
    ReplacedMembers members;
    for (const auto& [member, bytes] : replaced) members.emplace_back(zip_->index(member), &bytes);
    return replace_members(zip_->bytes, zip_->name, members);
}

}  // namespace yakugo::markup
