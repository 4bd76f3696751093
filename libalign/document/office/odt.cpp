// SPDX-License-Identifier: Apache-2.0
// ODT and flat ODT (OpenDocument 1.0 to 1.3): which parts are read.
#include "libalign/core/error.hpp"
#include "libalign/document/office/odt_body.hpp"
#include "libalign/document/office/package.hpp"
#include "libalign/document/readers.hpp"
#include "libalign/markup/input.hpp"
#include "libalign/markup/zip.hpp"

#include <optional>
#include <utility>

namespace yakugo::document {
namespace {

constexpr const char* kForm = "an OpenDocument text";

// Whether a package is encrypted (ODF 1.3 part 2, 4.8): each file of it, or the whole in one.
class Manifest final : public markup::XmlHandler {
public:
    void start(const markup::XmlElement& element) override {
        if (element.name == "encryption-data" || element.name == "encryptedKey") encrypted = true;
    }
    void end(std::string_view) override {}
    void text(std::string_view) override {}

    bool encrypted = false;
};

class OdtReader {
public:
    explicit OdtReader(std::string name) : name_(std::move(name)) { flow_.paragraphs = true; }

    Flow read_package(const std::string& bytes) {
        markup::ZipArchive archive(bytes, name_, package_options("an OpenDocument text (a ZIP archive)"));
        flow_.diagnostics = archive.diagnostics();
        if (archive.has("META-INF/manifest.xml")) {
            Manifest manifest;
            read_small_part(archive.read("META-INF/manifest.xml"), name_ + ":META-INF/manifest.xml", manifest,
                            flow_.diagnostics);
            if (manifest.encrypted)
                throw InputError({name_, 0}, "expected a document that can be read, found one with a password");
        }
        if (!archive.has("content.xml"))
            throw InputError({name_, 0}, std::string("expected ") + kForm + ", found an archive without content.xml");
        std::vector<Diagnostic> known;  // the body's part is looked at again
        Part part;
        part.member = "content.xml";
        part.bytes = archive.read("content.xml");
        take_styles(part.bytes, part.member, known);
        if (archive.has("styles.xml")) take_styles(archive.read("styles.xml"), "styles.xml", flow_.diagnostics);
        const std::string_view content = part.bytes;
        return read_body(std::move(part), content);
    }

    Flow read_flat(const std::string& bytes) {
        std::vector<Diagnostic> known;
        take_styles(bytes, "", known);
        return read_body(Part{}, bytes);
    }

private:
    std::string place(const std::string& member) const { return member.empty() ? name_ : name_ + ':' + member; }

    void take_styles(const std::string& bytes, const std::string& member, std::vector<Diagnostic>& diagnostics) {
        OdtStyles handler(styles_);
        read_small_part(bytes, place(member), handler, diagnostics);
        if (body_.empty()) body_ = handler.body();
    }

    Flow read_body(Part part, std::string_view bytes) {
        if (!body_.empty() && body_ != "text")
            throw InputError({name_, 0}, std::string("expected ") + kForm + ", found a " + body_);
        if (!part.member.empty()) bytes = part.bytes;
        const std::string name = place(part.member);
        const markup::PlacedText text = decode_part(part, bytes, name, flow_.diagnostics);
        std::size_t number = 0;
        ParagraphList list(number);
        OdtBody(text, name, styles_, list).read();
        PartWriter writer(part);
        list.write(writer, 0);
        if (!part.lines.empty()) flow_.entries.emplace_back();
        flow_.parts.push_back(std::move(part));
        return std::move(flow_);
    }

    std::string name_, body_;
    StyleSheet styles_;
    Flow flow_;
};

}  // namespace

Flow read_odt_flow(const std::string& bytes, const std::string& name) {
    OdtReader reader(name);
    const std::string_view head = std::string_view(bytes).substr(0, 4);
    // A flat document is XML in whatever encoding; anything else has to be an archive.
    if (head.starts_with('<') || head.starts_with("\xEF\xBB\xBF") || head.starts_with("\xFF\xFE") ||
        head.starts_with("\xFE\xFF"))
        return reader.read_flat(bytes);
    return reader.read_package(bytes);
}

}  // namespace yakugo::document
