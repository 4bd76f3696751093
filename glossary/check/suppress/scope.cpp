// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/suppress/scope.hpp"

#include "glossary/check/suppress/unit_elements.hpp"

#include <algorithm>

namespace yakugo::check {
namespace {

std::size_t line_begin(std::string_view view, std::size_t at) {
    const std::size_t before = at == 0 ? std::string_view::npos : view.find_last_of('\n', at - 1);
    return before == std::string_view::npos ? 0 : before + 1;
}

std::size_t line_end(std::string_view view, std::size_t at) {
    const std::size_t end = view.find('\n', at);
    return end == std::string_view::npos ? view.size() : end + 1;
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

class Scopes {
public:
    Scopes(std::string_view view, Markup markup, std::vector<ByteRange> paragraphs)
        : view_(view), paragraphs_(std::move(paragraphs)) {
        if (markup == Markup::xml) units_ = unit_elements(view);
        std::sort(paragraphs_.begin(), paragraphs_.end(), [](ByteRange a, ByteRange b) { return a.begin < b.begin; });
    }

    std::vector<ByteRange> of(const Mark& mark) const {
        switch (mark.kind) {
            case Mark::Kind::file: return {{0, kToTheEnd}};
            case Mark::Kind::next_line:
                return mark.wrapper == Mark::Wrapper::po ? here(mark) : next_line(mark.bytes.end);
            case Mark::Kind::here: return here(mark);
            case Mark::Kind::off:
            case Mark::Kind::on: break;
        }
        return {};
    }

private:
    std::vector<ByteRange> here(const Mark& mark) const {
        if (mark.wrapper == Mark::Wrapper::po) return {message_round(mark.bytes)};
        const auto unit = innermost(units_, mark.bytes.begin);
        if (mark.wrapper == Mark::Wrapper::note) return {unit ? unit->range : ByteRange{0, kToTheEnd}};
        if (unit && !unit->is_group) return {unit->range};
        const ByteRange lines = {line_begin(view_, mark.bytes.begin), line_end(view_, mark.bytes.end)};
        const bool is_alone = is_blank(slice(view_, {lines.begin, mark.bytes.begin})) &&
                              is_blank(slice(view_, {mark.bytes.end, lines.end}));
        if (is_alone) return next_line(mark.bytes.end);
        std::vector<ByteRange> out = {lines};
        for (const ByteRange paragraph : paragraphs_) {
            if (paragraph.begin >= mark.bytes.end) break;
            if (paragraph.contains(mark.bytes)) out.push_back(paragraph);
        }
        return out;
    }

    std::vector<ByteRange> next_line(std::size_t at) const {
        ByteRange line = {line_end(view_, at), 0};
        for (line.end = line_end(view_, line.begin); line.begin < view_.size() && is_blank(slice(view_, line));
             line.end = line_end(view_, line.begin))
            line.begin = line.end;
        if (line.begin >= view_.size()) return {};
        std::vector<ByteRange> out = {line};
        auto next = std::lower_bound(paragraphs_.begin(), paragraphs_.end(), line.begin,
                                     [](ByteRange paragraph, std::size_t byte) { return paragraph.begin < byte; });
        for (; next != paragraphs_.end() && next->begin < line.end; ++next) out.push_back(*next);
        for (const UnitElement& unit : units_)
            if (!unit.is_group && line.begin <= unit.range.begin && unit.range.begin < line.end)
                out.push_back(unit.range);
        return out;
    }

    // The lines up to the blank ones on either side.
    ByteRange message_round(ByteRange mark) const {
        ByteRange out = {line_begin(view_, mark.begin), line_end(view_, mark.end)};
        while (out.begin > 0) {
            const std::size_t before = line_begin(view_, out.begin - 1);
            if (is_blank(slice(view_, {before, out.begin}))) break;
            out.begin = before;
        }
        while (out.end < view_.size()) {
            const std::size_t after = line_end(view_, out.end);
            if (is_blank(slice(view_, {out.end, after}))) break;
            out.end = after;
        }
        return out;
    }

    std::string_view view_;
    std::vector<ByteRange> paragraphs_;
    std::vector<UnitElement> units_;
};

}  // namespace

std::vector<std::vector<ByteRange>> scopes(std::string_view view, Markup markup, const std::vector<Mark>& marks,
                                           std::vector<ByteRange> paragraphs) {
    std::vector<std::vector<ByteRange>> out;
    if (marks.empty()) return out;
    const Scopes reach(view, markup, std::move(paragraphs));
    for (const Mark& mark : marks) out.push_back(reach.of(mark));
    return out;
}

}  // namespace yakugo::check
