// The optimizers' steps and gradient clipping: one native call for all parameters of a group.
#pragma once

#include "../call.h"

namespace torch_node {

napi_value optimizer_step(Call& call);
napi_value total_norm(Call& call);
napi_value clip_grads_with_norm(Call& call);
napi_value clip_grad_norm(Call& call);
napi_value clip_grad_value(Call& call);

inline void register_optim(FunctionTable& table) {
  table.push_back({"optimizerStep", entry<optimizer_step>});
  table.push_back({"totalNorm", entry<total_norm>});
  table.push_back({"clipGradsWithNorm", entry<clip_grads_with_norm>});
  table.push_back({"clipGradNorm", entry<clip_grad_norm>});
  table.push_back({"clipGradValue", entry<clip_grad_value>});
}

}  // namespace torch_node
