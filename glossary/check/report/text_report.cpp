// SPDX-License-Identifier: Apache-2.0
// For people at a terminal.
#include "glossary/check/report/forms.hpp"
#include "glossary/check/report/printable.hpp"
#include "libalign/text/unicode.hpp"
#include "libalign/text/width.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

namespace yakugo::check {
namespace {

constexpr std::size_t kBefore = 32, kLine = 72;  // cells: an excerpt with its margin of 8 fits in 80 columns
constexpr std::string_view kMargin = "        ";

/// The excerpt as it stands on the terminal.
struct Shown {
    std::string before, mark, after;
};

// The end of `text` that fits into so many cells, the first one being … where anything was cut.
std::string last_cells(std::string_view text, std::size_t cells, bool more) {
    if (!more && text::display_width(text) <= cells) return std::string(text);
    std::size_t at = text.size();
    for (std::size_t before = at; before > 0; at = before) {
        text::previous_code_point(text, before);
        if (text::display_width(text.substr(before)) + 1 > cells) break;
    }
    while (at < text.size()) {  // a mark that combines with what was cut goes too
        std::size_t next = at;
        text::next_code_point(text, next);
        if (text::display_width(text.substr(at, next - at)) > 0) break;
        at = next;
    }
    return "…" + std::string(text.substr(at));
}

Shown shown(const Excerpt& excerpt) {
    const std::string_view line = excerpt.line;
    Shown out;
    out.before = last_cells(printable(line.substr(0, excerpt.mark.begin)), kBefore, excerpt.more_before);
    out.mark = text::shortened(printable(slice(line, excerpt.mark)), kLine - kBefore);
    const std::size_t used = text::display_width(out.before) + text::display_width(out.mark);
    std::string after = printable(line.substr(excerpt.mark.end));
    if (excerpt.more_after) after += "…";
    out.after = text::shortened(after, kLine - std::min(used, kLine - 1));
    return out;
}

class TextReport final : public Report {
public:
    TextReport(std::ostream& out, bool color) : Report(out), color_(color) {}
    void finish() override { out() << (totals().all() == 0 ? "" : "\n") << summary() << '\n'; }

private:
    void write(const Reported& reported) override {
        const Finding& finding = reported.finding;
        if (totals().all() == 1 || finding.place.file != file_) {
            if (totals().all() > 1) out() << '\n';
            file_ = finding.place.file;
            out() << painted("1", printable(file_)) << '\n';
        }
        out() << fmt::format("  {:<7} ", position(finding.place))
              << painted(paint(finding.severity), name(finding.severity)) << "  " << rule_title(finding.rule) << "  "
              << printable(finding.message) << '\n';
        excerpt(reported);
        details(finding);
    }

    static std::string position(const Place& place) {
        if (place.line == 0) return "-";
        return place.column == 0 ? fmt::format("{}", place.line) : fmt::format("{}:{}", place.line, place.column);
    }

    void excerpt(const Reported& reported) {
        if (reported.excerpt.line.empty()) return;
        const Shown parts = shown(reported.excerpt);
        const std::string style = paint(reported.finding.severity);
        out() << kMargin << parts.before << painted(style, parts.mark) << parts.after << '\n';
        const std::size_t width = std::max<std::size_t>(1, text::display_width(parts.mark));
        out() << kMargin << std::string(text::display_width(parts.before), ' ')
              << painted(style, std::string(width, '^')) << '\n';
    }

    void details(const Finding& finding) {
        if (!finding.expected.empty()) out() << kMargin << "expected: " << printable(finding.expected) << '\n';
        if (finding.fix && *finding.fix != finding.expected)
            out() << kMargin << "fix: " << printable(finding.found) << " → " << printable(*finding.fix) << '\n';
        list("variants", finding.variants, printable);
        list("also", finding.also, [&](const Place& place) {
            return place.file == finding.place.file ? position(place) : place_text(place);
        });
    }

    template <class Items, class Show>
    void list(std::string_view label, const Items& items, Show show) {
        if (items.empty()) return;
        out() << kMargin << label << ": ";
        for (std::size_t i = 0; i < items.size(); ++i) out() << (i > 0 ? ", " : "") << show(items[i]);
        out() << '\n';
    }

    static std::string paint(Severity severity) {
        switch (severity) {
            case Severity::error: return "1;31";
            case Severity::warning: return "33";
            case Severity::note: return "36";
        }
        return "0";
    }

    std::string painted(std::string_view style, std::string_view text) const {
        return color_ ? fmt::format("\x1b[{}m{}\x1b[0m", style, text) : std::string(text);
    }

    bool color_;
    std::string file_;
};

}  // namespace

std::unique_ptr<Report> make_text_report(std::ostream& out, const ReportOptions& options) {
    return std::make_unique<TextReport>(out, options.color);
}

}  // namespace yakugo::check
