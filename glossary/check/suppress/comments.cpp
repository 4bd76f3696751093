// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/suppress/comments.hpp"

#include "glossary/check/report/printable.hpp"
#include "glossary/check/suppress/scope.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace yakugo::check {
namespace {

constexpr std::string_view kUnused = "X905";

// A mark that is about all rules does not hide that it is of no use itself.
bool is_about(const Mark& mark, std::string_view rule) {
    return mark.is_about(rule) && (rule != kUnused || !mark.rules.empty());
}

// The texts of a file, as ranges of SourceFile::text.
std::vector<ByteRange> paragraphs_of(const Draft& draft, std::size_t index) {
    std::vector<ByteRange> out;
    const markup::Origin& origin = draft.files[index].origin;
    for (const Unit& unit : draft.units) {
        for (const auto* text : {&unit.ja, &unit.en}) {
            if (!*text || (*text)->file != index || (*text)->text.empty()) continue;
            const ByteRange file = (*text)->origin.file({0, (*text)->text.size()});
            if (!file.empty()) out.push_back({origin.text_at(file.begin), origin.text_at(file.end)});
        }
    }
    return out;
}

// A range of SourceFile::text on disk; one to the end reaches all that can stand there.
ByteRange on_disk(const SourceFile& file, ByteRange range) {
    const ByteRange out = file.origin.file({range.begin, std::min(range.end, file.text.size())});
    return {range.begin == 0 ? 0 : out.begin, range.end >= file.text.size() ? kToTheEnd : out.end};
}

// Where a finding begins; of one whose bytes nobody knows, its line does.
std::size_t first_byte(const SourceFile& file, const Place& place) {
    const bool is_known = !place.bytes.empty() || place.line <= 1 || place.line > file.line_starts.size();
    return is_known ? place.bytes.begin : file.line_starts[place.line - 1];
}

}  // namespace

Comments::Comments(const Draft& draft) : draft_(draft), files_(draft.files.size()) {
    for (std::size_t i = 0; i < draft.files.size(); ++i) {
        indexes_.try_emplace(draft.files[i].name, i);
        read(draft, i);
    }
}

void Comments::read(const Draft& draft, std::size_t index) {
    const SourceFile& source = draft.files[index];
    const Markup markup = markup_of(source.text);
    std::vector<Mark> marks = find_marks(source.text, markup);
    if (marks.empty()) return;
    const auto reaches = scopes(source.text, markup, marks, paragraphs_of(draft, index));
    File& file = files_[index];
    for (std::size_t i = 0; i < marks.size(); ++i) {
        Scoped scoped{marks[i]};
        for (const ByteRange range : reaches[i]) scoped.scope.push_back(on_disk(source, range));
        scoped.begin = source.origin.file(marks[i].bytes).begin;
        file.marks.push_back(std::move(scoped));
    }
    pair_switches(file);
}

// An `on` without rules ends all that is off, one with rules ends what is off of them.
void Comments::pair_switches(File& file) {
    std::vector<const Mark*> open;
    for (Scoped& scoped : file.marks) {
        const Mark& mark = scoped.mark;
        if (mark.kind == Mark::Kind::off) {
            file.has_switches = true;
            open.push_back(&mark);
        } else if (mark.kind == Mark::Kind::on) {
            scoped.ends_something = std::any_of(open.begin(), open.end(), [&](const Mark* off) {
                return std::any_of(rules().begin(), rules().end(),
                                   [&](const Rule& rule) { return off->is_about(rule.id) && mark.is_about(rule.id); });
            });
            if (mark.rules.empty() && mark.unknown.empty()) open.clear();
        }
    }
}

Comments::Scoped* Comments::switched_off(File& file, std::string_view rule, std::size_t byte) {
    Scoped* off = nullptr;
    if (!file.has_switches) return off;
    for (Scoped& scoped : file.marks) {
        if (scoped.begin > byte) break;
        if (!is_about(scoped.mark, rule)) continue;
        if (scoped.mark.kind == Mark::Kind::off) off = &scoped;
        if (scoped.mark.kind == Mark::Kind::on) off = nullptr;
    }
    return off;
}

bool Comments::suppresses(const Finding& finding) {
    const auto at = indexes_.find(finding.place.file);
    if (at == indexes_.end()) return false;
    File& file = files_[at->second];
    const std::size_t byte = first_byte(draft_.files[at->second], finding.place);
    bool found = false;
    // All marks that would do are of use: taking one of them away must not make the other one needed unseen.
    for (Scoped& scoped : file.marks) {
        if (!is_about(scoped.mark, finding.rule)) continue;
        const bool reaches = std::any_of(scoped.scope.begin(), scoped.scope.end(),
                                         [&](ByteRange range) { return range.begin <= byte && byte < range.end; });
        if (!reaches) continue;
        scoped.used.insert(finding.rule);
        found = true;
    }
    if (Scoped* off = switched_off(file, finding.rule, byte)) {
        off->used.insert(finding.rule);
        found = true;
    }
    return found;
}

Finding Comments::unused_at(std::size_t index, const Scoped& scoped, std::string message) const {
    const SourceFile& file = draft_.files[index];
    const ByteRange bytes = file.origin.file(scoped.mark.words);
    Finding finding;
    finding.rule = kUnused;
    finding.severity = Severity::note;
    finding.place = {file.name, file.line_of(bytes.begin), file.column_of(bytes.begin), bytes};
    finding.message = std::move(message);
    finding.found = slice(file.text, scoped.mark.words);
    return finding;
}

std::vector<Finding> Comments::unused(const Severities& severities) {
    std::vector<Finding> out;
    for (std::size_t index = 0; index < files_.size(); ++index) {
        for (const Scoped& scoped : files_[index].marks) {
            const Mark& mark = scoped.mark;
            for (const std::string& word : mark.unknown)
                out.push_back(unused_at(
                    index, scoped, fmt::format("there is no rule \"{}\"; a reason goes behind --", printable(word))));
            if (mark.kind == Mark::Kind::on) {
                if (!scoped.ends_something)
                    out.push_back(unused_at(index, scoped, "nothing is off that this could end"));
            } else if (mark.rules.empty()) {
                if (scoped.used.empty() && mark.unknown.empty())
                    out.push_back(unused_at(index, scoped, "this suppresses nothing"));
            }
            if (mark.kind == Mark::Kind::on) continue;
            for (const std::string& rule : mark.rules) {
                if (rule != kUnused && scoped.used.count(rule) == 0 && severities.is_on(rule))
                    out.push_back(unused_at(index, scoped, fmt::format("this suppresses nothing of {}", rule)));
            }
        }
    }
    std::erase_if(out, [&](const Finding& finding) { return suppresses(finding); });
    for (Finding& finding : out) finding.severity = severities.of(kUnused).value_or(Severity::note);
    return out;
}

}  // namespace yakugo::check
