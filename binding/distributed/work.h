// Collectives that are under way.
#pragma once

#include "call.h"

#include <torch/csrc/distributed/c10d/Work.hpp>

#include <functional>
#include <future>

namespace torch_node {

using WorkPtr = c10::intrusive_ptr<c10d::Work>;

/// The collective in argument `i`.
const WorkPtr& require_collective(const Call& call, size_t i);

/// The object for a collective. `in_streams`: who waits for it has the current stream wait, not the host.
napi_value wrap_work(const Call& call, WorkPtr work, bool in_streams);

/// The object for `body`, which runs on a thread of its own from now on; then `over` is called, on
/// JavaScript's thread.
napi_value start_work(const Call& call, std::function<void()> body, Napi::Function over);

void register_works(FunctionTable& table);

}  // namespace torch_node
