// Networks that Python's AOTInductor has compiled.
#pragma once

#include "../call.h"

namespace torch_node {

void register_inductor(FunctionTable& table);

}  // namespace torch_node
