// SPDX-License-Identifier: Apache-2.0
#include "libalign/document/html/prose.hpp"

#include "libalign/text/unicode.hpp"

#include <cstddef>

namespace yakugo::document::html {

namespace {

constexpr std::size_t kShortestRun = 80;  // bytes; one English sentence or 27 characters of Japanese

class Meter {
public:
    Meter(std::string_view text, const Tree& tree, const std::vector<bool>& skipped)
        : text_(text), tree_(tree), skipped_(skipped), before_(tree.nodes.size() + 1) {}

    std::vector<std::uint32_t> measure() {
        NodeIndex link_end = 0;
        for (NodeIndex i = 0; i < tree_.nodes.size();) {
            leave_blocks(i);
            const Node& node = tree_.nodes[i];
            if (skipped_[i]) {
                i = node.last;
                continue;
            }
            if (node.is_element()) {
                if (is(node.tag, kBlock)) {
                    end_run();
                    blocks_.push_back(node.last);
                }
                if (node.tag == Tag::a) link_end = node.last;
            } else {
                add(i, i < link_end);
            }
            ++i;
        }
        end_run();
        for (std::size_t i = 1; i < before_.size(); ++i) before_[i] += before_[i - 1];
        return std::move(before_);
    }

private:
    void leave_blocks(NodeIndex i) {
        while (!blocks_.empty() && blocks_.back() <= i) {
            end_run();
            blocks_.pop_back();
        }
    }

    void add(NodeIndex i, bool is_link) {
        const std::size_t bytes = text::trim(slice(text_, tree_.nodes[i].range())).size();
        if (bytes == 0) return;
        if (run_ == 0) first_ = i;
        run_ += bytes;
        if (is_link) linked_ += bytes;
    }

    // What a run has counts where its first text stands; sums are made at the end.
    void end_run() {
        if (run_ >= kShortestRun && linked_ * 2 < run_) before_[first_ + 1] += static_cast<std::uint32_t>(run_);
        run_ = linked_ = 0;
    }

    std::string_view text_;
    const Tree& tree_;
    const std::vector<bool>& skipped_;
    std::vector<std::uint32_t> before_;
    std::vector<NodeIndex> blocks_;  // where the open ones end
    std::size_t run_ = 0, linked_ = 0;
    NodeIndex first_ = 0;
};

}  // namespace

std::vector<std::uint32_t> prose_before(std::string_view text, const Tree& tree, const std::vector<bool>& skipped) {
    return Meter(text, tree, skipped).measure();
}

}  // namespace yakugo::document::html
