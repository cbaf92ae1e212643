#include "invoke.h"

#include "../autograd/gradient_edge.h"
#include "../names.h"
#include "../tensor/wrapped_number.h"
#include "request.h"
#include "schemas.h"

#include <ATen/EmptyTensor.h>
#include <ATen/core/LegacyTypeDispatch.h>
#include <ATen/core/ivalue.h>
#include <ATen/core/stack.h>

#include <algorithm>
#include <utility>

namespace torch_node {
namespace {

// How `invoke` answers: io[0] > 0 is the handle now behind the shell; < 0 says that argument -io[0]-1 itself
// is the result; 0 says that the returned value is the result. kSeveral says that io[1] new tensors wait, of
// which `takeResults` puts the next behind shells; io[2] is the number of the tuple that they are, or -1 for
// a list. From JavaScript that costs less than its being called for each.
constexpr size_t kShell = 0;
/// So many at a time.
constexpr size_t kMostTaken = 4;
constexpr int32_t kSeveral = INT32_MIN;

napi_value scalar_to_js(const Call& call, const at::Scalar& scalar) {
  if (scalar.isComplex()) {
    auto value = scalar.toComplexDouble();
    return call.state.make_complex.call({call.number(value.real()), call.number(value.imag())});
  }
  if (scalar.isBoolean()) return call.boolean(scalar.toBool());
  if (scalar.isFloatingPoint()) return call.number(scalar.toDouble());
  if (scalar.isUnsigned()) return call.unsigned_integer(scalar.toUInt64());
  return call.integer(scalar.toLong());
}

/// One tensor, answered through io where that saves making the object here.
napi_value answer_tensor(const Call& call, at::Tensor tensor, const Overload& overload,
                         const Binding& binding) {
  if (!tensor.defined()) return call.null();
  int alias = overload.return_alias[0];
  if (alias >= 0 && binding.source[alias] >= 0) {
    call.state.io[0] = -binding.source[alias] - 1;
    return nullptr;
  }
  // A tensor that only we hold is new; any other may have its JavaScript object already (x.contiguous() may
  // be x).
  if (tensor.use_count() > 1) {
    if (int32_t known = call.state.tensors.find(tensor))
      if (napi_value object = call.state.tensors.object(known)) return object;
  }
  call.state.io[0] = call.state.tensors.adopt(call.argv[kShell], std::move(tensor));
  return nullptr;
}

/// Answers tensors that are all new, and says whether they are: any other may have its object already.
bool answer_several(const Call& call, std::vector<at::Tensor>& tensors, int tuple_id) {
  auto is_new = [](const at::Tensor& tensor) { return tensor.defined() && tensor.use_count() == 1; };
  if (tensors.empty() || !std::all_of(tensors.begin(), tensors.end(), is_new)) return false;
  call.state.io[0] = kSeveral;
  call.state.io[1] = static_cast<int32_t>(tensors.size());
  call.state.io[2] = tuple_id;
  call.state.results = std::move(tensors);
  call.state.next_result = 0;
  return true;
}

/// takeResults(...shells): the handles in io from 0 on.
napi_value take_results(Call& call) {
  Instance& state = call.state;
  size_t waiting = state.results.size() - state.next_result;
  if (call.argc > std::min(waiting, kMostTaken)) throw ArgumentTypeError("takeResults: no such tensor waits");
  state.tensors.poll();
  for (size_t i = 0; i < call.argc; ++i)
    state.io[i] = state.tensors.adopt(call.argv[i], std::move(state.results[state.next_result++]));
  return nullptr;
}

/// The tensors of a list, without those that hold them beside it where nobody else has the list.
std::vector<at::Tensor> tensors_of(c10::IValue&& value) {
  c10::List<at::Tensor> list = std::move(value).toTensorList();
  std::vector<at::Tensor> tensors;
  tensors.reserve(list.size());
  const bool is_ours = list.use_count() == 1;
  for (size_t i = 0; i < list.size(); ++i) tensors.push_back(is_ours ? list.extract(i) : list.get(i));
  return tensors;
}

napi_value tensor_list(const Call& call, c10::IValue&& value) {
  std::vector<at::Tensor> tensors = tensors_of(std::move(value));
  if (answer_several(call, tensors, -1)) return nullptr;
  napi_value result = call.array(tensors.size());
  for (size_t i = 0; i < tensors.size(); ++i) call.set(result, i, call.wrap(std::move(tensors[i])));
  return result;
}

/// Several results with names. JavaScript learns the names of an overload the first time.
napi_value named_tuple(const Call& call, const Overload& overload, torch::jit::Stack& results) {
  size_t count = overload.return_names.size();
  if (overload.tuple_id >= 0 && std::all_of(results.begin(), results.end(),
                                            [](const c10::IValue& value) { return value.isTensor(); })) {
    std::vector<at::Tensor> tensors;
    for (c10::IValue& value : results) tensors.push_back(std::move(value).toTensor());
    if (answer_several(call, tensors, overload.tuple_id)) return nullptr;
    for (size_t i = 0; i < count; ++i) results[i] = std::move(tensors[i]);
  }
  std::vector<napi_value> args(count + 3);
  args[1] = args[2] = call.null();
  int id = overload.tuple_id;
  if (id < 0) {
    id = call.state.ops->next_tuple_id();
    args[1] = call.strings(overload.return_names);
    args[2] = call.string(overload.handle.operator_name().name);
  }
  args[0] = call.integer(id);
  for (size_t i = 0; i < count; ++i) args[i + 3] = to_js(call, results[i], overload.return_kinds[i]);
  napi_value result = call.state.make_tuple.call(args.size(), args.data());
  overload.tuple_id = id;
  return result;
}

/// A stack that gives its memory back to the environment, so that an ordinary call allocates none.
class StackLease {
 public:
  StackLease() {
    if (!pool().empty()) {
      stack = std::move(pool().back());
      pool().pop_back();
    }
  }
  ~StackLease() {
    stack.clear();
    pool().push_back(std::move(stack));
  }
  torch::jit::Stack stack;

 private:
  static std::vector<torch::jit::Stack>& pool() {
    thread_local std::vector<torch::jit::Stack> stacks;
    return stacks;
  }
};

void fill_stack(torch::jit::Stack& stack, const Overload& overload, CallArguments& arguments,
                const Binding& binding) {
  for (size_t i = 0; i < overload.params.size(); ++i) {
    const Parameter& param = overload.params[i];
    int source = binding.source[i];
    if (source >= 0) {
      stack.push_back(arguments.values[source].to(param));
    } else if (source == Binding::kDefault) {
      stack.push_back(param.default_value);
    } else if (source == Binding::kVarargs) {
      std::vector<int64_t> values;
      for (size_t k = binding.varargs_from; k < arguments.positional; ++k)
        values.push_back(arguments.values[k].as_int());
      stack.push_back(std::move(values));
    } else {
      stack.push_back(arguments.values[binding.out_array].tensor_elements()[Binding::kOutElement - source]);
    }
  }
}

/// What Python checks of the options beside `out` (check_out_type_matches).
void check_out_options(const Overload& overload, const Binding& binding, CallArguments& arguments) {
  size_t first_out = 0;
  while (!overload.params[first_out].is_out) ++first_out;
  int source = binding.source[first_out];
  if (source < 0) return;
  const at::Tensor& out = arguments.values[source].tensor();
  auto option = [&](const char* name) -> Value* {
    for (size_t k = 0; k < arguments.keywords.names.size(); ++k) {
      Value& value = arguments.values[arguments.positional + k];
      if (arguments.keywords.names[k] == name && !value.is_nullish()) return &value;
    }
    return nullptr;
  };
  if (Value* dtype = option("dtype")) {
    auto wanted = require_dtype(dtype->as_string());
    if (wanted != out.scalar_type())
      throw TorchError("dtype torch." + std::string(dtype_name(wanted)) +
                       " does not match dtype of out parameter (torch." + dtype_name(out.scalar_type()) +
                       ")");
  }
  if (Value* layout = option("layout")) {
    if (layout->as_string() != layout_name(out.layout()))
      throw TorchError("layout torch." + layout->as_string() +
                       " does not match layout of out parameter (torch." + layout_name(out.layout()) + ")");
  }
  if (Value* device = option("device")) {
    if (require_device(device->as_string()).type() != out.device().type())
      throw TorchError("device type " + device->as_string() +
                       " does not match device type of out parameter (" + out.device().str() + ")");
  }
}

/// A device's allocator throws a class of its own, the CPU's a plain error.
bool is_out_of_memory(const c10::Error& error) {
  return dynamic_cast<const c10::OutOfMemoryError*>(&error) != nullptr ||
         std::string_view(error.what_without_backtrace()).find("can't allocate memory") !=
             std::string_view::npos;
}

/// LibTorch's resize_ sets the sizes before it allocates: where that failed, the tensor claims memory that it
/// has not, and its next use would read beyond. Such a tensor becomes empty.
void mend_failed_resize(const at::Tensor& tensor) {
  if (!tensor.defined() || tensor.layout() != at::kStrided || tensor.is_nested() || !tensor.has_storage() ||
      tensor.is_meta())
    return;
  bool fits = false;
  try {
    size_t needed = at::detail::computeStorageNbytes(tensor.sizes(), tensor.strides(), tensor.itemsize(),
                                                     tensor.storage_offset());
    fits = needed <= tensor.storage().nbytes();
  } catch (const c10::Error&) {  // more than can be counted
  }
  if (fits) return;
  tensor.unsafeGetTensorImpl()->set_storage_offset(0);
  tensor.unsafeGetTensorImpl()->set_sizes_contiguous({0});
}

/// Numbers beside a tensor may be made of its dtype.
void wrap_numbers(const OpGroup& group, Values& values) {
  if ((group.flags & kNumbersAsTensors) == 0 || values.size() < 2) return;
  const at::Tensor& tensor = values[values[0].type == ValueType::Tensor ? 0 : 1].tensor();
  for (Value& value : values)
    if (value.type == ValueType::Int || value.type == ValueType::Double)
      value.wrap_as(dtype_beside(tensor, value.as_scalar().toDouble()));
}

thread_local std::optional<Route> next_route;

void dispatch(const Overload& overload, torch::jit::Stack& stack, const std::optional<Route>& route) {
  if (!route) [[likely]]
    overload.handle.callBoxed(stack);
  else if (route->kernel == nullptr)
    overload.handle.redispatchBoxed(route->keys, &stack);
  else
    route->kernel->callBoxed(overload.handle, route->keys, &stack);
}

/// An operator's results: one tensor where it was called directly, else what the stack has.
struct Results {
  std::optional<StackLease> lease;
  at::Tensor tensor;
  bool is_direct = false;
};

void run(const Call& call, const Request& request, const Match& match, CallArguments& arguments,
         const std::optional<Route>& route, Results& results) {
  const Overload& overload = *match.overload;
  // Python calls what makes new tensors below autograd, for which they have no history yet: `_version` 0.
  std::optional<at::AutoDispatchBelowADInplaceOrView> below_autograd;
  if (overload.makes_new && (request.group.flags & (kFactory | kMethod)) == kFactory)
    below_autograd.emplace();
  // The default device, notes of what accelerators are asked for, and routes need the stack.
  results.is_direct = overload.direct != nullptr && request.is_on_cpu && !call.state.default_device && !route;
  if (results.is_direct) {
    results.tensor = overload.direct(overload, arguments, match.binding);
    return;
  }
  torch::jit::Stack& stack = results.lease.emplace().stack;
  fill_stack(stack, overload, arguments, match.binding);
  if (request.group.takes_default_device && call.state.default_device && overload.device >= 0 &&
      stack[overload.device].isNone())
    stack[overload.device] = require_built(*call.state.default_device);
  if (overload.guard != nullptr) overload.guard(overload, stack);
  call.state.ops->recent.note(overload, stack);
  dispatch(overload, stack, route);
}

napi_value invoke(Call& call) {
  // First of all: converting the arguments may run JavaScript, which calls operators, too.
  const std::optional<Route> route = std::exchange(next_route, std::nullopt);
  call.state.tensors.poll();
  call.state.results.clear();
  Request request(call);
  const OpGroup& group = request.group;
  const Keywords& keywords = request.keywords;
  Values& values = request.values;
  CallArguments arguments{values, values.size() - keywords.ids.size(), keywords, request.keywords_id};
  Match own;
  const Match& match = match_overload(group, arguments, own);
  const Overload& overload = *match.overload;
  if (overload.out_count > 0 && (group.flags & kTensorOptions) != 0)
    check_out_options(overload, match.binding, arguments);

  if (overload.stands && !overload.stands->load())
    throw TorchError(group.name + ": the torch.library.Library that defined it was disposed of");
  wrap_numbers(group, values);
  Results results;
  try {
    run(call, request, match, arguments, route, results);
  } catch (const c10::Error& error) {
    for (Value& value : values) {
      mend_failed_resize(value.tensor());
      for (const at::Tensor& element : value.tensor_elements()) mend_failed_resize(element);
    }
    // An operator that changes its arguments may have begun to.
    if (!is_out_of_memory(error) || overload.handle.schema().is_mutable()) throw;
    // Tensors that are garbage may hold the memory: collect them, and try once more.
    results.lease.reset();
    call.state.tensors.collect(/*major=*/true);
    process().release_cached_blocks();
    run(call, request, match, arguments, route, results);
  }

  // Only now: getters of the arguments and hooks of a backward may have called operators themselves.
  call.state.io[0] = 0;
  size_t count = overload.return_kinds.size();
  if (count == 0) return nullptr;
  if (count == 1) {
    if (!results.is_direct) {
      torch::jit::Stack& stack = results.lease->stack;
      c10::IValue result = std::move(stack[0]);
      stack.clear();
      if (result.isTensorList()) return tensor_list(call, std::move(result));
      if (!result.isTensor()) return to_js(call, result, overload.return_kinds[0]);
      results.tensor = std::move(result).toTensor();
    }
    if (keywords.requires_grad >= 0 && (group.flags & kFactory) != 0) {
      Value& flag = values[arguments.positional + keywords.requires_grad];
      if (flag.type == ValueType::Bool) results.tensor.requires_grad_(flag.as_int() != 0);
    }
    if (overload.resizes) [[unlikely]]
      renew_accumulator(call.state, results.tensor);
    return answer_tensor(call, std::move(results.tensor), overload, match.binding);
  }
  torch::jit::Stack& stack = results.lease->stack;
  if (!overload.return_names.empty()) return named_tuple(call, overload, stack);
  napi_value array = call.array(count);
  for (size_t i = 0; i < count; ++i) call.set(array, i, to_js(call, stack[i], overload.return_kinds[i]));
  return array;
}

napi_value define_op(Call& call) {
  return call.integer(call.state.ops->define_group(call.string_at(0), call.string_at(1), call.strings(2),
                                                   call.strings(3), static_cast<uint32_t>(call.int32(4))));
}

napi_value define_text(Call& call) { return call.integer(call.state.ops->define_text(call.string_at(0))); }

napi_value define_keywords(Call& call) {
  return call.integer(call.state.ops->define_keywords(call.strings(0)));
}

}  // namespace

napi_value to_js(const Call& call, const c10::IValue& value, Kind kind) {
  if (value.isNone()) return call.null();
  if (value.isTensor()) return call.wrap(value.toTensor());
  if (value.isScalar() && kind == Kind::DType)
    return call.string(dtype_name(static_cast<c10::ScalarType>(value.toInt())));
  if (value.isScalar() && kind == Kind::Layout)
    return call.string(layout_name(static_cast<c10::Layout>(value.toInt())));
  if (value.isScalar() && kind == Kind::MemoryFormat)
    return call.string(memory_format_name(static_cast<c10::MemoryFormat>(value.toInt())));
  // LibTorch's isScalar leaves out the unsigned numbers beyond int64.
  if (value.isScalar() || value.isUnsigned()) return scalar_to_js(call, value.toScalar());
  if (value.isSymInt()) return call.integer(value.toSymInt().guard_int(__FILE__, __LINE__));
  if (value.isDevice()) return call.string(value.toDevice().str());
  if (value.isString()) return call.string(value.toStringRef());
  if (value.isTensorList()) {
    auto list = value.toTensorVector();
    napi_value result = call.array(list.size());
    for (size_t i = 0; i < list.size(); ++i) call.set(result, i, call.wrap(std::move(list[i])));
    return result;
  }
  if (value.isList()) {
    auto list = value.toList();
    napi_value result = call.array(list.size());
    for (size_t i = 0; i < list.size(); ++i) call.set(result, i, to_js(call, list.get(i), Kind::Unsupported));
    return result;
  }
  if (value.isTuple()) {
    const auto& elements = value.toTupleRef().elements();
    napi_value result = call.array(elements.size());
    for (size_t i = 0; i < elements.size(); ++i)
      call.set(result, i, to_js(call, elements[i], Kind::Unsupported));
    return result;
  }
  throw TorchError("the operator returned a " + value.tagKind() + ", which has no JavaScript form");
}

WithRoute::WithRoute(Route route) { next_route = route; }
WithRoute::~WithRoute() { next_route.reset(); }

void register_ops(FunctionTable& table) {
  table.insert(table.end(), {
                                {"invoke", entry<invoke>},
                                {"takeResults", entry<take_results>},
                                {"defineOp", entry<define_op>},
                                {"defineKeywords", entry<define_keywords>},
                                {"defineText", entry<define_text>},
                            });
  register_schemas(table);
}

}  // namespace torch_node
