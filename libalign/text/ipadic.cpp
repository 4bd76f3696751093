// SPDX-License-Identifier: Apache-2.0
// The part-of-speech names of IPADIC 2.7.0, as enumerators.
#include "libalign/text/ipadic.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace yakugo::text {
namespace {

constexpr std::size_t kFields = 7;  // four levels, inflection type and form, base

using Fields = std::array<std::string_view, kFields>;

/// The first fields of a CSV line without quotes, as nearly all are.
Fields split_plain(std::string_view line) {
    Fields fields;
    for (std::string_view& field : fields) {
        const std::size_t end = line.find(',');
        field = line.substr(0, end);
        if (end == std::string_view::npos) break;
        line.remove_prefix(end + 1);
    }
    return fields;
}

/// The first fields of a CSV line; a quoted field may hold commas, and "" for a quote.
std::array<std::string, kFields> split_fields(std::string_view line) {
    std::array<std::string, kFields> fields;
    std::size_t field = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (c == '"' && quoted && i + 1 < line.size() && line[i + 1] == '"') {
            fields.at(field) += line[++i];
        } else if (c == '"') {
            quoted = !quoted;
        } else if (c == ',' && !quoted) {
            if (++field == kFields) break;
        } else {
            fields.at(field) += c;
        }
    }
    return fields;
}

PartOfSpeech part_of_speech(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, PartOfSpeech>, 11> kNames{
        {{"名詞", PartOfSpeech::noun},
         {"接頭詞", PartOfSpeech::prefix},
         {"動詞", PartOfSpeech::verb},
         {"形容詞", PartOfSpeech::adjective},
         {"副詞", PartOfSpeech::adverb},
         {"連体詞", PartOfSpeech::adnominal},
         {"接続詞", PartOfSpeech::conjunction},
         {"助詞", PartOfSpeech::particle},
         {"助動詞", PartOfSpeech::auxiliary},
         {"記号", PartOfSpeech::symbol},
         {"感動詞", PartOfSpeech::interjection}}};
    for (const auto& [key, value] : kNames) {
        if (key == name) return value;
    }
    return PartOfSpeech::other;
}

NounKind noun_kind(std::string_view kind, std::string_view subkind) {
    if (kind == "固有名詞") {
        if (subkind == "人名") return NounKind::person;
        if (subkind == "地域") return NounKind::place;
        if (subkind == "組織") return NounKind::organization;
        return NounKind::proper;
    }
    constexpr std::array<std::pair<std::string_view, NounKind>, 8> kKinds{{{"一般", NounKind::general},
                                                                           {"サ変接続", NounKind::verbal},
                                                                           {"形容動詞語幹", NounKind::adjectival},
                                                                           {"副詞可能", NounKind::adverbial},
                                                                           {"数", NounKind::number},
                                                                           {"接尾", NounKind::suffix},
                                                                           {"代名詞", NounKind::pronoun},
                                                                           {"非自立", NounKind::dependent}}};
    for (const auto& [key, value] : kKinds) {
        if (key == kind) return value;
    }
    return NounKind::other;
}

NounDetail noun_detail(NounKind kind, std::string_view subkind, std::string_view fourth) {
    if (kind == NounKind::place) return fourth == "国" ? NounDetail::country : NounDetail::none;
    if (kind != NounKind::suffix) return NounDetail::none;
    if (subkind == "助数詞") return NounDetail::counter;
    if (subkind == "地域") return NounDetail::place_suffix;
    if (subkind == "人名") return NounDetail::person_suffix;
    return subkind == "副詞可能" ? NounDetail::adverbial_suffix : NounDetail::none;
}

IpadicFeature feature_of(Fields fields) {
    for (std::string_view& field : fields) {
        if (field.empty()) field = "*";
    }
    IpadicFeature parsed;
    parsed.pos = part_of_speech(fields[0]);
    if (parsed.pos == PartOfSpeech::noun) parsed.noun = noun_kind(fields[1], fields[2]);
    parsed.detail = noun_detail(parsed.noun, fields[2], fields[3]);
    if (fields[6] != "*") parsed.base = fields[6];
    return parsed;
}

}  // namespace

IpadicFeature parse_ipadic(std::string_view feature) {
    if (feature.find('"') == std::string_view::npos) return feature_of(split_plain(feature));
    const std::array<std::string, kFields> texts = split_fields(feature);
    Fields fields;
    std::copy(texts.begin(), texts.end(), fields.begin());
    return feature_of(fields);
}

}  // namespace yakugo::text
