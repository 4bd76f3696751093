// SPDX-License-Identifier: Apache-2.0
// Tables of weights and rules: each reader must take each file, or refuse it with its line.
#include "glossary/review/breakdown.hpp"
#include "libalign/bitext/measure.hpp"
#include "libalign/bitext/model.hpp"
#include "libalign/core/error.hpp"
#include "libalign/mine/confidence.hpp"
#include "libalign/mine/given_names.hpp"
#include "libalign/mine/heads.hpp"
#include "libalign/mine/suggestion_model.hpp"
#include "libalign/mine/types.hpp"
#include "libalign/translit/variant.hpp"
#include "tests/fuzz/target.hpp"

namespace yakugo::fuzz {

namespace {

constexpr const char* kFile = "weights.tsv";
constexpr std::string_view kText = "全長5.2メートル、時速80キロ、令和6年に150億円。$5 billion, 3 feet";

template <class Read>
void read(const Read& reader) {
    try {
        reader();
    } catch (const InputError& error) {
        expect_message(error.what());
    }
}

void use(const bitext::Units& units) {
    for (const auto& measure : units.measures(kText, link::japanese_quantities(kText), Language::ja))
        expect_range(kText, measure.range);
    for (const auto& measure : units.measures(kText, link::english_quantities(kText), Language::en))
        expect_range(kText, measure.range);
}

void use(const mine::HeadRules& rules) {
    const auto head = rules.head("大学院プリンストン");
    if (head.forms == nullptr) return;
    for (const mine::HeadForm& form : *head.forms) form.fill("Princeton");
    rules.titles("大統領");
    rules.tails("軍");
    rules.particle("アル");
}

void use(const translit::VariantModel& model) {
    const auto distance = model.distance("ヴァイオリン", "バイオリン");
    expect(distance && *distance >= 0, "a distance is a number");
    const double probability = model.probability("コンピュータ", "コンピューター");
    expect(probability >= 0 && probability <= 1, "a probability is from 0 to 1");
    model.explain("ウィスキー", "ウイスキ");
}

void run_weights(std::string_view bytes) {
    read([&] { bitext::Model::parse(bytes, kFile); });
    read([&] { use(bitext::Units::parse(bytes, kFile)); });
    read([&] { use(mine::HeadRules::parse(bytes, kFile)); });
    read([&] { mine::GivenNames::parse(bytes, kFile).commonness("Matthew"); });
    read([&] { mine::SuggestionModel::parse(bytes, kFile).probability({}); });
    read([&] { mine::TypeRules::parse(bytes, kFile).rule_for("嘉手納基地", "Kadena Air Base"); });
    read([&] { mine::ConfidenceModel::parse(bytes, kFile).probability({}); });
    read([&] { use(translit::VariantModel::parse(bytes, kFile)); });
    read([&] { review::Weights::parse(bytes); });
}

const Register weights_target("weights", run_weights);

}  // namespace

}  // namespace yakugo::fuzz
