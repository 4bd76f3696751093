// SPDX-License-Identifier: Apache-2.0
// PO from what never ends.
#include "glossary/exchange/po/po.hpp"
#include "libalign/core/error.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>

using namespace yakugo;

TEST_CASE("PO: a line that never ends is refused, whether it is a message or a comment") {
    for (const std::string begin : {"msgid \"", "# ", "x"}) {
        INFO(begin);
        std::string head = "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n" + begin;
        std::uintmax_t given = 0;
        markup::Input endless = markup::Input::from(
            [&](std::span<char> into) {
                const std::size_t size = head.empty() ? into.size() : std::min(head.size(), into.size());
                if (head.empty())
                    std::fill(into.begin(), into.end(), 'x');
                else
                    std::copy_n(head.begin(), size, into.begin());
                head.erase(0, size);
                given += size;
                return size;
            },
            "a.po");
        std::string error;
        try {
            exchange::read_po(endless, [](store::TranslationUnit&) {}, {.recover = true});
        } catch (const InputError& refused) {
            error = refused.what();
        }
        CHECK(error == "a.po:5: expected lines of less than 256 MiB, found a longer one");
        CHECK(given < std::uintmax_t{300} << 20U);
    }
}
