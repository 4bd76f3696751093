// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/check/drafts.hpp"

#include <optional>
#include <utility>

namespace yakugo::check::test {

check::Draft japanese_draft(const std::vector<std::string>& paragraphs) {
    check::Draft draft;
    check::SourceFile& file = draft.files.emplace_back();
    file.name = "draft.txt";
    for (const std::string& paragraph : paragraphs) {
        check::Text text;
        text.text = paragraph;
        text.line = file.line_starts.size() + 1;
        text.origin.add(paragraph.size(), {file.bytes.size(), file.bytes.size() + paragraph.size()});
        file.line_starts.push_back(file.bytes.size());
        file.bytes += paragraph + "\n";
        check::Unit unit;
        unit.ja = text;
        draft.units.push_back(unit);
    }
    return draft;
}

check::Draft draft_of(const std::vector<Sides>& units, Language target) {
    check::Draft draft;
    draft.target = target;
    draft.files.emplace_back().name = "draft.txt";
    check::SourceFile& file = draft.files.back();
    for (const Sides& sides : units) {
        const std::string& written = target == Language::ja ? sides.ja : sides.en;
        file.line_starts.push_back(file.bytes.size());
        const ByteRange place{file.bytes.size(), file.bytes.size() + written.size()};
        const auto text_of = [&](const std::string& text, bool is_target) -> std::optional<check::Text> {
            if (text.empty()) return std::nullopt;
            check::Text out;
            out.text = text;
            out.line = file.line_starts.size();
            out.origin.add(text.size(), is_target ? place : ByteRange{0, text.size()});
            return out;
        };
        check::Unit unit;
        unit.ja = text_of(sides.ja, target == Language::ja);
        unit.en = text_of(sides.en, target == Language::en);
        draft.units.push_back(std::move(unit));
        file.bytes += written + "\n";
    }
    return draft;
}

const check::Resources& resources() {
    static const check::Resources resources = check::open_resources(YAKUGO_BINARY_DIR "/share/yakugo");
    return resources;
}

}  // namespace yakugo::check::test
