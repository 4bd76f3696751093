// SPDX-License-Identifier: Apache-2.0
// The model that is shipped.
#pragma once

#include "libalign/translit/model.hpp"

namespace yakugo::sample {

inline const translit::Model& shipped() {
    static const translit::Model model = translit::Model::open(YAKUGO_SOURCE_DIR "/seeds/translit/translit.model");
    return model;
}

}  // namespace yakugo::sample
