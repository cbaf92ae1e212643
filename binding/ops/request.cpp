#include "request.h"

#include <algorithm>

namespace torch_node {

c10::ArrayRef<int32_t> Request::next_integers() {
  size_t length = read_ < kMostIntegers ? static_cast<size_t>(std::max(integers_[read_], 0)) : 0;
  if (length == 0 || length >= kMostIntegers - read_) throw ArgumentTypeError("a list without its integers");
  c10::ArrayRef<int32_t> integers(&integers_[read_ + 1], length);
  read_ += length + 1;
  return integers;
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
  const auto* doubles = reinterpret_cast<const double*>(places + kRequestIntegers);
  if (count > kRequestValues) throw ArgumentTypeError("too many arguments");
  if (integer_lists != 0) std::copy_n(places + kIntegers, kMostIntegers, integers_.begin());

  // All that lies there is read before anything that runs JavaScript, which may call an operator itself.
  size_t next = 1;  // the first argument is the shell
  uint32_t others = 0;
  for (size_t i = 0; i < count; ++i) {
    uint32_t bit = 1u << i;
    if ((tensors & bit) != 0) {
      values.emplace_back(call, call.state.tensors.get(places[kHandles + i]));
      is_on_cpu &= values.back().tensor().is_cpu();
    } else if ((numbers & bit) != 0) {
      values.emplace_back(call, doubles[i]);
    } else if ((integer_lists & bit) != 0) {
      values.emplace_back(call, next_integers());
    } else {
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
