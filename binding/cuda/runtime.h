// What of CUDA only its own headers offer, as the second addon (binding/cuda_runtime) hands it over. Both
// addons are built together, against one LibTorch, so a C++ interface between them is safe.
#pragma once

#include "../graphs/device_graph.h"

#include <c10/util/intrusive_ptr.h>

#include <vector>

namespace c10d {
class Backend;
}

namespace torch_node {

struct MemoryBlock {
  size_t size, requested_size;
  bool is_allocated, is_active;
};

/// What the allocator got from the driver in one piece.
struct MemorySegment {
  c10::DeviceIndex device;
  size_t address, total_size, allocated_size, active_size, requested_size;
  uintptr_t stream;
  bool is_large, is_expandable;
  PoolId pool;
  std::vector<MemoryBlock> blocks;
};

/// A pool of memory that a script owns.
struct MemoryPool {
  virtual ~MemoryPool() = default;
  virtual PoolId id() const = 0;
  virtual int64_t use_count() const = 0;
};

struct MemoryBackend {
  virtual ~MemoryBackend() = default;
  virtual double fraction(c10::DeviceIndex device) = 0;
  virtual void set_fraction(c10::DeviceIndex device, double fraction) = 0;
  virtual std::string allocator_name() = 0;
  virtual std::vector<MemorySegment> snapshot(PoolId pool, bool include_traces) = 0;
  virtual std::unique_ptr<MemoryPool> make_pool(bool use_on_oom, bool no_split) = 0;
  /// From now on this thread's memory comes from the pool, until `end_pool`.
  virtual void begin_pool(c10::DeviceIndex device, PoolId pool) = 0;
  virtual void end_pool(c10::DeviceIndex device, PoolId pool) = 0;
  /// 0: nothing, 1: a warning, 2: an error where a call waits for the device.
  virtual int sync_debug_mode() = 0;
  virtual void set_sync_debug_mode(int mode) = 0;
  /// Bytes of the workspace of cuBLAS, or of cuBLASLt.
  virtual size_t workspace_size(bool lt) = 0;
  virtual void set_workspace_size(bool lt, size_t bytes) = 0;
};

struct BackendParts;

/// NCCL, for torch.distributed.
struct NcclBackend {
  virtual ~NcclBackend() = default;
  virtual c10::intrusive_ptr<c10d::Backend> make(const BackendParts& parts) = 0;
};

/// What there is; null for what the second addon was built without.
struct CudaRuntime {
  GraphBackend* graphs;
  MemoryBackend* memory;
  NcclBackend* nccl;
};

/// What the second addon handed over to this process, or null.
CudaRuntime* cuda_runtime();

}  // namespace torch_node
