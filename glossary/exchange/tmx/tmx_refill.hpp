// SPDX-License-Identifier: Apache-2.0
// Units whose lists are filled again and again: a million units cost few allocations.
#pragma once

#include "glossary/store/unit.hpp"
#include "libalign/markup/xml/xml_reader.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace yakugo::exchange {

/// Fills a list of the unit before again, so that its strings keep their memory.
template <class T>
class Refill {
public:
    void begin(std::vector<T>& list) {
        list_ = &list;
        used_ = 0;
    }
    T& next() {
        if (used_ == list_->size()) list_->emplace_back();
        return (*list_)[used_++];
    }
    /// What is left of the unit before goes.
    void end() { list_->resize(used_); }

private:
    std::vector<T>* list_ = nullptr;
    std::size_t used_ = 0;
};

inline void take_attribute(const markup::XmlElement::Attribute& attribute,
                           Refill<store::Attributes::value_type>& into) {
    auto& [name, value] = into.next();
    name = attribute.name;
    if (!attribute.prefix.empty()) name.insert(0, ":").insert(0, attribute.prefix);
    value = attribute.value;
}

inline void take_attributes(const markup::XmlElement& element, std::string_view but, store::Attributes& attributes) {
    Refill<store::Attributes::value_type> into;
    into.begin(attributes);
    for (const markup::XmlElement::Attribute& attribute : element.attributes)
        if (attribute.name != but || !attribute.prefix.empty()) take_attribute(attribute, into);
    into.end();
}

/// The lists of a unit or variant.
struct Items {
    Refill<store::Property> properties;
    Refill<store::Note> notes;

    template <class Holder>
    void begin(Holder& holder) {
        properties.begin(holder.properties);
        notes.begin(holder.notes);
    }
    void end() {
        properties.end();
        notes.end();
    }
};

}  // namespace yakugo::exchange
