// CUDA's graphs, over at::cuda::CUDAGraph.
#include "parts.h"

#include <ATen/cuda/CUDAGraph.h>
#include <c10/cuda/CUDAFunctions.h>

namespace torch_node {
namespace {

cudaStreamCaptureMode mode_of(CaptureMode mode) {
  switch (mode) {
    case CaptureMode::kThreadLocal:
      return cudaStreamCaptureModeThreadLocal;
    case CaptureMode::kRelaxed:
      return cudaStreamCaptureModeRelaxed;
    default:
      return cudaStreamCaptureModeGlobal;
  }
}

/// CUDAGraph, which after a capture that failed leaves the allocator waiting for more of it.
class RecoveringGraph final : public at::cuda::CUDAGraph {
 public:
  using at::cuda::CUDAGraph::CUDAGraph;

  void begin(PoolId pool, cudaStreamCaptureMode mode) {
    try {
      capture_begin(pool, mode);
    } catch (...) {
      give_up();
      throw;
    }
  }

  void end() {
    try {
      capture_end();
    } catch (...) {
      give_up();
      throw;
    }
  }

 private:
  void give_up() noexcept {
    if (capture_ended_ || capture_dev_ == UNDEFINED_DEVICE) return;
    // What the failure had already undone is refused here, and that is as well.
    try {
      c10::cuda::CUDACachingAllocator::endAllocateToPool(capture_dev_, mempool_id_);
      c10::cuda::CUDACachingAllocator::releasePool(capture_dev_, mempool_id_);
    } catch (const std::exception&) {
    }
    reset();
  }
};

/// Up to 2.13; newer versions leave it to their callers.
template <class G>
void dump(G& graph, const std::string& path) {
  if constexpr (requires { graph.debug_dump(path); })
    graph.debug_dump(path);
  else
    C10_CUDA_CHECK(
        cudaGraphDebugDotPrint(graph.raw_cuda_graph(), path.c_str(), cudaGraphDebugDotFlagsVerbose));
}

/// Newer versions find the generators by themselves: whatever draws while a graph is captured belongs to it.
template <class G>
void register_with(G& graph, const at::Generator& generator) {
  if constexpr (requires { graph.register_generator_state(generator); })
    graph.register_generator_state(generator);
}

class Graph final : public DeviceGraph {
 public:
  explicit Graph(bool keep_graph) : graph_(keep_graph) {}
  void capture_begin(PoolId pool, CaptureMode mode) override { graph_.begin(pool, mode_of(mode)); }
  void capture_end() override { graph_.end(); }
  void instantiate() override { graph_.instantiate(); }
  void replay() override { graph_.replay(); }
  void reset() override { graph_.reset(); }
  PoolId pool() override { return graph_.pool(); }
  void enable_debug_mode() override { graph_.enable_debug_mode(); }
  void debug_dump(const std::string& path) override { dump(graph_, path); }
  void register_generator(const at::Generator& generator) override { register_with(graph_, generator); }
  uintptr_t raw_graph() override { return reinterpret_cast<uintptr_t>(graph_.raw_cuda_graph()); }
  uintptr_t raw_executable() override { return reinterpret_cast<uintptr_t>(graph_.raw_cuda_graph_exec()); }

 private:
  RecoveringGraph graph_;
};

class Backend final : public GraphBackend {
 public:
  std::unique_ptr<DeviceGraph> make(bool keep_graph) override { return std::make_unique<Graph>(keep_graph); }
  PoolId new_pool() override { return at::cuda::graph_pool_handle(); }
  /// Asking a stream would make a context where there is none yet.
  bool is_capturing() override {
    return c10::cuda::hasPrimaryContext(c10::cuda::current_device()) &&
           c10::cuda::currentStreamCaptureStatusMayInitCtx() != c10::cuda::CaptureStatus::None;
  }
};

}  // namespace

GraphBackend& graph_backend() {
  static auto* instance = new Backend();
  return *instance;
}

}  // namespace torch_node
