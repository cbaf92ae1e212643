// Numbers in lines of text, as NumPy's loadtxt reads them.
#pragma once

#include "../call.h"

#include <ATen/core/Tensor.h>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace torch_node::text {

struct Format {
  char delimiter = 0;  // 0: any run of white space
  char quote = 0;      // 0: none
  std::vector<std::string> comments;
  int64_t skip_rows = 0;
  std::optional<int64_t> max_rows;
  std::optional<std::vector<int64_t>> columns;
  std::optional<double> missing;  // for empty fields; without it they are errors
};

/// What is wrong with a text: the caller finds NumPy's words for it.
struct Failure {
  enum Kind { kField, kColumns, kNoColumn } kind;
  int64_t row;    // from 0, of those with data
  int64_t place;  // the column from 0; for kColumns how many the row has
  int64_t count;  // how many columns there should be, or are
  std::string field;
};

/// A matrix of the dtype, or the first thing that is wrong. `expect` hears of its bytes before they are
/// taken.
std::variant<at::Tensor, Failure> read_table(std::string_view text, const Format& format,
                                             at::ScalarType dtype,
                                             const std::function<void(int64_t)>& expect);

}  // namespace torch_node::text

namespace torch_node {

void register_text_table(FunctionTable& table);

}  // namespace torch_node
