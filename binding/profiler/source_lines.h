// Where a script is while a session records: its source lines, and calls of modules, as ranges.
#pragma once

#include "../call.h"

namespace torch_node {

/// Operators that began in a session and have not ended, on any thread. What they keep belongs to it.
int operators_under_way();

/// Watches the operators of the session that this thread is about to begin; `lines`, which may be null,
/// answers where the script is: a frame a line, outermost first, as `file\tline\tfunction`.
void begin_source_lines(Instance& state, napi_value lines);

/// What has to be watched behind LibTorch's own observer: once it is there.
void follow_source_lines();

void end_source_lines();

}  // namespace torch_node
