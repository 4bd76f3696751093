// SPDX-License-Identifier: Apache-2.0
// A file of another tool into the term base: what `yakugo import` and the review page do with it.
#pragma once

#include "glossary/exchange/formats.hpp"
#include "glossary/store/term_base.hpp"

#include <cstddef>
#include <functional>
#include <string>

namespace yakugo::review {

struct ImportRequest {
    const exchange::Profile* profile = nullptr;  ///< null: the file says what it is
    exchange::ReadOptions reading;
    store::ImportOptions storing;
    /// Of the whole file, without touching the Input: where the term base knows it, nothing is done. None: not asked.
    std::function<std::string()> digest = {};
    std::size_t jobs =
        2;  ///< threads: with more than one texts are read in one and stored in another; more have nothing to do
    std::size_t most = 0;     ///< entries or units that are taken; beyond them InputError. 0: all
    std::string beyond = {};  ///< what the message says of that
    bool keep = true;         ///< false: it is only said what would have changed; nobody else can write meanwhile
};

struct Imported {
    std::string form;        ///< what it was read as: "TBX"
    bool units = false;      ///< it is a form of texts, not of terms
    bool unchanged = false;  ///< imported before with the same content
    markup::ReadReport read = {};
    store::ImportResult stored = {};
};

/// `source` is the name under which the term base knows the file. Throws InputError where it cannot be read, StoreError.
Imported import_into(store::TermBase& base, markup::Input& input, const std::string& source,
                     const ImportRequest& asked);

}  // namespace yakugo::review
