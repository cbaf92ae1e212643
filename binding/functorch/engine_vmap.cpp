// The vmap that the engine runs under for batched gradients: PyTorch's older one, which torch.autograd still
// has, beside functorch's.
#include "functorch.h"

#include <ATen/ATen.h>
#include <ATen/LegacyVmapMode.h>

namespace torch_node {
namespace {

napi_value enter(Call& call) { return call.integer(at::impl::VmapMode::increment_nesting()); }

napi_value leave(Call& call) {
  if (at::impl::VmapMode::current_vmap_level() == 0) throw TorchError("no vmap of the engine's runs");
  at::impl::VmapMode::decrement_nesting();
  return call.undefined();
}

/// engineVmapAdd(tensor, level): the tensor, whose first dimension is the batch's from now on.
napi_value add_batch_dim(Call& call) {
  return call.wrap(at::_add_batch_dim(call.tensor(0), 0, call.int64(1)));
}

/// engineVmapRemove(tensor, level, batchSize): a tensor that isn't batched is repeated.
napi_value remove_batch_dim(Call& call) {
  return call.wrap(at::_remove_batch_dim(call.tensor(0), call.int64(1), call.int64(2), 0));
}

}  // namespace

void register_engine_vmap(FunctionTable& table) {
  table.insert(table.end(), {
                                {"engineVmapEnter", entry<enter>},
                                {"engineVmapLeave", entry<leave>},
                                {"engineVmapAdd", entry<add_batch_dim>},
                                {"engineVmapRemove", entry<remove_batch_dim>},
                            });
}

}  // namespace torch_node
