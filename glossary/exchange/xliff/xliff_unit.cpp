// SPDX-License-Identifier: Apache-2.0
// Segments of a unit matched to each other, and what is wrong with them.
#include "glossary/exchange/xliff/xliff_unit.hpp"

#include "libalign/core/digest.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace yakugo::exchange {

namespace {

/// Whether both texts have the same codes, in whatever order: same_tags() asks for marks and types too, which XLIFF's
/// two sides need not share. `it` by its place as well, the others by what they are.
bool have_same_codes(const store::InlineText& a, const store::InlineText& b) {
    const auto names = [](const store::InlineText& text) {
        std::vector<std::string> out;
        for (const store::InlineTag& tag : text.tags) {
            if (tag.element == "hi" || tag.element == "/hi") continue;  // marks of one text: a term, a comment
            std::string name = tag.element;
            for (const auto& [attribute, value] : tag.attributes) {
                if (attribute == "x" || attribute == "pos") name += " " + value;
            }
            out.push_back(std::move(name));
        }
        std::sort(out.begin(), out.end());
        return out;
    };
    return names(a) == names(b);
}

using SegmentsById = std::unordered_map<std::string_view, const XliffContent::Segment*>;

/// Of two with one id the first.
SegmentsById by_id(const XliffContent& content) {
    SegmentsById out;
    for (const XliffContent::Segment& segment : content.segments) out.try_emplace(segment.id, &segment);
    return out;
}

const XliffContent::Segment* find(const SegmentsById& segments, const std::string& id) {
    const auto found = segments.find(id);
    return found == segments.end() ? nullptr : found->second;
}

bool is_blank(const XliffPart& part) {
    return !part.source || part.source->text.find_first_not_of(" \t\r\n") == std::string::npos;
}

}  // namespace

/// One segment.
struct XliffUnits::Pair {
    std::string segment;  ///< its id; empty: the unit is not segmented
    store::InlineText source, target;
    XliffFacts facts = {};
    std::vector<std::string> remarks = {};
};

void XliffUnits::remark(Severity severity, std::size_t line, const std::string& message) {
    Diagnostic diagnostic;
    diagnostic.severity = severity;
    diagnostic.where.file = file_;
    diagnostic.where.line = line;
    diagnostic.message = message;
    add(report_, std::move(diagnostic));
}

/// file/unit/segment; a number behind it where a file is so made that this was there before.
std::string XliffUnits::key(const std::string& id, const std::string& segment) {
    std::string base = path_.empty() ? id : path_ + "/" + id;
    if (!segment.empty()) base += "/" + segment;
    std::string out = base;
    std::uint32_t number = 1;  // not a reference: the map grows
    for (auto given = keys_.try_emplace(fnv1a(out), 1); !given.second; given = keys_.try_emplace(fnv1a(out), 1)) {
        number = std::max(keys_[fnv1a(base)], number) + 1;
        keys_[fnv1a(base)] = number;
        out = fmt::format("{}/{}", base, number);
    }
    return out;
}

void XliffUnits::check(const XliffContent& content, std::size_t line) {
    if (content.dropped > 0)
        remark(Severity::warning, line,
               fmt::format("{} control character{} dropped", content.dropped, content.dropped == 1 ? "" : "s"));
    if (content.deleted) remark(Severity::note, line, "text that a tracked change has deleted is not kept");
    if (content.has_text_between())
        remark(Severity::warning, line, "expected text in segments only, found text between them, which is not kept");
}

void XliffUnits::give(XliffUnit& unit, const XliffCodes& codes,
                      const std::map<std::string, store::Note, std::less<>>& remarks) {
    remarks_ = &remarks;
    if (unit.segmented) check(*unit.segmented, unit.line);
    for (XliffPart& part : unit.parts) {
        for (const auto* content : {&part.source, &part.target}) {
            if (*content) check(**content, unit.line);
        }
        if (part.ignorable && is_blank(part)) continue;  // what stands between segments; it may hold text all the same
        if (part.ignorable) part.facts.properties.push_back({"x-ignorable", "yes"});
        give_segments(unit, part, unit.data.empty() ? codes : unit.data);
    }
}

void XliffUnits::give_segments(XliffUnit& unit, XliffPart& part, const XliffCodes& codes) {
    static const XliffContent none;
    const XliffContent& plain = part.source ? *part.source : none;
    const XliffContent& source = unit.segmented && !unit.segmented->segments.empty() ? *unit.segmented : plain;
    const XliffContent& target = part.target ? *part.target : none;
    const std::size_t segments = std::max(source.segments.size(), target.segments.size());
    const bool apart =
        segments > 1 && (source.segments.empty() != target.segments.empty()) && !target.empty() && !source.empty();
    if (apart)
        remark(Severity::warning, unit.line,
               "expected segments in source and target, found them on one side: taken whole");
    if (segments == 0 || apart) {
        Pair whole{part.id, source.whole(codes), target.whole(codes)};
        whole.remarks = source.remarks;
        whole.remarks.insert(whole.remarks.end(), target.remarks.begin(), target.remarks.end());
        for (const auto& [id, facts] : unit.of_segments) whole.facts.add(facts);
        return give(unit, part, std::move(whole));
    }
    const auto one = [&](const std::string& id, const XliffContent::Segment* from, const XliffContent::Segment* to) {
        // A single segment may be marked on one side only.
        Pair pair{id,
                  from != nullptr           ? source.segment(*from, codes)
                  : source.segments.empty() ? source.whole(codes)
                                            : store::InlineText(),
                  to != nullptr             ? target.segment(*to, codes)
                  : target.segments.empty() ? target.whole(codes)
                                            : store::InlineText()};
        if (const auto facts = unit.of_segments.find(id); facts != unit.of_segments.end()) pair.facts = facts->second;
        for (const auto* segment : {from, to}) {
            if (segment == nullptr) continue;
            pair.remarks.insert(pair.remarks.end(), segment->remarks.begin(), segment->remarks.end());
            for (const auto& [name, value] : segment->attributes) pair.facts.properties.push_back({"x-" + name, value});
        }
        give(unit, part, std::move(pair));
    };
    const SegmentsById sources = by_id(source), targets = by_id(target);
    for (const XliffContent::Segment& from : source.segments) one(from.id, &from, find(targets, from.id));
    for (const XliffContent::Segment& to : target.segments) {
        if (find(sources, to.id) == nullptr) one(to.id, nullptr, &to);
    }
}

void XliffUnits::give(const XliffUnit& unit, const XliffPart& part, Pair&& pair) {
    const auto empty = [](const store::InlineText& text) { return text.text.empty() && text.tags.empty(); };
    const bool no_source = empty(pair.source), no_target = empty(pair.target);
    if (no_source && no_target) return;
    XliffFacts facts = unit.facts;
    facts.add(part.facts);
    facts.add(pair.facts);
    store::TranslationUnit out;
    out.line = unit.line;
    out.key = key(unit.id, pair.segment);
    if (!no_source && !no_target && !have_same_codes(pair.source, pair.target))
        remark(Severity::note, unit.line, fmt::format("source and target of \"{}\" have different tags", out.key));
    const auto variant = [&](store::InlineText& text, const std::string& own, const std::string& of_file) {
        out.variants.push_back({own.empty() ? of_file : own, std::move(text)});
    };
    if (!no_source) variant(pair.source, part.source_language, unit.source_language);
    if (!no_target) variant(pair.target, part.target_language, unit.target_language);
    for (const std::string& id : pair.remarks) {
        const auto found = remarks_->find(id);
        if (found != remarks_->end()) facts.notes.push_back(found->second);
    }
    // Several places may say that a translation is not finished; where there is none it goes without saying.
    bool fuzzy = no_target;
    std::erase_if(facts.properties, [&](const store::Property& property) {
        return property.type == "x-fuzzy" && std::exchange(fuzzy, true);
    });
    out.attributes = std::move(facts.attributes);
    out.properties = std::move(facts.properties);
    out.notes = std::move(facts.notes);
    ++report_.read;
    sink_(out);
}

}  // namespace yakugo::exchange
