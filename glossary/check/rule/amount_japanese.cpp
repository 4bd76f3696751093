// SPDX-License-Identifier: Apache-2.0
// Reading Japanese amounts: a numeral, then what stands before and behind it.
#include "glossary/check/rule/amount.hpp"
#include "glossary/check/rule/numeral_japanese.hpp"
#include "libalign/link/quantity.hpp"
#include "libalign/text/normalize.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

namespace yakugo::check {
namespace {

struct Loose {
    std::string_view word;
    Reading reading;
};
// Words that imply a number without being one.
constexpr std::array kLoose = {Loose{"過半数", {AmountKind::share, 0.5}}, Loose{"半", {AmountKind::share, 0.5}},
                               Loose{"両", {AmountKind::number, 2}},      Loose{"双", {AmountKind::number, 2}},
                               Loose{"ふた", {AmountKind::number, 2}},    Loose{"ツイン", {AmountKind::number, 2}},
                               Loose{"ダブル", {AmountKind::number, 2}},  Loose{"デュアル", {AmountKind::number, 2}},
                               Loose{"ペア", {AmountKind::number, 2}},    Loose{"倍", {AmountKind::number, 2}},
                               Loose{"ひと", {AmountKind::number, 1}},    Loose{"シングル", {AmountKind::number, 1}},
                               Loose{"初", {AmountKind::number, 1}},      Loose{"トリプル", {AmountKind::number, 3}},
                               Loose{"正月", {AmountKind::month, 1}},     Loose{"四半期", {AmountKind::share, 0.25}},
                               Loose{"正午", {AmountKind::clock, 720}},   Loose{"ゼロ", {AmountKind::number, 0}},
                               Loose{"ダース", {AmountKind::number, 12}}};

constexpr std::array<std::string_view, 11> kRangeSigns = {"~", "〜",   "-",      "–",  "—", "ー",
                                                          "―", "から", "ないし", "、", "・"};
constexpr std::array<std::string_view, 7> kDays = {"日", "月", "火", "水", "木", "金", "土"};

/// Whether a numeral or a word of kLoose or kDays begins with the character: hardly any does.
bool begins_amount(char32_t c) {
    if (c < 0x80) return c >= U'0' && c <= U'9';
    static const std::u32string firsts = [] {
        std::u32string all = U"〇零一二三四五六七八九十百千";
        const auto add = [&](std::string_view word) {
            std::size_t at = 0;
            all += text::next_code_point(word, at);
        };
        for (const Loose& loose : kLoose) add(loose.word);
        for (const std::string_view day : kDays) add(day);
        std::sort(all.begin(), all.end());
        return all;
    }();
    return std::binary_search(firsts.begin(), firsts.end(), c);
}

bool follows_two_kanji(std::string_view text, std::size_t at) {
    for (int i = 0; i < 2; ++i) {
        if (at == 0 || text::script_of(text::previous_code_point(text, at)) != text::Script::kanji) return false;
    }
    return true;
}

/// Reads one text from left to right; every place is looked at once.
class JapaneseReader {
public:
    JapaneseReader(std::string_view original, std::span<const ByteRange> tokens)
        : original_(original),
          folded_(text::normalize(original, text::Profile::nfkc)),
          text_(folded_.text()),
          tokens_(tokens) {}

    std::vector<Amount> read() {
        for (std::size_t at = 0; at < text_.size();) at = read_at(at);
        read_eras();
        return std::move(out_);
    }

private:
    bool is(std::size_t at, std::string_view word) const { return text_.substr(at, word.size()) == word; }
    std::string_view before(std::size_t at) const { return text_.substr(0, at); }
    std::size_t skip_space(std::size_t at) const { return is(at, " ") ? at + 1 : at; }

    Amount& add(ByteRange range, std::vector<Reading> readings, Weight weight) {
        const ByteRange place = folded_.original(range);
        const bool inside =
            std::any_of(tokens_.begin(), tokens_.end(), [&](ByteRange token) { return token.overlaps(place); });
        out_.push_back({place, std::move(readings), inside ? Weight::soft : weight});
        return out_.back();
    }

    std::size_t read_at(std::size_t at);
    std::size_t read_number(std::size_t at, const JapaneseNumeral& numeral);
    bool is_vague(std::size_t at, const JapaneseNumeral& numeral) const;
    std::optional<std::size_t> read_clock(std::size_t at, const JapaneseNumeral& hour);
    std::optional<std::size_t> read_share(std::size_t at, const JapaneseNumeral& numeral);
    void add_units(Amount& amount, std::size_t at, const JapaneseNumeral& numeral) const;
    void add_range(Amount& amount, const JapaneseNumeral& numeral) const;
    void read_eras();

    std::string_view original_;
    text::Normalized folded_;
    std::string_view text_;
    std::span<const ByteRange> tokens_;
    std::vector<Amount> out_;
};

std::size_t JapaneseReader::read_at(std::size_t at) {
    std::size_t next = at;
    if (!begins_amount(text::next_code_point(text_, next))) return next;
    if (const auto numeral = japanese_numeral(text_, at)) return read_number(at, *numeral);
    for (std::size_t day = 0; day < kDays.size(); ++day) {
        const std::string_view name = kDays[day];
        if (!is(at, name)) continue;
        const bool full = is(at + name.size(), "曜");
        const bool short_form = before(at).ends_with("(") && is(at + name.size(), ")");
        if (!full && !short_form) break;
        const std::size_t end = at + name.size() + (full ? std::string_view("曜").size() : 0);
        add({at, end}, {{AmountKind::weekday, static_cast<double>(day)}}, full ? Weight::small : Weight::soft);
        return end;
    }
    for (const Loose& loose : kLoose) {
        if (!is(at, loose.word)) continue;
        add({at, at + loose.word.size()}, {loose.reading}, Weight::soft);
        return at + loose.word.size();
    }
    return next;
}

/// 午後6時33分, 18時半, 18:33
std::optional<std::size_t> JapaneseReader::read_clock(std::size_t at, const JapaneseNumeral& hour) {
    if (hour.value > 30 || hour.decimal || hour.version) return std::nullopt;
    std::size_t end = hour.end;
    double minutes = 0;
    const bool colon = is(end, ":"), sign = is(end, "時");
    if (!colon && !sign) return std::nullopt;
    end += colon ? 1 : std::string_view("時").size();
    for (const std::string_view other : {"間", "代", "期", "点", "速"})
        if (sign && is(end, other)) return std::nullopt;
    const auto minute = japanese_numeral(text_, end);
    if (minute && minute->value < 60 && (colon ? minute->symbols == 2 : is(minute->end, "分"))) {
        minutes = minute->value;
        end = minute->end + (colon ? 0 : std::string_view("分").size());
        if (colon && is(end, ":")) {
            if (const auto second = japanese_numeral(text_, end + 1)) end = second->end;
        }
    } else if (colon) {
        return std::nullopt;
    } else if (is(end, "半")) {
        minutes = 30;
        end += std::string_view("半").size();
    }
    std::vector<Reading> readings;
    const bool after = before(at).ends_with("午後"), morning = before(at).ends_with("午前");
    if (!after) readings.push_back({AmountKind::clock, std::fmod(hour.value, 24) * 60 + minutes});
    if (!morning && hour.value <= 12)
        readings.push_back({AmountKind::clock, (std::fmod(hour.value, 12) + 12) * 60 + minutes});
    if (minutes == 0) {  // 17時 is also "at 5"
        readings.push_back({AmountKind::number, hour.value});
        if (!morning && hour.value > 12) readings.push_back({AmountKind::number, hour.value - 12});
    }
    add({at, end}, std::move(readings), hour.arabic ? Weight::strong : Weight::soft);
    return end;
}

/// 3分の1, 5割, 5割5分, 20%, 20パーセント, 1/3
std::optional<std::size_t> JapaneseReader::read_share(std::size_t at, const JapaneseNumeral& numeral) {
    const std::size_t end = skip_space(numeral.end);
    const Weight weight = numeral.arabic ? Weight::strong : Weight::soft;
    for (const std::string_view sign : {"%", "パーセント", "ポイント"}) {
        if (!is(end, sign)) continue;
        add({at, numeral.end}, {{AmountKind::number, numeral.value}, {AmountKind::share, numeral.value / 100, 0.01}},
            weight);
        return end + sign.size();
    }
    if (is(end, "割") && numeral.value <= 10 && !is(end, "割り")) {
        double share = numeral.value / 10;
        std::size_t last = end + std::string_view("割").size();
        if (is(last, "半")) share += 0.05;
        const auto part = japanese_numeral(text_, last);
        if (part && is(part->end, "分") && !is(part->end, "分の")) {
            share += part->value / 100;
            last = part->end + std::string_view("分").size();
        }
        add({at, last}, {{AmountKind::share, share}, {AmountKind::number, share * 100}}, weight);
        return last;
    }
    const bool slash = is(numeral.end, "/");
    if (!slash && !is(numeral.end, "分の")) return std::nullopt;
    const auto other = japanese_numeral(text_, numeral.end + (slash ? 1 : std::string_view("分の").size()));
    if (!other || numeral.value == 0 || other->value == 0) return std::nullopt;
    if (!slash) {
        add({at, other->end}, {{AmountKind::share, other->value / numeral.value}}, Weight::small);
        return other->end;
    }
    for (const auto& [begin, part] : {std::pair(at, numeral), std::pair(numeral.end + 1, *other)}) {
        Amount& amount =
            add({begin, part.end}, {{AmountKind::number, part.value}}, part.value > 31 ? Weight::small : Weight::soft);
        if (part.value <= 12) amount.readings.push_back({AmountKind::month, part.value});
        if (numeral.value < other->value) amount.readings.push_back({AmountKind::share, numeral.value / other->value});
    }
    return other->end;
}

/// What the word behind a number makes of it: 年 月 世紀, times, 半.
void JapaneseReader::add_units(Amount& amount, std::size_t at, const JapaneseNumeral& numeral) const {
    static constexpr double kDay = 86400;
    static constexpr std::array<std::pair<std::string_view, double>, 13> kDurations = {{{"秒", 1},
                                                                                        {"分", 60},
                                                                                        {"時間", 3600},
                                                                                        {"日", kDay},
                                                                                        {"週", 7 * kDay},
                                                                                        {"か月", 365.25 / 12 * kDay},
                                                                                        {"カ月", 365.25 / 12 * kDay},
                                                                                        {"ヶ月", 365.25 / 12 * kDay},
                                                                                        {"ヵ月", 365.25 / 12 * kDay},
                                                                                        {"ケ月", 365.25 / 12 * kDay},
                                                                                        {"箇月", 365.25 / 12 * kDay},
                                                                                        {"年", 365.25 * kDay},
                                                                                        {"世紀", 36525 * kDay}}};
    const std::size_t end = skip_space(numeral.end);
    const double value = numeral.value;
    if (is(end, "月") && value >= 1 && value <= 12 && !is(end, "月間")) {
        amount.readings = {{AmountKind::month, value}};
        const auto day = japanese_numeral(text_, end + std::string_view("月").size());
        if (amount.weight != Weight::soft)  // alone it may be 同月, or not said at all
            amount.weight = day && day->arabic ? Weight::strong : Weight::small;
        return;
    }
    if (is(end, "年") && value < 100) {
        amount.readings.push_back({AmountKind::number, 1900 + value});
        if (!is(end, "年代")) amount.readings.push_back({AmountKind::number, 2000 + value});
    }
    double half = 0;
    for (const auto& [unit, seconds] : kDurations) {
        if (!is(end, unit)) continue;
        std::size_t behind = end + unit.size();
        if (is(behind, "間")) behind += std::string_view("間").size();
        if (is(behind, "半") && !is(behind, "半ば")) half = 0.5;
        amount.readings.push_back({AmountKind::duration, (value + half) * seconds, seconds});
        break;
    }
    if (is(end, "倍半") || is(end, "半")) half = 0.5;
    if (half != 0) amount.readings.push_back({AmountKind::number, value + half});
    if (before(at).ends_with("-") || is(numeral.end, "-")) {  // 2025-07-04
        if (value >= 1 && value <= 12) amount.readings.push_back({AmountKind::month, value});
    }
}

/// 3〜4千人, 5から10万: the first one counts thousands too.
void JapaneseReader::add_range(Amount& amount, const JapaneseNumeral& numeral) const {
    const bool behind = std::any_of(kRangeSigns.begin(), kRangeSigns.end(), [&](std::string_view sign) {
        return text_.substr(0, numeral.begin).ends_with(sign);
    });
    if (behind && out_.size() > 1 && numeral.value < 100) {  // 1997-98: the rest of a year
        const std::vector<Reading>& first = out_[out_.size() - 2].readings;
        if (!first.empty() && first[0].value >= 1000 && first[0].value < 2200)
            amount.readings.push_back({AmountKind::number, std::floor(first[0].value / 100) * 100 + numeral.value});
    }
    for (const std::string_view sign : kRangeSigns) {
        if (!is(numeral.end, sign)) continue;
        const auto other = japanese_numeral(text_, numeral.end + sign.size());
        if (other && other->last_unit > 1 && numeral.last_unit == 1)
            amount.readings.push_back({AmountKind::number, numeral.value * other->last_unit});
        return;
    }
}

/// 数十, 10数, 16進数, x86: no number of things.
bool JapaneseReader::is_vague(std::size_t at, const JapaneseNumeral& numeral) const {
    const char last = at == 0 ? ' ' : text_[at - 1];
    if ((last >= 'a' && last <= 'z') || (last >= 'A' && last <= 'Z')) return true;
    if (before(at).ends_with("数") || before(at).ends_with("何")) return true;
    const std::size_t end = skip_space(numeral.end);
    return is(end, "数") || is(end, "余") || is(end, "進");
}

std::size_t JapaneseReader::read_number(std::size_t at, const JapaneseNumeral& numeral) {
    if (numeral.version) {
        add({at, numeral.end}, {}, Weight::soft);
        return numeral.end;
    }
    if (const auto end = read_clock(at, numeral)) return *end;
    if (const auto end = read_share(at, numeral)) return *end;
    Weight weight = numeral.arabic && !is_vague(at, numeral) ? Weight::small : Weight::soft;
    if (weight == Weight::small && (numeral.value >= 10 || numeral.decimal)) weight = Weight::strong;
    if (is(skip_space(numeral.end), "年") &&
        (follows_two_kanji(text_, at) || before(at).ends_with("同") || before(at).ends_with("翌")))
        weight = Weight::soft;  // 永正10年
    Amount& amount = add({at, numeral.end}, {{AmountKind::number, numeral.value}}, weight);
    if (before(at).ends_with(".") && !numeral.decimal)  // .66
        amount.readings.push_back(
            {AmountKind::number, numeral.value / std::pow(10, static_cast<double>(numeral.symbols))});
    add_units(amount, at, numeral);
    add_range(amount, numeral);
    return numeral.end;
}

/// Years by era also count as those of the Western calendar, and need no counterpart themselves: 永正10年(1513年).
void JapaneseReader::read_eras() {
    for (Amount& amount : out_) {
        if (amount.readings.empty() || amount.readings[0].kind != AmountKind::number) continue;
        const link::Quantity year{amount.readings[0].value, false, amount.range};
        for (const double western : bitext::era_years(original_, {year})) {
            amount.readings.push_back({AmountKind::number, western});
            amount.weight = Weight::soft;
        }
    }
}

}  // namespace

std::vector<Amount> japanese_amounts(std::string_view text, std::span<const ByteRange> tokens) {
    return JapaneseReader(text, tokens).read();
}

}  // namespace yakugo::check
