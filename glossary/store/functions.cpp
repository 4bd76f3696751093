// SPDX-License-Identifier: Apache-2.0
// Arguments from SQLite and answers to it.
#include "glossary/store/functions.hpp"

#include "glossary/store/address.hpp"
#include "glossary/store/evidence_text_10.hpp"
#include "glossary/store/fold.hpp"
#include "glossary/store/spelling.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace yakugo::store {

namespace {

std::string_view text_of(sqlite3_value* value) {
    const unsigned char* bytes = sqlite3_value_text(value);
    const auto size = static_cast<std::size_t>(sqlite3_value_bytes(value));
    return bytes == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(bytes), size);
}

/// Gives what `make` makes, a text, to SQLite.
template <class Make>
void answer(sqlite3_context* context, Make make) {
    try {
        const std::string text = make();
        sqlite3_result_text64(context, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    } catch (...) {  // no exception may cross the C library
        sqlite3_result_error_nomem(context);
    }
}

/// fold(text) lets filters compare without case, address_of(text) compares URLs.
template <std::string (*Change)(std::string_view)>
void text_function(sqlite3_context* context, int, sqlite3_value** values) {
    if (sqlite3_value_text(values[0]) == nullptr) return sqlite3_result_null(context);
    answer(context, [&] { return Change(text_of(values[0])); });
}

/// evidence_text(kind, score, ja_line, en_line, ja_begin, ja_end, en_begin, en_end, context_ja, context_en), as version 10 had it.
void evidence_text_function(sqlite3_context* context, int, sqlite3_value** values) {
    const auto size = [&](int at) { return static_cast<std::size_t>(sqlite3_value_int64(values[at])); };
    answer(context, [&] {
        std::string out;
        const EvidencePiece piece = {.kind = text_of(values[0]),
                                     .score = sqlite3_value_double(values[1]),
                                     .ja_line = size(2),
                                     .en_line = size(3),
                                     .ja_range = {size(4), size(5)},
                                     .en_range = {size(6), size(7)}};
        append_evidence_10(out, piece, text_of(values[8]), text_of(values[9]));
        return out;
    });
}

/// contexts_of_10(evidence of a post)
void contexts_function(sqlite3_context* context, int, sqlite3_value** values) {
    answer(context, [&] { return contexts_of_10(text_of(values[0])); });
}

/// evidence_of_10(evidence of a pair, contexts of its post)
void evidence_function(sqlite3_context* context, int, sqlite3_value** values) {
    answer(context, [&] { return evidence_of_10(text_of(values[0]), text_of(values[1])); });
}

/// link_form(language, surface)
void link_form_function(sqlite3_context* context, int, sqlite3_value** values) {
    answer(context, [&] {
        const Language language = text_of(values[0]) == code(Language::ja) ? Language::ja : Language::en;
        return link_form(language, text_of(values[1]));
    });
}

struct Function {
    const char* name;
    int arguments;
    void (*call)(sqlite3_context*, int, sqlite3_value**);
};

}  // namespace

int define_functions(sqlite3* handle) {
    constexpr Function all[] = {{"fold", 1, text_function<fold_case>},    {"address_of", 1, text_function<address_of>},
                                {"link_form", 2, link_form_function},     {"evidence_text", 10, evidence_text_function},
                                {"contexts_of_10", 1, contexts_function}, {"evidence_of_10", 2, evidence_function}};
    constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY;
    for (const Function& one : all) {
        const int defined = sqlite3_create_function_v2(handle, one.name, one.arguments, flags, nullptr, one.call,
                                                       nullptr, nullptr, nullptr);
        if (defined != SQLITE_OK) return defined;
    }
    return SQLITE_OK;
}

}  // namespace yakugo::store
