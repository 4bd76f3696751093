// SPDX-License-Identifier: Apache-2.0
#include "libalign/document/office/package.hpp"

#include "libalign/core/ascii.hpp"
#include "libalign/document/office/xml_walk.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace yakugo::document {
namespace {

std::string percent_decoded(std::string_view text) {
    const auto digit = [](char c) {
        if (c >= '0' && c <= '9') return c - '0';
        if (c >= 'a' && c <= 'f') return c - 'a' + 10;
        return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
    };
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool whole = text[at] == '%' && at + 2 < text.size();
        const int high = whole ? digit(text[at + 1]) : -1, low = whole ? digit(text[at + 2]) : -1;
        if (high >= 0 && low >= 0) {
            out += static_cast<char>(high * 16 + low);
            at += 2;
        } else {
            out += text[at];
        }
    }
    return out;
}

class Relationships final : public markup::XmlHandler {
public:
    void start(const markup::XmlElement& element) override {
        if (element.name != "Relationship") return;
        const auto value = [&](std::string_view name) { return std::string(element.attribute(name).value_or("")); };
        const std::string type = value("Type");
        all.push_back(
            {value("Id"), type.substr(type.rfind('/') + 1), value("Target"), value("TargetMode") == "External"});
    }
    void end(std::string_view) override {}
    void text(std::string_view) override {}

    std::vector<Relationship> all;
};

class ContentTypes final : public markup::XmlHandler {
public:
    void start(const markup::XmlElement& element) override {
        const auto value = [&](std::string_view name) { return std::string(element.attribute(name).value_or("")); };
        if (element.name == "Override") types[ascii_lowered(resolved("", value("PartName")))] = value("ContentType");
    }
    void end(std::string_view) override {}
    void text(std::string_view) override {}

    std::map<std::string, std::string> types;  // by the name of the part in lower case
};

// Word's own, with macros or a template or not.
bool is_document(std::string_view type) {
    return type.find("wordprocessingml.") != std::string_view::npos || type.find("ms-word.") != std::string_view::npos;
}

std::optional<std::string> part_of_type(const markup::ZipArchive& archive,
                                        const std::map<std::string, std::string>& types) {
    for (const auto& [part, type] : types) {
        if (!is_document(type) || !type.ends_with("main+xml")) continue;
        if (auto member = member_like(archive, part)) return member;
    }
    return std::nullopt;
}

}  // namespace

std::string resolved(std::string_view from, std::string_view target) {
    target = target.substr(0, std::min(target.find_first_of("?#"), target.size()));
    const std::string decoded = percent_decoded(target);
    std::string path;
    if (!decoded.starts_with('/') && from.find('/') != std::string_view::npos)
        path = std::string(from.substr(0, from.rfind('/') + 1));
    path += decoded;
    std::string out;
    for (std::size_t at = 0; at <= path.size();) {
        const std::size_t end = std::min(path.find_first_of("/\\", at), path.size());
        const std::string_view step = std::string_view(path).substr(at, end - at);
        if (step == "..") {
            const std::size_t last = out.rfind('/');
            out.resize(last == std::string::npos ? 0 : last);
        } else if (!step.empty() && step != ".") {
            if (!out.empty()) out += '/';
            out += step;
        }
        at = end + 1;
    }
    return out;
}

std::optional<std::string> member_like(const markup::ZipArchive& archive, const std::string& name) {
    if (archive.has(name)) return name;
    const std::string wanted = ascii_lowered(name);
    for (const markup::ZipArchive::Member& member : archive.members())
        if (member.name.size() == name.size() && ascii_lowered(member.name) == wanted) return member.name;
    return std::nullopt;
}

std::vector<Relationship> relationships(markup::ZipArchive& archive, const std::string& part,
                                        std::vector<Diagnostic>& diagnostics) {
    const std::size_t slash = part.rfind('/') + 1;  // npos + 1 is 0
    const auto member = member_like(archive, part.substr(0, slash) + "_rels/" + part.substr(slash) + ".rels");
    if (!member) return {};
    Relationships handler;
    read_small_part(archive.read(*member), archive.name() + ':' + *member, handler, diagnostics);
    std::vector<Relationship> out;
    for (Relationship& relationship : handler.all) {
        if (!relationship.is_external) {
            const auto target = member_like(archive, resolved(part, relationship.target));
            if (!target) continue;
            relationship.target = *target;
        }
        out.push_back(std::move(relationship));
    }
    return out;
}

std::optional<MainPart> main_part(markup::ZipArchive& archive, std::vector<Diagnostic>& diagnostics) {
    ContentTypes types;
    if (const auto member = member_like(archive, "[Content_Types].xml"))
        read_small_part(archive.read(*member), archive.name() + ':' + *member, types, diagnostics);
    std::optional<std::string> main;
    for (Relationship& relationship : relationships(archive, "", diagnostics))
        if (!main && relationship.type == "officeDocument") main = std::move(relationship.target);
    if (!main) main = part_of_type(archive, types.types);
    if (!main) main = member_like(archive, "word/document.xml");
    if (!main) return std::nullopt;
    return MainPart{*main, types.types[ascii_lowered(*main)]};
}

}  // namespace yakugo::document
