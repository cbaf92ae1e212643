#pragma once

#include "../call.h"

namespace torch_node {

FunctionTable indexing_functions();

}  // namespace torch_node
