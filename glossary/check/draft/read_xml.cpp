// SPDX-License-Identifier: Apache-2.0
// XLIFF and TMX: the units of exchange's readers, each text with its place in the file.
#include "glossary/check/draft/find_text.hpp"
#include "glossary/check/draft/readers.hpp"
#include "glossary/check/draft/source_file.hpp"
#include "glossary/check/draft/unit_draft.hpp"
#include "glossary/check/draft/xml_scan.hpp"

#include "glossary/exchange/tmx/tmx_reader.hpp"
#include "glossary/exchange/xliff/xliff.hpp"
#include "glossary/exchange/xml/decoding.hpp"
#include "libalign/text/language_code.hpp"

#include <deque>
#include <utility>

namespace yakugo::check {
namespace {

// Elements that a unit may lie behind the last one: those between are empty, or damaged and passed over.
constexpr std::size_t kLookAhead = 64;

// Walks through the elements of units beside the reader.
class Places {
public:
    explicit Places(const SourceFile& file) : units_(file) {}

    // The places of a unit's texts, in the order of its variants; nothing for one that is not found. `part` becomes
    // the number of the file inside of an XLIFF.
    std::vector<std::optional<Origin>> find(const store::TranslationUnit& unit, bool has_sides, std::size_t& part) {
        while (fill(1) && ahead_.front().line < unit.line) ahead_.pop_front();
        for (std::size_t i = 0; i < kLookAhead && fill(i + 1); ++i) {
            XmlUnit& element = ahead_[i];
            std::vector<std::size_t> texts;
            std::vector<std::optional<Origin>> origins = match(unit, has_sides, element, texts);
            if (origins.empty()) continue;
            for (const std::size_t text : texts) element.texts[text].used = true;
            part = element.file;
            ahead_.erase(ahead_.begin(), ahead_.begin() + static_cast<std::ptrdiff_t>(i));
            return origins;
        }
        if (fill(1)) part = ahead_.front().file;
        return std::vector<std::optional<Origin>>(unit.variants.size());
    }
    std::string_view source_language() const { return units_.source_language(); }

private:
    bool fill(std::size_t count) {
        XmlUnit unit;
        while (ahead_.size() < count && units_.next(unit)) ahead_.push_back(std::move(unit));
        return ahead_.size() >= count;
    }

    // All texts of the unit must be in the element; empty where one is not.
    static std::vector<std::optional<Origin>> match(const store::TranslationUnit& unit, bool has_sides,
                                                    const XmlUnit& element, std::vector<std::size_t>& texts) {
        std::vector<std::optional<Origin>> out;
        for (std::size_t i = 0; i < unit.variants.size(); ++i) {
            const bool second = has_sides && i > 0, either = !has_sides || unit.variants.size() == 1;
            bool found = false;
            for (std::size_t t = 0; t < element.texts.size() && !found; ++t) {
                const XmlText& text = element.texts[t];
                const bool taken = text.used || std::find(texts.begin(), texts.end(), t) != texts.end();
                if (taken || (!either && text.target != second)) continue;
                auto origin = find_text(unit.variants[i].text.text, text.text, text.origin);
                if (!origin) continue;
                found = true;
                texts.push_back(t);
                out.push_back(std::move(origin));
            }
            if (!found) return {};
        }
        return out;
    }

    XmlUnits units_;
    std::deque<XmlUnit> ahead_;
};

}  // namespace

void read_xml_units(Draft& draft, std::string name, std::string bytes, Form form, const ReadDraft& options) {
    exchange::Input input = exchange::Input::of(bytes, name);
    const std::string encoding = exchange::xml_encoding(input.peek());
    draft.files.push_back(read_source_as(std::move(name), std::move(bytes), encoding));
    draft.files.back().escapes = Escapes::xml;
    Places places(draft.files.back());
    UnitDraft units(draft, options);
    const bool xliff = form == Form::xliff;
    const auto sink = [&](store::TranslationUnit& unit) {
        std::size_t part = 0;
        std::vector<std::optional<Origin>> origins = places.find(unit, xliff, part);
        if (!xliff) units.source_is(text::language_code(places.source_language()));
        units.add(unit, std::move(origins), part);
    };
    const exchange::ReadOptions reading{.recover = true, .source = options.source};
    units.finish(xliff ? exchange::read_xliff(input, sink, reading) : exchange::read_tmx(input, sink, reading));
}

}  // namespace yakugo::check
