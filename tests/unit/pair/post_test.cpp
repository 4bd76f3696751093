// SPDX-License-Identifier: Apache-2.0
// Blocks of small posts, made by hand so that no reader stands between.
#include "libalign/document/credit.hpp"
#include "libalign/pair/pair.hpp"
#include "libalign/text/unicode.hpp"
#include "tests/unit/link/resources.hpp"

using namespace yakugo;
using namespace yakugo::pair;
using document::BlockKind;

namespace {

struct Line {
    BlockKind kind;
    Language language;
    std::string_view text;
};

constexpr Line ja(BlockKind kind, std::string_view text) {
    return {kind, Language::ja, text};
}
constexpr Line en(BlockKind kind, std::string_view text) {
    return {kind, Language::en, text};
}

/// Parts the credit from its caption, as a reader does.
void cut_credit(std::string_view caption, document::Block& block) {
    const ByteRange credit = document::trailing_credit(caption);
    if (credit.empty()) return;
    block.credit = {block.range.begin + credit.begin, block.range.begin + credit.end};
    block.range.end = block.range.begin + text::trim(caption.substr(0, credit.begin)).size();
}

/// A document of one post whose lines are its blocks; titles and deks become its fields as well.
document::Document post_of(const std::vector<Line>& lines) {
    document::Document out;
    out.posts.emplace_back();
    document::Post& post = out.posts[0];
    for (const Line& line : lines) {
        const ByteRange range{out.text.size(), out.text.size() + line.text.size()};
        const std::size_t number = post.blocks.size() + 1;
        out.text += std::string(line.text) + "\n";
        post.blocks.push_back({line.kind, line.language, number, range, {range.end, range.end}});
        if (line.kind == BlockKind::caption) cut_credit(line.text, post.blocks.back());
        const bool japanese = line.language == Language::ja;
        const document::Field field{std::string(line.text), number, range};
        if (line.kind == BlockKind::title) (japanese ? post.title_ja : post.title_en) = field;
        if (line.kind == BlockKind::dek) (japanese ? post.dek_ja : post.dek_en) = field;
    }
    return out;
}

/// "kind: Japanese = English" of every segment.
std::vector<std::string> segments(const std::vector<Line>& lines) {
    const document::Document document = post_of(lines);
    std::vector<std::string> out;
    for (const Segment& each : pair_post(document, document.posts[0], real::resources())) {
        INFO(document.at(each.en));
        CHECK(each.score >= kLeastScore);
        CHECK(each.score <= 1);
        CHECK(lines[each.ja_line - 1].text.find(document.at(each.ja)) != std::string_view::npos);
        CHECK(lines[each.en_line - 1].text.find(document.at(each.en)) != std::string_view::npos);
        out.push_back(std::string(name(each.kind)) + ": " + std::string(document.at(each.ja)) + " = " +
                      std::string(document.at(each.en)));
    }
    return out;
}

using Texts = std::vector<std::string>;

constexpr std::string_view kBoatJa = "港を出る潜水艦コーラル。", kBoatEn = "The submarine Coral leaves the harbor.";
constexpr std::string_view kJetsJa = "2025年に着陸するF-35戦闘機。", kJetsEn = "F-35 fighters land in 2025.";

std::string caption(std::string_view japanese, std::string_view english) {
    return "caption: " + std::string(japanese) + " = " + std::string(english);
}

}  // namespace

TEST_CASE("titles and deks are paired by their kind", "[pair]") {
    if (!real::has_dictionary()) return;
    const std::vector<Line> lines = {
        ja(BlockKind::title, "潜水艦コーラルが港を出る"),
        ja(BlockKind::dek, "海軍は2025年に訓練を始める"),
        ja(BlockKind::body, "港は祝賀に包まれた。"),
        en(BlockKind::title, "Submarine Coral Leaves the Harbor"),
        en(BlockKind::dek, "The Navy will begin training in 2025"),
    };
    CHECK(segments(lines) == Texts{"title: 潜水艦コーラルが港を出る = Submarine Coral Leaves the Harbor",
                                   "dek: 海軍は2025年に訓練を始める = The Navy will begin training in 2025"});
}

TEST_CASE("a side that is missing pairs with nothing", "[pair]") {
    CHECK(segments({}).empty());
    CHECK(segments({ja(BlockKind::title, "潜水艦コーラルが港を出る")}).empty());
    CHECK(segments({en(BlockKind::title, "Submarine Coral Leaves the Harbor")}).empty());
    CHECK(segments({en(BlockKind::caption, kBoatEn)}).empty());
    CHECK(segments({ja(BlockKind::caption, kBoatJa)}).empty());
    CHECK(segments({en(BlockKind::caption, kBoatEn), en(BlockKind::caption, kBoatEn)}).empty());
}

TEST_CASE("a caption follows its caption", "[pair]") {
    if (!real::has_dictionary()) return;
    CHECK(segments({en(BlockKind::caption, kBoatEn), ja(BlockKind::caption, kBoatJa)}) ==
          Texts{caption(kBoatJa, kBoatEn)});
    CHECK(segments({ja(BlockKind::caption, kBoatJa), en(BlockKind::caption, kBoatEn)}) ==
          Texts{caption(kBoatJa, kBoatEn)});
}

TEST_CASE("of two captions in a row each finds its own", "[pair]") {
    if (!real::has_dictionary()) return;
    const Texts expected = {caption(kBoatJa, kBoatEn), caption(kJetsJa, kJetsEn)};
    CHECK(segments({en(BlockKind::caption, kBoatEn), en(BlockKind::caption, kJetsEn), ja(BlockKind::caption, kBoatJa),
                    ja(BlockKind::caption, kJetsJa)}) == expected);
    CHECK(segments({en(BlockKind::caption, kBoatEn), ja(BlockKind::caption, kBoatJa), en(BlockKind::caption, kJetsEn),
                    ja(BlockKind::caption, kJetsJa)}) == expected);
}

TEST_CASE("captions keep their order: crossed ones are not both paired", "[pair]") {
    if (!real::has_dictionary()) return;
    CHECK(segments({en(BlockKind::caption, kBoatEn), en(BlockKind::caption, kJetsEn), ja(BlockKind::caption, kJetsJa),
                    ja(BlockKind::caption, kBoatJa)})
              .size() == 1);
}

TEST_CASE("of a half-rendered caption only the rendered sentence is paired", "[pair]") {
    if (!real::has_dictionary()) return;
    const std::string both = std::string(kBoatEn) + " Bread prices fell at bakeries across Norway.";
    CHECK(segments({en(BlockKind::caption, both), ja(BlockKind::caption, kBoatJa)}) ==
          Texts{caption(kBoatJa, kBoatEn)});
}

TEST_CASE("a caption that renders two sentences gives two pairs", "[pair]") {
    if (!real::has_dictionary()) return;
    const std::string english = std::string(kBoatEn) + " " + std::string(kJetsEn);
    const std::string japanese = std::string(kBoatJa) + std::string(kJetsJa);
    CHECK(segments({en(BlockKind::caption, english), ja(BlockKind::caption, japanese)}) ==
          Texts{caption(kBoatJa, kBoatEn), caption(kJetsJa, kJetsEn)});
}

TEST_CASE("the credits of two captions are a pair where one is Japanese", "[pair]") {
    if (!real::has_dictionary()) return;
    const auto of = [](std::string_view credit_ja, std::string_view credit_en) {
        return segments({en(BlockKind::caption, std::string(kBoatEn) + " " + std::string(credit_en)),
                         ja(BlockKind::caption, std::string(kBoatJa) + std::string(credit_ja))});
    };
    const std::string of_boat = caption(kBoatJa, kBoatEn);
    CHECK(of("(米海軍写真)", "(U.S. Navy photo)") == Texts{of_boat, "credit: (米海軍写真) = (U.S. Navy photo)"});
    CHECK(of("(写真:Harbor Gazette)", "(Photo by Harbor Gazette)") ==
          Texts{of_boat, "credit: (写真:Harbor Gazette) = (Photo by Harbor Gazette)"});
    CHECK(of("(Harbor Gazette)", "(Harbor Gazette)") == Texts{of_boat});
    CHECK(of("", "(U.S. Navy photo)") == Texts{of_boat});
    CHECK(of("(米海軍写真)", "") == Texts{of_boat});
}

TEST_CASE("alt texts are paired only with what renders them", "[pair]") {
    if (!real::has_dictionary()) return;
    CHECK(segments({en(BlockKind::alt, "The submarine Coral in the harbor"), ja(BlockKind::caption, kBoatJa)}) ==
          Texts{"alt: " + std::string(kBoatJa) + " = The submarine Coral in the harbor"});
    const std::string_view others[] = {"Bread and butter on a table", "250301_submarine_coral_harbor", "coral.jpg"};
    for (const std::string_view alt : others) {
        INFO(alt);
        CHECK(segments({en(BlockKind::alt, alt), ja(BlockKind::caption, kBoatJa)}).empty());
    }
}

TEST_CASE("a body that shares a name is no caption", "[pair]") {
    const Line body =
        ja(BlockKind::body,
           "造船所は今週、新しい潜水艦コーラルを港に浮かべた。海軍によると、艦は来年の春に試験航海へ出る予定で、"
           "乗員の訓練は半年にわたって続くという。");
    CHECK(segments({en(BlockKind::alt, "Coral sunset painting"), body}).empty());
}

TEST_CASE("text in neither language or beyond the BMP does no harm", "[pair]") {
    CHECK(segments({en(BlockKind::caption, "😀 😀"), ja(BlockKind::caption, "𠮟𠮟"), en(BlockKind::alt, " "),
                    ja(BlockKind::heading, "。")})
              .empty());
}
