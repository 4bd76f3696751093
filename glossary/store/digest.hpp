// SPDX-License-Identifier: Apache-2.0
// Tells whether a post is the one that is already stored.
#pragma once

#include "glossary/store/model.hpp"

#include <string>

namespace yakugo::store {

/// Digest of everything in the record, order, lines and scores included. It only tells two versions of one post apart
/// (64-bit FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/, and the length); it withstands no forgery.
std::string digest_of_post(const PostRecord& post);

}  // namespace yakugo::store
