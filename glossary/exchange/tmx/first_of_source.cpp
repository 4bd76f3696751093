// SPDX-License-Identifier: Apache-2.0
// A flat table of hashes.
#include "glossary/exchange/tmx/first_of_source.hpp"

#include "glossary/exchange/plain.hpp"

#include <functional>
#include <utility>

namespace yakugo::exchange {

namespace {

std::string_view text_in(const store::TranslationUnit& unit, Language language) {
    const store::Variant* const variant = store::find(unit, code(language));
    return variant == nullptr ? std::string_view() : std::string_view(variant->text.text);
}

/// Not 0, which is a free place.
std::uint64_t hash(std::string_view text) {
    const std::uint64_t out = std::hash<std::string_view>()(text);
    return out == 0 ? 1 : out;
}

}  // namespace

bool FirstOfSource::take(const store::TranslationUnit& unit) {
    const std::string_view source = text_in(unit, source_), target = text_in(unit, other(source_));
    if (source.empty() || target.empty()) {
        ++empty_;
        return false;
    }
    const Seen seen = see(hash(source), static_cast<std::uint32_t>(hash(target)));
    repeated_ += seen == Seen::same;
    rival_ += seen == Seen::other;
    return seen == Seen::no;
}

bool FirstOfSource::repeats(const store::TranslationUnit& unit) {
    if (sources_.empty()) return false;
    const std::uint64_t source = hash(text_in(unit, source_));
    const std::size_t at = place_of(source);
    const bool same =
        sources_[at] == source && targets_[at] == static_cast<std::uint32_t>(hash(text_in(unit, other(source_))));
    repeated_ += same ? 1U : 0U;
    return same;
}

std::size_t FirstOfSource::place_of(std::uint64_t source) const {
    const std::size_t mask = sources_.size() - 1;
    std::size_t at = source & mask;
    while (sources_[at] != 0 && sources_[at] != source) at = (at + 1) & mask;
    return at;
}

FirstOfSource::Seen FirstOfSource::see(std::uint64_t source, std::uint32_t target) {
    if (4 * (used_ + 1) > 3 * sources_.size()) grow();
    const std::size_t at = place_of(source);
    if (sources_[at] == source) return targets_[at] == target ? Seen::same : Seen::other;
    sources_[at] = source;
    targets_[at] = target;
    ++used_;
    return Seen::no;
}

void FirstOfSource::grow() {
    constexpr std::size_t smallest = 1024;
    const std::size_t size = sources_.empty() ? smallest : 2 * sources_.size();
    const std::vector<std::uint64_t> sources = std::exchange(sources_, std::vector<std::uint64_t>(size));
    const std::vector<std::uint32_t> targets = std::exchange(targets_, std::vector<std::uint32_t>(size));
    used_ = 0;
    for (std::size_t i = 0; i < sources.size(); ++i)
        if (sources[i] != 0) see(sources[i], targets[i]);
}

void FirstOfSource::tell(Report& report, std::string_view form) const {
    leave_out(report, form, empty_, "unit with an empty side", "units with an empty side");
    leave_out(report, form, rival_, "further translation of a source text", "further translations of a source text");
    leave_out(report, form, repeated_, "repeated unit", "repeated units");
}

}  // namespace yakugo::exchange
