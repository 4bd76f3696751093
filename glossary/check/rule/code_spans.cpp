// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/rule/code_spans.hpp"

#include "glossary/check/rule/alike_tokens.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

namespace yakugo::check {
namespace {

std::vector<ByteRange> code_spans(const Text& text) {
    std::vector<ByteRange> out;
    for (ByteRange masked : text.masked) {
        while (!masked.empty() && text.text[masked.begin] == '`') ++masked.begin;
        if (masked.begin == 0 || text.text[masked.begin - 1] != '`') continue;
        while (!masked.empty() && text.text[masked.end - 1] == '`') --masked.end;
        if (!masked.empty()) out.push_back(masked);
    }
    return out;
}

}  // namespace

std::vector<CodeChange> changed_code(const Text& source, const Text& target) {
    std::vector<ByteRange> lost;
    const std::vector<ByteRange> from = code_spans(source);
    if (from.empty()) return {};
    const std::vector<ByteRange> to = code_spans(target);
    std::map<std::string_view, std::size_t> times;
    for (const ByteRange span : to) ++times[slice(target.text, span)];
    for (const ByteRange span : from) {
        std::size_t& left = times[slice(source.text, span)];
        if (left > 0) {
            --left;
        } else {
            lost.push_back(span);
        }
    }
    std::vector<CodeChange> out;
    for (const ByteRange span : to) {
        const std::string_view code = slice(target.text, span);
        const std::string bare = only(code, false);
        if (lost.empty() || bare.size() == code.size() || source.text.find(code) != std::string::npos) continue;
        const auto of = std::find_if(lost.begin(), lost.end(), [&](ByteRange other) {
            return only(slice(source.text, other), false) == bare && other.size() > bare.size();
        });
        if (of == lost.end()) continue;
        out.push_back({*of, span});
        lost.erase(of);
    }
    return out;
}

}  // namespace yakugo::check
