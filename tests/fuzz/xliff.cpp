// SPDX-License-Identifier: Apache-2.0
// XLIFF of all versions, whose units TMX must hold.
#include "glossary/exchange/xliff/xliff.hpp"

#include "glossary/exchange/tmx/tmx_reader.hpp"
#include "glossary/exchange/tmx/tmx_writer.hpp"
#include "tests/fuzz/exchange.hpp"

namespace yakugo::fuzz {

namespace {

void run_xliff(std::string_view bytes) {
    const Units units = check_units(exchange::read_xliff, bytes, "input.xlf");
    check_round_trip(units, exchange::tmx_writer, exchange::read_tmx, "again.tmx");
}

const Register xliff_target("xliff", run_xliff);

}  // namespace

}  // namespace yakugo::fuzz
