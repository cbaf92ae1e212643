// The collectives go through the dispatcher's c10d operators, as Python's do: each answers a work.
#include "collectives.h"

#include "group.h"
#include "names.h"
#include "torch_versions.h"
#include "work.h"

namespace torch_node {
namespace {

using Tensors = std::vector<at::Tensor>;
using TensorLists = std::vector<Tensors>;

const at::Tensor& require_defined(const at::Tensor& tensor) {
  if (!tensor.defined()) throw ArgumentTypeError("Expected a tensor");
  return tensor;
}

at::Tensor tensor_at(const Call& call, size_t i) { return require_defined(call.tensor(i)); }

/// Backends take a tensor's memory as one piece from its start, as long as it has elements: an expanded or
/// strided one would have them go beyond it.
const at::Tensor& require_dense(const at::Tensor& tensor) {
  if (!tensor.is_sparse() && !tensor.unsafeGetTensorImpl()->is_non_overlapping_and_dense_or_false())
    throw ArgumentRangeError(
        "Tensors must be contiguous: one with gaps or with elements that share memory can't be sent or "
        "received, send tensor.contiguous() instead");
  return tensor;
}

at::Tensor dense_tensor_at(const Call& call, size_t i) { return require_dense(tensor_at(call, i)); }

Tensors tensors_at(const Call& call, size_t i) {
  Tensors tensors = call.tensors(i);
  for (const at::Tensor& tensor : tensors) require_defined(tensor);
  return tensors;
}

Tensors dense_tensors_at(const Call& call, size_t i) {
  Tensors tensors = tensors_at(call, i);
  for (const at::Tensor& tensor : tensors) require_dense(tensor);
  return tensors;
}

/// A list of one list; of none where the argument is null: only one rank has it.
TensorLists lists_at(const Call& call, size_t i) {
  if (call.is_nullish(i)) return {};
  return {tensors_at(call, i)};
}

c10d::ReduceOp reduce_op_at(const Call& call, size_t i) {
  int32_t op = call.int32(i);
  if (op < c10d::ReduceOp::SUM || op >= c10d::ReduceOp::PREMUL_SUM)
    throw ArgumentRangeError("there is no such ReduceOp");
  return static_cast<c10d::ReduceOp::RedOpType>(op);
}

void checked_rank(const c10d::ProcessGroup& group, int64_t rank) {
  if (rank < 0 || rank >= group.getSize())
    throw ArgumentRangeError("rank " + std::to_string(rank) + " is not in a group of " +
                             std::to_string(group.getSize()));
}

/// The other rank of a message, in argument `i`: gloo has no connection to oneself, and would follow a null
/// pointer.
int other_rank_at(const Call& call, size_t i) {
  const c10d::ProcessGroup& group = require_group(call);
  int32_t rank = call.int32(i);
  checked_rank(group, rank);
  if (rank == group.getRank())
    throw ArgumentRangeError("rank " + std::to_string(rank) + " can't send to itself or receive from itself");
  return rank;
}

/// The object for what was begun with these tensors. gloo works in threads of its own, for tensors of devices
/// as well; other backends in the devices' streams.
napi_value begun(const Call& call, const Tensors& tensors, WorkPtr work) {
  bool in_streams = false;
  if (!tensors.empty() && !tensors[0].is_cpu())
    in_streams = require_group(call).getBackend(tensors[0].device().type())->getBackendName() != "gloo";
  return wrap_work(call, std::move(work), in_streams);
}

/// groupBroadcast(group, tensor, root)
napi_value broadcast(Call& call) {
  Tensors tensors = {dense_tensor_at(call, 1)};
  c10d::BroadcastOptions options;
  options.rootRank = call.int64(2);
  return begun(call, tensors, require_group(call).broadcast(tensors, options));
}

/// groupAllReduce(group, tensor, op)
napi_value all_reduce(Call& call) {
  Tensors tensors = {dense_tensor_at(call, 1)};
  c10d::AllreduceOptions options;
  options.reduceOp = reduce_op_at(call, 2);
  return begun(call, tensors, require_group(call).allreduce(tensors, options));
}

/// groupAllReduceCoalesced(group, tensors, op)
napi_value all_reduce_coalesced(Call& call) {
  Tensors tensors = tensors_at(call, 1);
  c10d::AllreduceCoalescedOptions options;
  options.reduceOp = reduce_op_at(call, 2);
  return begun(call, tensors, require_group(call).allreduce_coalesced(tensors, options));
}

/// groupReduce(group, tensor, root, op)
napi_value reduce(Call& call) {
  Tensors tensors = {dense_tensor_at(call, 1)};
  c10d::ReduceOptions options;
  options.rootRank = call.int64(2);
  options.reduceOp = reduce_op_at(call, 3);
  return begun(call, tensors, require_group(call).reduce(tensors, options));
}

/// groupAllGather(group, outputs, input)
napi_value all_gather(Call& call) {
  TensorLists outputs = {tensors_at(call, 1)};
  Tensors inputs = {dense_tensor_at(call, 2)};
  return begun(call, inputs, require_group(call).allgather(outputs, inputs));
}

/// groupAllGatherSingle(group, output, input)
napi_value all_gather_flat(Call& call) {
  at::Tensor output = dense_tensor_at(call, 1), input = dense_tensor_at(call, 2);
  return begun(call, {input}, all_gather_single(require_group(call), output, input));
}

/// groupGather(group, outputs, input, root): outputs on the root only, else null.
napi_value gather(Call& call) {
  TensorLists outputs = lists_at(call, 1);
  Tensors inputs = {dense_tensor_at(call, 2)};
  c10d::GatherOptions options;
  options.rootRank = call.int64(3);
  return begun(call, inputs, require_group(call).gather(outputs, inputs, options));
}

/// groupScatter(group, output, inputs, root): inputs on the root only, else null.
napi_value scatter(Call& call) {
  Tensors outputs = {dense_tensor_at(call, 1)};
  TensorLists inputs = lists_at(call, 2);
  for (const Tensors& list : inputs)
    for (const at::Tensor& tensor : list) require_dense(tensor);
  c10d::ScatterOptions options;
  options.rootRank = call.int64(3);
  return begun(call, outputs, require_group(call).scatter(outputs, inputs, options));
}

/// groupReduceScatter(group, output, inputs, op)
napi_value reduce_scatter(Call& call) {
  Tensors outputs = {tensor_at(call, 1)};
  TensorLists inputs = {tensors_at(call, 2)};
  c10d::ReduceScatterOptions options;
  options.reduceOp = reduce_op_at(call, 3);
  return begun(call, outputs, require_group(call).reduce_scatter(outputs, inputs, options));
}

/// groupReduceScatterSingle(group, output, input, op)
napi_value reduce_scatter_flat(Call& call) {
  at::Tensor output = dense_tensor_at(call, 1), input = dense_tensor_at(call, 2);
  // gloo reads the first of the sizes without a look at their number.
  if (output.dim() == 0 || input.dim() == 0)
    throw ArgumentRangeError("reduceScatterSingle needs tensors of at least one dimension");
  c10d::ReduceScatterOptions options;
  options.reduceOp = reduce_op_at(call, 3);
  return begun(call, {input}, reduce_scatter_single(require_group(call), output, input, options));
}

/// groupAllToAll(group, outputs, inputs)
napi_value all_to_all(Call& call) {
  Tensors outputs = tensors_at(call, 1), inputs = tensors_at(call, 2);
  return begun(call, inputs, require_group(call).alltoall(outputs, inputs));
}

/// groupAllToAllSingle(group, output, input, outputSizes, inputSizes)
napi_value all_to_all_flat(Call& call) {
  at::Tensor output = dense_tensor_at(call, 1), input = dense_tensor_at(call, 2);
  std::vector<int64_t> output_sizes = call.int64s(3), input_sizes = call.int64s(4);
  return begun(call, {input},
               all_to_all_single(require_group(call), output, input, output_sizes, input_sizes));
}

/// groupBarrier(group, timeout, device, deviceIds): null for the group's time; the device whose backend it
/// goes through.
napi_value barrier(Call& call) {
  c10d::ProcessGroup& group = require_group(call);
  c10d::BarrierOptions options;
  if (!call.is_nullish(1)) options.timeout = std::chrono::milliseconds(call.int64(1));
  options.device = require_device(call.string_at(2));
  options.device_ids = call.int64s(3);
  bool in_streams = group.getBackend(options.device->type())->getBackendName() != "gloo";
  return wrap_work(call, group.barrier(options), in_streams);
}

/// groupSend(group, tensor, destination, tag)
napi_value send(Call& call) {
  Tensors tensors = {dense_tensor_at(call, 1)};
  return begun(call, tensors, require_group(call).send(tensors, other_rank_at(call, 2), call.int32(3)));
}

/// groupReceive(group, tensor, source, tag): from anyone where the source is null.
napi_value receive(Call& call) {
  Tensors tensors = {dense_tensor_at(call, 1)};
  c10d::ProcessGroup& group = require_group(call);
  if (call.is_nullish(2)) return begun(call, tensors, group.recvAnysource(tensors, call.int32(3)));
  return begun(call, tensors, group.recv(tensors, other_rank_at(call, 2), call.int32(3)));
}

/// groupExchange(group, tensors, peers, tags, sends): several sends and receives as one work; null where the
/// backend has no such thing.
napi_value exchange(Call& call) {
  Tensors tensors = dense_tensors_at(call, 1);
  std::vector<int64_t> peers = call.int64s(2), tags = call.int64s(3), sends = call.int64s(4);
  if (tensors.empty() || peers.size() != tensors.size() || tags.size() != tensors.size() ||
      sends.size() != tensors.size())
    throw ArgumentRangeError("each tensor has a rank, a tag and a direction");
  c10d::ProcessGroup& group = require_group(call);
  c10::DeviceType device = tensors[0].device().type();
  if (!group.getBackend(device)->supportsCoalescing()) return call.null();
  for (size_t i = 0; i < tensors.size(); ++i) {
    checked_rank(group, peers[i]);
    if (tensors[i].device() != tensors[0].device())
      throw ArgumentRangeError("sends and receives of one batch have their tensors on one device, got " +
                               tensors[0].device().str() + " and " + tensors[i].device().str());
  }
  group.startCoalescing(device);
  try {
    for (size_t i = 0; i < tensors.size(); ++i) {
      Tensors one = {tensors[i]};
      int peer = static_cast<int>(peers[i]), tag = static_cast<int>(tags[i]);
      if (sends[i] != 0)
        group.send(one, peer, tag);
      else
        group.recv(one, peer, tag);
    }
  } catch (...) {
    group.endCoalescing(device);
    throw;
  }
  return begun(call, tensors, group.endCoalescing(device));
}

}  // namespace

void register_collectives(FunctionTable& table) {
  table.insert(table.end(), {
                                {"groupBroadcast", entry<broadcast>},
                                {"groupAllReduce", entry<all_reduce>},
                                {"groupAllReduceCoalesced", entry<all_reduce_coalesced>},
                                {"groupReduce", entry<reduce>},
                                {"groupAllGather", entry<all_gather>},
                                {"groupAllGatherSingle", entry<all_gather_flat>},
                                {"groupGather", entry<gather>},
                                {"groupScatter", entry<scatter>},
                                {"groupReduceScatter", entry<reduce_scatter>},
                                {"groupReduceScatterSingle", entry<reduce_scatter_flat>},
                                {"groupAllToAll", entry<all_to_all>},
                                {"groupAllToAllSingle", entry<all_to_all_flat>},
                                {"groupBarrier", entry<barrier>},
                                {"groupSend", entry<send>},
                                {"groupReceive", entry<receive>},
                                {"groupExchange", entry<exchange>},
                            });
}

}  // namespace torch_node
