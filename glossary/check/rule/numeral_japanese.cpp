// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/rule/numeral_japanese.hpp"

#include "libalign/core/ascii.hpp"
#include "libalign/text/unicode.hpp"

namespace yakugo::check {
namespace {

constexpr std::size_t kMostSymbols = 24;  // a longer one is a serial number

int digit_of(char32_t c) {
    if (c >= U'0' && c <= U'9') return static_cast<int>(c - U'0');
    constexpr std::u32string_view kDigits = U"〇一二三四五六七八九";
    const std::size_t at = kDigits.find(c);
    if (at != std::u32string_view::npos) return static_cast<int>(at);
    return c == U'零' ? 0 : -1;
}

double small_unit(char32_t c) {
    return c == U'十' ? 10 : c == U'百' ? 100 : c == U'千' ? 1000 : 1;
}

double large_unit(char32_t c) {
    return c == U'万' ? 1e4 : c == U'億' ? 1e8 : c == U'兆' ? 1e12 : 1;
}

/// total, section and current as in reading aloud: 3億 | 2千5百 | 4
class Sum {
public:
    void digit(int digit) {
        if (place_ != 0) {
            current_ += digit * place_;
            place_ /= 10;
        } else {
            current_ = current_ * 10 + digit;
        }
        has_digit_ = true;
    }
    void point() { place_ = 0.1; }
    void small(double unit) {
        section_ += (has_digit_ ? current_ : 1) * unit;
        clear_digits();
    }
    void large(double unit) {
        const double part = section_ + current_;
        total_ += (part == 0 && !has_digit_ ? 1 : part) * unit;
        section_ = 0;
        clear_digits();
    }
    double value() const { return total_ + section_ + current_; }

private:
    void clear_digits() {
        current_ = 0;
        place_ = 0;
        has_digit_ = false;
    }

    double total_ = 0, section_ = 0, current_ = 0, place_ = 0;
    bool has_digit_ = false;
};

}  // namespace

std::optional<JapaneseNumeral> japanese_numeral(std::string_view text, std::size_t at) {
    JapaneseNumeral out;
    out.begin = out.end = at;
    Sum sum;
    std::size_t points = 0;
    while (out.end < text.size()) {
        std::size_t next = out.end;
        const char32_t c = text::next_code_point(text, next);
        const int digit = digit_of(c);
        if (digit >= 0) {
            if (++out.symbols <= kMostSymbols) sum.digit(digit);
            out.arabic = out.arabic || c < 0x80;
            out.last_unit = 1;
        } else if (c == U'.' && out.arabic && ascii_digits_at(text, next, 1)) {
            ++points;
            sum.point();
        } else if (c == U',' && out.arabic && points == 0 && ascii_digits_at(text, next, 3) &&
                   !ascii_digits_at(text, next, 4)) {
            out.last_unit = 1;
        } else if (const double unit = small_unit(c); unit != 1) {
            sum.small(unit);
            out.last_unit *= unit;
            ++out.symbols;
        } else if (const double big = large_unit(c); big != 1 && out.symbols > 0) {
            sum.large(big);
            out.last_unit *= big;
            ++out.symbols;
        } else {
            break;
        }
        out.end = next;
    }
    if (out.end == at) return std::nullopt;
    out.value = sum.value();
    out.version = points > 1;
    out.decimal = points == 1;
    return out;
}

}  // namespace yakugo::check
