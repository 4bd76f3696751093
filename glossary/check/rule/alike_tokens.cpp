// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/rule/alike_tokens.hpp"

#include "glossary/check/rule/derivation.hpp"
#include "libalign/core/ascii.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace yakugo::check {

std::string only(std::string_view text, bool digits) {
    std::string out;
    for (const char c : text) {
        if (is_ascii_digit(c) == digits) out += c;
    }
    return out;
}

namespace {

using Kind = Token::Kind;

std::string without_lines(std::string_view text) {
    std::string out(text);
    std::erase_if(out, [](char c) { return c == '_' || c == '-'; });
    return out;
}

/// Same word in another form: commit, commits, committed; de-referenced, dereference.
bool may_be_inflection(std::string_view a, std::string_view b) {
    if (are_derivations(without_lines(a), without_lines(b))) return true;
    if (a.size() > b.size()) std::swap(a, b);
    return a.size() >= 3 && b.size() <= a.size() + 3 && b.starts_with(a.substr(0, a.size() - 1));
}

bool alike_designations(const Token& a, const Token& b) {
    return only(a.key, true) == only(b.key, true) || only(a.key, false) == only(b.key, false) ||
           edits(a.key, b.key, 2) <= (std::min(a.key.size(), b.key.size()) > 4 ? 2U : 1U);
}

bool alike_words(const Token& a, const Token& b) {
    constexpr std::size_t kShortest = 5, kLongEnough = 9;
    const std::size_t size = std::min(a.key.size(), b.key.size());
    if (!only(a.key, true).empty() && !only(b.key, true).empty())  // FILTER_LZMA1
        return size >= 3 && only(a.key, false) == only(b.key, false);
    if (size < kShortest || a.key[0] != b.key[0] || may_be_inflection(a.key, b.key)) return false;
    if (without_lines(a.key) == without_lines(b.key)) return false;  // field_names, fieldnames
    const std::size_t most = size >= kLongEnough ? 2 : 1;
    return edits(a.key, b.key, most) <= most;
}

bool alike_acronyms(const Token& a, const Token& b) {
    const std::size_t size = std::min(a.key.size(), b.key.size());
    if (size < 3 || edits(a.key, b.key, 1) > 1) return false;
    return a.key.size() == b.key.size() || size >= 5;
}

}  // namespace

bool are_alike(const Token& a, const Token& b) {
    if (a.kind != b.kind) return false;
    switch (a.kind) {
        case Kind::designation: return alike_designations(a, b);
        case Kind::word: return alike_words(a, b);
        case Kind::acronym: return alike_acronyms(a, b);
        case Kind::placeholder:
        case Kind::version: return true;
        case Kind::email:
        case Kind::url: return edits(a.key, b.key, 2) <= 2;
    }
    return false;
}

}  // namespace yakugo::check
