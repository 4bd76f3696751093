// SPDX-License-Identifier: Apache-2.0
// Outlet labels are compared with hosts by their letters, their words and their initials.
#include "libalign/document/outlet.hpp"

#include "libalign/document/patterns.hpp"

#include <algorithm>

namespace yakugo::document {

namespace {

/// "news.usni.org" -> "newsusni": the host's words without its top-level domain.
std::string letters_of_host(std::string_view host) {
    const auto dot = host.rfind('.');
    std::string out;
    for (const std::string& word : ascii_words(host.substr(0, dot == std::string_view::npos ? host.size() : dot)))
        out += word;
    return out;
}

std::string fitting_label(const Document& document, const std::string& host) {
    for (const Post& post : document.posts) {
        if (!post.printed_outlet.empty() && label_fits_host(post.printed_outlet, host)) return post.printed_outlet;
    }
    return {};
}

}  // namespace

bool label_fits_host(std::string_view label, std::string_view host) {
    const std::string letters = letters_of_host(host);
    std::string initials, joined;
    bool all_words = true;
    std::size_t covered = 0;
    for (const std::string& word : ascii_words(label)) {
        initials += word[0];
        if (word == "the" && joined.empty()) continue;
        joined += word;
        all_words = all_words && letters.find(word) != std::string::npos;
        covered += word.size();
    }
    if (joined.empty() || letters.empty()) return false;
    if (initials.size() >= 2 && letters == initials) return true;
    if (letters.find(joined) != std::string::npos || joined.find(letters) != std::string::npos) return true;
    return all_words && covered * 2 >= letters.size();
}

void settle_outlets(Document& document) {
    for (Post& post : document.posts) {
        const std::string host = host_of(post.url);
        post.outlet = post.printed_outlet;
        if (host.empty() || (!post.outlet.empty() && label_fits_host(post.outlet, host))) continue;
        if (const std::string label = fitting_label(document, host); !label.empty()) {
            post.outlet = label;
        } else if (post.outlet.empty()) {
            post.outlet = host;
        }
        if (!post.printed_outlet.empty() && post.outlet != post.printed_outlet) {
            document.diagnostics.push_back(
                {Severity::note,
                 {document.source, post.title_ja.line},
                 post.title_ja.range.begin,
                 "the title names \"" + post.printed_outlet + "\", but the URL belongs to " + post.outlet});
        }
    }
}

}  // namespace yakugo::document
