// LibTorch's CPU allocator with a counter and a cache of freed blocks in front.
#pragma once

#include <c10/core/Allocator.h>

#include <atomic>
#include <cstdint>

namespace torch_node {

/// Bytes of CPU tensor memory that one environment's thread has allocated and nobody freed yet. A block may
/// be freed on any thread and after its environment's end, so counters are atomic and are never deleted (a
/// few bytes for each environment ever made).
struct MemoryCounter {
  std::atomic<int64_t> live{0};
  std::atomic<int64_t> peak{0};
  std::atomic<int64_t> total{0};
};

/// Makes the counting allocator LibTorch's CPU allocator. Once for each process; later calls do nothing.
void install_counting_allocator();

/// The counter that allocations of this thread go to from now on.
MemoryCounter* attach_memory_counter();

/// Counts a block as this thread's from now on, whoever allocated it: it was handed over.
void count_here(const c10::DataPtr& data);

/// Bytes kept mapped for reuse, process-wide.
int64_t cached_bytes();

/// Gives all cached blocks back to the system.
void release_cached_blocks();

}  // namespace torch_node
