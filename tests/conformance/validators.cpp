// SPDX-License-Identifier: Apache-2.0
// Calls of validators, and the folders that they read from.
#include "tests/conformance/validators.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace yakugo::conformance {

namespace fs = std::filesystem;

namespace {

std::string quoted(const fs::path& path) {
    return "'" + path.string() + "'";
}

bool installed(const std::string& tool) {
    return std::system(("command -v " + tool + " >/dev/null").c_str()) == 0;
}

}  // namespace

fs::path shared_folder() {
    return fs::path(YAKUGO_SOURCE_DIR) / ".." / "shared";
}
fs::path schema_folder() {
    return shared_folder() / "data" / "schemas";
}

std::optional<std::string> missing(const Validator& validator) {
    if (!fs::exists(validator.schema)) return "no schema " + validator.schema.string();
    if (!installed(validator.tool)) return validator.tool + " is not installed";
    return std::nullopt;
}

const std::vector<Validator>& dca_validators() {
    static const fs::path core = schema_folder() / "ltac/TBX_Core_RNG/TBXcoreStructV03.rng";
    static const std::vector<Validator> all = {
        {"jing", "", core},
        {"jing", "", schema_folder() / "ltac/TBX-Basic_dialect/TBX-Basic_DCA.sch"},
        {"jing", "", shared_folder() / "accept/tbx-basic-dca-types.sch"},
        {"xmllint", "--noout --nonet --relaxng", core}};
    return all;
}

const std::vector<Validator>& dct_validators() {
    static const std::vector<Validator> all = {
        {"jing", "", schema_folder() / "ltac/TBX-Basic_dialect/TBX-Basic.local.nvdl"},
        {"xmllint", "--noout --nonet --relaxng", schema_folder() / "ltac/TBX_Core_RNG/TBXcoreStructV03.rng"}};
    return all;
}

const std::vector<Validator>& martif_validators() {
    static const std::vector<Validator> all = {
        {"xmllint", "--noout --nonet --schema", schema_folder() / "omegat/tbx.xsd"}};
    return all;
}

const std::vector<Validator>& tmx_validators() {
    static const std::vector<Validator> all = {
        {"xmllint", "--noout --nonet --dtdvalid", schema_folder() / "tmx/tmx14.dtd"},
        {"xmllint", "--noout --nonet --schema", schema_folder() / "omegat/tmx14.xsd"}};
    return all;
}

Folder::Folder() {
    std::string name = (fs::temp_directory_path() / "yakugo-conformance-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = name;
}

Folder::~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

void Folder::write(const std::string& name, const std::string& text) const {
    std::ofstream out(path_ / name, std::ios::binary);
    out << text;
    out.close();
    REQUIRE(out.good());
}

Verdict validate(const Validator& validator, const Folder& folder, const std::vector<std::string>& files) {
    const fs::path log = folder / "log";
    std::string command = validator.tool + " " + validator.arguments + " " + quoted(validator.schema);
    for (const std::string& file : files) command += " " + quoted(folder / file);
    const bool valid = std::system((command + " >" + quoted(log) + " 2>&1").c_str()) == 0;
    std::ifstream in(log);
    return {valid, std::string(std::istreambuf_iterator<char>(in), {})};
}

void check_valid(const std::vector<Validator>& validators, const Folder& folder,
                 const std::vector<std::string>& files) {
    for (const Validator& validator : validators) {
        const std::string schema = validator.schema.filename().string();
        if (const auto reason = missing(validator)) {
            WARN("SKIPPED: " << validator.tool << " " << schema << ": " << *reason);
            continue;
        }
        const Verdict verdict = validate(validator, folder, files);
        INFO(validator.tool << " " << schema << "\n" << verdict.output);
        CHECK(verdict.valid);
    }
}

}  // namespace yakugo::conformance
