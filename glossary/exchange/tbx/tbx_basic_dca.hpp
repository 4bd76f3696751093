// SPDX-License-Identifier: Apache-2.0
// TBX-Basic in DCA style, for those who also need the writer's cleaner.
#pragma once

#include "glossary/exchange/tbx/tbx_basic.hpp"

#include <string>

namespace yakugo::exchange {

class TbxBasicDca final : public TbxBasic {
public:
    TbxBasicDca(std::ostream& out, const Options& options) : TbxBasic(out, options) {}

private:
    void open_root(XmlStream& xml, const std::string& language) const override;
    void element(XmlStream& xml, Meta meta, const char* module, const char* category, const std::string& target,
                 const std::string& text) const override;
};

}  // namespace yakugo::exchange
