// SPDX-License-Identifier: Apache-2.0
// One page, complete in itself: no script, no font and no picture is loaded, and a policy forbids them to whatever a
// draft might smuggle in.
#include "glossary/check/report/forms.hpp"
#include "glossary/check/report/html_style.hpp"
#include "glossary/check/report/printable.hpp"
#include "libalign/text/unicode.hpp"

#include <fmt/format.h>

#include <ostream>

namespace yakugo::check {
namespace {

std::string as_html(std::string_view text) {
    std::string out;
    for (const char c : printable(text)) {
        switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            case '\'': out += "&#39;"; break;
            default: out += c;
        }
    }
    return out;
}

// bdi keeps what runs from right to left inside its own piece; the language chooses the forms of kanji.
std::string words(std::string_view text) {
    const auto language = text::language_of(valid(text));
    return language ? fmt::format("<bdi lang=\"{}\">{}</bdi>", code(*language), as_html(text))
                    : fmt::format("<bdi>{}</bdi>", as_html(text));
}

class HtmlReport final : public Report {
public:
    explicit HtmlReport(std::ostream& out) : Report(out) {
        out << "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
               "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
               "'unsafe-inline'\">\n"
               "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
               "<title>yakugo check</title>\n<style>"
            << kReportStyle << "</style>\n</head>\n<body>\n<main>\n";
    }

    void finish() override {
        out() << (totals().all() == 0 ? "" : "</section>\n")
              << "<header>\n<h1>Check of terms <span lang=\"ja\">用語の点検</span></h1>\n<p>" << as_html(summary())
              << "</p>\n</header>\n</main>\n</body>\n</html>\n";
    }

private:
    void write(const Reported& reported) override {
        const Finding& finding = reported.finding;
        const std::size_t number = totals().all();
        if (number == 1 || finding.place.file != file_) {
            file_ = finding.place.file;
            out() << (number == 1 ? "" : "</section>\n") << "<section>\n<h2>" << words(file_) << "</h2>\n";
        }
        out() << "<article class=\"" << name(finding.severity) << "\" id=\"f" << number << "\">\n<p class=\"head\"><b>"
              << name(finding.severity) << "</b> <span>" << as_html(rule_title(finding.rule)) << "</span> <a href=\"#f"
              << number << "\">" << position(finding.place) << "</a></p>\n<p class=\"message\">"
              << words(finding.message) << "</p>\n";
        excerpt(reported.excerpt);
        details(finding);
        out() << "</article>\n";
    }

    static std::string position(const Place& place) {
        return place.line == 0 ? "whole file" : fmt::format("line {}, column {}", place.line, place.column);
    }

    void excerpt(const Excerpt& excerpt) {
        if (excerpt.line.empty()) return;
        const auto language = text::language_of(excerpt.line);
        const std::string_view line = excerpt.line;
        out() << "<blockquote dir=\"auto\"";
        if (language) out() << " lang=\"" << code(*language) << '"';
        out() << '>' << (excerpt.more_before ? "…" : "") << as_html(line.substr(0, excerpt.mark.begin)) << "<mark>"
              << as_html(slice(line, excerpt.mark)) << "</mark>" << as_html(line.substr(excerpt.mark.end))
              << (excerpt.more_after ? "…" : "") << "</blockquote>\n";
    }

    void details(const Finding& finding) {
        if (finding.expected.empty() && !finding.fix && finding.variants.empty() && finding.also.empty()) return;
        out() << "<dl>\n";
        if (!finding.expected.empty())
            out() << "<dt>expected</dt><dd><del>" << words(finding.found) << "</del> → <ins>" << words(finding.expected)
                  << "</ins></dd>\n";
        if (finding.fix && *finding.fix != finding.expected)
            out() << "<dt>fix</dt><dd><ins>" << words(*finding.fix) << "</ins></dd>\n";
        list("variants", finding.variants, words);
        list("also", finding.also, [](const Place& place) { return words(place_text(place)); });
        out() << "</dl>\n";
    }

    template <class Items, class Show>
    void list(std::string_view label, const Items& items, Show show) {
        if (items.empty()) return;
        out() << "<dt>" << label << "</dt><dd>";
        for (std::size_t i = 0; i < items.size(); ++i) out() << (i > 0 ? ", " : "") << show(items[i]);
        out() << "</dd>\n";
    }

    std::string file_;
};

}  // namespace

std::unique_ptr<Report> make_html_report(std::ostream& out, const ReportOptions&) {
    return std::make_unique<HtmlReport>(out);
}

}  // namespace yakugo::check
