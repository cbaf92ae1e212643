// For whom the counting allocator counts.
#pragma once

#include "../process.h"

namespace torch_node {

/// Counts this thread's allocations there from now on; answers where it counted them before. Only for the
/// first copy in the process: see process.h.
MemoryCounter* exchange_thread_counter(MemoryCounter* counter);

}  // namespace torch_node
