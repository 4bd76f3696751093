// SPDX-License-Identifier: Apache-2.0
// Words between the shell and operations of the term base.
#include "tools/yakugo/decision.hpp"

#include "glossary/store/clock.hpp"

#include <fmt/core.h>

#include <pwd.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>

namespace yakugo::cli {

namespace {

PairId parse_id(const std::string& text) {
    PairId id;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), id.value);
    if (result.ec != std::errc{} || result.ptr != text.data() + text.size()) {
        throw UsageError("expected the id of a term, as \"yakugo terms\" lists it; found \"" + text + "\"");
    }
    return id;
}

}  // namespace

review::Pairs pair_ids(const std::vector<std::string>& words) {
    review::Pairs out;
    for (const std::string& word : words) {
        const PairId id = parse_id(word);
        const bool known = std::any_of(out.begin(), out.end(), [&](const review::Seen& one) { return one.id == id; });
        if (known) throw UsageError("the id " + word + " is named twice");
        out.push_back({id});
    }
    return out;
}

std::vector<store::PairRow> known_pairs(const store::TermBase& base, const review::Pairs& pairs,
                                        const std::string& file) {
    std::vector<PairId> ids;
    for (const review::Seen& pair : pairs) ids.push_back(pair.id);
    std::vector<store::PairRow> rows = base.pairs_of(ids);
    for (std::size_t i = 0; i < ids.size(); ++i) {  // what is not there is left out
        if (i == rows.size() || rows[i].id != ids[i])
            throw StoreError({file, 0}, fmt::format("holds no term with id {}", ids[i].value));
    }
    return rows;
}

void print_term(const store::PairRow& pair) {
    fmt::print("{} {}: {} = {}\n", store::shown_status(pair), pair.id.value, pair.ja, pair.en);
}

store::Forbidden side_from(const std::string& word) {
    const store::Forbidden side = store::forbidden_from(word);
    if (side == store::Forbidden::none) throw UsageError("--forbid: expected ja, en or both, found \"" + word + "\"");
    return side;
}

std::string user_name() {
    if (const char* user = std::getenv("USER"); user != nullptr && *user != '\0') return user;
    const passwd* account = getpwuid(getuid());  // a service or a container may have no environment
    return account != nullptr ? account->pw_name : "";
}

review::Author author() {
    return {user_name(), store::now_utc()};
}

void perform(store::TermBase& base, const store::Operation& operation, const Common& common) {
    constexpr std::size_t most = 20;  // lines
    base.perform(operation, user_name());
    if (common.quiet) return;
    std::vector<PairId> shown;
    for (const store::PairDecision& decision : operation.pairs) {
        if (shown.size() < most) shown.push_back(decision.id);
    }
    for (const store::PairRow& pair : base.pairs_of(shown)) print_term(pair);
    if (operation.pairs.size() > most)
        fmt::print("... {} terms altogether; \"yakugo undo\" takes it back\n", operation.pairs.size());
}

std::string describe(const store::OperationRow& operation) {
    std::string out = operation.action;
    if (operation.pair_count > 0)
        out += fmt::format(" of {} {}", operation.pair_count, operation.pair_count == 1 ? "term" : "terms");
    const char* before = ": ";
    for (const auto& [ja, en] : operation.pairs) {
        out += std::exchange(before, "; ") + ja + " = " + en;
    }
    if (operation.pairs.size() < operation.pair_count && !operation.pairs.empty()) out += "; ...";
    if (operation.pairs.empty()) {
        for (const store::WordsDecision& words : operation.words)
            out += std::exchange(before, "; ") + words.a + " / " + words.b;
    }
    return out;
}

}  // namespace yakugo::cli
