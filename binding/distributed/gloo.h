// The backend over sockets.
#pragma once

#include <torch/csrc/distributed/c10d/Backend.hpp>

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

/// Connects to all other ranks. Under TORCH_DISTRIBUTED_DEBUG=DETAIL each collective is first compared with
/// the other ranks', as in Python.
c10::intrusive_ptr<c10d::Backend> make_gloo(const BackendParts& parts);

}  // namespace torch_node
