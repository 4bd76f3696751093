// SPDX-License-Identifier: Apache-2.0
// From two files to two texts in two languages.
#include "tools/yakugo/align_texts.hpp"

#include "glossary/exchange/plain.hpp"
#include "libalign/core/digest.hpp"
#include "libalign/core/error.hpp"
#include "libalign/text/unicode.hpp"
#include "tools/yakugo/files.hpp"

#include <fmt/core.h>

#include <optional>
#include <utility>

namespace yakugo::cli {

namespace {

/// One file as far as it is known before its language is settled.
struct Side {
    std::string file, digest, text;
    std::vector<std::size_t> numbers;  // of its lines; empty: those of the file
    std::optional<Language> language;
};

/// Decides what becomes of a flaw that makes the alignment doubtful.
class Flaws {
public:
    Flaws(bool force, std::vector<std::string>& remarks) : force_(force), remarks_(remarks) {}

    void refuse(const std::string& file, const std::string& message) {
        if (!force_) throw InputError({file, 0}, message + "; --force aligns them all the same");
        remarks_.push_back(describe(Location{file, 0}, message));
    }

private:
    bool force_;
    std::vector<std::string>& remarks_;
};

Side read_side(const std::string& file, std::optional<document::Form> form, std::vector<std::string>& remarks) {
    const std::string bytes = read_input(file, kLargestAligned);
    document::Flow flow = document::read_flow(bytes, file, form);
    for (const Diagnostic& diagnostic : flow.diagnostics) remarks.push_back(describe(diagnostic));
    Side out{file, digest(bytes), {}, {}, {}};
    if (flow.is_plain) {
        out.text = std::move(flow.parts.front().text);
    } else {
        document::Prose prose = document::prose_of(flow);
        out.text = std::move(prose.text);
        out.numbers = std::move(prose.numbers);
    }
    if (text::trim(out.text).empty()) throw InputError({file, 0}, "expected sentences, found no text");
    out.language = bitext::language_of(out.text);
    return out;
}

void check(const Side& source, const Side& target, Flaws& flaws) {
    if (text::trim(source.text) == text::trim(target.text)) {
        flaws.refuse(target.file, fmt::format("expected a translation of {}, found the same text", source.file));
        return;
    }
    for (const Side* side : {&source, &target}) {
        if (!side->language)
            flaws.refuse(side->file, "expected English or Japanese, found text that is mostly neither");
    }
    if (!source.language || source.language != target.language) return;
    flaws.refuse(target.file, fmt::format("expected {}, found {} as in {}", word(other(*source.language)),
                                          word(*source.language), source.file));
}

bool is_one_line(std::string_view text) {
    return text::trim(text).find('\n') == std::string_view::npos;
}

void remark_single_lines(const Side& source, const Side& target, AlignTexts& out) {
    for (const Side* side : {&source, &target}) {
        if (!is_one_line(side->text)) continue;
        out.remarks.push_back(describe(Location{side->file, 0}, "has one line only"));
        out.not_stored = side->file + " has one line only";
    }
}

}  // namespace

std::string_view word(Language language) {
    return language == Language::en ? "English" : "Japanese";
}

AlignTexts read_align_texts(const AlignInputs& inputs) {
    AlignTexts out;
    Side source = read_side(inputs.source, inputs.form, out.remarks),
         target = read_side(inputs.target, inputs.form, out.remarks);
    Flaws flaws(inputs.force, out.remarks);
    check(source, target, flaws);
    remark_single_lines(source, target, out);
    out.source = source.language ? *source.language : target.language ? other(*target.language) : Language::en;
    out.digest = out.source == Language::en ? source.digest + " " + target.digest : target.digest + " " + source.digest;
    const auto read = [&](Side& side, Language language) {
        bitext::Text text = bitext::read_text(side.file, std::move(side.text), language, inputs.layout);
        if (!side.numbers.empty())
            for (bitext::Sentence& sentence : text.sentences) sentence.line = side.numbers.at(sentence.line - 1);
        return text;
    };
    bitext::Text from = read(source, out.source), to = read(target, other(out.source));
    if (out.source == Language::ja) std::swap(from, to);
    out.en = std::move(from);
    out.ja = std::move(to);
    return out;
}

}  // namespace yakugo::cli
