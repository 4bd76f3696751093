// SPDX-License-Identifier: Apache-2.0
// One function a format.
#include "tools/yakugo/rows.hpp"

#include "libalign/text/unicode.hpp"
#include "libalign/text/width.hpp"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <ostream>

namespace yakugo::cli {

namespace {

using nlohmann::ordered_json;

/// A value as one line of plain text.
std::string plain(const ordered_json& value) {
    std::string out;
    if (value.is_string()) {
        out = value.get<std::string>();
    } else if (value.is_array()) {
        std::vector<std::string> parts;
        for (const auto& item : value) {
            std::string part = item.is_object() ? item.value("kind", item.dump()) : plain(item);
            if (std::find(parts.begin(), parts.end(), part) == parts.end()) parts.push_back(std::move(part));
        }
        for (const std::string& part : parts) out += (out.empty() ? "" : "; ") + part;
    } else if (value.is_number_float()) {
        out = fmt::format("{:.2f}", value.get<double>());
    } else if (!value.is_null()) {
        out = value.dump();
    }
    for (char& c : out)
        if (c == '\t' || c == '\n' || c == '\r') c = ' ';
    return out;
}

std::string cell(const ordered_json& row, const std::string& field) {
    const auto found = row.find(field);
    return found == row.end() ? std::string{} : plain(*found);
}

void print_tsv(std::ostream& out, const std::vector<Column>& columns, const std::vector<ordered_json>& rows) {
    for (std::size_t i = 0; i < columns.size(); ++i) out << (i > 0 ? "\t" : "") << columns[i].field;
    out << '\n';
    for (const ordered_json& row : rows) {
        for (std::size_t i = 0; i < columns.size(); ++i) out << (i > 0 ? "\t" : "") << cell(row, columns[i].field);
        out << '\n';
    }
}

void print_table(std::ostream& out, const std::vector<Column>& columns, const std::vector<ordered_json>& rows) {
    std::vector<std::vector<std::string>> cells(1);
    for (const Column& column : columns) cells[0].push_back(column.field);
    for (const ordered_json& row : rows) {
        auto& line = cells.emplace_back();
        for (const Column& column : columns) line.push_back(text::shortened(cell(row, column.field), column.widest));
    }
    std::vector<std::size_t> widths(columns.size(), 0);
    for (const auto& line : cells) {
        for (std::size_t i = 0; i < line.size(); ++i) widths[i] = std::max(widths[i], text::display_width(line[i]));
    }
    for (const auto& line : cells) {
        std::string text;
        for (std::size_t i = 0; i < line.size(); ++i) {
            text += line[i];
            if (i + 1 < line.size()) text.append(widths[i] - text::display_width(line[i]) + 2, ' ');
        }
        while (!text.empty() && text.back() == ' ') text.pop_back();
        out << text << '\n';
    }
}

}  // namespace

double rounded(double probability) {
    return std::round(probability * 1e4) / 1e4;
}

void print_rows(std::ostream& out, Style style, const std::vector<Column>& columns,
                const std::vector<ordered_json>& rows) {
    switch (style) {
        case Style::jsonl:
            for (const ordered_json& row : rows) out << row.dump() << '\n';
            break;
        case Style::json:
            out << "[";
            for (std::size_t i = 0; i < rows.size(); ++i) out << (i > 0 ? ",\n " : "") << rows[i].dump();
            out << "]\n";
            break;
        case Style::tsv: print_tsv(out, columns, rows); break;
        case Style::table: print_table(out, columns, rows); break;
    }
}

}  // namespace yakugo::cli
