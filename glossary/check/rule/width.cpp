// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/rule/place.hpp"
#include "glossary/check/rule/style.hpp"
#include "libalign/text/normalize.hpp"
#include "libalign/text/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace yakugo::check {
namespace {

struct WidthUse {
    std::size_t unit = 0;
    ByteRange range;
    std::string found;
};

constexpr bool is_wide_letter(char32_t c) {
    return (c >= U'０' && c <= U'９') || (c >= U'Ａ' && c <= U'Ｚ') || (c >= U'ａ' && c <= U'ｚ');
}
constexpr bool is_narrow(char32_t c) {
    return (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z');
}
constexpr bool is_narrow_katakana(char32_t c) {
    return c >= 0xFF66 && c <= 0xFF9F;
}

enum class Width { narrow, wide, mixed };

/// What is compared with one another: single digits, numbers, single letters, words.
enum class RunKind { digit, number, letter, word };
constexpr std::array kKinds = {RunKind::digit, RunKind::number, RunKind::letter, RunKind::word};
constexpr std::array<std::string_view, 4> kRunNames = {"single digits", "numbers", "single letters",
                                                       "words in Latin letters"};

struct Alnum {
    WidthUse use;
    Width width = Width::narrow;
    RunKind kind = RunKind::word;
    std::string key;  // NFKC
};

/// Stretches of letters and digits of any width; katakana of half width.
class Widths {
public:
    void add(std::size_t unit, const Text& text) {
        const std::string_view bytes = text.text;
        for (std::size_t at = 0; at < bytes.size();) {
            const std::size_t begin = at;
            std::size_t wide = 0, all = 0;
            const bool kana = read(bytes, at, wide, all);
            if (all == 0) continue;
            const ByteRange range{begin, at};
            if (overlaps_any(text.masked, range) || overlaps_any(text.quoted, range)) continue;
            WidthUse use{unit, range, std::string(slice(bytes, range))};
            if (kana) {
                katakana_[use.found].push_back(std::move(use));
            } else {
                add(std::move(use), wide, all);
            }
        }
    }

    void tell(const Study& study, std::vector<Finding>& out) {
        for (const auto& [surface, uses] : katakana_)
            out.push_back(finding(study, uses, fmt::format("{} is in half-width katakana", in_quotes(surface))));
        std::set<std::string> told;
        tell_words(study, told, out);
        for (const RunKind kind : kKinds) {
            std::vector<WidthUse> narrow, wide;
            for (const Alnum& one : all_) {
                if (one.kind != kind || told.contains(one.key)) continue;
                (one.width == Width::narrow ? narrow : wide).push_back(one.use);
            }
            if (narrow.empty() || wide.empty()) continue;
            const bool fewer_wide = wide.size() <= narrow.size();
            out.push_back(finding(
                study, fewer_wide ? wide : narrow,
                fmt::format("{} are {}-width here and {}-width elsewhere", kRunNames[static_cast<std::size_t>(kind)],
                            fewer_wide ? "full" : "half", fewer_wide ? "half" : "full")));
        }
    }

private:
    /// Reads one stretch; true for katakana. Where there is none, one character is skipped.
    static bool read(std::string_view bytes, std::size_t& at, std::size_t& wide, std::size_t& all) {
        bool kana = false;
        while (at < bytes.size()) {
            std::size_t next = at;
            const char32_t c = text::next_code_point(bytes, next);
            const bool narrow_kana = is_narrow_katakana(c), letter = is_wide_letter(c) || is_narrow(c);
            if ((!narrow_kana && !letter) || (all > 0 && kana != narrow_kana)) break;
            kana = narrow_kana;
            wide += is_wide_letter(c) ? 1U : 0U;
            ++all;
            at = next;
        }
        if (all == 0) text::next_code_point(bytes, at);
        return kana;
    }

    void add(WidthUse use, std::size_t wide, std::size_t all) {
        Alnum one{std::move(use),
                  wide == 0     ? Width::narrow
                  : wide == all ? Width::wide
                                : Width::mixed,
                  RunKind::word,
                  {}};
        one.key = text::normalized(one.use.found, text::Profile::nfkc);
        const bool digits = one.key.find_first_not_of("0123456789") == std::string::npos;
        if (digits) {
            one.kind = all == 1 ? RunKind::digit : RunKind::number;
        } else if (all == 1) {
            one.kind = RunKind::letter;
        }
        all_.push_back(std::move(one));
    }

    void tell_words(const Study& study, std::set<std::string>& told, std::vector<Finding>& out) const {
        std::map<std::string, std::map<Width, std::vector<WidthUse>>> words;
        for (const Alnum& one : all_) {
            if (one.kind == RunKind::word || one.kind == RunKind::number) words[one.key][one.width].push_back(one.use);
        }
        for (const auto& [key, uses_by_width] : words) {
            const std::map<Width, std::vector<WidthUse>>& by_width = uses_by_width;  // clang 14 captures no binding
            if (by_width.size() < 2 && !by_width.contains(Width::mixed)) continue;
            const auto count = [&](Width width) {
                const auto at = by_width.find(width);
                return at == by_width.end() ? std::size_t{0} : at->second.size();
            };
            const bool to_wide = count(Width::wide) > count(Width::narrow);
            told.insert(key);
            std::vector<WidthUse> uses;
            for (const auto& [width, some] : by_width) {
                if (width != (to_wide ? Width::wide : Width::narrow)) uses.insert(uses.end(), some.begin(), some.end());
            }
            std::sort(uses.begin(), uses.end(), [](const WidthUse& a, const WidthUse& b) {
                return std::pair(a.unit, a.range.begin) < std::pair(b.unit, b.range.begin);
            });
            Finding one = finding(study, uses, fmt::format("{} is written in both widths", in_quotes(key)));
            if (to_wide) {
                one.expected = by_width.at(Width::wide).front().found;
                if (one.fix) one.fix = one.expected;
            }
            one.variants = {one.found, one.expected};
            out.push_back(std::move(one));
        }
    }

    static Finding finding(const Study& study, const std::vector<WidthUse>& uses, std::string message) {
        const auto text_of = [&](const WidthUse& use) -> const Text& { return *study.draft().units[use.unit].ja; };
        Finding out = finding_at(study, "T114", text_of(uses[0]), uses[0].range, std::move(message));
        out.expected = text::normalized(uses[0].found, text::Profile::nfkc);
        const bool same = std::all_of(uses.begin(), uses.end(), [&](const WidthUse& use) {
            return use.found == uses[0].found && text_of(use).origin.is_contiguous(use.range);
        });
        if (same) out.fix = out.expected;
        for (std::size_t i = 1; i < uses.size(); ++i)
            out.also.push_back(study.draft().place(text_of(uses[i]), uses[i].range));
        return out;
    }

    std::vector<Alnum> all_;
    std::map<std::string, std::vector<WidthUse>> katakana_;
};

}  // namespace

std::vector<Finding> check_width(const Study& study) {
    std::map<std::pair<std::size_t, std::size_t>, Widths> drafts;  // by file and part
    if (study.draft().target != Language::ja) return {};
    for (std::size_t unit = 0; unit < study.draft().units.size(); ++unit) {
        const auto& text = study.draft().units[unit].ja;
        if (text && text::language_of(text->text) != Language::en)
            drafts[{text->file, study.draft().units[unit].part}].add(unit, *text);
    }
    std::vector<Finding> out;
    for (auto& [id, widths] : drafts) widths.tell(study, out);
    return out;
}

}  // namespace yakugo::check
