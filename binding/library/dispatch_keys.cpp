#include "dispatch_keys.h"

#include "../ops/invoke.h"

#include <ATen/core/dispatch/Dispatcher.h>
#include <c10/core/TensorOptions.h>
#include <c10/core/impl/LocalDispatchKeySet.h>

namespace torch_node {
namespace {

using c10::DispatchKeySet;

DispatchKeySet keys_at(const Call& call, size_t i) {
  Napi::Value value = call.value(i);
  if (!value.IsBigInt()) throw ArgumentTypeError("Expected the bits of a set of dispatch keys");
  bool lossless = false;
  uint64_t bits = value.As<Napi::BigInt>().Uint64Value(&lossless);
  if (!lossless) throw ArgumentRangeError("a set of dispatch keys has 64 bits");
  return DispatchKeySet::from_raw_repr(bits);
}

/// dispatchKeyOf(text): the key of that name, or that of a type of devices.
napi_value dispatch_key_of(Call& call) {
  std::string text = call.string_at(0);
  try {
    return call.string(c10::toString(c10::parseDispatchKey(text)));
  } catch (const c10::Error&) {  // then it is a device
  }
  return call.string(c10::toString(c10::computeDispatchKey(std::nullopt, std::nullopt, c10::Device(text))));
}

/// hasKernel(operator, overload, dispatchKey)
napi_value has_kernel(Call& call) {
  auto op = c10::Dispatcher::singleton().findOp({call.string_at(0), call.string_at(1)});
  return call.boolean(op && op->hasKernelForDispatchKey(c10::parseDispatchKey(call.string_at(2))));
}

/// withoutKeys(names, body): calls it with these keys out of dispatch; `Autograd` stands for all of its kind.
napi_value without_keys(Call& call) {
  c10::DispatchKeySet keys;
  for (const auto& name : call.strings(0)) {
    c10::DispatchKey key = c10::parseDispatchKey(name);
    keys =
        keys | (key == c10::DispatchKey::Autograd ? c10::autograd_dispatch_keyset : c10::DispatchKeySet(key));
  }
  Napi::Function body = call.function_at(1);
  c10::impl::ExcludeDispatchKeyGuard guard(keys);
  return body.Call({});
}

/// keySetOf(names)
napi_value key_set_of(Call& call) {
  DispatchKeySet keys;
  for (const auto& name : call.strings(0)) keys = keys | DispatchKeySet(c10::parseDispatchKey(name));
  return keys_to_js(call, keys);
}

/// keySetAfter(name): the keys below autograd's, or below those of changes in place and views.
napi_value key_set_after(Call& call) {
  const std::string name = call.string_at(0);
  if (name == "Autograd") return keys_to_js(call, c10::after_autograd_keyset);
  if (name == "ADInplaceOrView") return keys_to_js(call, c10::after_ADInplaceOrView_keyset);
  throw ArgumentRangeError("there is no set of the keys after '" + name + "'");
}

/// keySetCombine(a, b, operation): `|`, `&` or `-`, which leaves backends in.
napi_value key_set_combine(Call& call) {
  const DispatchKeySet a = keys_at(call, 0), b = keys_at(call, 1);
  const std::string operation = call.string_at(2);
  if (operation == "|") return keys_to_js(call, a | b);
  if (operation == "&") return keys_to_js(call, a & b);
  if (operation == "-") return keys_to_js(call, a - b);
  throw ArgumentRangeError("'" + operation + "' is no operation on sets of dispatch keys");
}

napi_value key_set_has(Call& call) {
  return call.boolean(keys_at(call, 0).has(c10::parseDispatchKey(call.string_at(1))));
}

/// keySetHighest(keys): the key that dispatch would take.
napi_value key_set_highest(Call& call) {
  return call.string(c10::toString(keys_at(call, 0).highestPriorityTypeId()));
}

napi_value key_set_text(Call& call) { return call.string(c10::toString(keys_at(call, 0))); }

/// redispatch(keys, body): the operator that `body` calls enters the dispatcher with these keys.
napi_value redispatch(Call& call) {
  const WithRoute route({keys_at(call, 0)});
  return call.function_at(1).Call({});
}

/// operatorKernel(operator, overload, key): the kernel as it is now; throws where there is none.
napi_value operator_kernel(Call& call) {
  auto op = c10::Dispatcher::singleton().findSchema({call.string_at(0), call.string_at(1)});
  TORCH_CHECK(op, "operator ", call.string_at(0), " does not exist");
  auto kernel = std::make_unique<c10::SafeKernelFunction>(
      op->getComputedKernelForDispatchKey(c10::parseDispatchKey(call.string_at(2))));
  return new_native(call.env, NativeType::OperatorKernel, std::move(kernel));
}

/// callKernel(kernel, keys, body): the kernel takes the call of its operator that `body` makes.
napi_value call_kernel(Call& call) {
  const auto* kernel =
      unwrap_native<c10::SafeKernelFunction>(call.env, call.value(0), NativeType::OperatorKernel);
  if (kernel == nullptr) throw ArgumentTypeError("Expected a kernel of an operator");
  const WithRoute route({keys_at(call, 1), kernel});
  return call.function_at(2).Call({});
}

}  // namespace

napi_value keys_to_js(const Call& call, DispatchKeySet keys) {
  return Napi::BigInt::New(call.env, keys.raw_repr());
}

void register_dispatch_keys(FunctionTable& table) {
  table.insert(table.end(), {
                                {"dispatchKeyOf", entry<dispatch_key_of>},
                                {"hasKernel", entry<has_kernel>},
                                {"withoutKeys", entry<without_keys>},
                                {"keySetOf", entry<key_set_of>},
                                {"keySetAfter", entry<key_set_after>},
                                {"keySetCombine", entry<key_set_combine>},
                                {"keySetHas", entry<key_set_has>},
                                {"keySetHighest", entry<key_set_highest>},
                                {"keySetText", entry<key_set_text>},
                                {"redispatch", entry<redispatch>},
                                {"callKernel", entry<call_kernel>},
                                {"operatorKernel", entry<operator_kernel>},
                            });
}

}  // namespace torch_node
