// SPDX-License-Identifier: Apache-2.0
// TBX of all dialects, and its three writers.
#include "glossary/exchange/tbx/tbx.hpp"
#include "tests/fuzz/exchange.hpp"

namespace yakugo::fuzz {

namespace {

void run_tbx(std::string_view bytes) {
    const Entries entries = check_entries(exchange::read_tbx, bytes, "input.tbx");
    check_round_trip(entries, exchange::tbx_basic_dca_writer, exchange::read_tbx, "again.tbx");
    check_round_trip(entries, exchange::tbx_basic_dct_writer, exchange::read_tbx, "again.tbx");
    check_round_trip(entries, exchange::tbx_omegat_writer, exchange::read_tbx, "again.tbx");
}

const Register tbx_target("tbx", run_tbx);

}  // namespace

}  // namespace yakugo::fuzz
