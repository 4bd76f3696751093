// SPDX-License-Identifier: Apache-2.0
// yakugo posts: the posts of the term base.
#include "glossary/store/term_base.hpp"
#include "tools/yakugo/commands.hpp"
#include "tools/yakugo/rows.hpp"

#include <nlohmann/json.hpp>

#include <iostream>

namespace yakugo::cli {

namespace {

nlohmann::ordered_json nullable(const std::string& text) {
    return text.empty() ? nlohmann::ordered_json() : nlohmann::ordered_json(text);
}

}  // namespace

int command_posts(const Arguments& arguments) {
    namespace po = boost::program_options;
    Parser parser("posts [options]", "Lists the posts of the term base in the order of their sources.");
    store::PostFilter filter;
    parser.own()("text", po::value(&filter.text)->value_name("WORDS"),
                 "only posts whose titles or deks hold these words")(
        "outlet", po::value(&filter.outlet)->value_name("NAME"), "only posts from this publication");
    Common common;
    if (!parser.parse(arguments, common)) return exit_well;
    const store::TermBase base = store::TermBase::open(common.db, store::Access::read);
    std::vector<nlohmann::ordered_json> rows;
    for (const store::PostRow& post : base.posts(filter)) {
        rows.push_back({{"source", post.source},
                        {"first_line", post.first_line},
                        {"last_line", post.last_line},
                        {"title_ja", post.title_ja},
                        {"title_en", nullable(post.title_en)},
                        {"dek_ja", nullable(post.dek_ja)},
                        {"dek_en", nullable(post.dek_en)},
                        {"authors", post.authors},
                        {"outlet", nullable(post.outlet)},
                        {"date", nullable(post.date)},
                        {"url", nullable(post.url)},
                        {"labels", post.labels}});
    }
    std::vector<Column> columns = {{"date", 10}, {"outlet", 20}, {"title_ja", 50}, {"title_en", 50}, {"authors", 30}};
    if (common.style == Style::tsv) {
        columns = {{"source"}, {"first_line"}, {"last_line"}, {"title_ja"}, {"title_en"}, {"dek_ja"},
                   {"dek_en"}, {"authors"},    {"outlet"},    {"date"},     {"url"},      {"labels"}};
    }
    print_rows(std::cout, common.style, columns, rows);
    return exit_well;
}

}  // namespace yakugo::cli
