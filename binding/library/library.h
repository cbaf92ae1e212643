// torch.library: operators that scripts define, and kernels that they register.
#pragma once

#include "../call.h"

#include <atomic>

namespace torch_node {

/// Whether a definition of a script's still stands; nullptr for operators that no script defined.
std::shared_ptr<const std::atomic<bool>> script_definition(const std::string& name,
                                                           const std::string& overload);

/// Takes back what an instance has registered.
void leave_libraries(const Instance& state);

void register_library(FunctionTable& table);

}  // namespace torch_node
