// What an operator's tags are called.
#pragma once

#include "../call.h"

#include <ATen/core/enum_tag.h>

namespace torch_node {

at::Tag require_tag(const std::string& name);

void register_tags(FunctionTable& table);

}  // namespace torch_node
