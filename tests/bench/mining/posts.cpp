// SPDX-License-Identifier: Apache-2.0
// Sample posts taken apart into lines, and put together otherwise.
#include "tests/bench/mining/posts.hpp"

#include "libalign/core/error.hpp"
#include "libalign/document/post_dump.hpp"
#include "libalign/link/analysis.hpp"
#include "libalign/text/encoding.hpp"
#include "tests/gold/truth.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <map>

namespace yakugo::bench {

namespace {

using document::BlockKind;

std::vector<std::string> split(std::string_view text, std::string_view at) {
    std::vector<std::string> out;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(at, begin), text.size());
        out.emplace_back(text.substr(begin, end - begin));
        begin = end + at.size();
    }
    return out;
}

bool is_katakana(const std::string& text) {
    const std::vector<ByteRange> runs = link::katakana_runs(text);
    return runs.size() == 1 && runs[0].size() == text.size();
}

/// The words of the names that a truth lists for a post (1-based), where both languages write as many.
std::vector<std::pair<std::string, NamePair>> names_of(const gold::Truth& truth, std::size_t post) {
    std::vector<std::pair<std::string, NamePair>> out;
    for (const auto* rows : {&truth.terms, &truth.optional_terms}) {
        for (const gold::Row& row : *rows) {
            std::string ja = row.at("ja");
            const std::string &en = row.at("en"), &type = row.at("type");
            if (constexpr std::string_view kState = "州"; ja.ends_with(kState)) ja.resize(ja.size() - kState.size());
            if ((type != "person" && type != "place") || !is_katakana(ja)) continue;
            const std::vector<std::string> posts = split(row.at("posts"), ",");
            const bool here = std::find(posts.begin(), posts.end(), std::to_string(post)) != posts.end();
            const std::vector<std::string> kana = split(ja, "・"), words = split(en, " ");
            if (!here || kana.size() != words.size()) continue;
            for (std::size_t i = 0; i < kana.size(); ++i) {
                const bool last = i + 1 == kana.size();
                out.emplace_back(type == "place" ? "place" : last ? "family" : "given", NamePair{kana[i], words[i]});
            }
        }
    }
    return out;
}

/// "2026年5月8日金曜日".
std::string date_header(std::size_t day) {
    using namespace std::chrono;
    static constexpr std::string_view kDays[] = {"日", "月", "火", "水", "木", "金", "土"};
    const sys_days date = sys_days(year{2001} / January / 1) + days(static_cast<int>(day));
    const year_month_day parts(date);
    return fmt::format("{}年{}月{}日{}曜日", static_cast<int>(parts.year()), static_cast<unsigned>(parts.month()),
                       static_cast<unsigned>(parts.day()), kDays[weekday(date).c_encoding()]);
}

}  // namespace

PostMaker::PostMaker(const std::string& posts, const std::string& truth, const std::string& names, std::uint64_t seed)
    : names_(read_names(names)), seed_(seed) {
    std::vector<std::filesystem::path> files;
    for (const auto& file : std::filesystem::directory_iterator(posts)) {
        if (file.path().extension() == ".txt") files.push_back(file.path());
    }
    std::sort(files.begin(), files.end());
    for (const std::filesystem::path& file : files) {
        const gold::Truth known = gold::read_truth(truth + "/" + file.stem().string());
        const document::Document document =
            document::read_post_dump(text::decode(gold::read_file(file.string()), file.string()), file.string());
        for (std::size_t i = 0; i < document.posts.size(); ++i) {
            samples_.push_back(sample_of(document, document.posts[i]));
            samples_.back().slots.names = names_of(known, i + 1);
        }
    }
    if (samples_.empty()) throw InputError({posts, 0}, "holds no posts");
    for (std::size_t i = 0; i < samples_.size(); ++i) {
        for (std::size_t line = 0; line < samples_[i].lines.size(); ++line) {
            if (samples_[i].lines[line].body) paragraphs_.emplace_back(i, line);
        }
    }
}

PostMaker::Sample PostMaker::sample_of(const document::Document& document, const document::Post& post) {
    const std::vector<std::string> all = split(document.text, "\n");
    Sample out;
    for (std::size_t i = post.first_line; i <= post.last_line; ++i) {
        out.lines.push_back({all[i - 1]});
        if (out.lines.back().text.ends_with('\r')) out.lines.back().text.pop_back();
    }
    out.title_end = post.title_ja.range.size() + out.lines[0].text.find(post.title_ja.text);
    if (post.title_en.line > 0) out.title_en = post.title_en.line - post.first_line;
    std::string both[2];
    for (const document::Block& block : post.blocks) {
        Line& line = out.lines[block.line - post.first_line];
        line.body = block.kind == BlockKind::body && block.language == Language::ja;
        line.fixed = block.kind == BlockKind::date;
        line.url = block.kind == BlockKind::url;
        if (block.language) both[block.language == Language::ja ? 0 : 1] += line.text + "\n";
    }
    const std::set<std::string> ja = numbers_of(both[0]), en = numbers_of(both[1]);
    std::set_intersection(ja.begin(), ja.end(), en.begin(), en.end(),
                          std::inserter(out.slots.numbers, out.slots.numbers.begin()));
    return out;
}

std::string PostMaker::post(std::size_t number) const {
    Random random(seed_ * 1'000'003 + number);
    const std::size_t chosen = random.below(samples_.size());
    std::map<std::size_t, Exchange> exchanges;
    const auto exchanged = [&](std::size_t sample, const std::string& text) {
        return exchanges.try_emplace(sample, samples_[sample].slots, names_, random).first->second.apply(text);
    };
    const Sample& sample = samples_[chosen];
    std::string out;
    for (std::size_t i = 0; i < sample.lines.size(); ++i) {
        const Line& line = sample.lines[i];
        if (line.body && random.below(2) == 0) {
            const auto [other, paragraph] = paragraphs_[random.below(paragraphs_.size())];
            out += exchanged(other, samples_[other].lines[paragraph].text);
        } else if (line.fixed) {
            out += line.text;
        } else if (line.url) {
            const std::size_t end = std::min(line.text.find('?'), line.text.size());
            out +=
                exchanged(chosen, line.text.substr(0, end)) + fmt::format("-part-{}", number) + line.text.substr(end);
        } else if (i == 0) {
            out += exchanged(chosen, line.text.substr(0, sample.title_end)) + fmt::format("第{}部", number) +
                   exchanged(chosen, line.text.substr(sample.title_end));
        } else {
            out += exchanged(chosen, line.text);
            if (i == sample.title_en && i > 0) out += fmt::format(", Part {}", number);
        }
        out += '\n';
    }
    return out;
}

std::string PostMaker::dump(std::size_t first, std::size_t count) const {
    std::string out;
    std::size_t headed = 0;  // posts that the last date header still governs
    for (std::size_t number = first; number < first + count; ++number, --headed) {
        if (headed == 0) {
            out += date_header(number) + "\n\n";
            headed = 1 + Random(seed_ + number).below(4);
        }
        out += post(number) + "\n\n\n";
    }
    return out;
}

}  // namespace yakugo::bench
