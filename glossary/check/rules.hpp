// SPDX-License-Identifier: Apache-2.0
// The rules by which drafts and term bases are checked, and how severe each one is.
#pragma once

#include "libalign/core/diagnostic.hpp"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace yakugo::check {

struct Rule {
    std::string_view id;               ///< "T104"
    std::string_view name;             ///< "spelling-variant": for SARIF and for people
    std::optional<Severity> severity;  ///< by default; none: off
    std::string_view summary;          ///< what is wrong, one line
    std::string_view wrong, right;     ///< an example
    bool fixable = false;              ///< whether `yakugo fix` may ever change it
};

/// By id.
std::span<const Rule> rules();
/// Null where there is no such rule.
const Rule* find_rule(std::string_view id);

/// The severity of each rule: the default ones, changed by a user.
class Severities {
public:
    /// `level`: off, note, warning, error. Throws Error where there is no such rule or level, naming those that are.
    void set(std::string_view rule, std::string_view level);
    /// None: the rule is off.
    std::optional<Severity> of(std::string_view rule) const;
    bool is_on(std::string_view rule) const { return of(rule).has_value(); }

private:
    std::map<std::string, std::optional<Severity>, std::less<>> changed_;
};

}  // namespace yakugo::check
