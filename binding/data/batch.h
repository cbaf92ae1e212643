// A batch of a dataset that is made of tensors: rows of them, and what the usual transforms do to those.
#pragma once

#include "../call.h"

#include <vector>

namespace torch_node {

/// What is done to the rows of one tensor: `kUnsqueeze`, `kToUnit`, or `kNormalize` followed by the position
/// of mean and deviation.
enum BatchStep : int64_t { kUnsqueeze = 0, kToUnit = 1, kNormalize = 2 };

struct Column {
  at::Tensor rows;
  std::vector<int64_t> program;
};

struct Recipe {
  std::vector<Column> columns;
  std::vector<at::Tensor> constants;
  at::ScalarType unit = at::kFloat;
};

/// A recipe from its rows, programs, constants and unit, arguments from `first` on.
Recipe recipe_at(const Call& call, size_t first);

/// The batch of these rows, by the operators that JavaScript would call or with their bits.
std::vector<at::Tensor> make_batch(const Recipe& recipe, const at::Tensor& positions);

}  // namespace torch_node
