// SPDX-License-Identifier: Apache-2.0
// Events of the XML reader as text.
#pragma once

#include "libalign/core/error.hpp"
#include "libalign/markup/xml/xml_reader.hpp"

#include <string>
#include <vector>

namespace yakugo::testing {

/// Events as text: <name {space}a=v> text </name>, with | between pieces of a text turned into nothing.
class XmlLog final : public markup::XmlHandler {
public:
    void start(const markup::XmlElement& element) override {
        out += "<";
        if (!element.prefix.empty()) out += std::string(element.prefix) + ":";
        out += element.name;
        if (!element.space.empty()) out += "{" + std::string(element.space) + "}";
        for (const auto& a : element.attributes) {
            out += " ";
            if (!a.prefix.empty()) out += std::string(a.prefix) + ":";
            out += std::string(a.name) + "=" + std::string(a.value);
        }
        out += ">";
        starts.push_back(std::to_string(line()) + ":" + std::to_string(column()));
    }
    void end(std::string_view name) override { out += "</" + std::string(name) + ">"; }
    void text(std::string_view piece) override { out += piece; }
    void abandon() override { out += "!"; }
    std::string out;
    std::vector<std::string> starts;
};

/// What the reader says where it refuses; empty where it does not.
inline std::string refusal(const std::string& bytes, const markup::XmlOptions& options = {}) {
    markup::Input input = markup::Input::of(bytes, "t.xml");
    XmlLog log;
    markup::ReadReport report;
    try {
        markup::read_xml(input, log, options, report);
    } catch (const InputError& e) {
        return e.what();
    }
    return "";
}

}  // namespace yakugo::testing
