// SPDX-License-Identifier: Apache-2.0
// From the elements of TBX's dialects to a concept entry, one open element a frame.
#pragma once

#include "glossary/exchange/reading.hpp"
#include "glossary/exchange/tbx/tbx_plain.hpp"
#include "libalign/markup/xml/xml_reader.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::exchange {

/// What an element is to the reader.
enum class TbxRole {
    root,
    passage,  ///< text, body: what is inside counts
    skipped,  ///< headers
    back,     ///< skipped, and said so
    entry,
    language,
    term,
    group,  ///< descripGrp and its like: one field with what belongs to it
    leaf,   ///< holds text
    inside  ///< a tag inside a text
};

class TbxReader final : public markup::XmlHandler {
public:
    TbxReader(const markup::Input& input, const EntrySink& sink, markup::ReadReport& report)
        : file_(input.name()), sink_(sink), report_(report) {}

    void start(const markup::XmlElement& element) override;
    void end(std::string_view name) override;
    void text(std::string_view piece) override;
    void abandon() override;

private:
    using Fields = std::vector<store::Field>;

    struct Frame {
        TbxRole role;
        std::string element;      ///< local name
        std::string type = {};    ///< attribute
        std::string target = {};  ///< attribute
        std::string kind = {};    ///< of DCT: the element that the DCA style would have
        Fields with = {};         ///< of a leaf: what its attributes say
        Fields heads = {};        ///< of a group: its fields; what follows belongs to the last one
        Fields early = {};        ///< of a group: what came before the first head
        bool is_known = true;     ///< an element of TBX or a category that we know
        std::size_t section = 0;  ///< of a language or term: index of its section
    };

    void start_root(const markup::XmlElement& element);
    TbxRole role_of(const markup::XmlElement& element) const;
    void start_entry(const markup::XmlElement& element);
    void start_language(const markup::XmlElement& element);
    void start_language_name(const markup::XmlElement& element);
    void start_term();
    void start_leaf(const markup::XmlElement& element, Frame& frame);
    void start_in_leaf(const markup::XmlElement& element);
    void look_at_attributes(const markup::XmlElement& element, Frame& frame);

    void end_leaf(Frame& leaf);
    void end_group(Frame& group);
    void end_language(std::size_t section);
    void end_term(std::size_t section);
    void end_entry();

    void take_transaction(Frame& leaf, const std::string& value);
    void take_note(Frame& leaf, const std::string& value);
    bool take_source_form(const std::string& note);
    void take_surface();
    store::Field field_of(Frame& leaf, std::string value);

    /// To the innermost group or level. `kind` is the DCA element, which tells what heads a group; "" is not known.
    void place(store::Field field, std::string_view kind);
    Fields& fields_of(const Frame& level);
    /// Whether the field is a status, which is now the term's usage and says no more.
    bool take_status(const store::Field& field);

    bool is_inside(TbxRole role) const;
    Frame* holder();  ///< the innermost group, term, language or entry; null outside
    /// In a term of the innermost language: a language in a term, where an end tag is missing, is one by itself.
    bool is_inside_term() const;
    /// Of the innermost term or language; the newest one where there is neither. Requires that there is one.
    std::size_t section_index() const;
    store::LanguageSection& section() { return entry_.languages[section_index()]; }
    const std::string& language(std::string_view written);
    void say(std::string message);
    void say_once(const std::string& message);

    std::string file_;
    const EntrySink& sink_;
    markup::ReadReport& report_;
    Cleaner cleaner_;
    std::vector<Frame> frames_;
    std::string root_, text_;
    store::ConceptEntry entry_;
    Keys keys_;
    std::map<std::string, std::string, std::less<>> languages_;  ///< as written, and as a code
    std::set<std::string> said_;
};

}  // namespace yakugo::exchange
