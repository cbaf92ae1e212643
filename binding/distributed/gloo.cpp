#include "gloo.h"

#include <torch/csrc/distributed/c10d/ProcessGroupGloo.hpp>

namespace torch_node {

using c10d::ProcessGroupGloo;

// The fields of a backend that have to do with gloo: their sizes do not depend on what stands behind them.
static_assert(sizeof(std::shared_ptr<gloo::Context>) == sizeof(std::shared_ptr<void>));
static_assert(sizeof(ProcessGroupGloo::Options::devices) == sizeof(std::vector<std::shared_ptr<void>>));

BackendPtr make_gloo(const BackendParts& parts) {
  // The devices that GLOO_SOCKET_IFNAME names, or the one that the host's name resolves to.
  auto options = ProcessGroupGloo::Options::create_default(parts.timeout);
  options->global_ranks_in_group = parts.ranks;
  options->group_name = parts.group_name;
  return c10::make_intrusive<ProcessGroupGloo>(parts.store, parts.rank, parts.size, options);
}

}  // namespace torch_node
