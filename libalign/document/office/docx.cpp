// SPDX-License-Identifier: Apache-2.0
// DOCX, DOCM, DOTX, DOTM (ECMA-376, transitional and strict): which parts are read, and in which order.
#include "libalign/core/error.hpp"
#include "libalign/document/office/docx_body.hpp"
#include "libalign/document/office/package.hpp"
#include "libalign/document/readers.hpp"

#include <algorithm>
#include <utility>

namespace yakugo::document {
namespace {

// w:style with what is said of it (ECMA-376 part 1, 17.7.4.17).
class DocxStyles final : public markup::XmlHandler {
public:
    explicit DocxStyles(DocxContext& context) : context_(context) {}

    void start(const markup::XmlElement& element) override {
        const std::string value(element.attribute("val").value_or(""));
        if (element.name == "style") {
            const auto is_default = element.attribute("default");
            id_ = element.attribute("styleId").value_or("");
            style_ = {};
            is_default_ = element.attribute("type") == "paragraph" && (is_default == "1" || is_default == "true");
        }
        if (element.name == "name") style_.name = value;
        if (element.name == "basedOn") style_.parent = value;
        if (element.name == "outlineLvl") style_.is_heading = value.size() == 1 && value >= "0" && value <= "8";
        if (element.name == "numId") style_.is_list = value != "0";
        if (element.name == "vanish") style_.hidden = value != "0" && value != "false" && value != "off";
    }
    void end(std::string_view name) override {
        if (name != "style" || id_.empty()) return;
        if (is_default_) context_.default_style = id_;
        context_.styles.add(std::move(id_), std::move(style_));
        id_.clear();
    }
    void text(std::string_view) override {}

private:
    DocxContext& context_;
    std::string id_;
    Style style_;
    bool is_default_ = false;
};

class DocxReader {
public:
    DocxReader(const std::string& bytes, const std::string& name)
        : archive_(bytes, name, package_options("a DOCX document (a ZIP archive)")), list_number_(0) {}

    Flow read() {
        flow_.paragraphs = true;
        flow_.diagnostics = archive_.diagnostics();
        const std::optional<MainPart> main = main_part(archive_, flow_.diagnostics);
        if (!main)
            throw InputError({archive_.name(), 0}, "expected a DOCX document, found an archive without a main part");
        refuse_others(*main);
        std::vector<Relationship> parts = relationships(archive_, main->member, flow_.diagnostics);
        read_styles(parts);
        read_part(main->member, parts);
        for (const std::string_view type : {"footnotes", "endnotes"}) {
            const auto part = std::find_if(parts.begin(), parts.end(), [&](const Relationship& relationship) {
                return relationship.type == type && !relationship.is_external;
            });
            if (part != parts.end()) read_part(part->target, relationships(archive_, part->target, flow_.diagnostics));
        }
        if (std::any_of(flow_.parts.begin(), flow_.parts.end(), [](const Part& part) { return !part.lines.empty(); }))
            flow_.entries.emplace_back();
        return std::move(flow_);
    }

private:
    void refuse_others(const MainPart& main) const {
        for (const auto& [type, what] : {std::pair{"spreadsheetml", "a workbook"},
                                         {"ms-excel", "a workbook"},
                                         {"presentationml", "a presentation"},
                                         {"ms-powerpoint", "a presentation"}})
            if (main.type.find(type) != std::string::npos)
                throw InputError({archive_.name(), 0}, std::string("expected a DOCX document, found ") + what);
    }

    void read_styles(const std::vector<Relationship>& parts) {
        for (const Relationship& part : parts) {
            if (part.type != "styles" || part.is_external) continue;
            DocxStyles handler(context_);
            read_small_part(archive_.read(part.target), archive_.name() + ':' + part.target, handler,
                            flow_.diagnostics);
        }
    }

    void read_part(const std::string& member, const std::vector<Relationship>& relationships) {
        context_.links.clear();
        for (const Relationship& relationship : relationships)
            if (relationship.is_external && relationship.type == "hyperlink")
                context_.links.emplace(relationship.id, relationship.target);
        Part part;
        part.member = member;
        part.bytes = archive_.read(member);
        const std::string name = archive_.name() + ':' + member;
        const markup::PlacedText text = decode_part(part, part.bytes, name, flow_.diagnostics);
        ParagraphList list(list_number_);
        DocxBody(text, name, context_, list).read(flow_.diagnostics);
        PartWriter writer(part);
        list.write(writer, 0);
        if (flow_.parts.empty() || !part.lines.empty()) flow_.parts.push_back(std::move(part));
    }

    markup::ZipArchive archive_;
    std::size_t list_number_;
    DocxContext context_;
    Flow flow_;
};

}  // namespace

Flow read_docx_flow(const std::string& bytes, const std::string& name) {
    return DocxReader(bytes, name).read();
}

}  // namespace yakugo::document
