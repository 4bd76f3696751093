// SPDX-License-Identifier: Apache-2.0
// yakugo lsp: an editor sees the findings while a draft is written.
#include "glossary/check/draft/read.hpp"
#include "glossary/check/lsp/server.hpp"
#include "glossary/check/lsp/term_entry.hpp"
#include "glossary/check/workers.hpp"
#include "tools/yakugo/check_run.hpp"
#include "tools/yakugo/commands.hpp"
#include "tools/yakugo/engine.hpp"
#include "tools/yakugo/jobs.hpp"
#include "tools/yakugo/version.hpp"

#include <ext/stdio_filebuf.h>

#include <algorithm>
#include <iostream>
#include <utility>

#include <unistd.h>

namespace yakugo::cli {

namespace {

/// What the server asks of the rules and the term base, which is read anew for each question: a decision made meanwhile counts at once.
class Desk {
public:
    explicit Desk(CheckOptions options)
        : options_(std::move(options)), resources_(check::open_resources(data_folder())) {}

    std::vector<check::Finding> check(const std::string& uri, const std::string& text) const {
        check::Draft draft = read(uri, text);
        const check::Glossary glossary = terms(draft);
        std::vector<check::Finding> findings;
        for (JudgedFinding& judged : check_draft(std::move(draft), options_, glossary, workers_).findings) {
            if (!judged.suppression) findings.push_back(std::move(judged.finding));
        }
        return findings;
    }

    // The terms that stand there, else those of the term base that a finding there is about.
    std::string hover(const std::string& uri, const std::string& text, std::size_t byte) const {
        check::Draft draft = read(uri, text);
        const check::Glossary glossary = terms(draft);
        std::vector<std::size_t> pairs = pairs_at(draft, glossary, byte);
        if (pairs.empty()) {
            for (const JudgedFinding& judged : check_draft(std::move(draft), options_, glossary, workers_).findings) {
                const check::Finding& finding = judged.finding;
                if (finding.term_id == 0 || byte < finding.place.bytes.begin || byte >= finding.place.bytes.end)
                    continue;
                const auto at = std::find_if(glossary.pairs.begin(), glossary.pairs.end(),
                                             [&](const check::TermPair& pair) { return pair.id == finding.term_id; });
                if (at != glossary.pairs.end()) pairs.push_back(static_cast<std::size_t>(at - glossary.pairs.begin()));
            }
        }
        return pairs.empty() ? std::string() : check::term_entry(glossary, pairs);
    }

private:
    std::vector<std::size_t> pairs_at(const check::Draft& draft, const check::Glossary& glossary,
                                      std::size_t byte) const {
        const check::Study study(draft, glossary, resources_);
        std::vector<std::size_t> pairs;
        for (std::size_t unit = 0; unit < draft.units.size(); ++unit) {
            for (const Language language : {Language::ja, Language::en}) {
                const std::optional<check::Text>& side = draft.units[unit].side(language);
                if (!side) continue;
                for (const check::Hit& hit : study.hits(unit).side(language)) {
                    const ByteRange place = side->origin.file(hit.range);
                    if (place.begin <= byte && byte < place.end) pairs.push_back(hit.pair);
                }
            }
        }
        return pairs;
    }
    check::Draft read(const std::string& uri, const std::string& text) const {
        check::ReadDraft how;
        how.target = options_.settings.target;
        how.source = options_.settings.source;
        how.resources = &resources_.language;
        return check::read_draft(uri, text, how);
    }
    check::Glossary terms(const check::Draft& draft) const { return open_glossary(options_, &draft); }

    CheckOptions options_;
    check::Resources resources_;
    mutable check::Workers workers_{resources_, cores()};  // one request is answered at a time
};

}  // namespace

int command_lsp(const Arguments& arguments) {
    Parser parser("lsp [options]", "Speaks the language server protocol on standard input and output, for editors.");
    add_check_options(parser);
    Common common;
    if (!parser.parse(arguments, common)) return exit_well;
    const Desk desk(check_options(parser, common));
    // Of its own, for std::cin cannot tell what waits in it: changes that newer ones follow need no answer.
    __gnu_cxx::stdio_filebuf<char> waiting(STDIN_FILENO, std::ios::in | std::ios::binary);
    std::istream input(&waiting);
    check::LspServer server(input, std::cout,
                            {[&](const std::string& uri, const std::string& text) { return desk.check(uri, text); },
                             [&](const std::string& uri, const std::string& text, std::size_t byte) {
                                 return desk.hover(uri, text, byte);
                             }},
                            {kVersion, {}});
    return server.run();
}

}  // namespace yakugo::cli
