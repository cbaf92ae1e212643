// What a session has left. JavaScript holds it without a look inside, and shows it to nobody.
#pragma once

#include "../call.h"

#include <torch/csrc/autograd/profiler_kineto.h>

namespace torch_node {

using ProfilerResult = torch::autograd::profiler::ProfilerResult;

inline napi_value wrap_result(Napi::Env env, std::unique_ptr<ProfilerResult> result) {
  auto external = Napi::External<ProfilerResult>::New(env, result.get(),
                                                      [](Napi::Env, ProfilerResult* owned) { delete owned; });
  result.release();
  return external;
}

inline ProfilerResult& profiler_result(const Call& call, size_t i) {
  Napi::Value value = call.value(i);
  if (!value.IsExternal()) throw ArgumentTypeError("Expected the results of a profiler");
  return *value.As<Napi::External<ProfilerResult>>().Data();
}

}  // namespace torch_node
