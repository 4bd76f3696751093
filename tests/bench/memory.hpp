// SPDX-License-Identifier: Apache-2.0
// The peak memory of a process that does nothing but open a model and score pairs.
#pragma once

#include <cstddef>
#include <string>

namespace yakugo::bench {

/// A child process that is forked while the parent is still small, because a child's peak begins with what its parent holds,
/// and that waits until it is told what to do.
class MemoryProbe {
public:
    MemoryProbe();
    /// A child that was never asked ends with its pipe.
    ~MemoryProbe();
    MemoryProbe(const MemoryProbe&) = delete;
    MemoryProbe& operator=(const MemoryProbe&) = delete;

    /// Lets the child open the model and score `count` pairs, lines `katakana TAB english` of a file that is read again as often as
    /// needed, and waits for it. Once only. The peak of resident memory in bytes. Throws Error where the child fails.
    std::size_t peak_bytes(const std::string& model, const std::string& pairs, std::size_t count);

private:
    int child_ = -1, to_child_ = -1;
};

}  // namespace yakugo::bench
