// SPDX-License-Identifier: Apache-2.0
// Feeds MeCab sentence by sentence, with the bytes it would stumble over blanked.
#include "libalign/text/japanese.hpp"

#include "libalign/core/ascii.hpp"
#include "libalign/core/error.hpp"
#include "libalign/core/memo.hpp"
#include "libalign/text/ipadic.hpp"
#include "libalign/text/unicode.hpp"
#include "libalign/text/utf8.hpp"

#include <mecab.h>

#include <algorithm>
#include <utility>

namespace yakugo::text {
namespace {

// Bytes that one lattice may hold: MeCab's memory grows with them, and its 16-bit node lengths would overflow far beyond.
// Longer sentences are lists or broken text; a wrong cut there costs one word.
constexpr std::size_t kLongestSentence = 4000;

// Bytes of text whose words are kept. A sentence is asked for in its block and in its segment, by who pairs, who mines
// and who measures: one post's are enough, and 64 KiB are several posts. Terms come again in post after post, so that
// sentences must not push them out.
constexpr std::size_t kAnalysesRemembered = 64 * 1024;
constexpr std::size_t kLongestTerm = 60;  // bytes

/// `text` with as many spaces in place of white space, control characters and undecodable bytes: MeCab skips the ASCII
/// space only, glues U+00A0 to words, and stops at NUL. Same length, so that offsets stay.
std::string blank_separators(std::string_view text) {
    std::string blanked(text);
    for (std::size_t position = 0; position < text.size();) {
        const Utf8Step step = step_utf8(text, position);
        const bool control = step.code_point < 0x20 || (step.code_point >= 0x7F && step.code_point < 0xA0);
        if (!step.valid || control || is_space(step.code_point))
            blanked.replace(position, step.length, step.length, ' ');
        position += step.length;
    }
    return blanked;
}

bool ends_sentence(char32_t c) {
    return c == U'。' || c == U'｡' || c == U'！' || c == U'？' || c == U'!' || c == U'?';
}

/// End of the sentence that begins at `begin`, or of its longest piece, which is cut behind a space or comma if it has one.
std::size_t sentence_end(std::string_view text, std::size_t begin) {
    std::size_t pause = begin;
    for (std::size_t position = begin; position < text.size();) {
        const std::size_t before = position;
        const char32_t c = next_code_point(text, position);
        if (position - begin > kLongestSentence) return pause > begin ? pause : before;
        if (ends_sentence(c)) return position;
        if (c == U' ' || c == U'、' || c == U'，') pause = position;
    }
    return text.size();
}

/// IPADIC has few ASCII signs, and its rule for unknown ones makes verbal nouns of them.
bool is_only_signs(std::string_view surface) {
    for (std::size_t position = 0; position < surface.size();) {
        const Script script = script_of(next_code_point(surface, position));
        if (script != Script::punctuation && script != Script::symbol) return false;
    }
    return true;
}

JapaneseToken make_token(const MeCab::Node& node, std::string_view sentence) {
    IpadicFeature feature = parse_ipadic(node.feature);
    const auto from = static_cast<std::size_t>(node.surface - sentence.data());
    const ByteRange range{from, from + node.length};
    const std::string_view surface = slice(sentence, range);
    JapaneseToken token;
    token.range = range;
    token.known = node.stat != MECAB_UNK_NODE;
    token.pos = feature.pos;
    token.noun = feature.noun;
    if (!token.known && is_only_signs(surface)) {
        token.pos = PartOfSpeech::symbol;
        token.noun = NounKind::none;
    }
    token.cost = node.wcost;
    token.base = feature.base.empty() ? std::string(surface) : std::move(feature.base);
    token.detail = feature.detail;
    return token;
}

std::unique_ptr<MeCab::Model> load_model(const std::string& dictionary) {
    std::string program = "yakugo";
    std::string option = "-d";
    std::string path = dictionary;
    std::vector<char*> arguments{program.data()};
    if (!dictionary.empty()) arguments.insert(arguments.end(), {option.data(), path.data()});
    std::unique_ptr<MeCab::Model> model(MeCab::Model::create(static_cast<int>(arguments.size()), arguments.data()));
    if (model) return model;
    const char* reason = MeCab::getLastError();
    throw Error("MeCab cannot load " +
                (dictionary.empty() ? "the system's dictionary" : "the dictionary " + dictionary) +
                "; the Debian package mecab-ipadic-utf8 has one" + (reason ? " (" + std::string(reason) + ")" : ""));
}

}  // namespace

struct JapaneseTokenizer::Impl {
    explicit Impl(std::shared_ptr<MeCab::Model> loaded)
        : model(std::move(loaded)), tagger(model->createTagger()), lattice(model->createLattice()) {}

    std::vector<JapaneseToken> parse(std::string_view text);
    std::vector<JapaneseToken> parse_sentence(std::string_view sentence) const;

    std::shared_ptr<MeCab::Model> model;  // outlives what it made; MeCab lets threads share it
    std::unique_ptr<MeCab::Tagger> tagger;
    std::unique_ptr<MeCab::Lattice> lattice;
    Memo<std::vector<JapaneseToken>> sentences{kAnalysesRemembered}, terms{kAnalysesRemembered};
};

JapaneseTokenizer::JapaneseTokenizer(const std::string& dictionary)
    : impl_(std::make_unique<Impl>(load_model(dictionary))) {
    const MeCab::DictionaryInfo* info = impl_->model->dictionary_info();
    const std::string where = info != nullptr && info->filename != nullptr ? info->filename : "the MeCab dictionary";
    std::string charset = info != nullptr && info->charset != nullptr ? info->charset : "unknown";
    std::transform(charset.begin(), charset.end(), charset.begin(), ascii_upper);
    if (charset != "UTF-8" && charset != "UTF8") {
        throw Error(where + ": expected charset UTF-8, found " + charset + "; install mecab-ipadic-utf8");
    }
    // Other dictionaries name the parts of speech otherwise: UniDic has 固有名詞,地名 here.
    const auto tokens = tokenize("東京");
    if (tokens.size() != 1 || tokens[0].noun != NounKind::place) {
        throw Error(where + ": expected a dictionary of the IPA form, found another; install mecab-ipadic-utf8");
    }
}
JapaneseTokenizer::JapaneseTokenizer(const JapaneseTokenizer& other)
    : impl_(std::make_unique<Impl>(other.impl_->model)) {}
JapaneseTokenizer::~JapaneseTokenizer() = default;
JapaneseTokenizer::JapaneseTokenizer(JapaneseTokenizer&&) noexcept = default;
JapaneseTokenizer& JapaneseTokenizer::operator=(JapaneseTokenizer&&) noexcept = default;

std::vector<JapaneseToken> JapaneseTokenizer::tokenize(std::string_view text) const {
    if (text.size() > kLongestTerm) return impl_->parse(text);
    return impl_->terms.get(text, [&] { return impl_->parse(text); });
}

std::vector<JapaneseToken> JapaneseTokenizer::Impl::parse(std::string_view text) {
    const std::string blanked = blank_separators(text);
    std::vector<JapaneseToken> tokens;
    for (std::size_t begin = 0; begin < blanked.size();) {
        const std::size_t end = sentence_end(blanked, begin);
        begin = std::min(blanked.find_first_not_of(' ', begin), end);
        const std::string_view sentence = slice(blanked, {begin, end});
        for (JapaneseToken token : sentences.get(sentence, [&] { return parse_sentence(sentence); })) {
            token.range = {token.range.begin + begin, token.range.end + begin};
            tokens.push_back(std::move(token));
        }
        begin = end;
    }
    return tokens;
}

std::vector<JapaneseToken> JapaneseTokenizer::Impl::parse_sentence(std::string_view sentence) const {
    lattice->set_sentence(sentence.data(), sentence.size());
    if (!tagger->parse(lattice.get())) throw Error(std::string("MeCab cannot parse: ") + lattice->what());
    std::vector<JapaneseToken> tokens;
    for (const MeCab::Node* node = lattice->bos_node(); node != nullptr; node = node->next) {
        if (node->stat != MECAB_BOS_NODE && node->stat != MECAB_EOS_NODE) tokens.push_back(make_token(*node, sentence));
    }
    lattice->clear();  // it points into the sentence
    return tokens;
}

std::string JapaneseTokenizer::describe() const {
    std::string description = std::string("MeCab ") + MeCab::Model::version();
    for (const auto* info = impl_->model->dictionary_info(); info != nullptr; info = info->next) {
        description += std::string(", ") + info->filename + " (" + info->charset + ")";
    }
    return description;
}

}  // namespace yakugo::text
