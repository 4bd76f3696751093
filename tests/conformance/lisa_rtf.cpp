// SPDX-License-Identifier: Apache-2.0
// RTF as far as the LISA TMX compliance kit uses it.
#include "tests/conformance/lisa_documents.hpp"
#include "tests/conformance/lisa_segments.hpp"

#include <array>
#include <cctype>
#include <utility>

namespace yakugo::lisa {

namespace {

/// Outermost first: bold, then italic, then underlined, as the kit's memory nests them.
constexpr std::array<std::pair<const char*, bool Run::*>, 3> formats = {
    {{"b", &Run::bold}, {"i", &Run::italic}, {"u", &Run::underlined}}};

bool same_format(const Run& a, const Run& b) {
    return a.bold == b.bold && a.italic == b.italic && a.underlined == b.underlined;
}

/// A character of windows-1252 as UTF-8; the kit uses none of 80 to 9F in RTF that has tags.
std::string utf8(unsigned char byte) {
    if (byte < 0x80) return {static_cast<char>(byte)};
    return {static_cast<char>(0xC0 | (byte >> 6)), static_cast<char>(0x80 | (byte & 0x3F))};
}

class RtfReader {
public:
    explicit RtfReader(std::string_view rtf) : rtf_(rtf) {}

    std::vector<Runs> read() {
        for (; !rtf_.empty(); rtf_.remove_prefix(1)) {
            const char c = rtf_[0];
            if (c == '{') {
                open();
            } else if (c == '}') {
                if (!outer_.empty()) now_ = outer_.back();
                if (!outer_.empty()) outer_.pop_back();
            } else if (c == '\\') {
                control();
            } else if (c != '\n' && c != '\r') {
                add(std::string(1, c));
            }
        }
        return std::move(paragraphs_);
    }

private:
    /// A group: a font table is no text, a picture is a run of its own, others keep the format outside.
    void open() {
        const bool picture = rtf_.starts_with("{\\pict");
        if (picture) runs_.push_back({});
        if (!picture && !rtf_.starts_with("{\\fonttbl")) {
            outer_.push_back(now_);
            return;
        }
        int depth = 0;
        std::size_t at = 0;
        do {
            depth += rtf_[at] == '{' ? 1 : rtf_[at] == '}' ? -1 : 0;
            ++at;
        } while (depth > 0 && at < rtf_.size());
        rtf_.remove_prefix(at - 1);
    }

    /// Reads \word with its number and the space that ends it; leaves its last character for read() to pass over.
    void control() {
        if (rtf_.size() > 3 && rtf_[1] == '\'') {
            add(utf8(static_cast<unsigned char>(std::stoi(std::string(rtf_.substr(2, 2)), nullptr, 16))));
            rtf_.remove_prefix(3);
            return;
        }
        std::size_t end = 1;
        while (end < rtf_.size() && std::isalnum(static_cast<unsigned char>(rtf_[end])) != 0) ++end;
        obey(rtf_.substr(1, end - 1));
        rtf_.remove_prefix(end < rtf_.size() && rtf_[end] == ' ' ? end : end - 1);
    }

    void obey(std::string_view word) {
        if (word == "par") paragraphs_.push_back(std::exchange(runs_, {}));
        if (word == "b" || word == "b0") now_.bold = word == "b";
        if (word == "i" || word == "i0") now_.italic = word == "i";
        if (word == "ul" || word == "ulnone") now_.underlined = word == "ul";
    }

    void add(const std::string& text) {
        if (runs_.empty() || runs_.back().text.empty() || !same_format(runs_.back(), now_)) runs_.push_back(now_);
        runs_.back().text += text;
    }

    std::string_view rtf_;
    Run now_;
    std::vector<Run> outer_;
    Runs runs_;
    std::vector<Runs> paragraphs_;
};

/// The tags between two formats: what ends, innermost first, then what begins.
void change(store::InlineText& text, const Run& from, const Run& to) {
    for (auto format = formats.rbegin(); format != formats.rend(); ++format)
        if (from.*format->second && !(to.*format->second))
            text.tags.push_back(raw_tag(text.text.size(), closing, format->first, std::string("/") + format->first));
    for (const auto& [name, member] : formats)
        if (!(from.*member) && to.*member) text.tags.push_back(raw_tag(text.text.size(), opening, name, name));
}

void obey(Run& format, std::string_view code) {
    for (const auto& [name, member] : formats)
        if (code == name || code.substr(1) == name) format.*member = code[0] != '/';
}

}  // namespace

std::vector<Runs> read_rtf(std::string_view rtf) {
    return RtfReader(rtf).read();
}

std::vector<store::InlineText> segments_of(const Runs& paragraph) {
    store::InlineText text;
    Run format;
    for (const Run& run : paragraph) {
        if (run.text.empty()) {
            text.tags.push_back(raw_tag(text.text.size(), alone, "image", "image"));
            continue;
        }
        change(text, format, run);
        text.text += run.text;
        format = run;
    }
    change(text, format, {});
    return cut(text);
}

Runs runs_of(const std::vector<store::InlineText>& segments) {
    Runs out;
    Run format;
    const auto add = [&](std::string text) {
        if (text.empty()) return;
        if (out.empty() || out.back().text.empty() || !same_format(out.back(), format)) out.push_back(format);
        out.back().text += text;
    };
    for (const store::InlineText& segment : segments) {
        if (!out.empty()) add(" ");
        std::size_t at = 0;
        for (const store::InlineTag& tag : segment.tags) {
            add(segment.text.substr(at, tag.at - at));
            at = tag.at;
            if (tag.code == "image") {
                out.push_back({});
            } else {
                obey(format, tag.code);
            }
            format.text.clear();
        }
        add(segment.text.substr(at));
    }
    return out;
}

std::string show(const Runs& paragraph) {
    std::string out;
    for (const Run& run : paragraph) {
        out += run.text.empty() ? "{image}" : "{";
        for (const auto& [name, member] : formats)
            if (run.*member) out += name;
        if (!run.text.empty()) out += "}" + run.text;
    }
    return out;
}

}  // namespace yakugo::lisa
