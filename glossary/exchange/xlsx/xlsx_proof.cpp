// SPDX-License-Identifier: Apache-2.0
#include "glossary/exchange/xlsx/xlsx_proof.hpp"

#include <zip.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string_view>

namespace yakugo::exchange {

namespace {

constexpr std::string_view kCell = "<c ", kSheet = "xl/worksheets/sheet1.xml";
constexpr std::size_t kPartHead = 4096;  // bytes in which the first tag of a part stands

struct Discard {
    void operator()(zip_t* archive) const noexcept { zip_discard(archive); }
};
struct CloseFile {
    void operator()(zip_file_t* file) const noexcept { zip_fclose(file); }
};

/// What a part must end with, by its beginning: "</worksheet>". Empty where it does not begin as one.
std::string end_tag(std::string_view head) {
    const std::size_t declaration = head.find("?>");
    const std::size_t root = declaration == std::string_view::npos ? declaration : head.find('<', declaration);
    if (root == std::string_view::npos) return {};
    const std::string_view name = head.substr(root + 1, head.find_first_of(" />\r\n", root + 1) - root - 1);
    return name.empty() ? std::string() : "</" + std::string(name) + ">";
}

/// A part while it passes by.
class Part {
public:
    void add(std::string_view piece) {
        if (head_.size() < kPartHead) head_ += piece.substr(0, kPartHead - head_.size());
        const std::string joined = tail_ + std::string(piece);
        for (std::size_t at = joined.find(kCell); at != std::string::npos; at = joined.find(kCell, at + 1)) ++cells_;
        // Less than a cell's begin is carried over, so that none is counted twice; the end is kept apart.
        tail_ = joined.substr(joined.size() - std::min(joined.size(), kCell.size() - 1));
        last_ += piece;
        if (last_.size() > kEnd) last_.erase(0, last_.size() - kEnd);
    }
    bool is_whole() const {
        const std::string end = end_tag(head_);
        const std::string_view last = std::string_view(last_).substr(0, last_.find_last_not_of("\r\n") + 1);
        return !end.empty() && last.ends_with(end);
    }
    std::size_t cells() const noexcept { return cells_; }

private:
    static constexpr std::size_t kEnd = 256;  // longer than any end tag of a workbook
    std::string head_, tail_, last_;
    std::size_t cells_ = 0;
};

}  // namespace

bool is_whole_workbook(const std::string& path, std::size_t cells) {
    const std::unique_ptr<zip_t, Discard> archive(zip_open(path.c_str(), ZIP_RDONLY, nullptr));
    if (!archive) return false;
    bool has_sheet = false;
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive.get(), 0); ++i) {
        const auto entry = static_cast<zip_uint64_t>(i);
        const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen_index(archive.get(), entry, 0));
        if (!file) return false;
        Part part;
        std::array<char, 65536> piece{};
        zip_int64_t got = 0;
        while ((got = zip_fread(file.get(), piece.data(), piece.size())) > 0)
            part.add({piece.data(), static_cast<std::size_t>(got)});
        if (got < 0 || !part.is_whole()) return false;
        if (zip_get_name(archive.get(), entry, 0) != kSheet) continue;
        has_sheet = true;
        if (part.cells() != cells) return false;
    }
    return has_sheet;
}

}  // namespace yakugo::exchange
