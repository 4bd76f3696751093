// SPDX-License-Identifier: Apache-2.0
// HTML of an aligned text. no element that HTML wants closed is left empty, which would be written as <p/>.
#include "glossary/exchange/html/bitext_page.hpp"

#include "glossary/exchange/html/bitext_page_style.hpp"
#include "glossary/exchange/plain.hpp"
#include "glossary/exchange/xml/xml.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

namespace yakugo::exchange {

namespace {

/// How a row looks: the class in the style sheet and the words of the legend.
struct Band {
    const char *style, *english, *japanese;
    std::string_view least;  ///< score as it is printed
};
constexpr std::array<Band, 4> kBands = {{{"sure", "0.90 and more: sure", "確実", "0.90"},
                                         {"likely", "0.70 to 0.90: likely", "ほぼ確実", "0.70"},
                                         {"doubtful", "0.50 to 0.70: look again", "要確認", "0.50"},
                                         {"unlikely", "below 0.50: probably wrong", "誤りの恐れ", "0.00"}}};

bool is_lone(const PageRow& row) {
    return row.source.empty() || row.target.empty();
}

const char* style_of(const PageRow& row) {
    if (is_lone(row)) return "lone";
    // By the score that the reader sees: 0.897 is printed as 0.90. All have the form 0.00, so they sort as text.
    const std::string score = two_digits(row.score);
    return std::find_if(kBands.begin(), kBands.end(), [&](const Band& band) { return score >= band.least; })->style;
}

std::string anchor(std::size_t row) {
    return fmt::format("r{}", row + 1);
}

class PageWriter {
public:
    PageWriter(std::ostream& out, const BitextPage& page) : html_(out, XmlStream::Declaration::none), page_(page) {}
    void write();

private:
    void head();
    void overview();
    void count(std::size_t number, const char* english, const char* japanese);
    void legend();
    void places(const char* english, const char* japanese, bool of_source);
    void table();
    void row(std::size_t index);
    void cell(std::size_t index, const std::vector<PageSentence>& sentences, Language language, const char* english,
              const char* japanese);
    void moved_notes(std::size_t index);
    void labelled(const char* element, const char* style, const char* english, const char* japanese);
    void link(const std::string& target, const std::string& text);
    std::string clean(const std::string& text) { return cleaner_.line(text); }

    XmlStream html_;
    const BitextPage& page_;
    Cleaner cleaner_;
    std::multimap<std::size_t, std::size_t>
        followers_;  // moved rows by the row behind which they stand in the target text, unless that is the row above
};

void PageWriter::write() {
    for (std::size_t i = 0; i < page_.rows.size(); ++i) {
        const auto behind = page_.rows[i].moved ? page_.rows[i].behind : std::nullopt;
        if (behind && *behind + 1 != i) followers_.emplace(*behind, i);
    }
    html_.doctype("html");
    html_.open("html", {{"lang", "en"}});
    head();
    html_.open("body");
    overview();
    places("Not translated", "訳文なし", true);
    places("Added", "原文なし", false);
    table();
    html_.close();
    html_.close();
}

void PageWriter::head() {
    html_.open("head");
    html_.element("meta", {{"charset", "utf-8"}}, "");
    html_.element("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}}, "");
    html_.element("title", fmt::format("{} / {}", clean(page_.source_file), clean(page_.target_file)));
    html_.element("style", kBitextPageStyle);
    html_.close();
}

/// English with the Japanese word beside it.
void PageWriter::labelled(const char* element, const char* style, const char* english, const char* japanese) {
    html_.open(element);
    if (*style != '\0') html_.attribute("class", style);
    html_.text(english);
    html_.text(" ");
    html_.element("span", {{"lang", "ja"}}, japanese);
    html_.close();
}

void PageWriter::link(const std::string& target, const std::string& text) {
    html_.element("a", {{"href", "#" + target}}, text);
}

void PageWriter::count(std::size_t number, const char* english, const char* japanese) {
    html_.open("div");
    labelled("dt", "", english, japanese);
    html_.element("dd", std::to_string(number));
    html_.close();
}

void PageWriter::overview() {
    std::size_t source = 0, target = 0, omitted = 0, added = 0, moved = 0;
    for (const PageRow& row : page_.rows) {
        source += row.source.size();
        target += row.target.size();
        omitted += row.target.empty() ? row.source.size() : 0;
        added += row.source.empty() ? row.target.size() : 0;
        moved += row.moved;
    }
    html_.open("header");
    labelled("h1", "", "Text and translation", "対訳の確認");
    html_.open("p", {{"class", "files"}});
    html_.element("b", clean(page_.source_file));
    html_.text(" → ");
    html_.element("b", clean(page_.target_file));
    html_.close();
    html_.open("dl", {{"class", "counts"}});
    count(source, "source sentences", "原文");
    count(target, "target sentences", "訳文");
    count(page_.rows.size(), "rows", "行");
    count(omitted, "not translated", "訳文なし");
    count(added, "added", "原文なし");
    count(moved, "moved", "順序入替");
    html_.close();
    legend();
    html_.close();
}

void PageWriter::legend() {
    html_.open("ul", {{"class", "legend"}});
    for (const Band& band : kBands) labelled("li", band.style, band.english, band.japanese);
    labelled("li", "lone", "stands alone: the score says how sure that is", "片側のみ");
    html_.close();
}

void PageWriter::places(const char* english, const char* japanese, bool of_source) {
    const Language language = of_source ? page_.source : other(page_.source);
    bool any = false;
    for (std::size_t i = 0; i < page_.rows.size(); ++i) {
        if (!is_lone(page_.rows[i])) continue;
        for (const PageSentence& sentence : of_source ? page_.rows[i].source : page_.rows[i].target) {
            const std::string text = clean(sentence.text);
            if (text.empty()) continue;
            if (!any) {
                html_.open("section");
                labelled("h2", "", english, japanese);
                html_.open("ul", {{"class", "places"}});
                any = true;
            }
            html_.open("li");
            link(anchor(i), fmt::format("row {}, line {}", i + 1, sentence.line));
            html_.element("span", {{"lang", std::string(code(language))}}, text);
            html_.close();
        }
    }
    if (!any) return;
    html_.close();
    html_.close();
}

void PageWriter::table() {
    html_.open("table");
    html_.open("colgroup");
    html_.element("col", {{"class", "score"}}, "");
    html_.element("col", "");
    html_.element("col", "");
    html_.close();
    html_.open("thead");
    html_.open("tr");
    labelled("th", "", "Score", "確度");
    html_.element("th", {{"scope", "col"}}, clean(page_.source_file));
    html_.element("th", {{"scope", "col"}}, clean(page_.target_file));
    html_.close();
    html_.close();
    html_.open("tbody");
    for (std::size_t i = 0; i < page_.rows.size(); ++i) row(i);
    html_.close();
    html_.close();
}

void PageWriter::row(std::size_t index) {
    const PageRow& row = page_.rows[index];
    html_.open("tr", {{"id", anchor(index)}, {"class", style_of(row)}});
    html_.open("td");
    html_.element("a", {{"class", "row"}, {"href", "#" + anchor(index)}}, fmt::format("row {}", index + 1));
    html_.element("span", {{"class", "value"}}, two_digits(row.score));
    html_.close();
    cell(index, row.source, page_.source, "added", "原文なし");
    cell(index, row.target, other(page_.source), "not translated", "訳文なし");
    html_.close();
}

/// The labels are what stands there where there is no sentence.
void PageWriter::cell(std::size_t index, const std::vector<PageSentence>& sentences, Language language,
                      const char* english, const char* japanese) {
    if (sentences.empty()) {
        html_.open("td");
        labelled("div", "label", english, japanese);
    } else {
        html_.open("td", {{"lang", std::string(code(language))}});
    }
    for (const PageSentence& sentence : sentences) {
        html_.open("p");
        html_.element("span", {{"class", "at"}}, std::to_string(sentence.line));
        html_.text(clean(sentence.text));
        html_.close();
    }
    if (language != page_.source) moved_notes(index);
    html_.close();
}

/// Where a moved row stands in the target text, and at that place the way back.
void PageWriter::moved_notes(std::size_t index) {
    const PageRow& row = page_.rows[index];
    const auto note = [&](const std::string& before, std::size_t to, const std::string& behind) {
        html_.open("div", {{"class", "note"}, {"lang", "en"}});
        html_.text(before);
        link(anchor(to), fmt::format("row {}", to + 1));
        html_.text(behind);
        html_.close();
    };
    if (row.moved && row.behind) {
        const bool follows = *row.behind + 1 == index;
        note(follows ? "⇅ moved (順序入替) together with " : "⇅ moved (順序入替): in the target text it stands behind ",
             *row.behind, "");
    } else if (row.moved) {
        html_.element("div", {{"class", "note"}, {"lang", "en"}}, "⇅ moved (順序入替): begins the target text");
    }
    const auto [first, last] = followers_.equal_range(index);
    for (auto at = first; at != last; ++at) note("⇅ in the target text ", at->second, " follows here");
}

}  // namespace

void write_bitext_page(std::ostream& out, const BitextPage& page) {
    PageWriter(out, page).write();
}

}  // namespace yakugo::exchange
