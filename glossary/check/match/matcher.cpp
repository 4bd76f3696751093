// SPDX-License-Identifier: Apache-2.0
// One matcher a language.
#include "glossary/check/match/matcher.hpp"

#include "glossary/check/match/english_matcher.hpp"
#include "glossary/check/match/japanese_matcher.hpp"

#include <variant>

namespace yakugo::check {

struct Matcher::Impl {
    std::variant<JapaneseMatcher, EnglishMatcher> matcher;
};

Matcher::Matcher(Language language, std::span<const Pattern> patterns, const text::EnglishTokenizer& english)
    : impl_(language == Language::ja ? std::make_unique<Impl>(Impl{JapaneseMatcher(patterns)})
                                     : std::make_unique<Impl>(Impl{EnglishMatcher(patterns, english)})) {}
Matcher::~Matcher() = default;
Matcher::Matcher(Matcher&&) noexcept = default;
Matcher& Matcher::operator=(Matcher&&) noexcept = default;

std::vector<Match> Matcher::find(std::string_view text, const text::JapaneseTokenizer& japanese,
                                 const text::EnglishTokenizer& english) const {
    if (const auto* matcher = std::get_if<JapaneseMatcher>(&impl_->matcher)) return matcher->find(text, japanese);
    return std::get<EnglishMatcher>(impl_->matcher).find(text, english);
}

std::size_t Matcher::memory() const noexcept {
    return std::visit([](const auto& matcher) { return matcher.memory(); }, impl_->matcher);
}

}  // namespace yakugo::check
