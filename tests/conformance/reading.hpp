// SPDX-License-Identifier: Apache-2.0
// Readers of the written files that share no code with the writers.
#pragma once

#include <string>
#include <vector>

namespace yakugo::conformance {

/// Source and target, by their place in the file; the languages where the form names them.
struct Unit {
    std::string source, target;
    std::string source_language, target_language;
};

/// With libxml2. They throw std::runtime_error where the file is not well-formed.
std::vector<Unit> read_tbx(const std::string& file);
std::vector<Unit> read_tmx(const std::string& file);

/// Records of RFC 4180, the byte order mark and the header taken off. Throws where a record does not end in CRLF or has
/// not as many fields as the header.
std::vector<std::vector<std::string>> csv_records(const std::string& file);
std::vector<Unit> read_csv(const std::string& file);

std::vector<std::vector<std::string>> tsv_records(const std::string& file);
std::vector<Unit> read_tsv(const std::string& file);

/// As OmegaT's GlossaryReaderTSV does it: lines end at CR, LF or CRLF; # at the start of a line makes a comment; a line is
/// split at tabs; lines of less than two parts or with an empty source are passed over.
struct GlossaryLine {
    std::string source, target, comment;
};
std::vector<GlossaryLine> omegat_lines(const std::string& file);
std::vector<Unit> read_omegat(const std::string& file);

}  // namespace yakugo::conformance
