// SPDX-License-Identifier: Apache-2.0
// TMX and its writer.
#include "glossary/exchange/tmx/tmx_reader.hpp"
#include "glossary/exchange/tmx/tmx_writer.hpp"
#include "tests/fuzz/exchange.hpp"

namespace yakugo::fuzz {

namespace {

void run_tmx(std::string_view bytes) {
    const Units units = check_units(exchange::read_tmx, bytes, "input.tmx");
    check_round_trip(units, exchange::tmx_writer, exchange::read_tmx, "again.tmx");
}

const Register tmx_target("tmx", run_tmx);

}  // namespace

}  // namespace yakugo::fuzz
