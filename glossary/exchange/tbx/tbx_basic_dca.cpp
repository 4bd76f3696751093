// SPDX-License-Identifier: Apache-2.0
// The DCA style: a data category is the type of an element of the core, <termNote type="partOfSpeech">.
#include "glossary/exchange/tbx/tbx_basic_dca.hpp"

#include "glossary/exchange/tbx/tbx.hpp"

namespace yakugo::exchange {

void TbxBasicDca::open_root(XmlStream& xml, const std::string& language) const {
    xml.open(
        "tbx",
        {{"type", "TBX-Basic"}, {"style", "dca"}, {"xml:lang", language}, {"xmlns", "urn:iso:std:iso:30042:ed-2"}});
}

void TbxBasicDca::element(XmlStream& xml, Meta meta, const char* /*module*/, const char* category,
                          const std::string& target, const std::string& text) const {
    const char* const name = element_of(meta).data();
    if (target.empty()) {
        xml.element(name, {{"type", category}}, text);
    } else {
        xml.element(name, {{"type", category}, {"target", target}}, text);
    }
}

std::unique_ptr<EntryWriter> tbx_basic_dca_writer(std::ostream& out, const Options& options) {
    return std::make_unique<TbxBasicDca>(out, options);
}

}  // namespace yakugo::exchange
