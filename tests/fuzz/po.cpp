// SPDX-License-Identifier: Apache-2.0
// Message catalogues and their writer.
#include "glossary/exchange/po/po.hpp"
#include "tests/fuzz/exchange.hpp"

namespace yakugo::fuzz {

namespace {

void run_po(std::string_view bytes) {
    const Units units = check_units(exchange::read_po, bytes, "input.po");
    check_round_trip(units, exchange::po_writer, exchange::read_po, "again.po");
}

const Register po_target("po", run_po);

}  // namespace

}  // namespace yakugo::fuzz
