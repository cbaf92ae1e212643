// Calling JavaScript from inside the autograd engine.
#pragma once

#include "../call.h"

#include <functional>
#include <memory>

namespace torch_node {

/// Runs the engine. Hooks written in JavaScript may only run on their environment's own thread, but the
/// engine runs the nodes of an accelerator on threads of its own, while this one waits. So where an
/// accelerator is present, the engine runs on a helper thread and this thread serves the hooks' calls until
/// it is done. On the CPU the engine runs here, and hooks are ordinary calls.
inline void run_engine(const std::function<void()>& body) { process().run_engine(body); }

/// What a function is called with.
using JsArguments = std::function<std::vector<napi_value>(const Call&)>;

/// Calls `function` on its own thread and hands the answer, argument 0 of the Call, to `take`. From any
/// thread. Throws StashedException when the function throws.
void call_with(const JsRef& function, const JsArguments& arguments,
               const std::function<void(const Call&)>& take);

/// Calls `function` with tensors (undefined ones become null) and takes the answer: an array of handles (0
/// for null), or undefined. From any thread. Throws StashedException when the function throws.
std::optional<std::vector<at::Tensor>> call_with_tensors(const JsRef& function,
                                                         const std::vector<at::Tensor>& arguments);

/// The same for two lists: function(first[], second[]).
std::optional<std::vector<at::Tensor>> call_with_lists(const JsRef& function,
                                                       const std::vector<at::Tensor>& first,
                                                       const std::vector<at::Tensor>& second);

/// The same for one tensor and an object in return, whatever it is to the script.
std::shared_ptr<JsRef> call_for_object(const JsRef& function, const at::Tensor& argument);

/// Calls `function` with such an object; it answers with an array of one handle.
at::Tensor call_with_object(const JsRef& function, const JsRef& argument);

}  // namespace torch_node
