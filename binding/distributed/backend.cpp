#include "backend.h"

#include "cuda/runtime.h"
#include "errors.h"
#include "gloo.h"

#include <torch/csrc/distributed/c10d/PrefixStore.hpp>
#include <torch/csrc/distributed/c10d/ProcessGroupWrapper.hpp>
#include <torch/csrc/distributed/c10d/debug.h>

namespace torch_node {
namespace {

NcclBackend* nccl() {
  CudaRuntime* runtime = cuda_runtime();
  return runtime == nullptr ? nullptr : runtime->nccl;
}

BackendPtr make_plain(const std::string& name, const BackendParts& parts) {
  if (name == "gloo") return make_gloo(parts);
  if (name == "nccl" && nccl() != nullptr) return nccl()->make(parts);
  throw ArgumentRangeError("there is no backend " + name);
}

}  // namespace

std::vector<std::string> backend_names() {
  if (nccl() == nullptr) return {"gloo"};
  return {"gloo", "nccl"};
}

c10d::ProcessGroup::BackendType backend_type(const std::string& name) {
  using Type = c10d::ProcessGroup::BackendType;
  return name == "nccl" ? Type::NCCL : Type::GLOO;
}

BackendPtr make_backend(const std::string& name, const BackendParts& parts) {
  BackendPtr backend = make_plain(name, parts);
  if (c10d::debug_level() != c10d::DebugLevel::Detail) return backend;
  BackendParts helper = parts;
  helper.store = c10::make_intrusive<c10d::PrefixStore>("pg_wrapper:" + parts.group_name, parts.store);
  return c10::make_intrusive<c10d::ProcessGroupWrapper>(backend, make_gloo(helper));
}

}  // namespace torch_node
