// SPDX-License-Identifier: Apache-2.0
// What a Model holds; for the files that implement it.
#pragma once

#include "libalign/translit/mapping.hpp"
#include "libalign/translit/model.hpp"
#include "libalign/translit/unit_index.hpp"

namespace yakugo::translit {

struct Model::Impl {
    explicit Impl(const std::string& path)
        : mapping(path), view(mapping.bytes(), path), index(view), description(view.description()) {}

    Mapping mapping;
    ModelView view;
    UnitIndex index;
    std::string description;
};

}  // namespace yakugo::translit
