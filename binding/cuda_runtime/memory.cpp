// CUDA's allocator: limits, pools, what it holds; cuBLAS's workspaces; and the check for calls that wait.
#include "../torch_versions.h"
#include "parts.h"

#include <ATen/cuda/MemPool.h>
#include <c10/cuda/CUDACachingAllocator.h>
#include <c10/cuda/CUDAFunctions.h>
#include <c10/cuda/CUDAGuard.h>

#include <thread>

// ATen/cuda/CUDAContextLight.h has these, but asks for the headers of cuBLAS and cuSPARSE.
namespace at::cuda {
TORCH_CUDA_CPP_API size_t getChosenWorkspaceSize();
TORCH_CUDA_CPP_API size_t getCUDABlasLtWorkspaceSize();
#if TORCH_NODE_LIBTORCH_FROM(13)
TORCH_CUDA_CPP_API void setChosenWorkspaceSize(size_t size);
TORCH_CUDA_CPP_API void setCUDABlasLtWorkspaceSize(size_t size);
#endif
}  // namespace at::cuda

namespace torch_node {
namespace {

namespace allocator = c10::cuda::CUDACachingAllocator;

/// As at::cuda::MemPool, whose destructor ends the process when a graph still uses the pool, or when the GPU
/// has failed.
class Pool final : public MemoryPool {
 public:
  Pool(bool use_on_oom, bool no_split)
      : id_(at::cuda::MemPool::graph_pool_handle()), device_(c10::cuda::current_device()) {
    allocator::createOrIncrefPool(device_, id_);
    if (use_on_oom) allocator::setUseOnOOM(device_, id_, true);
    if (no_split) allocator::setNoSplit(device_, id_);
  }
  Pool(const Pool&) = delete;
  Pool& operator=(const Pool&) = delete;
  ~Pool() override {
    try {
      allocator::releasePool(device_, id_);
      c10::cuda::CUDAGuard guard(device_);
      allocator::emptyCache(id_);
    } catch (const std::exception&) {
    }
  }
  PoolId id() const override { return id_; }
  int64_t use_count() const override { return allocator::getPoolUseCount(device_, id_); }

 private:
  PoolId id_;
  c10::DeviceIndex device_;
};

MemorySegment described(const allocator::SegmentInfo& segment) {
  MemorySegment result{.device = segment.device,
                       .address = segment.address,
                       .total_size = segment.total_size,
                       .allocated_size = segment.allocated_size,
                       .active_size = segment.active_size,
                       .requested_size = segment.requested_size,
                       .stream = reinterpret_cast<uintptr_t>(segment.stream),
                       .is_large = segment.is_large,
                       .is_expandable = segment.is_expandable,
                       .pool = segment.owner_private_pool_id,
                       .blocks = {}};
  for (const allocator::BlockInfo& block : segment.blocks)
    result.blocks.push_back({block.size, block.requested_size, block.allocated, block.active});
  return result;
}

class Memory final : public MemoryBackend {
 public:
  double fraction(c10::DeviceIndex device) override { return allocator::getMemoryFraction(device); }
  void set_fraction(c10::DeviceIndex device, double fraction) override {
    allocator::setMemoryFraction(fraction, device);
  }
  std::string allocator_name() override { return allocator::name(); }

  std::vector<MemorySegment> snapshot(PoolId pool, bool include_traces) override {
    std::vector<MemorySegment> segments;
    for (const auto& segment : allocator::snapshot(pool, include_traces).segments)
      segments.push_back(described(segment));
    return segments;
  }

  std::unique_ptr<MemoryPool> make_pool(bool use_on_oom, bool no_split) override {
    return std::make_unique<Pool>(use_on_oom, no_split);
  }
  void begin_pool(c10::DeviceIndex device, PoolId pool) override {
    allocator::beginAllocateToPool(device, pool, [owner = std::this_thread::get_id()](cudaStream_t) {
      return std::this_thread::get_id() == owner;
    });
  }
  void end_pool(c10::DeviceIndex device, PoolId pool) override {
    allocator::endAllocateToPool(device, pool);
    allocator::releasePool(device, pool);
  }

  int sync_debug_mode() override {
    return static_cast<int>(c10::cuda::warning_state().get_sync_debug_mode());
  }
  void set_sync_debug_mode(int mode) override {
    c10::cuda::warning_state().set_sync_debug_mode(static_cast<c10::cuda::SyncDebugMode>(mode));
  }

  size_t workspace_size(bool lt) override {
    return lt ? at::cuda::getCUDABlasLtWorkspaceSize() : at::cuda::getChosenWorkspaceSize();
  }
  void set_workspace_size([[maybe_unused]] bool lt, [[maybe_unused]] size_t bytes) override {
#if TORCH_NODE_LIBTORCH_FROM(13)
    lt ? at::cuda::setCUDABlasLtWorkspaceSize(bytes) : at::cuda::setChosenWorkspaceSize(bytes);
#else
    TORCH_CHECK(false, "LibTorch " TORCH_VERSION
                       " takes the size of cuBLAS's workspaces from CUBLAS_WORKSPACE_CONFIG "
                       "and CUBLASLT_WORKSPACE_SIZE only; 2.13 and newer can be told here");
#endif
  }
};

}  // namespace

MemoryBackend& memory_backend() {
  static auto* instance = new Memory();
  return *instance;
}

}  // namespace torch_node
