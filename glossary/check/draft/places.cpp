// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/draft/places.hpp"

#include <algorithm>
#include <utility>

namespace yakugo::check {
namespace {

// Scanned units that one may lie behind the last one: those between are empty, or damaged and passed over.
constexpr std::size_t kLookAhead = 64;

bool is_gap(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// The places of all texts of a unit, and which texts they are; empty where one is not there.
std::vector<std::optional<markup::Origin>> match(const store::TranslationUnit& unit, bool has_sides,
                                                 const ScannedUnit& scanned, std::vector<std::size_t>& texts) {
    std::vector<std::optional<markup::Origin>> out;
    const bool either = !has_sides || unit.variants.size() == 1;
    for (std::size_t i = 0; i < unit.variants.size(); ++i) {
        if (unit.variants[i].text.text.empty()) {  // stands anywhere
            out.emplace_back(markup::Origin());
            continue;
        }
        const auto find = [&](bool again) {
            for (std::size_t t = 0; t < scanned.texts.size(); ++t) {
                const ScannedText& text = scanned.texts[t];
                const bool taken = text.used || std::find(texts.begin(), texts.end(), t) != texts.end();
                if ((taken && !(again && text.may_repeat)) || (!either && text.target != (i > 0))) continue;
                auto origin = find_text(unit.variants[i].text.text, text.text, text.origin);
                if (!origin) continue;
                texts.push_back(t);
                out.push_back(std::move(origin));
                return true;
            }
            return false;
        };
        if (!find(false) && !find(true)) return {};
    }
    return out;
}

}  // namespace

std::optional<markup::Origin> find_text(std::string_view wanted, std::string_view scanned,
                                        const markup::Origin& origin) {
    markup::Origin out;
    std::size_t have = 0, at = 0;
    while (have < wanted.size()) {
        std::size_t same = 0;
        while (have + same < wanted.size() && at + same < scanned.size() && wanted[have + same] == scanned[at + same])
            ++same;
        if (same > 0) {
            out.append(origin, {at, at + same});
            have += same;
            at += same;
        } else if (at < scanned.size() && is_gap(scanned[at])) {
            if (is_gap(wanted[have])) {  // a space for a line break
                out.append(origin, {at, at + 1});
                ++have;
            }
            ++at;
        } else {
            return std::nullopt;
        }
    }
    while (at < scanned.size() && is_gap(scanned[at])) ++at;
    if (at < scanned.size()) return std::nullopt;
    return out;
}

bool Places::fill(std::size_t count) {
    while (ahead_.size() < count) {
        ScannedUnit unit;
        if (!next_(unit)) return false;
        ahead_.push_back(std::move(unit));
    }
    return true;
}

Places::Found Places::find(const store::TranslationUnit& unit, bool has_sides) {
    while (fill(1) && ahead_.front().last_line < unit.line) ahead_.pop_front();
    for (std::size_t i = 0; i < kLookAhead && fill(i + 1); ++i) {
        ScannedUnit& scanned = ahead_[i];
        std::vector<std::size_t> texts;
        std::vector<std::optional<markup::Origin>> origins = match(unit, has_sides, scanned, texts);
        if (origins.empty()) continue;
        for (const std::size_t text : texts) scanned.texts[text].used = true;
        const std::size_t part = scanned.part;
        ahead_.erase(ahead_.begin(), ahead_.begin() + static_cast<std::ptrdiff_t>(i));
        return {std::move(origins), part};
    }
    return {std::vector<std::optional<markup::Origin>>(unit.variants.size()), fill(1) ? ahead_.front().part : 0};
}

}  // namespace yakugo::check
