// The collectives go through the dispatcher's c10d operators, as Python's do: each answers a work.
#include "collectives.h"

#include "group.h"
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

Tensors tensors_at(const Call& call, size_t i) {
  Tensors tensors = call.tensors(i);
  for (const at::Tensor& tensor : tensors) require_defined(tensor);
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

/// The other rank of a message, in argument `i`: gloo has no connection to oneself, and would follow a null
/// pointer.
int other_rank_at(const Call& call, size_t i) {
  const c10d::ProcessGroup& group = require_group(call);
  int32_t rank = call.int32(i);
  if (rank < 0 || rank >= group.getSize())
    throw ArgumentRangeError("rank " + std::to_string(rank) + " is not in a group of " +
                             std::to_string(group.getSize()));
  if (rank == group.getRank())
    throw ArgumentRangeError("rank " + std::to_string(rank) + " can't send to itself or receive from itself");
  return rank;
}

/// groupBroadcast(group, tensor, root)
napi_value broadcast(Call& call) {
  Tensors tensors = {tensor_at(call, 1)};
  c10d::BroadcastOptions options;
  options.rootRank = call.int64(2);
  return wrap_work(call, require_group(call).broadcast(tensors, options));
}

/// groupAllReduce(group, tensor, op)
napi_value all_reduce(Call& call) {
  Tensors tensors = {tensor_at(call, 1)};
  c10d::AllreduceOptions options;
  options.reduceOp = reduce_op_at(call, 2);
  return wrap_work(call, require_group(call).allreduce(tensors, options));
}

/// groupAllReduceCoalesced(group, tensors, op)
napi_value all_reduce_coalesced(Call& call) {
  Tensors tensors = tensors_at(call, 1);
  c10d::AllreduceCoalescedOptions options;
  options.reduceOp = reduce_op_at(call, 2);
  return wrap_work(call, require_group(call).allreduce_coalesced(tensors, options));
}

/// groupReduce(group, tensor, root, op)
napi_value reduce(Call& call) {
  Tensors tensors = {tensor_at(call, 1)};
  c10d::ReduceOptions options;
  options.rootRank = call.int64(2);
  options.reduceOp = reduce_op_at(call, 3);
  return wrap_work(call, require_group(call).reduce(tensors, options));
}

/// groupAllGather(group, outputs, input)
napi_value all_gather(Call& call) {
  TensorLists outputs = {tensors_at(call, 1)};
  Tensors inputs = {tensor_at(call, 2)};
  return wrap_work(call, require_group(call).allgather(outputs, inputs));
}

/// groupAllGatherSingle(group, output, input)
napi_value all_gather_flat(Call& call) {
  at::Tensor output = tensor_at(call, 1), input = tensor_at(call, 2);
  return wrap_work(call, all_gather_single(require_group(call), output, input));
}

/// groupGather(group, outputs, input, root): outputs on the root only, else null.
napi_value gather(Call& call) {
  TensorLists outputs = lists_at(call, 1);
  Tensors inputs = {tensor_at(call, 2)};
  c10d::GatherOptions options;
  options.rootRank = call.int64(3);
  return wrap_work(call, require_group(call).gather(outputs, inputs, options));
}

/// groupScatter(group, output, inputs, root): inputs on the root only, else null.
napi_value scatter(Call& call) {
  Tensors outputs = {tensor_at(call, 1)};
  TensorLists inputs = lists_at(call, 2);
  c10d::ScatterOptions options;
  options.rootRank = call.int64(3);
  return wrap_work(call, require_group(call).scatter(outputs, inputs, options));
}

/// groupReduceScatter(group, output, inputs, op)
napi_value reduce_scatter(Call& call) {
  Tensors outputs = {tensor_at(call, 1)};
  TensorLists inputs = {tensors_at(call, 2)};
  c10d::ReduceScatterOptions options;
  options.reduceOp = reduce_op_at(call, 3);
  return wrap_work(call, require_group(call).reduce_scatter(outputs, inputs, options));
}

/// groupReduceScatterSingle(group, output, input, op)
napi_value reduce_scatter_flat(Call& call) {
  at::Tensor output = tensor_at(call, 1), input = tensor_at(call, 2);
  // gloo reads the first of the sizes without a look at their number.
  if (output.dim() == 0 || input.dim() == 0)
    throw ArgumentRangeError("reduceScatterSingle needs tensors of at least one dimension");
  c10d::ReduceScatterOptions options;
  options.reduceOp = reduce_op_at(call, 3);
  return wrap_work(call, reduce_scatter_single(require_group(call), output, input, options));
}

/// groupAllToAll(group, outputs, inputs)
napi_value all_to_all(Call& call) {
  Tensors outputs = tensors_at(call, 1), inputs = tensors_at(call, 2);
  return wrap_work(call, require_group(call).alltoall(outputs, inputs));
}

/// groupAllToAllSingle(group, output, input, outputSizes, inputSizes)
napi_value all_to_all_flat(Call& call) {
  at::Tensor output = tensor_at(call, 1), input = tensor_at(call, 2);
  std::vector<int64_t> output_sizes = call.int64s(3), input_sizes = call.int64s(4);
  return wrap_work(call, all_to_all_single(require_group(call), output, input, output_sizes, input_sizes));
}

/// groupBarrier(group, timeout): null for the group's
napi_value barrier(Call& call) {
  c10d::BarrierOptions options;
  options.device = c10::Device(c10::kCPU);
  if (!call.is_nullish(1)) options.timeout = std::chrono::milliseconds(call.int64(1));
  return wrap_work(call, require_group(call).barrier(options));
}

/// groupSend(group, tensor, destination, tag)
napi_value send(Call& call) {
  Tensors tensors = {tensor_at(call, 1)};
  return wrap_work(call, require_group(call).send(tensors, other_rank_at(call, 2), call.int32(3)));
}

/// groupReceive(group, tensor, source, tag): from anyone where the source is null.
napi_value receive(Call& call) {
  Tensors tensors = {tensor_at(call, 1)};
  c10d::ProcessGroup& group = require_group(call);
  if (call.is_nullish(2)) return wrap_work(call, group.recvAnysource(tensors, call.int32(3)));
  return wrap_work(call, group.recv(tensors, other_rank_at(call, 2), call.int32(3)));
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
                            });
}

}  // namespace torch_node
