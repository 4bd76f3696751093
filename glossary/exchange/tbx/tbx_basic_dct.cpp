// SPDX-License-Identifier: Apache-2.0
// The DCT style: a data category is an element in the namespace of its module, <min:partOfSpeech>.
#include "glossary/exchange/tbx/tbx.hpp"
#include "glossary/exchange/tbx/tbx_basic.hpp"

namespace yakugo::exchange {

namespace {

class TbxBasicDct final : public TbxBasic {
public:
    TbxBasicDct(std::ostream& out, const Options& options) : TbxBasic(out, options) {}

private:
    void open_root(XmlStream& xml, const std::string& language) const override {
        xml.open("tbx", {{"type", "TBX-Basic"},
                         {"style", "dct"},
                         {"xml:lang", language},
                         {"xmlns", "urn:iso:std:iso:30042:ed-2"},
                         {"xmlns:min", "http://www.tbxinfo.net/ns/min"},
                         {"xmlns:basic", "http://www.tbxinfo.net/ns/basic"}});
    }

    void element(XmlStream& xml, Meta /*meta*/, const char* module, const char* category, const std::string& target,
                 const std::string& text) const override {
        const std::string name = std::string(module) + ":" + category;
        if (target.empty()) {
            xml.element(name.c_str(), text);
        } else {
            xml.element(name.c_str(), {{"target", target}}, text);
        }
    }
};

}  // namespace

std::unique_ptr<EntryWriter> tbx_basic_dct_writer(std::ostream& out, const Options& options) {
    return std::make_unique<TbxBasicDct>(out, options);
}

}  // namespace yakugo::exchange
