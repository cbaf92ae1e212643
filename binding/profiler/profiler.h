// LibTorch's profiler: sessions of Kineto, what they have recorded, and ranges that scripts name.
#pragma once

#include "../call.h"

namespace torch_node {

void register_profiler(FunctionTable& table);

/// Ends the session that this instance has begun: its script is over.
void leave_profiler(const Instance& state);

// Its parts.
void register_profiler_events(FunctionTable& table);
void register_profiler_ranges(FunctionTable& table);
void register_source_lines(FunctionTable& table);

/// Ends the ranges that are open on this thread. What they keep belongs to the session that began before
/// them, and must not outlive it.
void end_ranges();

}  // namespace torch_node
