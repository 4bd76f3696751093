// SPDX-License-Identifier: Apache-2.0
// The sample term base, by the official schemas.
#include "tests/conformance/forms.hpp"
#include "tests/conformance/sample.hpp"
#include "tests/conformance/validators.hpp"

#include "tests/unit/exchange/tbx_pairs.hpp"

#include "glossary/exchange/tmx/tmx_segments.hpp"

#include <catch2/catch.hpp>

#include <sstream>

using namespace yakugo;
using namespace yakugo::conformance;

namespace {

std::string text_of(exchange::Report (*write_form)(std::ostream&, const std::vector<store::PairRow>&,
                                                   const exchange::Options&),
                    const std::vector<store::PairRow>& rows, Language source) {
    std::ostringstream out;
    write_form(out, rows, options(source));
    return out.str();
}

std::string tmx_of(const std::vector<store::SegmentRow>& rows, Language source) {
    std::ostringstream out;
    exchange::write_tmx(out, rows, options(source));
    return out.str();
}

}  // namespace

TEST_CASE("TBX is valid by the schemas of the standard") {
    const Folder folder;
    folder.write("en.tbx", text_of(testing::write_tbx, sample_pairs(), Language::en));
    folder.write("ja.tbx", text_of(testing::write_tbx, sample_pairs(), Language::ja));
    folder.write("empty.tbx", text_of(testing::write_tbx, {}, Language::en));
    check_valid(dca_validators(), folder, {"en.tbx", "ja.tbx", "empty.tbx"});
}

TEST_CASE("TMX is valid by the schemas of the standard") {
    const Folder folder;
    folder.write("en.tmx", tmx_of(sample_segments(), Language::en));
    folder.write("ja.tmx", tmx_of(sample_segments(), Language::ja));
    folder.write("empty.tmx", tmx_of({}, Language::en));
    check_valid(tmx_validators(), folder, {"en.tmx", "ja.tmx", "empty.tmx"});
}

TEST_CASE("the validators refuse what is wrong, so that their silence means something") {
    const Folder folder;
    std::string tbx = text_of(testing::write_tbx, sample_pairs(), Language::en);
    const auto status = tbx.find("preferredTerm-admn-sts");
    REQUIRE(status != std::string::npos);
    folder.write("status.tbx", tbx.replace(status, 22, "bestTerm-admn-sts"));
    std::string tmx = tmx_of(sample_segments(), Language::en);
    const auto language = tmx.find(" srclang=\"en\"");
    REQUIRE(language != std::string::npos);
    folder.write("srclang.tmx", tmx.erase(language, 13));
    const std::vector<std::pair<Validator, std::string>> faults = {{dca_validators()[1], "status.tbx"},
                                                                   {tmx_validators()[0], "srclang.tmx"},
                                                                   {tmx_validators()[1], "srclang.tmx"}};
    for (const auto& [validator, file] : faults) {
        if (const auto reason = missing(validator)) {
            WARN("SKIPPED: " << validator.tool << " " << file << ": " << *reason);
            continue;
        }
        INFO(validator.tool << " " << file);
        CHECK_FALSE(validate(validator, folder, {file}).valid);
    }
}
