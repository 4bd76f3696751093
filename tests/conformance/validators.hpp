// SPDX-License-Identifier: Apache-2.0
// The official schemas, where they are at hand: a folder "shared" beside the sources, with jing and xmllint.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace yakugo::conformance {

std::filesystem::path shared_folder();
std::filesystem::path schema_folder();

struct Validator {
    std::string tool, arguments;
    std::filesystem::path schema;
};
/// The reason why a validator cannot run here.
std::optional<std::string> missing(const Validator& validator);

/// TBX v3, TBX-Basic.
const std::vector<Validator>& dca_validators();
const std::vector<Validator>& dct_validators();
/// TBX v2.
const std::vector<Validator>& martif_validators();
const std::vector<Validator>& tmx_validators();

/// A folder of its own for each run, gone at its end.
class Folder {
public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::filesystem::path operator/(const std::string& name) const { return path_ / name; }
    void write(const std::string& name, const std::string& text) const;

private:
    std::filesystem::path path_;
};

struct Verdict {
    bool valid = false;
    std::string output;
};

/// One call for all files: most of jing's time is the start of its virtual machine.
Verdict validate(const Validator& validator, const Folder& folder, const std::vector<std::string>& files);

/// Runs all validators that are there over all files; says which are not.
void check_valid(const std::vector<Validator>& validators, const Folder& folder, const std::vector<std::string>& files);

}  // namespace yakugo::conformance
