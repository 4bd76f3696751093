// SPDX-License-Identifier: Apache-2.0
// UTF-8 is checked where it was read; everything else goes through a decoder.
#include "libalign/markup/xml/decoding.hpp"

#include "libalign/core/ascii.hpp"
#include "libalign/core/error.hpp"
#include "libalign/text/utf8.hpp"

#include <algorithm>
#include <cstring>
#include <span>
#include <utility>

namespace yakugo::markup {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t kPiece = 65536;

struct ByteOrderMark {
    std::string_view bytes, encoding;
};
/// UTF-32 before UTF-16, whose mark it begins with.
constexpr ByteOrderMark kMarks[] = {{"\xEF\xBB\xBF"sv, "UTF-8"},
                                    {"\xFF\xFE\0\0"sv, "UTF-32LE"},
                                    {"\0\0\xFE\xFF"sv, "UTF-32BE"},
                                    {"\xFF\xFE"sv, "UTF-16LE"},
                                    {"\xFE\xFF"sv, "UTF-16BE"}};

std::string upper(std::string_view text) {
    std::string out(text);
    for (char& c : out) c = ascii_upper(c);
    return out;
}

/// The value of the pseudo-attribute "encoding" of a declaration in single bytes; empty where there is none.
std::string_view declared(std::string_view first) {
    if (!first.starts_with("<?xml")) return {};
    first = first.substr(0, first.find("?>"));
    const std::size_t name = first.find("encoding");
    if (name == std::string_view::npos) return {};
    const std::size_t quote = first.find_first_of("\"'", name);
    if (quote == std::string_view::npos) return {};
    const std::size_t end = first.find(first[quote], quote + 1);
    return end == std::string_view::npos ? std::string_view() : first.substr(quote + 1, end - quote - 1);
}

/// In blocks whose count is a byte, which the compiler adds up many at a time; std::count() adds numbers of 64 bits.
std::size_t count_lines(std::string_view text) {
    constexpr std::size_t block = 255;
    std::size_t lines = 0;
    for (std::size_t at = 0; at < text.size(); at += block) {
        unsigned char here = 0;
        for (const char c : text.substr(at, block)) here = static_cast<unsigned char>(here + (c == '\n' ? 1 : 0));
        lines += here;
    }
    return lines;
}

}  // namespace

std::string xml_encoding(std::string_view first_bytes) {
    for (const ByteOrderMark& mark : kMarks)
        if (first_bytes.starts_with(mark.bytes)) return std::string(mark.encoding);
    if (first_bytes.size() >= 4) {
        const auto zero = [&](std::size_t at) { return first_bytes[at] == '\0'; };
        if (!zero(0) && zero(1) && !zero(2) && zero(3)) return "UTF-16LE";
        if (zero(0) && !zero(1) && zero(2) && !zero(3)) return "UTF-16BE";
    }
    const std::string_view name = declared(first_bytes);
    const std::string folded = upper(name);
    const bool impossible = folded.starts_with("UTF-16") || folded.starts_with("UTF-32") || folded.starts_with("UCS") ||
                            folded.starts_with("ISO-10646");
    return name.empty() || impossible || folded == "UTF-8" || folded == "UTF8" || folded == "US-ASCII"
               ? "UTF-8"
               : std::string(name);
}

TextWindow::TextWindow(Input& input, const std::string& encoding) : input_(input), encoding_(encoding) {
    for (const ByteOrderMark& mark : kMarks)
        if (mark.encoding == encoding && input.peek().starts_with(mark.bytes)) mark_bytes_ = mark.bytes.size();
    if (encoding != "UTF-8") {
        decoder_ = text::StreamDecoder::open(encoding);
        if (!decoder_)
            throw InputError({input.name(), 1}, "expected a known encoding, found \"" + encoding.substr(0, 100) + "\"");
        settled_ = upper(encoding).starts_with("UTF-");  // by a byte order mark, or zeros: no doubt
    }
    std::string mark(mark_bytes_, '\0');
    input.read(mark);
}

bool TextWindow::more() {
    const std::size_t before = size_;
    while (size_ == before && !at_end_) at_end_ = !(decoder_ ? read_other() : read_utf8());
    return size_ > before;
}

bool TextWindow::read_utf8() {
    reserve(kPiece);
    const std::size_t got = input_.read(std::span(buffer_).subspan(size_ + tail_, kPiece));
    tail_ += got;
    if (got > 0) {
        check_utf8();
    } else if (tail_ > 0) {
        replace(size_, tail_, {end(), mark_bytes_ + end(), tail_});
        size_ += tail_;
        tail_ = 0;
    }
    return got > 0;
}

/// Takes the good bytes of the tail into the text, bad ones as U+0001, and leaves what may begin a character.
void TextWindow::check_utf8() {
    const std::size_t begin = size_;
    while (tail_ > 0) {
        const std::string_view rest(buffer_.data() + size_, tail_);
        std::size_t step = text::valid_utf8_prefix(rest);
        if (step == 0) {
            step = text::step_utf8(rest, 0).length;
            if (step == tail_ && static_cast<unsigned char>(rest[0]) >= 0xC2 &&
                static_cast<unsigned char>(rest[0]) <= 0xF4)
                break;
            replace(size_, step, {end(), mark_bytes_ + end(), step});
        }
        size_ += step;
        tail_ -= step;
    }
    replace_zeros(begin);
}

/// The next piece of the file; the first one beyond ASCII is long enough to have a whole character, if the file has.
bool TextWindow::read_raw() {
    raw_.clear();
    for (;;) {
        const std::size_t before = raw_.size();
        raw_.resize(before + kPiece);
        const std::size_t got = input_.read(std::span(raw_).subspan(before));
        raw_.resize(before + got);
        const std::size_t ascii = settled_ ? 0 : text::ascii_prefix(raw_);
        if (got == 0 || settled_ || ascii == raw_.size()) return !raw_.empty();
        constexpr std::size_t longest = 4;  // bytes of a character
        if (raw_.size() - ascii >= longest) return true;
    }
}

void TextWindow::settle_declared() {
    const std::size_t ascii = text::ascii_prefix(raw_);
    if (settled_ || ascii == raw_.size()) return;
    settled_ = true;
    const std::size_t valid = text::valid_utf8_prefix(raw_);
    // What is cut off by the end of the piece; a lead byte at least, and less than a character.
    const auto is_cut = [&] {
        const text::Utf8Step step = text::step_utf8(raw_, valid);
        return valid + step.length == raw_.size() && static_cast<unsigned char>(raw_[valid]) >= 0xC2 &&
               static_cast<unsigned char>(raw_[valid]) <= 0xF4;
    };
    if (valid == ascii || (valid < raw_.size() && !is_cut())) return;
    misdeclared_ = Misdeclared{std::exchange(encoding_, "UTF-8"), {}};
    decoder_.reset();
}

bool TextWindow::read_other() {
    const bool got = read_raw();
    settle_declared();
    if (!decoder_) {
        reserve(raw_.size());
        std::copy(raw_.begin(), raw_.end(), buffer_.begin() + static_cast<std::ptrdiff_t>(size_));
        tail_ = raw_.size();
        const std::size_t first = end() + text::ascii_prefix(raw_);
        check_utf8();
        misdeclared_->place = place(first);
        return got;
    }
    decoded_.clear();
    undecodable_.clear();
    decoder_->decode(raw_, !got, decoded_, undecodable_);
    reserve(decoded_.size());
    std::copy(decoded_.begin(), decoded_.end(), buffer_.begin() + static_cast<std::ptrdiff_t>(size_));
    constexpr std::size_t replacement = 3;  // bytes of U+FFFD
    for (const text::BadSequence& bad : undecodable_)
        replace(size_ + bad.text, replacement, {end() + bad.text, mark_bytes_ + bad.byte, bad.length});
    const std::size_t begin = size_;
    size_ += decoded_.size();
    replace_zeros(begin);
    return got;
}

void TextWindow::replace(std::size_t at, std::size_t count, Bad bad) {
    constexpr std::size_t most = 10'000;  // at once: 400 KB; the first ones say what is wrong
    std::fill_n(buffer_.begin() + static_cast<std::ptrdiff_t>(at), count, '\x01');
    if (bad_.size() < most) bad_.push_back(bad);
}

void TextWindow::replace_zeros(std::size_t at) {
    const std::size_t known = bad_.size();
    for (const auto* zero = buffer_.data() + at;; ++zero) {
        const auto left = static_cast<std::size_t>(buffer_.data() + size_ - zero);
        zero = left == 0 ? nullptr : static_cast<const char*>(std::memchr(zero, 0, left));
        if (zero == nullptr) break;
        const auto offset = static_cast<std::size_t>(zero - buffer_.data());
        replace(offset, 1, {.text = base_ + offset, .length = 1, .is_zero = true});
    }
    if (bad_.size() > known)
        std::stable_sort(bad_.begin(), bad_.end(), [](const Bad& a, const Bad& b) { return a.text < b.text; });
}

void TextWindow::reserve(std::size_t more) {
    const std::size_t needed = size_ + tail_ + more;
    if (buffer_.size() < needed) buffer_.resize(std::max(needed, buffer_.size() + buffer_.size() / 4));
}

std::string_view TextWindow::from(std::size_t offset) const {
    return std::string_view(buffer_.data(), size_).substr(offset - base_);
}

void TextWindow::forget(std::size_t offset) {
    constexpr std::size_t worth = 4 * kPiece;  // what stays is moved: not for every event
    if (offset - base_ < worth) return;
    advance(first_, offset);
    if (cursor_.offset < offset) cursor_ = first_;
    const std::size_t gone = offset - base_;
    std::memmove(buffer_.data(), buffer_.data() + gone, size_ + tail_ - gone);
    size_ -= gone;
    base_ = offset;
    bad_.erase(bad_.begin(), std::find_if(bad_.begin(), bad_.end(), [&](const Bad& b) { return b.text >= offset; }));
}

void TextWindow::advance(Mark& mark, std::size_t offset) const {
    const std::string_view text = from(mark.offset).substr(0, offset - mark.offset);
    const std::size_t lines = count_lines(text);
    if (lines > 0) mark.line_start = mark.offset + text.rfind('\n') + 1;
    mark.line += lines;
    mark.offset = offset;
}

TextWindow::Place TextWindow::place(std::size_t offset) {
    if (cursor_.offset > offset) cursor_ = first_;
    advance(cursor_, offset);
    return {cursor_.line, offset - cursor_.line_start + 1, decoder_ ? 0 : mark_bytes_ + offset};
}

std::optional<TextWindow::Bad> TextWindow::bad_at(std::size_t offset, std::size_t within) const {
    const auto found = std::find_if(bad_.begin(), bad_.end(), [&](const Bad& bad) { return bad.text >= offset; });
    if (found == bad_.end() || found->text > offset + within) return std::nullopt;
    return *found;
}

}  // namespace yakugo::markup
