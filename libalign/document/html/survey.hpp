// SPDX-License-Identifier: Apache-2.0
// A page measured: what each element is for, and how much text it shows.
#pragma once

#include "libalign/document/html/boilerplate.hpp"
#include "libalign/document/html/tree.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace yakugo::document::html {

class Survey {
public:
    Survey(std::string_view text, const Tree& tree);

    std::uint16_t purpose(NodeIndex node) const { return purposes_[node]; }
    bool has(NodeIndex node, std::uint16_t any) const { return (purposes_[node] & any) != 0; }
    /// Left out with all inside: what stands round an article, what is hidden.
    const std::vector<bool>& skipped() const { return skipped_; }
    void skip(NodeIndex node) { skipped_[node] = true; }
    /// The first node behind one that is skipped, else the next one.
    NodeIndex behind(NodeIndex node) const { return skipped_[node] ? tree_.nodes[node].last : node + 1; }
    /// Bytes of text in an element that are shown, and those of them that are links.
    std::size_t shown(NodeIndex node) const { return shown_[tree_.nodes[node].last] - shown_[node]; }
    std::size_t linked(NodeIndex node) const { return linked_[tree_.nodes[node].last] - linked_[node]; }
    /// Bytes of running text in an element that is shown; see prose_before().
    std::size_t prose(NodeIndex node) const { return prose_[tree_.nodes[node].last] - prose_[node]; }
    /// The innermost block that holds most of the running text below `root`; `root` where none does, or little is there.
    NodeIndex main_prose(NodeIndex root) const;
    /// Leaves out lists, cells and boxes below `root` that are nothing but links.
    void skip_link_boxes(NodeIndex root);

private:
    void find_purposes();
    void skip_around();
    void skip_pointers();
    void measure();

    std::string_view text_;
    const Tree& tree_;
    std::vector<std::uint16_t> purposes_;
    std::vector<bool> skipped_;
    std::vector<std::uint32_t> shown_, linked_, links_, prose_;  // before each node
};

}  // namespace yakugo::document::html
