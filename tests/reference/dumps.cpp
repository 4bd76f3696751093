// SPDX-License-Identifier: Apache-2.0
// Reading what the reference is trained on.
#include "tests/reference/dumps.hpp"

#include "libalign/core/data_file.hpp"
#include "libalign/core/error.hpp"
#include "libalign/document/post_dump.hpp"
#include "libalign/pair/pair.hpp"
#include "libalign/text/encoding.hpp"

#include <fstream>
#include <sstream>

namespace yakugo::reference {

namespace {

std::vector<std::string> lines_of(const std::string& path) {
    std::istringstream in(read_data_file(path));
    std::vector<std::string> out;
    for (std::string line; std::getline(in, line);) out.push_back(line);
    return out;
}

/// The lines with these numbers ("3,4"), joined; empty where there is none.
std::string joined(const std::vector<std::string>& lines, const std::string& numbers, const std::string& path) {
    std::istringstream in(numbers);
    std::string out;
    for (std::string number; std::getline(in, number, ',');) {
        const std::size_t at = std::stoul(number);
        if (at >= lines.size()) throw InputError({path, 0}, "names line " + number + ", which there is none of");
        out += (out.empty() ? "" : " ") + lines[at];
    }
    return out;
}

}  // namespace

void Bitexts::add(std::string ja, std::string en) {
    if (ja.empty() || en.empty()) return;
    const std::string &left = texts_.emplace_back(std::move(ja)), &right = texts_.emplace_back(std::move(en));
    all_.push_back(
        {link::analyse_japanese(left, resources_.japanese), link::analyse_english(right, resources_.english)});
}

void Bitexts::add_dump(const std::string& path) {
    const document::Document document = document::read_post_dump(text::decode(read_data_file(path), path), path);
    for (const document::Post& post : document.posts) {
        for (const pair::Segment& segment : pair::pair_post(document, post, resources_))
            add(std::string(document.at(segment.ja)), std::string(document.at(segment.en)));
    }
}

void Bitexts::add_aligned(const std::string& document) {
    const std::vector<std::string> ja = lines_of(document + ".ja"), en = lines_of(document + ".en");
    const std::string gold = document + ".gold";
    for (const std::string& bead : lines_of(gold)) {
        const std::size_t colon = bead.find(':');
        if (colon == std::string::npos) throw InputError({gold, 0}, "expected en_ids:ja_ids, found " + bead);
        add(joined(ja, bead.substr(colon + 1), gold), joined(en, bead.substr(0, colon), gold));
    }
}

}  // namespace yakugo::reference
