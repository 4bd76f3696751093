// SPDX-License-Identifier: Apache-2.0
// The hand-made truth of one sample file, as README.md describes it.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace gold {

/// A row of a TSV file by the names of its columns.
using Row = std::map<std::string, std::string, std::less<>>;

/// Raw TSV with a header and without quoting. A row with fewer cells than the header lacks the last columns; one with more is
/// refused by std::runtime_error, which names the line.
std::vector<Row> read_tsv(std::string_view text, const std::string& file);

struct Post {
    /// title_ja, title_en, dek_ja, dek_en, url and outlet, where the post has them.
    Row fields;
    std::vector<std::string> authors;
};

struct Truth {
    std::vector<Post> posts;
    std::vector<Row> segments, sentences, credits;
    std::vector<Row> terms, optional_terms, terms_without_evidence;
};

/// Throws std::runtime_error for a file that is missing, has no rows, or is malformed.
Truth read_truth(const std::string& folder);

/// The same of a folder that only has the lists of terms; posts and segments stay empty.
Truth read_terms(const std::string& folder);

std::string read_file(const std::string& path);

}  // namespace gold
