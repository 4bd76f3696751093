// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/suppress/screen.hpp"

#include <utility>

namespace yakugo::check {

Screen::Screen(const Draft& draft, const ScreenOptions& options)
    : options_(options), excerpts_(draft), comments_(draft) {}

Reported Screen::look(const Finding& finding) {
    Reported out{finding, excerpts_.of(finding)};
    const Fingerprint print = fingerprint(finding, out.excerpt);
    out.fingerprint = print.text(occurrences_.next(print));
    out.suppression = suppression(finding, print);
    return out;
}

std::optional<Suppression> Screen::suppression(const Finding& finding, const Fingerprint& fingerprint) {
    if (comments_.suppresses(finding)) return Suppression::comment;
    if (options_.rejections != nullptr && options_.rejections->suppresses(finding)) return Suppression::rejection;
    if (options_.written != nullptr) options_.written->add(fingerprint);
    if (options_.changed != nullptr && !options_.changed->keeps(finding)) return Suppression::unchanged;
    if (options_.known != nullptr && options_.known->take(fingerprint)) return Suppression::baseline;
    return std::nullopt;
}

}  // namespace yakugo::check
