// SPDX-License-Identifier: Apache-2.0
// Bytes from a file, from standard input or from memory.
#include "libalign/markup/input.hpp"

#include "libalign/core/digest.hpp"
#include "libalign/core/error.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <system_error>

namespace yakugo::markup {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kPeek = 4096;

struct Close {
    void operator()(std::FILE* file) const noexcept { std::fclose(file); }
};

void refuse(const std::string& path, const std::string& why) {
    throw InputError({path, 0}, why);
}

}  // namespace

struct Input::Impl {
    std::string name;
    std::unique_ptr<std::FILE, Close> owned;  // standard input is nobody's
    std::FILE* file = nullptr;                // null: all there is stands in `bytes`, or comes from `read`
    std::function<std::size_t(std::span<char>)> read = {};
    std::string bytes;  // read ahead, or the whole
    std::size_t at = 0;
    Digester digester;  // of what has been read

    std::size_t from_file(std::span<char> into) const {
        if (read) return read(into);
        if (file == nullptr) return 0;
        const std::size_t got = std::fread(into.data(), 1, into.size(), file);
        if (got < into.size() && std::ferror(file) != 0)
            refuse(name, std::string("cannot be read: ") + std::strerror(errno));
        return got;
    }
};

Input::Input(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Input::Input(Input&&) noexcept = default;
Input& Input::operator=(Input&&) noexcept = default;
Input::~Input() = default;

Input Input::open(const std::string& path) {
    auto impl = std::make_unique<Impl>();
    impl->name = path;
    if (path == "-") {
        impl->file = stdin;
        return Input(std::move(impl));
    }
    std::error_code failed;
    const fs::file_status status = fs::status(path, failed);
    if (status.type() == fs::file_type::not_found) refuse(path, "no such file");
    if (status.type() == fs::file_type::directory) refuse(path, "is a directory; expected a file");
    impl->owned.reset(std::fopen(path.c_str(), "rb"));
    if (!impl->owned) refuse(path, std::string("cannot be read: ") + std::strerror(errno));
    impl->file = impl->owned.get();
    return Input(std::move(impl));
}

Input Input::of(std::string bytes, std::string name) {
    auto impl = std::make_unique<Impl>();
    impl->name = std::move(name);
    impl->bytes = std::move(bytes);
    return Input(std::move(impl));
}

Input Input::from(std::function<std::size_t(std::span<char>)> read, std::string name) {
    auto impl = std::make_unique<Impl>();
    impl->name = std::move(name);
    impl->read = std::move(read);
    return Input(std::move(impl));
}

const std::string& Input::name() const noexcept {
    return impl_->name;
}

std::size_t Input::read(std::span<char> into) {
    const std::size_t ahead = std::min(into.size(), impl_->bytes.size() - impl_->at);
    std::copy_n(impl_->bytes.data() + impl_->at, ahead, into.data());
    impl_->at += ahead;
    const std::size_t got = ahead > 0 ? ahead : impl_->from_file(into);
    impl_->digester.add({into.data(), got});
    return got;
}

std::string Input::digest() {
    std::array<char, 65536> piece{};
    while (read(piece) > 0) {
    }
    return impl_->digester.digest();
}

std::string_view Input::peek() {
    if ((impl_->file != nullptr || impl_->read) && impl_->at == 0 && impl_->bytes.empty()) {
        std::array<char, kPeek> piece{};
        std::size_t got = 0;  // a function may give less than it is asked for
        for (std::size_t more = 1; more > 0 && got < piece.size(); got += more)
            more = impl_->from_file(std::span(piece).subspan(got));
        impl_->bytes.assign(piece.data(), got);
    }
    return std::string_view(impl_->bytes).substr(impl_->at, kPeek);
}

std::string Input::rest(std::uintmax_t limit) {
    std::string out;
    std::array<char, 65536> piece{};
    for (;;) {
        const std::size_t got = read(piece);
        if (got == 0) return out;
        out.append(piece.data(), got);
        if (out.size() > limit)
            refuse(impl_->name, "is larger than " + std::to_string(limit >> 20U) +
                                    " MiB, which is the most that this form is read of");
    }
}

}  // namespace yakugo::markup
