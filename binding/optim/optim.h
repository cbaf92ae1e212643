// The optimizers' steps: one native call for all parameters of a group.
#pragma once

#include "../call.h"

namespace torch_node {

napi_value adam_step(Call& call);
napi_value sgd_step(Call& call);

inline void register_optim(FunctionTable& table) {
  table.push_back({"adamStep", entry<adam_step>});
  table.push_back({"sgdStep", entry<sgd_step>});
}

}  // namespace torch_node
