// SPDX-License-Identifier: Apache-2.0
// XLIFF's elements, one after the other, to units.
#pragma once

#include "glossary/exchange/xliff/xliff_unit.hpp"
#include "libalign/markup/xml/xml_reader.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::exchange {

class XliffHandler final : public markup::XmlHandler {
public:
    XliffHandler(const std::string& file, const UnitSink& sink, const ReadOptions& options, markup::ReadReport& report)
        : file_(file), options_(options), units_(file, sink, report) {}

    void start(const markup::XmlElement& element) override;
    void end(std::string_view name) override;
    void text(std::string_view piece) override;
    void abandon() override;

private:
    enum class What {
        outside,  ///< round units: xliff, file, group, header, ...
        skip,
        unit,
        part,         ///< <segment>, <ignorable>
        content,      ///< <source>, <target>, <seg-source>
        inside_text,  ///< an element in one of these
        alternative,  ///< <alt-trans>, <match>
        leaf          ///< has text that is wanted, by its name
    };
    struct Frame {
        What what = What::outside;
        std::string name;
        bool preserve = false;
        std::string key = {};                          ///< id or type of the element
        std::string text = {};                         ///< of a leaf
        store::Attributes attributes = {};             ///< of notes and alternatives
        std::vector<store::Property> properties = {};  ///< contexts of a group
    };

    void push(What what, const markup::XmlElement& element, std::string_view key = {});
    void root(const markup::XmlElement& element);
    void outside(const markup::XmlElement& element);
    void inside(const markup::XmlElement& element);
    void begin_unit(const markup::XmlElement& element);
    void begin_part(const markup::XmlElement& element);
    void begin_text(const markup::XmlElement& element);
    void begin_segment_facts(const markup::XmlElement& element);
    void close(Frame&& frame);
    void close_text(Frame&& frame);
    void close_leaf(Frame&& frame);
    void close_alternative(Frame&& frame);
    void define(const Frame& frame);
    bool is_po_header() const;
    Frame* enclosing(std::string_view name);
    bool own(const markup::XmlElement& element) const { return element.space == space_; }
    bool is_unit(const markup::XmlElement& element) const;
    void remark_once(bool& said, const char* message);

    const std::string& file_;
    const ReadOptions& options_;
    XliffUnits units_;
    XliffText text_;
    std::vector<Frame> frames_;
    std::string space_;  // namespace of the root
    bool version2_ = false, sdl_ = false, in_unit_ = false;
    std::size_t unit_depth_ = 0;
    std::string source_language_, target_language_;
    XliffUnit unit_;
    XliffContent alternative_source_, alternative_target_;
    XliffCodes codes_;                                         // of the file: Trados
    std::map<std::string, store::Note, std::less<>> remarks_;  // of the document: Trados
    std::size_t defined_ = 0;                                  // bytes of both
    bool said_notes_ = false, said_defined_ = false;
};

}  // namespace yakugo::exchange
