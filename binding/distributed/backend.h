// What moves a group's tensors from rank to rank.
#pragma once

#include <torch/csrc/distributed/c10d/ProcessGroup.hpp>

#include <string>
#include <vector>

namespace torch_node {

/// What a backend is made of.
struct BackendParts {
  c10::intrusive_ptr<c10d::Store> store;
  int rank;
  int size;
  std::chrono::milliseconds timeout;
  std::string group_name;
  std::vector<uint64_t> ranks;
};

using BackendPtr = c10::intrusive_ptr<c10d::Backend>;

/// The names of the backends that there are.
std::vector<std::string> backend_names();

/// The type of the backend of this name, which is one of those.
c10d::ProcessGroup::BackendType backend_type(const std::string& name);

/// Makes it. Under TORCH_DISTRIBUTED_DEBUG=DETAIL each collective is first compared with the other ranks', as
/// in Python.
BackendPtr make_backend(const std::string& name, const BackendParts& parts);

}  // namespace torch_node
