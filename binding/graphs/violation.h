// Whether the step that is being watched has done what no graph can do: looked at where every native function
// ends, so that the error has the script's line. See watch.cpp.
#pragma once

#include <atomic>

namespace torch_node {

struct Instance;

inline std::atomic<bool> violation_noted{false};

/// Ends the watch that this instance began: it ends in mid-step.
void leave_watch(const Instance& state);

/// Throws what was noted, once, if it was this thread's watch that noted it.
void throw_violation();

}  // namespace torch_node
