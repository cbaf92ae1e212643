// The second addon's part of CUDA as native functions: the allocator's limits, pools and contents.
#include "runtime.h"

#include "../accelerator/accelerator.h"
#include "../type_tags.h"
#include "cuda.h"

#include <atomic>

namespace torch_node {
namespace {

std::atomic<CudaRuntime*> the_runtime{nullptr};

/// cudaUseRuntime(runtime): what the second addon exports.
napi_value use_runtime(Call& call) {
  Napi::Value runtime = call.value(0);
  if (!runtime.IsExternal())
    throw ArgumentTypeError("cudaUseRuntime: expected what the second addon exports");
  the_runtime = runtime.As<Napi::External<CudaRuntime>>().Data();
  return call.undefined();
}

napi_value has_runtime(Call& call) { return call.boolean(cuda_runtime() != nullptr); }

MemoryBackend& memory() {
  CudaRuntime* runtime = cuda_runtime();
  if (runtime == nullptr || runtime->memory == nullptr)
    throw TorchError("torch-node's addon for CUDA is not loaded");
  return *runtime->memory;
}

PoolId pool_argument(const Call& call, size_t i) {
  std::vector<int64_t> id = call.int64s(i);
  if (id.size() != 2) throw ArgumentTypeError("a pool's id is a pair of integers");
  return {static_cast<c10::CaptureId_t>(id[0]), static_cast<c10::CaptureId_t>(id[1])};
}

napi_value pool_value(const Call& call, PoolId pool) {
  return call.integers({static_cast<int64_t>(pool.first), static_cast<int64_t>(pool.second)});
}

/// cudaMemoryFraction(device) reads; with a number it writes.
napi_value memory_fraction(Call& call) {
  c10::DeviceIndex device = accelerator_device(call, 0).index();
  if (call.argc == 1) return call.number(memory().fraction(device));
  memory().set_fraction(device, call.number_at(1));
  return call.undefined();
}

napi_value allocator_backend(Call& call) { return call.string(memory().allocator_name()); }

/// cudaMemorySnapshot(pool, includeTraces): an object for each segment, with Python's keys.
napi_value memory_snapshot(Call& call) {
  auto segments = memory().snapshot(pool_argument(call, 0), call.boolean_at(1));
  napi_value result = call.array(segments.size());
  for (size_t i = 0; i < segments.size(); ++i) {
    const MemorySegment& segment = segments[i];
    Napi::Object object = Napi::Object::New(call.env);
    auto size = [&](Napi::Object& into, const char* name, size_t value) {
      into.Set(name, call.unsigned_integer(value));
    };
    object.Set("device", call.integer(segment.device));
    size(object, "address", segment.address);
    size(object, "total_size", segment.total_size);
    size(object, "allocated_size", segment.allocated_size);
    size(object, "active_size", segment.active_size);
    size(object, "requested_size", segment.requested_size);
    size(object, "stream", segment.stream);
    object.Set("segment_type", segment.is_large ? "large" : "small");
    object.Set("segment_pool_id", pool_value(call, segment.pool));
    object.Set("is_expandable", segment.is_expandable);
    object.Set("frames", Napi::Array::New(call.env));
    Napi::Array blocks = Napi::Array::New(call.env, segment.blocks.size());
    size_t address = segment.address;
    for (uint32_t k = 0; k < segment.blocks.size(); ++k) {
      const MemoryBlock& block = segment.blocks[k];
      Napi::Object entry = Napi::Object::New(call.env);
      size(entry, "address", address);
      size(entry, "size", block.size);
      size(entry, "requested_size", block.requested_size);
      entry.Set("state", block.is_allocated ? "active_allocated"
                         : block.is_active  ? "active_awaiting_free"
                                            : "inactive");
      entry.Set("frames", Napi::Array::New(call.env));
      blocks.Set(k, entry);
      address += block.size;
    }
    object.Set("blocks", blocks);
    call.set(result, i, object);
  }
  return result;
}

/// cudaSyncDebugMode() reads; with a number it writes.
napi_value sync_debug_mode(Call& call) {
  if (call.argc == 0) return call.integer(memory().sync_debug_mode());
  int32_t mode = call.int32(0);
  if (mode < 0 || mode > 2)
    throw TorchError("invalid value of debug_mode, expected 0, 1 or 2, got " + std::to_string(mode));
  memory().set_sync_debug_mode(mode);
  return call.undefined();
}

/// cudaWorkspaceSize(lt) reads; with a number of bytes it writes.
napi_value workspace_size(Call& call) {
  bool lt = call.boolean_at(0);
  if (call.argc > 1) memory().set_workspace_size(lt, static_cast<size_t>(call.int64(1)));
  return call.unsigned_integer(memory().workspace_size(lt));
}

MemoryPool& memory_pool_argument(const Call& call) {
  auto* pool = call.argc > 0 ? unwrap_native<std::unique_ptr<MemoryPool>>(call.env, call.argv[0],
                                                                          NativeType::MemoryPool)
                             : nullptr;
  if (pool == nullptr) throw ArgumentTypeError("Expected a MemPool");
  return **pool;
}

/// cudaPoolInit(object, useOnOom, noSplit): makes a pool on the current device and puts it behind the object.
napi_value pool_init(Call& call) {
  auto pool = memory().make_pool(call.boolean_at(1), call.boolean_at(2));
  wrap_native(call.env, call.value(0), NativeType::MemoryPool,
              std::make_unique<std::unique_ptr<MemoryPool>>(std::move(pool)));
  return call.undefined();
}

napi_value pool_id(Call& call) { return pool_value(call, memory_pool_argument(call).id()); }
napi_value pool_use_count(Call& call) { return call.integer(memory_pool_argument(call).use_count()); }

/// cudaPoolBegin(pool, device) and cudaPoolEnd(pool, device)
napi_value pool_begin(Call& call) {
  memory().begin_pool(accelerator_device(call, 1).index(), memory_pool_argument(call).id());
  return call.undefined();
}
napi_value pool_end(Call& call) {
  memory().end_pool(accelerator_device(call, 1).index(), memory_pool_argument(call).id());
  return call.undefined();
}

}  // namespace

CudaRuntime* cuda_runtime() { return the_runtime; }

void register_cuda_runtime(FunctionTable& table) {
  table.insert(table.end(), {
                                {"cudaUseRuntime", entry<use_runtime>},
                                {"cudaHasRuntime", entry<has_runtime>},
                                {"cudaMemoryFraction", entry<memory_fraction>},
                                {"cudaAllocatorBackend", entry<allocator_backend>},
                                {"cudaMemorySnapshot", entry<memory_snapshot>},
                                {"cudaSyncDebugMode", entry<sync_debug_mode>},
                                {"cudaWorkspaceSize", entry<workspace_size>},
                                {"cudaPoolInit", entry<pool_init>},
                                {"cudaPoolId", entry<pool_id>},
                                {"cudaPoolUseCount", entry<pool_use_count>},
                                {"cudaPoolBegin", entry<pool_begin>},
                                {"cudaPoolEnd", entry<pool_end>},
                            });
}

}  // namespace torch_node
