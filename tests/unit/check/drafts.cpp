// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/check/drafts.hpp"

namespace yakugo::test {

check::Draft japanese_draft(const std::vector<std::string>& paragraphs) {
    check::Draft draft;
    draft.files.emplace_back().name = "draft.txt";
    check::SourceFile& file = draft.files.back();
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

const check::Resources& resources() {
    static const check::Resources resources = check::open_resources(YAKUGO_BINARY_DIR "/share/yakugo");
    return resources;
}

}  // namespace yakugo::test
