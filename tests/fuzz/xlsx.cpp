// SPDX-License-Identifier: Apache-2.0
// Workbooks: as bytes, and by their parts (parts.hpp).
#include "glossary/exchange/xlsx/xlsx.hpp"
#include "tests/fuzz/exchange.hpp"
#include "tests/fuzz/parts.hpp"

namespace yakugo::fuzz {

namespace {

void run_bytes(std::string_view bytes) {
    check_entries(exchange::read_xlsx, bytes, "input.xlsx");
}

void run_parts(std::string_view parts) {
    check_entries(exchange::read_xlsx, zip_of(parts), "input.xlsx");
}

const Register bytes("xlsx", run_bytes), parts("xlsx_parts", run_parts);

}  // namespace

}  // namespace yakugo::fuzz
