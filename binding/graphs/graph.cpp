// Graphs of devices: see device_graph.h for where they come from.
#include "../cuda/runtime.h"
#include "../names.h"
#include "../ops/value.h"
#include "../torch_versions.h"
#include "graphs.h"

#include <c10/core/impl/VirtualGuardImpl.h>

#include <atomic>

#ifdef TORCH_NODE_HAS_GRAPH_REGISTRY
#include <ATen/core/GraphImplInterface.h>
#endif

namespace torch_node {
namespace {

#ifdef TORCH_NODE_HAS_GRAPH_REGISTRY
/// A graph of LibTorch's registry.
class RegisteredGraph final : public DeviceGraph {
 public:
  explicit RegisteredGraph(std::unique_ptr<at::GraphImplInterface> graph) : graph_(std::move(graph)) {}
  void capture_begin(PoolId pool, CaptureMode mode) override {
    graph_->capture_begin(pool, static_cast<at::GraphCaptureMode>(mode));
  }
  void capture_end() override { graph_->capture_end(); }
  void instantiate() override { graph_->instantiate(); }
  void replay() override { graph_->replay(); }
  void reset() override { graph_->reset(); }
  PoolId pool() override { return graph_->pool(); }
  void enable_debug_mode() override { graph_->enable_debug_mode(); }
  void debug_dump(const std::string& path) override { graph_->debug_dump(path); }
  void register_generator(const at::Generator&) override { lacks("registered generators"); }
  uintptr_t raw_graph() override { lacks("an address"); }
  uintptr_t raw_executable() override { lacks("an address"); }

 private:
  [[noreturn]] static void lacks(const char* what) {
    throw TorchError(std::string("graphs of this device have no ") + what);
  }

  std::unique_ptr<at::GraphImplInterface> graph_;
};

class RegisteredBackend final : public GraphBackend {
 public:
  explicit RegisteredBackend(c10::DeviceType type) : type_(type) {}
  std::unique_ptr<DeviceGraph> make(bool keep_graph) override {
    return std::make_unique<RegisteredGraph>(at::create_graph_impl(type_, {keep_graph}));
  }
  /// As CUDA numbers them: the second half of those that are made ahead.
  PoolId new_pool() override {
    static std::atomic<c10::CaptureId_t> last{0};
    return {0, ++last};
  }
  bool is_capturing() override {
    c10::impl::VirtualGuardImpl guard(type_);
    return guard.isStreamCapturing(guard.getStream(guard.getDevice()));
  }

 private:
  c10::DeviceType type_;
};
#endif

std::unique_ptr<GraphBackend> registered_backend(c10::DeviceType type) {
#ifdef TORCH_NODE_HAS_GRAPH_REGISTRY
  if (at::has_graph_impl(type)) return std::make_unique<RegisteredBackend>(type);
#endif
  return nullptr;
}

/// CUDA's, which the second addon has.
GraphBackend* cuda_backend(c10::DeviceType type) {
  CudaRuntime* cuda = type == c10::kCUDA ? cuda_runtime() : nullptr;
  return cuda == nullptr ? nullptr : cuda->graphs;
}

/// Calls `use` with the backend of a device type, or throws that there is none.
template <class Use>
auto with_backend(c10::DeviceType type, Use&& use) {
  if (GraphBackend* cuda = cuda_backend(type)) return use(*cuda);
  if (auto backend = registered_backend(type)) return use(*backend);
  throw TorchError("LibTorch " TORCH_VERSION " has no graphs for devices of the type " +
                   c10::DeviceTypeName(type, /*lower_case=*/true));
}

c10::DeviceType type_argument(const Call& call, size_t i) { return require_device(call.string_at(i)).type(); }

/// graphIsSupported(device)
napi_value is_supported(Call& call) {
  c10::DeviceType type = type_argument(call, 0);
  return call.boolean(cuda_backend(type) != nullptr || registered_backend(type) != nullptr);
}

DeviceGraph& graph_argument(const Call& call) {
  auto* graph = call.argc > 0
                    ? unwrap_native<std::unique_ptr<DeviceGraph>>(call.env, call.argv[0], NativeType::Graph)
                    : nullptr;
  if (graph == nullptr) throw ArgumentTypeError("Expected a graph");
  return **graph;
}

/// graphInit(object, device, keepGraph): makes a graph and puts it behind the object.
napi_value init(Call& call) {
  bool keep = call.boolean_at(2);
  auto graph =
      with_backend(type_argument(call, 1), [&](GraphBackend& backend) { return backend.make(keep); });
  wrap_native(call.env, call.value(0), NativeType::Graph,
              std::make_unique<std::unique_ptr<DeviceGraph>>(std::move(graph)));
  return call.undefined();
}

napi_value pool_value(const Call& call, PoolId pool) {
  return call.integers({static_cast<int64_t>(pool.first), static_cast<int64_t>(pool.second)});
}

CaptureMode mode_argument(const Call& call, size_t i) {
  std::string name = call.string_at(i);
  if (name == "default") return CaptureMode::kDefault;
  if (name == "global") return CaptureMode::kGlobal;
  if (name == "thread_local") return CaptureMode::kThreadLocal;
  if (name == "relaxed") return CaptureMode::kRelaxed;
  throw TorchError("Unknown capture error mode. Expected `global`, `thread_local`, or `relaxed`, got " +
                   name);
}

/// graphCaptureBegin(graph, pool or null, mode)
napi_value capture_begin(Call& call) {
  PoolId pool{0, 0};
  if (!call.is_nullish(1)) {
    std::vector<int64_t> id = call.int64s(1);
    if (id.size() != 2) throw ArgumentTypeError("a graph's pool is a pair of integers");
    pool = {static_cast<c10::CaptureId_t>(id[0]), static_cast<c10::CaptureId_t>(id[1])};
  }
  graph_argument(call).capture_begin(pool, mode_argument(call, 2));
  return call.undefined();
}

template <void (DeviceGraph::*run)()>
napi_value plain(Call& call) {
  (graph_argument(call).*run)();
  return call.undefined();
}

napi_value pool(Call& call) { return pool_value(call, graph_argument(call).pool()); }

napi_value debug_dump(Call& call) {
  graph_argument(call).debug_dump(call.string_at(1));
  return call.undefined();
}

/// graphRegisterGenerator(graph, generator)
napi_value register_generator(Call& call) {
  auto generator = call.argc > 1 ? unwrap_generator(call.env, call.argv[1]) : std::nullopt;
  if (!generator) throw ArgumentTypeError("Expected a torch.Generator");
  graph_argument(call).register_generator(*generator);
  return call.undefined();
}

napi_value raw_graph(Call& call) { return call.unsigned_integer(graph_argument(call).raw_graph()); }
napi_value raw_executable(Call& call) { return call.unsigned_integer(graph_argument(call).raw_executable()); }

/// graphNewPool(device)
napi_value new_pool(Call& call) {
  return pool_value(
      call, with_backend(type_argument(call, 0), [](GraphBackend& backend) { return backend.new_pool(); }));
}

/// graphIsCapturing(device): whether its current stream is being captured.
napi_value is_capturing(Call& call) {
  return call.boolean(
      with_backend(type_argument(call, 0), [](GraphBackend& backend) { return backend.is_capturing(); }));
}

}  // namespace

void register_graphs(FunctionTable& table) {
  table.insert(table.end(), {
                                {"graphIsSupported", entry<is_supported>},
                                {"graphInit", entry<init>},
                                {"graphCaptureBegin", entry<capture_begin>},
                                {"graphCaptureEnd", entry<plain<&DeviceGraph::capture_end>>},
                                {"graphInstantiate", entry<plain<&DeviceGraph::instantiate>>},
                                {"graphReplay", entry<plain<&DeviceGraph::replay>>},
                                {"graphReset", entry<plain<&DeviceGraph::reset>>},
                                {"graphPool", entry<pool>},
                                {"graphEnableDebugMode", entry<plain<&DeviceGraph::enable_debug_mode>>},
                                {"graphDebugDump", entry<debug_dump>},
                                {"graphRegisterGenerator", entry<register_generator>},
                                {"graphRaw", entry<raw_graph>},
                                {"graphRawExecutable", entry<raw_executable>},
                                {"graphNewPool", entry<new_pool>},
                                {"graphIsCapturing", entry<is_capturing>},
                            });
  register_graph_tensors(table);
  register_graph_watch(table);
}

}  // namespace torch_node
