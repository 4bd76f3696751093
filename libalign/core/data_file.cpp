// SPDX-License-Identifier: Apache-2.0
// Lines of tab-separated data.
#include "libalign/core/data_file.hpp"

#include "libalign/core/error.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace yakugo {

std::string read_data_file(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw InputError({path, 0}, "data file is missing; is yakugo installed completely?");
    return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<DataLine> data_lines(std::string_view file) {
    std::vector<DataLine> out;
    std::size_t number = 0;
    for (std::size_t at = 0; at < file.size();) {
        const std::size_t end = std::min(file.find('\n', at), file.size());
        const std::string_view line = file.substr(at, end - at);
        at = end + 1;
        ++number;
        if (!line.empty() && line[0] != '#') out.push_back({number, line});
    }
    return out;
}

std::vector<std::string_view> fields(std::string_view line) {
    std::vector<std::string_view> out;
    for (std::size_t at = 0; at <= line.size();) {
        const std::size_t end = std::min(line.find('\t', at), line.size());
        out.push_back(line.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

}  // namespace yakugo
