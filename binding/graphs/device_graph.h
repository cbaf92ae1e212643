// The graph of a device: a run of work that is captured once and launched as one.
//
// LibTorch 2.13 has an interface for that (ATen/core/GraphImplInterface.h), with a registry by device type.
// It serves every device that is in there. CUDA is in no version's registry, and the interface has no word
// for what CUDA's graphs need besides: further generators, pools made ahead, the driver's own objects; 2.11
// and 2.12 have no such interface at all. So this is ours, which both fit: binding/graphs/graph.cpp puts it
// over LibTorch's registry, and binding/cuda_runtime over at::cuda::CUDAGraph. That one is an addon of its
// own, since it needs CUDA's headers and libraries: binding/cuda/runtime.h is what it hands over.
#pragma once

#include <ATen/core/Generator.h>
#include <c10/core/Allocator.h>

#include <cstdint>
#include <memory>
#include <string>

namespace torch_node {

using PoolId = c10::MempoolId_t;

enum class CaptureMode : int8_t { kDefault, kGlobal, kThreadLocal, kRelaxed };

struct DeviceGraph {
  virtual ~DeviceGraph() = default;
  /// Records what the current stream of the current device is given, until `capture_end`.
  virtual void capture_begin(PoolId pool, CaptureMode mode) = 0;
  /// When it throws, nothing was captured and the stream and the allocator are as before.
  virtual void capture_end() = 0;
  virtual void instantiate() = 0;
  virtual void replay() = 0;
  virtual void reset() = 0;
  virtual PoolId pool() = 0;
  virtual void enable_debug_mode() = 0;
  virtual void debug_dump(const std::string& path) = 0;
  /// Has the graph draw from this generator anew in each replay; the default ones do so anyway.
  virtual void register_generator(const at::Generator& generator) = 0;
  /// The addresses of the driver's own objects.
  virtual uintptr_t raw_graph() = 0;
  virtual uintptr_t raw_executable() = 0;
};

struct GraphBackend {
  virtual ~GraphBackend() = default;
  virtual std::unique_ptr<DeviceGraph> make(bool keep_graph) = 0;
  /// A pool of memory that several graphs may share.
  virtual PoolId new_pool() = 0;
  /// Whether the current stream is being captured.
  virtual bool is_capturing() = 0;
};

}  // namespace torch_node
