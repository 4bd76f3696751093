// SPDX-License-Identifier: Apache-2.0
// A post as one unambiguous run of bytes, hashed.
#include "glossary/store/digest.hpp"

#include "libalign/core/digest.hpp"

#include <fmt/format.h>

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace yakugo::store {

namespace {

class Hash {
public:
    void add(std::uint64_t value) {
        std::array<char, sizeof value> bytes{};
        std::memcpy(bytes.data(), &value, sizeof value);
        add_bytes({bytes.data(), bytes.size()});
    }
    void add(double value) { add(std::bit_cast<std::uint64_t>(value)); }
    /// The length goes first: "ab" + "c" is not "a" + "bc".
    void add(std::string_view text) {
        add(std::uint64_t{text.size()});
        add_bytes(text);
    }
    void add(ByteRange range) {
        add(std::uint64_t{range.begin});
        add(std::uint64_t{range.end});
    }
    std::string text() const { return fmt::format("{:016x}-{}", value_, bytes_); }

private:
    void add_bytes(std::string_view bytes) {
        value_ = fnv1a(bytes, value_);
        bytes_ += bytes.size();
    }

    std::uint64_t value_ = fnv1a({});
    std::uint64_t bytes_ = 0;
};

void add(Hash& hash, const PairRecord& pair) {
    for (const std::string* text : {&pair.ja, &pair.en, &pair.type}) hash.add(*text);
    hash.add(pair.confidence);
    hash.add(std::uint64_t{pair.suggested});
    hash.add(std::uint64_t{pair.features.size()});
    for (const FeatureRecord& feature : pair.features) {
        hash.add(feature.name);
        hash.add(feature.value);
    }
    hash.add(std::uint64_t{pair.evidence.size()});
    for (const EvidenceRecord& evidence : pair.evidence) {
        for (const std::string* text : {&evidence.kind, &evidence.context_ja, &evidence.context_en}) hash.add(*text);
        hash.add(evidence.score);
        hash.add(std::uint64_t{evidence.ja_line});
        hash.add(std::uint64_t{evidence.en_line});
        hash.add(evidence.ja_range);
        hash.add(evidence.en_range);
    }
}

void add(Hash& hash, const SegmentRecord& segment) {
    for (const std::string* text : {&segment.kind, &segment.ja, &segment.en}) hash.add(*text);
    hash.add(std::uint64_t{segment.ja_line});
    hash.add(std::uint64_t{segment.en_line});
    hash.add(segment.score);
    for (const std::vector<TermForm>* terms : {&segment.ja_terms, &segment.en_terms}) {
        hash.add(std::uint64_t{terms->size()});
        for (const TermForm& term : *terms) {
            hash.add(term.surface);
            hash.add(term.form);
        }
    }
}

}  // namespace

std::string digest_of_post(const PostRecord& post) {
    Hash hash;
    hash.add(std::uint64_t{post.first_line});
    hash.add(std::uint64_t{post.last_line});
    for (const std::string* text :
         {&post.title_ja, &post.title_en, &post.dek_ja, &post.dek_en, &post.outlet, &post.date, &post.url}) {
        hash.add(*text);
    }
    hash.add(std::uint64_t{post.authors.size()});
    for (const std::string& author : post.authors) hash.add(author);
    hash.add(std::uint64_t{post.labels.size()});
    for (const std::string& label : post.labels) hash.add(label);
    hash.add(std::uint64_t{post.segments.size()});
    for (const SegmentRecord& segment : post.segments) add(hash, segment);
    hash.add(std::uint64_t{post.pairs.size()});
    for (const PairRecord& pair : post.pairs) add(hash, pair);
    return hash.text();
}

}  // namespace yakugo::store
