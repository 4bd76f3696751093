// SPDX-License-Identifier: Apache-2.0
#include "libalign/document/office/epub_package.hpp"

#include "libalign/core/error.hpp"
#include "libalign/core/words.hpp"
#include "libalign/document/office/package.hpp"
#include "libalign/document/office/xml_walk.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

namespace yakugo::document {
namespace {

constexpr std::size_t kMostFallbacks = 16;   // items that stand in for one another; damaged ones go in a circle
constexpr std::size_t kLongestValue = 4096;  // bytes of a date, a source, a subject

// Handlers that only look at start tags.
class Tags : public markup::XmlHandler {
public:
    void end(std::string_view) override {}
    void text(std::string_view) override {}

protected:
    static std::string value(const markup::XmlElement& element, std::string_view name) {
        return std::string(element.attribute(name).value_or(""));
    }
};

class Container final : public Tags {
public:
    void start(const markup::XmlElement& element) override {
        if (element.name != "rootfile" || !package.empty()) return;
        const std::string type = value(element, "media-type");
        if (type.empty() || type == "application/oebps-package+xml") package = value(element, "full-path");
    }
    std::string package;
};

// XML Encryption in META-INF/encryption.xml: which members, but for fonts that are only obfuscated.
class Encryption final : public Tags {
public:
    void start(const markup::XmlElement& element) override {
        if (element.name == "EncryptedData") algorithm_.clear();
        if (element.name == "EncryptionMethod") algorithm_ = value(element, "Algorithm");
        if (element.name != "CipherReference" || algorithm_ == "http://www.idpf.org/2008/embedding" ||
            algorithm_ == "http://ns.adobe.com/pdf/enc#RC")
            return;
        members.insert(resolved("", value(element, "URI")));
    }
    std::set<std::string> members;

private:
    std::string algorithm_;
};

struct Item {
    std::string href, type, fallback;
    bool is_nav = false;
};

bool has_word(std::string_view list, std::string_view word) {
    const std::vector<std::string_view> words = between_spaces(list);
    return std::find(words.begin(), words.end(), word) != words.end();
}

// OPF: metadata, manifest, spine, and the guide of EPUB 2.
class PackageDocument final : public Tags {
public:
    void start(const markup::XmlElement& element) override {
        name_ = element.name;
        text_.clear();
        event_ = value(element, "event");
        if (name_ == "item")
            items[value(element, "id")] = {value(element, "href"), value(element, "media-type"),
                                           value(element, "fallback"), has_word(value(element, "properties"), "nav")};
        if (name_ == "itemref") spine.push_back(value(element, "idref"));
        if (name_ == "reference" && value(element, "type") == "toc") contents = value(element, "href");
    }
    void text(std::string_view piece) override {
        if (text_.size() < kLongestValue) text_ += piece;
    }
    void end(std::string_view name) override {
        const std::string said(text::trim(text_));
        text_.clear();
        if (name != name_ || said.empty()) return;
        if (name == "date" && (date.empty() || event_ == "publication")) date = said;
        if (name == "subject" && std::find(subjects.begin(), subjects.end(), said) == subjects.end())
            subjects.push_back(said);
        if (name == "source" && (said.starts_with("http://") || said.starts_with("https://"))) url = said;
    }

    std::map<std::string, Item> items;
    std::vector<std::string> spine, subjects;
    std::string contents, date, url;

private:
    std::string name_, text_, event_;
};

bool is_html(std::string_view type) {
    return type == "application/xhtml+xml" || type == "text/html" || type == "text/x-oeb1-document";
}

// The item, or what stands in for it, that is HTML.
const Item* chapter_of(const PackageDocument& document, const std::string& id) {
    auto item = document.items.find(id);
    for (std::size_t i = 0; i < kMostFallbacks && item != document.items.end(); ++i) {
        if (is_html(item->second.type)) return &item->second;
        item = document.items.find(item->second.fallback);
    }
    return nullptr;
}

// "2024-01-31T00:00:00Z" is a day; "2024" is none.
std::string package_day(std::string_view date) {
    const std::string_view day = date.substr(0, 10);
    if (day.size() < 10 || day[4] != '-' || day[7] != '-') return {};
    for (const std::size_t at : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U})
        if (day[at] < '0' || day[at] > '9') return {};
    return std::string(day);
}

std::optional<std::string> small_member(markup::ZipArchive& archive, const std::string& name,
                                        markup::XmlHandler& handler, std::vector<Diagnostic>& diagnostics) {
    const auto member = member_like(archive, name);
    if (member) read_small_part(archive.read(*member), archive.name() + ':' + *member, handler, diagnostics);
    return member;
}

void add_chapters(const markup::ZipArchive& archive, const std::string& member, const PackageDocument& document,
                  EpubPackage& out, std::vector<Diagnostic>& diagnostics) {
    const auto tell = [&](const std::string& what) {
        diagnostics.push_back({Severity::warning, {archive.name() + ':' + member, 0}, 0, what});
    };
    const std::string contents = document.contents.empty() ? "" : resolved(member, document.contents);
    for (const std::string& id : document.spine) {
        const Item* const item = chapter_of(document, id);
        if (item == nullptr) {
            const auto known = document.items.find(id);
            if (known == document.items.end() || known->second.type != "application/x-dtbncx+xml")
                tell("expected a chapter of XHTML, found none for \"" + id.substr(0, 100) + '"');
            continue;
        }
        const std::string path = resolved(member, item->href);
        if (item->is_nav || path == contents) continue;
        if (const auto found = member_like(archive, path))
            out.chapters.push_back({*found, item->type != "text/html"});
        else
            tell("expected the chapter " + path.substr(0, 200) + " in the archive, found none");
    }
}

}  // namespace

EpubPackage read_epub_package(markup::ZipArchive& archive, std::vector<Diagnostic>& diagnostics) {
    Container container;
    PackageDocument document;
    Encryption encryption;
    small_member(archive, "META-INF/container.xml", container, diagnostics);
    if (container.package.empty())
        throw InputError({archive.name(), 0},
                         "expected an EPUB, found an archive whose META-INF/container.xml names no package");
    const auto member = small_member(archive, resolved("", container.package), document, diagnostics);
    if (!member)
        throw InputError({archive.name(), 0},
                         "expected " + container.package.substr(0, 200) + " in the archive, found none");
    small_member(archive, "META-INF/encryption.xml", encryption, diagnostics);
    EpubPackage out{.date = package_day(document.date), .url = document.url, .subjects = document.subjects};
    add_chapters(archive, *member, document, out, diagnostics);
    for (const EpubPackage::Chapter& chapter : out.chapters)
        if (encryption.members.contains(chapter.member))
            throw InputError({archive.name() + ':' + chapter.member, 0},
                             "expected a book that can be read, found an encrypted chapter (DRM)");
    return out;
}

}  // namespace yakugo::document
