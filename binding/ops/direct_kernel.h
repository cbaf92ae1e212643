// How an operator's kernel is called whose C++ type is known: see direct_call.h.
#pragma once

#include "direct_arguments.h"
#include "op_registry.h"

#include <tuple>
#include <type_traits>
#include <utility>

namespace torch_node::direct {

/// The C++ type of kernels. What they change in place they give back.
template <char... letters>
using Kernel = std::conditional_t<((letters == 'a') || ...), at::Tensor&, at::Tensor>(
    typename Argument<letters>::Type...);

template <char... letters>
using Handle = c10::TypedOperatorHandle<Kernel<letters...>>;

template <char... letters, class Run, size_t... i>
at::Tensor with_arguments(const Overload& overload, CallArguments& arguments, const Binding& binding,
                          Run& run, std::index_sequence<i...>) {
  // In place, each after the other: some arguments point into themselves.
  std::tuple<Argument<letters>...> kept(
      Source{overload.params[i], arguments, binding.source[i], binding.varargs_from}...);
  return run(std::get<i>(kept).get()...);
}

/// Calls `run` with a call's arguments.
template <char... letters, class Run>
at::Tensor with_arguments(const Overload& overload, CallArguments& arguments, const Binding& binding,
                          Run&& run) {
  return with_arguments<letters...>(overload, arguments, binding, run,
                                    std::make_index_sequence<sizeof...(letters)>());
}

template <char... letters>
const Handle<letters...>& handle_of(const Overload& overload) {
  return static_cast<const Handle<letters...>&>(*overload.typed);
}

}  // namespace torch_node::direct
