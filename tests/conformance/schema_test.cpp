// SPDX-License-Identifier: Apache-2.0
// The official schemas, where they are at hand: a folder "shared" beside the sources, with jing and xmllint.
#include "tests/conformance/forms.hpp"
#include "tests/conformance/sample.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <sstream>

using namespace yakugo;
using namespace yakugo::conformance;

namespace fs = std::filesystem;

namespace {

const fs::path shared = fs::path(YAKUGO_SOURCE_DIR) / ".." / "shared";
const fs::path schemas = shared / "data" / "schemas";

std::string quoted(const fs::path& path) {
    return "'" + path.string() + "'";
}

bool installed(const std::string& tool) {
    return std::system(("command -v " + tool + " >/dev/null").c_str()) == 0;
}

/// The reason why a validator cannot run here.
std::optional<std::string> missing(const std::string& tool, const fs::path& schema) {
    if (!fs::exists(schema)) return "no schema " + schema.string();
    if (!installed(tool)) return tool + " is not installed";
    return std::nullopt;
}

struct Validator {
    std::string tool, arguments;
    fs::path schema;
};

/// A folder of its own for each run, gone at its end.
class Folder {
public:
    Folder() {
        std::string name = (fs::temp_directory_path() / "yakugo-conformance-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
        path_ = name;
    }
    ~Folder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    fs::path operator/(const std::string& name) const { return path_ / name; }

private:
    fs::path path_;
};

struct Verdict {
    bool valid = false;
    std::string output;
};

/// One call for all files: most of jing's time is the start of its virtual machine.
Verdict validate(const Validator& validator, const Folder& folder, const std::vector<std::string>& files) {
    const fs::path log = folder / "log";
    std::string command = validator.tool + " " + validator.arguments + " " + quoted(validator.schema);
    for (const std::string& file : files) command += " " + quoted(folder / file);
    const bool valid = std::system((command + " >" + quoted(log) + " 2>&1").c_str()) == 0;
    std::ifstream in(log);
    return {valid, std::string(std::istreambuf_iterator<char>(in), {})};
}

const std::vector<Validator>& tbx_validators() {
    static const std::vector<Validator> all = {
        {"jing", "", schemas / "ltac/TBX_Core_RNG/TBXcoreStructV03.rng"},
        {"jing", "", schemas / "ltac/TBX-Basic_dialect/TBX-Basic_DCA.sch"},
        {"jing", "", shared / "accept/tbx-basic-dca-types.sch"},
        {"xmllint", "--noout --nonet --relaxng", schemas / "ltac/TBX_Core_RNG/TBXcoreStructV03.rng"}};
    return all;
}

const std::vector<Validator>& tmx_validators() {
    static const std::vector<Validator> all = {{"xmllint", "--noout --nonet --dtdvalid", schemas / "tmx/tmx14.dtd"},
                                               {"xmllint", "--noout --nonet --schema", schemas / "omegat/tmx14.xsd"}};
    return all;
}

void write(const fs::path& path, const std::string& text) {
    std::ofstream out(path, std::ios::binary);
    out << text;
    out.close();
    REQUIRE(out.good());
}

/// Runs all validators that are there over all files; says once which are not.
void check(const std::vector<Validator>& validators, const Folder& folder, const std::vector<std::string>& files) {
    for (const Validator& validator : validators) {
        if (const auto reason = missing(validator.tool, validator.schema)) {
            WARN("SKIPPED: " << validator.tool << " " << validator.schema.filename().string() << ": " << *reason);
            continue;
        }
        const Verdict verdict = validate(validator, folder, files);
        INFO(validator.tool << " " << validator.schema.filename().string() << "\n" << verdict.output);
        CHECK(verdict.valid);
    }
}

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
    write(folder / "en.tbx", text_of(exchange::write_tbx, sample_pairs(), Language::en));
    write(folder / "ja.tbx", text_of(exchange::write_tbx, sample_pairs(), Language::ja));
    write(folder / "empty.tbx", text_of(exchange::write_tbx, {}, Language::en));
    check(tbx_validators(), folder, {"en.tbx", "ja.tbx", "empty.tbx"});
}

TEST_CASE("TMX is valid by the schemas of the standard") {
    const Folder folder;
    write(folder / "en.tmx", tmx_of(sample_segments(), Language::en));
    write(folder / "ja.tmx", tmx_of(sample_segments(), Language::ja));
    write(folder / "empty.tmx", tmx_of({}, Language::en));
    check(tmx_validators(), folder, {"en.tmx", "ja.tmx", "empty.tmx"});
}

TEST_CASE("the validators refuse what is wrong, so that their silence means something") {
    const Folder folder;
    std::string tbx = text_of(exchange::write_tbx, sample_pairs(), Language::en);
    const auto status = tbx.find("preferredTerm-admn-sts");
    REQUIRE(status != std::string::npos);
    write(folder / "status.tbx", tbx.replace(status, 22, "bestTerm-admn-sts"));
    std::string tmx = tmx_of(sample_segments(), Language::en);
    const auto language = tmx.find(" srclang=\"en\"");
    REQUIRE(language != std::string::npos);
    write(folder / "srclang.tmx", tmx.erase(language, 13));
    const std::vector<std::pair<Validator, std::string>> faults = {{tbx_validators()[1], "status.tbx"},
                                                                   {tmx_validators()[0], "srclang.tmx"},
                                                                   {tmx_validators()[1], "srclang.tmx"}};
    for (const auto& [validator, file] : faults) {
        if (const auto reason = missing(validator.tool, validator.schema)) {
            WARN("SKIPPED: " << validator.tool << " " << file << ": " << *reason);
            continue;
        }
        INFO(validator.tool << " " << file);
        CHECK_FALSE(validate(validator, folder, {file}).valid);
    }
}
