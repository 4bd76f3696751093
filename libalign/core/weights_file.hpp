// SPDX-License-Identifier: Apache-2.0
// Tables of named weights.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace yakugo {

/// Reads lines "name<TAB>weight", # for comments, into what the names stand for, each of which must come once. Throws InputError with the
/// line of what is wrong: a name that is unknown or there already, a weight that is no finite number, a name that is missing at the end.
void read_weights(std::string_view tsv, const std::string& file, std::map<std::string, double*, std::less<>> targets);

}  // namespace yakugo
