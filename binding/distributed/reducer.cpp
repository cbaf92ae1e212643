#include "reducer.h"

#include "comm_hook.h"
#include "group.h"
#include "torch_versions.h"
#include "work.h"

#include <ATen/core/grad_mode.h>
#include <torch/csrc/autograd/engine.h>
#include <torch/csrc/autograd/utils/lambda_post_hook.h>
#include <torch/csrc/autograd/variable.h>
#include <torch/csrc/distributed/c10d/logger.hpp>
#include <torch/csrc/distributed/c10d/reducer.hpp>

#include <limits>
#include <unordered_set>

namespace torch_node {
namespace {

using torch::autograd::Engine;
using torch::autograd::variable_list;

/// A reducer with its log. LibTorch's hooks on the parameters point to the reducer without holding it: graphs
/// that are to be reduced hold it for them, and so does each pass backward through one.
struct Parts {
  std::shared_ptr<c10d::Reducer> reducer;
  std::shared_ptr<c10d::Logger> logger;
  std::vector<at::Tensor> parameters;
  JsCommHook* hook = nullptr;  // the reducer's
  std::atomic<bool> was_delayed = false;
};
using PartsPtr = std::shared_ptr<Parts>;

/// The reducer holds its group, whose end may wait: where the environment ends both are left to the
/// process's.
struct Handle {
  PartsPtr parts;
  std::shared_ptr<InstanceLink> link;
  ~Handle() {
    if (link->state() == nullptr) new PartsPtr(std::move(parts));
  }
};

const PartsPtr& require_parts(const Call& call) {
  auto* handle = unwrap_native<Handle>(call.env, call.value(0), NativeType::Reducer);
  if (handle == nullptr) throw ArgumentTypeError("Expected a reducer of torch.distributed");
  // It would wait for itself.
  if (handle->parts->hook != nullptr && handle->parts->hook->is_running())
    throw TorchError("a communication hook can't call the module whose gradients it communicates");
  return handle->parts;
}

c10d::Reducer& require_reducer(const Call& call) { return *require_parts(call)->reducer; }

std::vector<at::Tensor> tensors_at(const Call& call, size_t i) {
  std::vector<at::Tensor> tensors = call.tensors(i);
  if (tensors.empty()) throw ArgumentTypeError("Expected at least one tensor");
  for (const at::Tensor& tensor : tensors)
    if (!tensor.defined()) throw ArgumentTypeError("Expected a tensor");
  return tensors;
}

/// A reducer whose construction fails halfway would leave hooks that point to nothing.
std::vector<at::Tensor> parameters_at(const Call& call, size_t i) {
  std::vector<at::Tensor> parameters = tensors_at(call, i);
  std::unordered_set<const at::TensorImpl*> seen;
  for (const at::Tensor& parameter : parameters) {
    if (!parameter.is_leaf() || !parameter.requires_grad())
      throw ArgumentTypeError("Expected leaf tensors that require gradients");
    if (!parameter.has_storage()) throw ArgumentTypeError("Expected dense parameters");
    if (!seen.insert(parameter.unsafeGetTensorImpl()).second)
      throw ArgumentTypeError("Expected each parameter once");
  }
  return parameters;
}

/// Sizes of buckets in bytes; -1 is no limit.
std::vector<int64_t> limits_at(const Call& call, size_t i) {
  std::vector<int64_t> limits = call.int64s(i);
  for (int64_t& limit : limits)
    if (limit < 0) limit = std::numeric_limits<int64_t>::max();
  return limits;
}

/// reducerNew(group, parameters, names, sparse, limits, bucketCap, findUnused, asViews, firstBucketCap,
/// skipUnused, limitsOfRebuilding, copiesAtOnce): `sparse` has the numbers of parameters with sparse
/// gradients, `limits` is not empty.
napi_value reducer_new(Call& call) {
  GroupPtr group = require_group_at(call, 0);
  std::vector<at::Tensor> parameters = parameters_at(call, 1);
  std::unordered_map<size_t, std::string> names;
  for (std::string& name : call.strings(2)) names.emplace(names.size(), std::move(name));
  if (names.size() != parameters.size()) throw ArgumentRangeError("there must be a name for each parameter");
  std::vector<bool> sparse(parameters.size());
  for (int64_t i : call.int64s(3)) sparse.at(static_cast<size_t>(i)) = true;
  const std::vector<int64_t> limits = limits_at(call, 4);
  if (limits.empty()) throw ArgumentRangeError("there must be a limit for buckets");
  auto [buckets, sizes] = c10d::compute_bucket_assignment_by_size(
      parameters, std::vector<size_t>(limits.begin(), limits.end()), sparse);
  // Gradients come about in the reverse order of use, which is taken to be that of definition.
  std::reverse(buckets.begin(), buckets.end());
  auto parts = std::make_shared<Parts>();
  parts->parameters = parameters;
  parts->reducer = make_reducer<c10d::Reducer>(
      /*copies_at_once=*/call.boolean_at(11), std::move(parameters), std::move(buckets), std::move(group),
      std::move(sparse), call.int64(5), call.boolean_at(6), call.boolean_at(7), std::move(names),
      call.int64(8), call.boolean_at(9), /*use_python_reducer=*/false, limits_at(call, 10));
  parts->logger = std::make_shared<c10d::Logger>(parts->reducer);
  parts->reducer->set_logger(parts->logger);
  return new_native(call.env, NativeType::Reducer,
                    std::make_unique<Handle>(Handle{std::move(parts), call.state.link}));
}

/// reducerDescribe(reducer, module, deviceIds, outputDevice, broadcastsBuffers, hasSyncBatchNorm, isStatic):
/// for the log.
napi_value reducer_describe(Call& call) {
  std::vector<int> devices;
  for (int64_t id : call.int64s(2)) devices.push_back(static_cast<int>(id));
  require_parts(call)->logger->set_construction_data_and_log(
      call.string_at(1), devices, call.int32(3), call.boolean_at(4), call.boolean_at(5), call.boolean_at(6));
  return call.undefined();
}

napi_value reducer_prepare_forward(Call& call) {
  const PartsPtr& parts = require_parts(call);
  parts->logger->set_runtime_stats_and_log();
  parts->reducer->prepare_for_forward();
  return call.undefined();
}

/// reducerKeep(reducer, outputs, delays): the outputs' graphs hold the reducer, and hand it on to the pass
/// backward that comes to them. `delays`: the end of the first such pass reduces all gradients.
napi_value reducer_keep(Call& call) {
  const PartsPtr& parts = require_parts(call);
  const bool delays = call.boolean_at(2);
  auto hook = [parts, delays](const variable_list& outputs, const variable_list&) {
    const bool is_delayed = delays && !parts->was_delayed.exchange(true);
    Engine::get_default_engine().queue_callback([parts, is_delayed] {
      if (is_delayed) parts->reducer->delay_all_reduce();
    });
    return outputs;
  };
  std::unordered_set<torch::autograd::Node*> kept;
  for (const at::Tensor& output : tensors_at(call, 1)) {
    const auto& node = output.grad_fn();
    if (node && kept.insert(node.get()).second)
      node->add_post_hook(std::make_unique<torch::autograd::utils::LambdaPostHook>(hook));
  }
  return call.undefined();
}

/// reducerPrepareBackward(reducer, outputs): the outputs' graphs are looked through for parameters that have
/// no part in them, if there are outputs.
napi_value reducer_prepare_backward(Call& call) {
  const std::vector<at::Tensor> outputs = call.tensors(1);
  for (const at::Tensor& output : outputs)
    if (!output.defined()) throw ArgumentTypeError("Expected a tensor");
  require_reducer(call).prepare_for_backward(outputs);
  return call.undefined();
}

napi_value reducer_rebuild_buckets(Call& call) {
  return call.boolean(require_reducer(call).rebuild_buckets());
}

napi_value reducer_set_static_graph(Call& call) {
  const PartsPtr& parts = require_parts(call);
  parts->reducer->set_static_graph();
  parts->logger->set_static_graph();
  return call.undefined();
}

/// reducerRegisterHook(reducer, begin, finish, name): see JsCommHook.
napi_value reducer_register_hook(Call& call) {
  const PartsPtr& parts = require_parts(call);
  auto hook = std::make_unique<JsCommHook>(call, call.function_at(1), call.function_at(2), parts->parameters);
  const std::string name = call.string_at(3);
  JsCommHook* borrowed = hook.get();
  parts->reducer->register_comm_hook(std::move(hook));
  parts->hook = borrowed;
  parts->logger->set_comm_hook(name);
  return call.undefined();
}

/// reducerShadow(reducer): the collectives of a backward, with gradients of zero.
napi_value reducer_shadow(Call& call) {
  const PartsPtr parts = require_parts(call);
  std::vector<c10d::GradBucket> buckets = parts->reducer->get_grad_buckets();
  std::vector<c10::intrusive_ptr<c10::ivalue::Future>> futures;
  for (c10d::GradBucket& bucket : buckets) futures.push_back(parts->reducer->run_comm_hook(bucket));
  for (const auto& future : futures) {
    future->wait();
    if (parts->hook != nullptr) parts->hook->parseHookResult(future->value());
  }
  return call.undefined();
}

napi_value reducer_used_map(Call& call) {
  return call.wrap(require_reducer(call).get_local_used_map_on_device());
}

napi_value reducer_push_rebuilt(Call& call) {
  require_reducer(call).push_rebuilt_params_for_all_indices();
  return call.undefined();
}

/// reducerSetForwardWork(reducer, work, dividesByAll): the all-reduce that counts the ranks with inputs left.
napi_value reducer_set_forward_work(Call& call) {
  require_reducer(call).set_forward_pass_work_handle(require_collective(call, 1), call.boolean_at(2));
  return call.undefined();
}

napi_value reducer_set_join(Call& call) {
  require_parts(call)->logger->set_uneven_input_join();
  return call.undefined();
}

/// reducerLog(reducer): [names, values].
napi_value reducer_log(Call& call) {
  const at::DDPLoggingData data = require_parts(call)->logger->get_ddp_logging_data();
  napi_value names = call.array(data.strs_map.size() + data.ints_map.size());
  napi_value values = call.array(data.strs_map.size() + data.ints_map.size());
  size_t i = 0;
  for (const auto& [name, value] : data.strs_map) {
    call.set(names, i, call.string(name));
    call.set(values, i++, call.string(value));
  }
  for (const auto& [name, value] : data.ints_map) {
    call.set(names, i, call.string(name));
    call.set(values, i++, call.integer(value));
  }
  napi_value result = call.array(2);
  call.set(result, 0, names);
  call.set(result, 1, values);
  return result;
}

napi_value reducer_set_sample_rate(Call& call) {
  require_reducer(call).set_ddp_runtime_logging_sample_rate(call.int32(1));
  return call.undefined();
}

napi_value reducer_check_finalized(Call& call) {
  require_reducer(call).check_finalized();
  return call.undefined();
}

napi_value reducer_remove_hooks(Call& call) {
  require_reducer(call).remove_autograd_hooks();
  return call.undefined();
}

/// reducerSetGroup(reducer, group)
napi_value reducer_set_group(Call& call) {
  GroupPtr group = require_group_at(call, 1);
  c10d::Reducer& reducer = require_reducer(call);
  reducer.reset_state();
  reducer.update_process_group(std::move(group));
  return call.undefined();
}

/// groupVerifyParameters(group, parameters): that all ranks have the same number of the same shapes.
napi_value group_verify_parameters(Call& call) {
  c10d::verify_params_across_processes(require_group_at(call, 0), tensors_at(call, 1), std::nullopt);
  return call.undefined();
}

/// groupBroadcastCoalesced(group, tensors, bufferSize, root, keepsVersions): many tensors, some at a time.
/// `keepsVersions` hides the change from graphs that have saved them.
napi_value group_broadcast_coalesced(Call& call) {
  const std::vector<at::Tensor> tensors = tensors_at(call, 1);
  const int64_t size = call.int64(2);
  if (size < 1) throw ArgumentRangeError("a buffer has at least one byte");
  const int32_t root = call.int32(3);
  const bool keeps_versions = call.boolean_at(4);
  std::vector<int64_t> versions;
  for (const at::Tensor& tensor : tensors) versions.push_back(tensor.is_inference() ? 0 : tensor._version());
  at::NoGradGuard no_grad;
  c10d::broadcast_coalesced(require_group_at(call, 0), tensors, static_cast<size_t>(size), root);
  if (!keeps_versions) return call.undefined();
  for (size_t i = 0; i < tensors.size(); ++i) {
    if (tensors[i].is_inference()) continue;
    c10::VariableVersion counter = torch::autograd::impl::version_counter(tensors[i]);
    counter.set_version(versions[i]);
  }
  return call.undefined();
}

}  // namespace

void register_reducers(FunctionTable& table) {
  table.insert(table.end(), {
                                {"reducerNew", entry<reducer_new>},
                                {"reducerDescribe", entry<reducer_describe>},
                                {"reducerPrepareForward", entry<reducer_prepare_forward>},
                                {"reducerKeep", entry<reducer_keep>},
                                {"reducerPrepareBackward", entry<reducer_prepare_backward>},
                                {"reducerRebuildBuckets", entry<reducer_rebuild_buckets>},
                                {"reducerSetStaticGraph", entry<reducer_set_static_graph>},
                                {"reducerRegisterHook", entry<reducer_register_hook>},
                                {"reducerShadow", entry<reducer_shadow>},
                                {"reducerUsedMap", entry<reducer_used_map>},
                                {"reducerPushRebuilt", entry<reducer_push_rebuilt>},
                                {"reducerSetForwardWork", entry<reducer_set_forward_work>},
                                {"reducerSetJoin", entry<reducer_set_join>},
                                {"reducerLog", entry<reducer_log>},
                                {"reducerSetSampleRate", entry<reducer_set_sample_rate>},
                                {"reducerCheckFinalized", entry<reducer_check_finalized>},
                                {"reducerRemoveHooks", entry<reducer_remove_hooks>},
                                {"reducerSetGroup", entry<reducer_set_group>},
                                {"groupVerifyParameters", entry<group_verify_parameters>},
                                {"groupBroadcastCoalesced", entry<group_broadcast_coalesced>},
                            });
}

}  // namespace torch_node
