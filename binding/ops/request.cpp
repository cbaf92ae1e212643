#include "request.h"

#include <algorithm>

namespace torch_node {

void Request::add_constant(Call& call, int32_t which) {
  enum Constant { kUndefined, kNull, kFalse, kTrue };
  if (which < kUndefined || which > kTrue) throw ArgumentTypeError("no such constant");
  auto type = which == kUndefined ? ValueType::Undefined : which == kNull ? ValueType::Null : ValueType::Bool;
  values.emplace_back(call, type, which == kTrue);
}

c10::ArrayRef<int32_t> Request::next_integers() {
  size_t length = read_ < kMostIntegers ? static_cast<size_t>(std::max(integers_[read_], 0)) : 0;
  if (length == 0 || length >= kMostIntegers - read_) throw ArgumentTypeError("a list without its integers");
  c10::ArrayRef<int32_t> integers(&integers_[read_ + 1], length);
  read_ += length + 1;
  return integers;
}

std::vector<at::Tensor> Request::next_tensors(Call& call) {
  const auto handles = next_integers();
  std::vector<at::Tensor> tensors;
  tensors.reserve(handles.size());
  for (int32_t handle : handles) {
    tensors.push_back(handle == 0 ? at::Tensor() : call.state.tensors.get(handle));
    is_on_cpu &= handle == 0 || tensors.back().is_cpu();
  }
  return tensors;
}

const double* Request::numbers_of(const Call& call) {
  return reinterpret_cast<const double*>(places_of(call) + kRequestIntegers);
}

const int32_t* Request::places_of(const Call& call) {
  if (call.state.few_elements == nullptr) throw TorchError("the addon has not been set up");
  return reinterpret_cast<const int32_t*>(call.state.few_elements + 2 * kFewElements);
}

Request::Request(Call& call, const int32_t* places)
    : group(call.state.ops->group(places[kGroup])),
      keywords(call.state.ops->keywords(places[kKeywords])),
      keywords_id(places[kKeywords]) {
  call.op = group.name.c_str();
  size_t count = static_cast<size_t>(places[kCount]);
  uint32_t tensors = static_cast<uint32_t>(places[kTensors]),
           lists = static_cast<uint32_t>(places[kTensorLists]),
           numbers = static_cast<uint32_t>(places[kNumbers]),
           integer_lists = static_cast<uint32_t>(places[kIntegerLists]);
  const double* doubles = numbers_of(call);
  if (count > kRequestValues) throw ArgumentTypeError("too many arguments");
  if (integer_lists != 0) std::copy_n(places + kIntegers, kMostIntegers, integers_.begin());

  // All that lies there is read before anything that runs JavaScript, which may call an operator itself.
  size_t next = 1;  // the first argument is the shell
  uint32_t others = 0;
  for (size_t i = 0; i < count; ++i) {
    uint32_t bit = 1u << i;
    if ((tensors & numbers & bit) != 0) {
      values.emplace_back(call, call.state.ops->text(places[kHandles + i]));
    } else if ((tensors & integer_lists & bit) != 0) {
      add_constant(call, places[kHandles + i]);
    } else if ((tensors & bit) != 0) {
      values.emplace_back(call, call.state.tensors.get(places[kHandles + i]));
      is_on_cpu &= values.back().tensor().is_cpu();
    } else if ((numbers & bit) != 0) {
      values.emplace_back(call, doubles[i]);
    } else if ((integer_lists & lists & bit) != 0) {
      values.emplace_back(call, next_tensors(call));
    } else if ((integer_lists & bit) != 0) {
      values.emplace_back(call, next_integers());
    } else {
      // Lists too long for the shared memory are looked at later.
      is_on_cpu &= (lists & bit) == 0;
      if (next >= call.argc) throw ArgumentTypeError("an argument is missing");
      values.emplace_back(call, next++, (lists & bit) != 0);
      others |= bit;
    }
  }
  for (size_t i = 0; others != 0; ++i, others >>= 1)
    if ((others & 1) != 0) values[i].read();
  if (values.size() < keywords.ids.size()) throw ArgumentTypeError("keyword arguments without values");
}

}  // namespace torch_node
