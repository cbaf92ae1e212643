// What stands beside the input of a batch normalisation: one float for each channel, or nothing.
#pragma once

#include "usual.h"

#include <optional>

namespace torch_node::kernels {

using Given = std::optional<at::Tensor>;

inline bool is_defined(const Given& given) { return given.has_value() && given->defined(); }

inline bool is_of_channels(const Given& given, int64_t channels) {
  return is_defined(given) && given->scalar_type() == at::kFloat && given->dim() == 1 &&
         given->numel() == channels && is_usual(*given);
}

}  // namespace torch_node::kernels
