// NCCL as a backend of torch.distributed: LibTorch's own, whose headers need NCCL's and cuBLAS's.
#include "parts.h"

#include "../distributed/backend.h"

#include <torch/csrc/distributed/c10d/ProcessGroupNCCL.hpp>

namespace torch_node {
namespace {

class Nccl final : public NcclBackend {
 public:
  BackendPtr make(const BackendParts& parts) override {
    auto options = c10d::ProcessGroupNCCL::Options::create();
    options->timeout = parts.timeout;
    options->global_ranks_in_group = parts.ranks;
    options->group_name = parts.group_name;
    return c10::make_intrusive<c10d::ProcessGroupNCCL>(parts.store, parts.rank, parts.size, options);
  }
};

}  // namespace

NcclBackend* nccl_backend() {
  static auto* backend = new Nccl();
  return backend;
}

}  // namespace torch_node
