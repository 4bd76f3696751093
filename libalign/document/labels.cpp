// SPDX-License-Identifier: Apache-2.0
// The grammar of a post as weights, and Viterbi's algorithm over it.
#include "libalign/document/labels.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace yakugo::document {

namespace {

// Weights are log-odds by judgement over the two real dumps and the sample posts: 1 is a hint, 3 strong, 6 decides.
constexpr double kNever = -1e9;

double when(bool seen, double yes, double no = 0) {
    return seen ? yes : no;
}

double english_score(Label label, const LineFeatures& f) {
    switch (label) {
        case Label::head_english:
        case Label::body_english: return when(f.url, -6) + when(f.date || f.by, -3) + when(f.slug, 2);
        case Label::head_credit:
        case Label::body_credit: return when(f.credit, 1.5, -3) + when(f.url || f.date || f.by, -4);
        case Label::title_en:
            return when(f.title_case >= 0.6, 1.5) + when(f.full_stop, -1) + when(f.words > 30, -4) +
                   when(f.words < 3, -2) + when(f.gap_before >= 2, 1) + 4 * f.slug_match +
                   when(f.url || f.date || f.by || f.slug, -8) + when(f.credit, -1);
        case Label::dek_en:
            return when(f.words >= 6, 1, -2) + when(f.full_stop, 0.5) + when(f.url || f.date || f.by || f.slug, -8) +
                   when(f.slug_match > 0.7, -2) + when(f.names, -1);
        case Label::byline:
            return when(f.by, 5) + when(f.names, 1.5, f.by ? 0 : -5) + when(f.url || f.date, -8) +
                   when(f.words > 14, -4);
        case Label::role: return when(f.role, 3, -4) + when(f.by || f.date || f.url, -4);
        case Label::date: return f.date ? 5 : kNever;
        case Label::url: return f.url ? 6 : kNever;
        case Label::about_author: return when(f.words >= 8, 0.5, -2) + when(f.url || f.date || f.by, -4);
        case Label::body: return -4 + when(f.url || f.date, -3);
        case Label::list: return f.bullet ? 1 : kNever;
        default: return kNever;
    }
}

double japanese_score(Label label, const LineFeatures& f) {
    switch (label) {
        case Label::title_ja:
            return when(f.outlet, f.latin_outlet ? 4 : 1.5) + when(f.gap_before >= 2, 1) +
                   when(f.full_stop && !f.outlet, -2, 1) + when(f.full_stop_in_title, -2) +
                   when(f.title_length >= 8 && f.title_length <= 100, 0.5, -1) + when(f.title_length > 160, -5) +
                   when(f.indented, -3) + when(f.bullet, -4) + when(f.about_author, -6);
        case Label::dek_ja:
            return when(f.full_stop, -1, 1) + when(f.gap_after >= 2, 1.5) + when(f.gap_before >= 2, 0.5) +
                   when(f.length >= 12 && f.length <= 200, 0.5, -2) + when(f.trailing_credit || f.credit, -3) +
                   when(f.indented, -2) + when(f.bullet || f.outlet || f.about_author, -4) + when(f.question, -1) +
                   when(f.starts_with_date, -0.5);
        case Label::head_caption:
        case Label::body_caption:
            return when(f.trailing_credit, 2.5) + when(f.indented, -2.5) + when(f.gap_before >= 2, 0.7) +
                   when(f.starts_with_date, 1.5) + when(f.length > 300, -2) + when(f.bullet || f.about_author, -4) +
                   when(f.end_mark, -4) + when(f.length < 10, -1);
        case Label::head_credit:
        case Label::body_credit:
            return when(f.credit, 1.5, f.length <= 12 && !f.full_stop ? -1 : -5) + when(f.indented, -2) +
                   when(f.bullet, -4);
        case Label::body:
            return when(f.indented, 1.5) + when(f.full_stop, 1.2) + when(f.length > 80, 0.5) + when(f.end_mark, 3) +
                   when(f.trailing_credit, -1) + when(f.bullet, -1) +
                   when(f.length < 20 && !f.full_stop && !f.indented, -1.5);
        case Label::heading:
            return when(f.length <= 40 && !f.full_stop, 0.8, -4) + when(f.gap_before >= 2, 0.7) + when(f.indented, -2) +
                   when(f.bullet || f.end_mark || f.trailing_credit || f.credit, -3);
        case Label::list: return f.bullet ? 4 : kNever;
        case Label::about_author:
            return when(f.about_author, 4) + when(f.full_stop, 0.5) + when(f.outlet, -2) + when(f.length < 15, -1);
        case Label::url: return f.url ? 6 : kNever;
        default: return kNever;
    }
}

/// What the markup says for a label. Lines that markup tells to be figures or notes do not come here.
double mark_score(Label label, Mark mark) {
    const bool title = label == Label::title_ja || label == Label::title_en;
    const bool text = label == Label::body || label == Label::list || label == Label::about_author;
    switch (mark) {
        case Mark::title: return title ? 6 : -2;
        case Mark::heading: return label == Label::heading ? 4 : title ? 2 : text ? -4 : 0;
        case Mark::list: return label == Label::list ? 0 : title ? -4 : 0;
        case Mark::quote:
        case Mark::cell: return text ? 2 : title ? -4 : 0;
        default: return 0;
    }
}

double text_score(Label label, const LineFeatures& f) {
    if (f.day) return label == Label::day ? 8 : label == Label::body || label == Label::body_english ? -2 : kNever;
    if (f.language == Language::ja) return japanese_score(label, f);
    if (f.language == Language::en || f.url || f.date) return english_score(label, f);
    return label == Label::body || label == Label::body_english || label == Label::head_english ? -1 : kNever;
}

double score(Label label, const LineFeatures& f) {
    return text_score(label, f) + mark_score(label, f.mark);
}

using Table = std::array<std::array<double, kLabels>, kLabels>;
constexpr std::size_t index(Label label) {
    return static_cast<std::size_t>(label);
}

/// follow[a][b]: what it costs that b stands behind a.
Table make_follow() {
    using enum Label;
    Table follow;
    for (auto& row : follow) row.fill(kNever);
    const auto allow = [&](std::initializer_list<Label> from, std::initializer_list<Label> to, double cost) {
        for (const Label a : from)
            for (const Label b : to) follow[index(a)][index(b)] = cost;
    };
    allow({day}, {day, title_ja}, 0);
    allow({title_ja}, {head_english, head_credit, dek_ja}, 0);
    allow({title_ja}, {head_caption, body}, -0.5);
    allow({title_ja}, {heading, list}, -1.5);
    allow({title_ja}, {title_en}, -5);
    allow({title_ja}, {url}, -2);
    allow({head_english, head_caption, head_credit}, {head_english, head_caption, head_credit, dek_ja}, 0);
    allow({head_english}, {head_caption}, 1);
    allow({head_english, head_caption, head_credit}, {body, heading, list}, -0.5);
    allow({dek_ja}, {body}, 0.5);
    allow({dek_ja}, {head_english, head_caption, head_credit, heading, list}, -0.3);
    allow({dek_ja}, {title_en}, -3);
    allow({body, heading, list, body_english, body_caption, body_credit}, {body, list, heading, body_english}, 0);
    allow({body, heading, list, body_english, body_credit}, {body_caption, body_credit}, -0.5);
    allow({body_english}, {body_caption}, 1);
    allow({body_caption}, {body_caption, body_credit}, -0.3);
    allow({heading}, {heading}, -0.5);
    allow({body, list, heading, body_english, body_caption, body_credit}, {title_en}, 0);
    allow({body, list, heading, body_english, body_caption, body_credit}, {url, byline, date}, -3);
    allow({body, list, body_caption, body_credit}, {title_ja, day}, -5);
    allow({title_en}, {dek_en, byline, url}, 0);
    allow({title_en, dek_en}, {date, role}, -0.5);
    allow({title_en}, {title_en}, -4);
    allow({dek_en}, {byline, url}, 0);
    allow({dek_en}, {dek_en, title_en}, -2);
    allow({byline}, {byline, date, url, role}, 0);
    allow({byline, role, date}, {dek_en, title_en}, -2);
    allow({role}, {role, byline, date, url}, 0);
    allow({date}, {url}, 0);
    allow({date}, {byline, role, date}, -0.5);
    allow({url}, {byline, date, title_en, role}, -1.5);
    allow({url}, {url}, -2);
    allow({url, date, byline, role, dek_en, title_en}, {about_author}, -1);
    allow({about_author}, {about_author}, 0);
    allow({url, about_author}, {title_ja, day}, 0);
    allow({date, byline, role}, {title_ja, day}, -0.5);
    allow({title_en, dek_en}, {title_ja, day}, -5);
    return follow;
}

double first(Label label) {
    switch (label) {
        case Label::day:
        case Label::title_ja: return 0;
        case Label::body:
        case Label::body_english: return -4;
        default: return kNever;
    }
}

/// What speaks for a label right behind the mark that ends a body: something else begins there, be it the next post.
double ended(Label label) {
    if (label == Label::body || label == Label::heading || label == Label::list) return 0;
    return label == Label::title_ja || label == Label::day ? 5 : 3;
}

std::vector<Label> best_path(const std::vector<LineFeatures>& lines, const Table& follow,
                             const std::array<double, kLabels>& firsts) {
    std::vector<Label> labels(lines.size());
    if (lines.empty()) return labels;
    std::vector<std::array<std::uint8_t, kLabels>> back(lines.size());
    std::array<double, kLabels> best{};
    for (std::size_t b = 0; b < kLabels; ++b) best[b] = firsts[b] + score(static_cast<Label>(b), lines[0]);
    for (std::size_t i = 1; i < lines.size(); ++i) {
        std::array<double, kLabels> next{};
        for (std::size_t b = 0; b < kLabels; ++b) {
            std::size_t from = 0;
            for (std::size_t a = 1; a < kLabels; ++a) {
                if (best[a] + follow[a][b] > best[from] + follow[from][b]) from = a;
            }
            const auto label = static_cast<Label>(b);
            next[b] =
                best[from] + follow[from][b] + score(label, lines[i]) + (lines[i - 1].end_mark ? ended(label) : 0);
            back[i][b] = static_cast<std::uint8_t>(from);
        }
        // Kept near zero, so that "never" stays distinguishable over millions of lines.
        const double top = *std::max_element(next.begin(), next.end());
        for (std::size_t b = 0; b < kLabels; ++b) best[b] = std::max(next[b] - top, kNever);
    }
    auto last = static_cast<std::size_t>(std::max_element(best.begin(), best.end()) - best.begin());
    for (std::size_t i = lines.size(); i-- > 0;) {
        labels[i] = static_cast<Label>(last);
        last = back[i][last];
    }
    return labels;
}

const Table& follow_table() {
    static const Table follow = make_follow();
    return follow;
}

/// The same where no other post and no day follows.
Table make_follow_in_post() {
    Table follow = follow_table();
    for (auto& row : follow) row[index(Label::title_ja)] = row[index(Label::day)] = kNever;
    return follow;
}

}  // namespace

std::vector<Label> label_lines(const std::vector<LineFeatures>& lines) {
    std::array<double, kLabels> firsts{};
    for (std::size_t b = 0; b < kLabels; ++b) firsts[b] = first(static_cast<Label>(b));
    return best_path(lines, follow_table(), firsts);
}

std::vector<Label> label_post(const std::vector<LineFeatures>& lines) {
    static const Table follow = make_follow_in_post();
    return best_path(lines, follow, follow[index(Label::title_ja)]);
}

}  // namespace yakugo::document
