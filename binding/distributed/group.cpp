#include "group.h"

#include "backend.h"
#include "names.h"
#include "store.h"

#include <torch/csrc/distributed/c10d/PrefixStore.hpp>
#include <torch/csrc/distributed/c10d/debug.h>

#include <algorithm>
#include <map>

namespace torch_node {
namespace {

using std::chrono::milliseconds;

/// A group's end waits for its collectives, which may wait for ranks that are gone: where the environment
/// ends it is left to the process's end.
struct Handle {
  GroupPtr group;
  std::shared_ptr<InstanceLink> link;
  ~Handle() {
    if (link->state() == nullptr) group.release();
  }
};

GroupPtr& handle_of(const Call& call, size_t i = 0) {
  auto* handle = unwrap_native<Handle>(call.env, call.value(i), NativeType::ProcessGroup);
  if (handle == nullptr) throw ArgumentTypeError("Expected a process group of torch.distributed");
  return handle->group;
}

/// groupNew(store, rank, size, timeout, name, description, devices, backends, ranks): a group with a backend
/// for tensors of each of these types of devices; `ranks` are those of the world, and empty for the world
/// itself.
napi_value group_new(Call& call) {
  int32_t rank = call.int32(1), size = call.int32(2);
  if (size < 1 || rank < 0 || rank >= size)
    throw ArgumentRangeError("a rank is between 0 and the group's size");
  c10d::setDebugLevelFromEnvironment();
  auto store = require_store(call, 0);
  auto group = c10::make_intrusive<c10d::ProcessGroup>(store, rank, size);
  BackendParts parts{nullptr, rank, size, milliseconds(call.int64(3)), call.string_at(4), {}};
  for (int64_t member : call.int64s(8)) parts.ranks.push_back(static_cast<uint64_t>(member));
  std::vector<std::string> devices = call.strings(6), backends = call.strings(7);
  if (devices.empty() || devices.size() != backends.size())
    throw ArgumentRangeError("a group has a backend for each of its types of devices");
  bool has_nccl = std::find(backends.begin(), backends.end(), "nccl") != backends.end();
  group->setDefaultBackend(backend_type(has_nccl ? "nccl" : "gloo"));
  // Devices of one backend share the connections of the first.
  std::map<std::string, BackendPtr> made;
  for (size_t i = 0; i < devices.size(); ++i) {
    BackendPtr& backend = made[backends[i]];
    parts.store = c10::make_intrusive<c10d::PrefixStore>(devices[i] + "/", store);
    if (!backend) backend = make_backend(backends[i], parts);
    group->setBackend(require_device(devices[i]).type(), backend_type(backends[i]), backend);
  }
  group->setGroupName(parts.group_name);
  group->setGroupDesc(call.string_at(5));
  auto handle = std::make_unique<Handle>(Handle{std::move(group), call.state.link});
  return new_native(call.env, NativeType::ProcessGroup, std::move(handle));
}

/// groupDestroy(group): its connections end, after the collectives that are under way.
napi_value group_destroy(Call& call) {
  require_group(call).shutdown();
  handle_of(call).reset();
  return call.undefined();
}

napi_value group_set_timeout(Call& call) {
  require_group(call).setTimeout(milliseconds(call.int64(1)));
  return call.undefined();
}

/// groupSequenceNumber(group): how many collectives it has begun.
napi_value group_sequence_number(Call& call) {
  return call.unsigned_integer(require_group(call).getSequenceNumberForGroup());
}

/// groupMonitoredBarrier(group, timeout, waitsForAll)
napi_value group_monitored_barrier(Call& call) {
  c10d::BarrierOptions options;
  options.timeout = milliseconds(call.int64(1));
  require_group(call).monitoredBarrier(options, call.boolean_at(2));
  return call.undefined();
}

}  // namespace

GroupPtr require_group_at(const Call& call, size_t i) {
  const GroupPtr& group = handle_of(call, i);
  if (!group) throw TorchError("the process group has been destroyed");
  return group;
}

c10d::ProcessGroup& require_group(const Call& call) { return *require_group_at(call, 0); }

void register_groups(FunctionTable& table) {
  table.insert(table.end(), {
                                {"groupNew", entry<group_new>},
                                {"groupDestroy", entry<group_destroy>},
                                {"groupSetTimeout", entry<group_set_timeout>},
                                {"groupSequenceNumber", entry<group_sequence_number>},
                                {"groupMonitoredBarrier", entry<group_monitored_barrier>},
                            });
}

}  // namespace torch_node
