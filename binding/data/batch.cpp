#include "batch.h"

#include "../names.h"
#include "../parallel.h"
#include "data.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>

namespace torch_node {
namespace {

constexpr int64_t kBytes = 256;
constexpr int64_t kAtOnce = 8;
// Below so many elements a batch is made on one thread: on a busy machine waiting for others costs more.
constexpr int64_t kSmallBatch = 1 << 20;

at::Tensor apply(const Recipe& recipe, const Column& column, at::Tensor x) {
  for (size_t i = 0; i < column.program.size(); ++i) {
    if (column.program[i] == kUnsqueeze) {
      x = x.unsqueeze(1);
    } else if (column.program[i] == kToUnit) {
      x = x.to(recipe.unit).div(255);
    } else {
      auto at = static_cast<size_t>(column.program.at(++i));
      x.sub_(recipe.constants.at(at)).div_(recipe.constants.at(at + 1));
    }
  }
  return x;
}

/// Whether what becomes of a byte depends on nothing but the byte.
bool is_table(const Recipe& recipe, const Column& column) {
  if (column.rows.scalar_type() != at::kByte || recipe.unit != at::kFloat) return false;
  const auto& program = column.program;
  if (std::find(program.begin(), program.end(), kToUnit) == program.end()) return false;
  for (size_t i = 0; i < program.size(); ++i) {
    if (program[i] != kNormalize) continue;
    const auto at = static_cast<size_t>(program.at(++i));
    for (const at::Tensor& constant : {recipe.constants.at(at), recipe.constants.at(at + 1)})
      if (constant.numel() != 1 || constant.dim() > 3 || constant.scalar_type() != at::kFloat ||
          constant.requires_grad())
        return false;
  }
  return true;
}

/// The same for all bytes once, and the rows' numbers looked up.
at::Tensor look_up(const Recipe& recipe, const Column& column, const at::Tensor& rows) {
  const at::Tensor all =
      apply(recipe, column, at::arange(kBytes, at::TensorOptions().dtype(at::kByte)).view({kBytes, 1, 1}))
          .contiguous();
  // The shape of the result, without its numbers.
  std::vector<int64_t> shape(rows.sizes().begin(), rows.sizes().end());
  for (size_t i = 0; i < column.program.size(); ++i) {
    if (column.program[i] == kUnsqueeze) shape.insert(shape.begin() + 1, 1);
    if (column.program[i] == kNormalize) ++i;
  }
  at::Tensor out = at::empty(shape, at::TensorOptions().dtype(at::kFloat));
  const auto* from = rows.const_data_ptr<uint8_t>();
  const auto* numbers = all.const_data_ptr<float>();
  auto* to = out.mutable_data_ptr<float>();
  parallel_for(0, rows.numel(), at::internal::GRAIN_SIZE, [&](int64_t begin, int64_t end) {
    int64_t i = begin;
    // Eight bytes at once: each could be part of the numbers, to the compiler, so that it would wait for
    // them.
    for (; i + kAtOnce <= end; i += kAtOnce) {
      std::array<uint8_t, kAtOnce> bytes;
      std::memcpy(bytes.data(), from + i, kAtOnce);
      std::array<float, kAtOnce> put;
      for (size_t k = 0; k < kAtOnce; ++k) put[k] = numbers[bytes[k]];
      std::memcpy(to + i, put.data(), sizeof(put));
    }
    for (; i < end; ++i) to[i] = numbers[from[i]];
  });
  return out;
}

/// Whether selecting rows gives what stacking them would, memory layout and autograd included.
bool is_plain(const at::Tensor& rows, int64_t length) {
  const auto dtype = rows.scalar_type();
  // LibTorch's kernel has none of these.
  if (dtype == at::kUInt16 || dtype == at::kUInt32 || dtype == at::kUInt64) return false;
  return rows.is_cpu() && rows.layout() == at::kStrided && rows.dim() > 0 && rows.size(0) == length &&
         !rows.requires_grad() && rows.is_contiguous();
}

/// Positions as rows from the start; an undefined tensor where one is none.
at::Tensor positions_at(const Call& call, size_t i, int64_t length) {
  size_t count = 0;
  auto* given = raw::typed_array<int32_t>(call.env, call.value(i), napi_int32_array, count);
  if (given == nullptr) throw ArgumentTypeError("Expected an Int32Array");
  at::Tensor positions = at::empty({static_cast<int64_t>(count)}, at::TensorOptions().dtype(at::kInt));
  auto* to = positions.mutable_data_ptr<int32_t>();
  for (size_t k = 0; k < count; ++k) {
    if (given[k] < -length || given[k] >= length) return {};
    to[k] = given[k] < 0 ? static_cast<int32_t>(given[k] + length) : given[k];
  }
  return positions;
}

/// batchMake(positions, rows, programs, constants, unit): the batch's tensors, or null where its samples have
/// to be made one by one.
napi_value batch_make(Call& call) {
  call.state.tensors.poll();
  Recipe recipe = recipe_at(call, 1);
  if (recipe.columns.empty() || recipe.columns[0].rows.dim() == 0) return call.null();
  const int64_t length = recipe.columns[0].rows.size(0);
  if (length > std::numeric_limits<int32_t>::max()) return call.null();
  int64_t elements = 0;
  for (const Column& column : recipe.columns) {
    if (!is_plain(column.rows, length)) return call.null();
    elements += column.rows.numel();
  }
  const at::Tensor positions = positions_at(call, 0, length);
  if (!positions.defined() || positions.numel() == 0) return call.null();
  std::vector<at::Tensor> batch;
  {
    const OneThread small(elements / length * positions.numel() < kSmallBatch);
    batch = make_batch(recipe, positions);
  }
  napi_value result = call.array(batch.size());
  for (size_t i = 0; i < batch.size(); ++i) call.set(result, i, call.wrap(std::move(batch[i])));
  return result;
}

}  // namespace

Recipe recipe_at(const Call& call, size_t first) {
  Recipe recipe;
  auto rows = call.tensors(first);
  recipe.constants = call.tensors(first + 2);
  recipe.unit = require_dtype(call.string_at(first + 3));
  Napi::Array programs = call.array_at(first + 1);
  for (size_t i = 0; i < rows.size(); ++i) {
    napi_value js = raw::element(call.env, programs, static_cast<uint32_t>(i));
    Call program = call.with(js);
    Column column{std::move(rows[i]), program.int64s(0)};
    for (size_t k = 0; k < column.program.size(); ++k) {
      if (column.program[k] != kNormalize) continue;
      if (k + 1 >= column.program.size() || column.program[k + 1] < 0 ||
          static_cast<size_t>(column.program[k + 1]) + 1 >= recipe.constants.size())
        throw ArgumentRangeError("a batch's step without its constants");
      ++k;
    }
    recipe.columns.push_back(std::move(column));
  }
  return recipe;
}

std::vector<at::Tensor> make_batch(const Recipe& recipe, const at::Tensor& positions) {
  std::vector<at::Tensor> batch;
  for (const Column& column : recipe.columns) {
    at::Tensor rows = column.rows.index_select(0, positions);
    batch.push_back(is_table(recipe, column) ? look_up(recipe, column, rows)
                                             : apply(recipe, column, std::move(rows)));
  }
  return batch;
}

void register_batch(FunctionTable& table) { table.push_back({"batchMake", entry<batch_make>}); }

}  // namespace torch_node
