// SPDX-License-Identifier: Apache-2.0
// Brackets that gloss.
#include "libalign/mine/finders.hpp"
#include "libalign/mine/glossed_term.hpp"
#include "libalign/mine/initials.hpp"
#include "libalign/mine/shared_words.hpp"
#include "libalign/text/normalize.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <optional>

namespace yakugo::mine {

namespace {

using link::JapaneseText;
using text::trim;

constexpr std::size_t kLongestGloss = 90;   // bytes in brackets; longer is an aside
constexpr std::size_t kMostGlossWords = 7;  // of a Latin gloss
constexpr std::size_t kComma = 3;           // bytes of 、
constexpr double kBeginsAlike = 0.25;       // the bracket says that they are one; the sound only where the name begins

struct Bracket {
    std::size_t open = 0, close = 0;  ///< bytes of the opening and the closing bracket
    ByteRange inside;
};

/// Innermost brackets of both widths; one that never closes is none.
std::vector<Bracket> brackets(std::string_view text) {
    std::vector<Bracket> out;
    std::optional<Bracket> open;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = text::next_code_point(text, at);
        if (c == U'(' || c == U'（') {
            open = Bracket{begin, 0, {at, 0}};
        } else if ((c == U')' || c == U'）') && open) {
            open->close = begin;
            open->inside.end = begin;
            if (!open->inside.empty()) out.push_back(*open);
            open.reset();
        }
    }
    return out;
}

bool has_year(std::string_view text) {
    std::size_t digits = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const bool digit = i < text.size() && text[i] >= '0' && text[i] <= '9';
        if (!digit && digits == 4 && (text[i - 4] == '1' || text[i - 4] == '2') && (i == 4 || text[i - 5] != '-'))
            return true;
        digits = digit ? digits + 1 : 0;
    }
    return false;
}

/// A Latin gloss: an acronym or a few words; no reference, credit, list or sentence.
bool is_latin_gloss(std::string_view inside) {
    const text::ScriptCounts counts = text::count_scripts(inside);
    if (counts.japanese() > 0 || counts.latin < 2 || inside.size() > kLongestGloss) return false;
    if (inside.find_first_of(":;,/\"?!") != std::string_view::npos && !is_acronym(inside)) return false;
    if (inside.find("、") != std::string_view::npos || inside.find("：") != std::string_view::npos) return false;
    const auto words = static_cast<std::size_t>(std::count(inside.begin(), inside.end(), ' ')) + 1;
    return words <= kMostGlossWords && (!has_year(inside) || is_acronym(inside));
}

std::size_t last_katakana_run(const JapaneseText& japanese, std::size_t end) {
    for (std::size_t i = 0; i < japanese.katakana.size(); ++i) {
        if (japanese.katakana[i].end == end) return i;
    }
    return japanese.katakana.size();
}

/// "EPIRB、イーパブ": an acronym and how it is read; what stands before the comma where that is an acronym, else all.
std::string_view before_comma(std::string_view inside) {
    const std::string_view head = inside.substr(0, std::min(inside.find("、"), inside.find(',')));
    return is_acronym(trim(head)) ? head : inside;
}

struct Context {
    const PostText& post;
    const JapaneseBlock& block;
    Collector& out;

    void report(ByteRange ja, std::string_view en, ByteRange en_range, EvidenceKind kind, double score) const {
        Sighting sighting;
        sighting.ja = slice(block.analysis.text, ja);
        sighting.en = is_acronym(en) ? text::singular(en) : std::string(en);
        sighting.kind = kind;
        sighting.score = score;
        sighting.ja_place = block.place(ja);
        sighting.en_place = block.place(en_range);
        out.add(std::move(sighting));
    }
};

/// 「軍事力の行使に関する承認(AUMF)」 and 「アディール」(Adir): the quoted words are the term.
std::optional<ByteRange> quoted_term(std::string_view text, const Bracket& bracket) {
    static constexpr std::string_view kOpen = "「", kClose = "」";
    constexpr std::size_t kLongestQuote = 75;  // 25 kanji
    std::size_t end = bracket.open;
    const bool closed_before = text.substr(0, end).ends_with(kClose);
    const auto behind = text.substr(bracket.close).substr(text[bracket.close] == ')' ? 1 : 3);
    if (!closed_before && !behind.starts_with(kClose)) return std::nullopt;
    if (closed_before) end -= kClose.size();
    const auto open = text.rfind(kOpen, end);
    if (open == std::string_view::npos || end - open > kLongestQuote || open + kOpen.size() >= end) return std::nullopt;
    const ByteRange range{open + kOpen.size(), end};
    const std::string_view words = slice(text, range);
    // A quoted sentence is no term.
    if (words.find("。") != std::string_view::npos || words.find("、") != std::string_view::npos) return std::nullopt;
    return range;
}

/// 選択利用性SA(Selective Availability): the acronym between term and bracket, when the bracket spells it out.
std::optional<ByteRange> acronym_between(const JapaneseText& japanese, std::size_t end, std::string_view latin,
                                         const link::Resources& resources) {
    const auto run =
        std::find_if(japanese.latin.begin(), japanese.latin.end(), [&](ByteRange r) { return r.end == end; });
    if (run == japanese.latin.end() || !is_acronym(slice(japanese.text, *run))) return std::nullopt;
    const link::EnglishText words = link::analyse_english(latin, resources.english);
    if (!spells_out(slice(japanese.text, *run), words, 0, words.tokens.size())) return std::nullopt;
    return *run;
}

/// B-50爆撃機|ラッキー・レディII(Lucky Lady II): a name begins with the katakana that sound like its Latin form.
ByteRange from_name(const JapaneseText& japanese, ByteRange range, std::string_view latin,
                    const link::Resources& resources) {
    constexpr double kSurelyAlike = 0.5;
    for (const ByteRange run : japanese.katakana) {
        if (!range.contains(run)) continue;
        const std::string_view last =
            latin.substr(latin.rfind(' ') == std::string_view::npos ? 0 : latin.rfind(' ') + 1);
        const bool numbered = latin.find(' ') != std::string_view::npos &&
                              last.find_first_not_of("IVX0123456789") == std::string_view::npos;
        const std::string_view name = numbered ? trim(latin.substr(0, latin.size() - last.size())) : latin;
        if (resources.sound.probability(slice(japanese.text, run), name) >= kSurelyAlike) return {run.begin, range.end};
    }
    return range;
}

/// A number in brackets that the Japanese does not say is no rendering of it: 護衛艦「かが」(DDH-184), but 第23航空試験評価飛行隊(VX-23). True
/// where there is no number.
bool shares_number(std::string_view ja, std::string_view latin) {
    const std::string_view number = latin.substr(std::min(latin.find_first_of("0123456789"), latin.size()));
    const std::string_view digits = number.substr(0, number.find_first_not_of("0123456789"));
    return text::normalized(ja, text::Profile::match_ja).find(digits) != std::string::npos;
}

void gloss_by_latin(const Context& context, Bracket bracket, std::string_view latin, ByteRange latin_range) {
    const JapaneseText& japanese = context.block.analysis;
    const link::Resources& resources = *context.post.resources;
    if (const auto between = acronym_between(japanese, bracket.open, latin, resources)) {
        bracket.open = between->begin;
        gloss_by_latin(context, bracket, slice(japanese.text, *between), *between);
    }
    const bool acronym = is_acronym(latin);
    GlossedTerm term = term_before(japanese, bracket.open, acronym ? latin : std::string_view{}, resources);
    ByteRange range = term.tokens.empty() ? ByteRange{} : bytes(japanese, term.tokens);
    if (const auto quoted = quoted_term(japanese.text, bracket)) range = *quoted;
    if (range.empty()) return;
    if (text::count_scripts(slice(japanese.text, range)).japanese() == 0) return;
    // A name in katakana is spelt by the Latin one alone, whatever office stands before it; nobody speaks LRDR, 長距離識別レーダー.
    if (const std::size_t run = last_katakana_run(japanese, bracket.open);
        (!acronym || is_spoken(latin)) && run < japanese.katakana.size()) {
        const double sound = resources.sound.probability(slice(japanese.text, japanese.katakana[run]), latin);
        if (sound >= kBeginsAlike) {
            context.report(japanese.katakana[run], latin, latin_range, EvidenceKind::parenthetical, 0.7 + 0.3 * sound);
            return;
        }
    }
    if (!acronym) range = from_name(japanese, range, latin, resources);
    const bool named =
        last_katakana_run(japanese, range.end) < japanese.katakana.size();  // 強襲揚陸艦USSトリポリ(LHA-7)
    if (acronym && (named || term.coverage == 0) && !shares_number(slice(japanese.text, range), latin)) return;
    const double support = acronym ? term.coverage : shared_words(slice(japanese.text, range), latin, resources);
    context.report(range, latin, latin_range, EvidenceKind::parenthetical, 0.6 + 0.4 * support);
}

/// (EPIRB、イーパブ): the acronym and how it is spoken.
void report_reading(const Context& context, ByteRange inside, std::string_view acronym, ByteRange acronym_range) {
    if (!is_acronym(acronym)) return;
    const std::string_view text = context.block.analysis.text;
    for (const ByteRange run : context.block.analysis.katakana) {
        const bool last = run.end == inside.end && run.begin > acronym_range.end;
        if (last && trim(text.substr(acronym_range.end, run.begin - acronym_range.end)).size() <= kComma)
            context.report(run, acronym, acronym_range, EvidenceKind::parenthetical, 1);
    }
}

/// THAAD(終末高高度防衛): the brackets hold one noun compound, perhaps joined by の.
bool is_term(const JapaneseText& japanese, TokenRange tokens) {
    for (std::size_t i = tokens.begin; i < tokens.end; ++i) {
        const std::string_view surface = slice(japanese.text, japanese.tokens[i].range);
        if (!in_compound(japanese, i) && surface != "の" && surface != "、" && surface != "と") return false;
    }
    return !tokens.empty() && may_begin(japanese, tokens.begin) &&
           text::count_code_points(slice(japanese.text, bytes(japanese, tokens))) >= 3;
}

void gloss_by_japanese(const Context& context, const Bracket& bracket) {
    const JapaneseText& japanese = context.block.analysis;
    const auto latin = std::find_if(japanese.latin.begin(), japanese.latin.end(),
                                    [&](ByteRange run) { return run.end == bracket.open; });
    if (latin == japanese.latin.end()) return;
    const std::string_view acronym = slice(japanese.text, *latin);
    const bool designation = std::any_of(acronym.begin(), acronym.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!is_acronym(acronym) || designation) return;
    const TokenRange tokens = tokens_ending_at(japanese, bracket.inside.begin, bracket.inside.end);
    if (tokens.empty() || !is_term(japanese, tokens)) return;
    const ByteRange range = bytes(japanese, tokens);
    if (range.begin != bracket.inside.begin || text::count_scripts(slice(japanese.text, range)).japanese() == 0) return;
    const std::vector<double> covered =
        initials_coverage(japanese, tokens.begin, tokens.end, acronym, *context.post.resources);
    context.report(range, acronym, *latin, EvidenceKind::parenthetical, 0.45 + 0.5 * covered.front());
}

}  // namespace

void find_parentheticals(const PostText& post, Collector& out) {
    for (const JapaneseBlock& block : post.japanese) {
        if (block.kind == document::BlockKind::credit) continue;
        const Context context{post, block, out};
        const std::string_view text = block.analysis.text;
        for (const Bracket& bracket : brackets(text)) {
            const std::string_view inside = trim(before_comma(slice(text, bracket.inside)));
            const auto begin = static_cast<std::size_t>(inside.data() - text.data());
            if (is_latin_gloss(inside)) {
                const ByteRange range{begin, begin + inside.size()};
                gloss_by_latin(context, bracket, inside, range);
                report_reading(context, bracket.inside, inside, range);
            } else if (text::count_scripts(inside).japanese() > 0) {
                gloss_by_japanese(context, bracket);
            }
        }
    }
}

}  // namespace yakugo::mine
