// SPDX-License-Identifier: Apache-2.0
// Tables of every make: each reader must take each file, or refuse it.
#include "glossary/exchange/table/column_forms.hpp"
#include "glossary/exchange/table/glossary_omegat.hpp"
#include "glossary/exchange/table/table_reader.hpp"
#include "glossary/exchange/table/utx.hpp"
#include "tests/fuzz/exchange.hpp"

namespace yakugo::fuzz {

namespace {

void run_table(std::string_view bytes) {
    const Entries entries = check_entries(exchange::read_table, bytes, "input.csv");
    check_round_trip(entries, exchange::full_csv_writer, exchange::read_table, "again.csv");
}

void run_utx(std::string_view bytes) {
    const Entries entries = check_entries(exchange::read_utx, bytes, "input.utx");
    check_round_trip(entries, exchange::utx_writer, exchange::read_utx, "again.utx");
}

void run_omegat(std::string_view bytes) {
    const Entries entries = check_entries(exchange::read_omegat, bytes, "input.utf8");
    check_round_trip(entries, exchange::omegat_glossary_writer, exchange::read_omegat, "again.utf8");
}

void run_plain(std::string_view bytes) {
    check_entries(exchange::read_xbench, bytes, "input.txt");
    check_entries(exchange::read_deepl, bytes, "input.csv");
}

const Register table("table", run_table), utx("utx", run_utx), omegat("omegat", run_omegat), plain("plain", run_plain);

}  // namespace

}  // namespace yakugo::fuzz
