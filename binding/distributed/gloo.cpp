#include "gloo.h"

#include <torch/csrc/distributed/c10d/PrefixStore.hpp>
#include <torch/csrc/distributed/c10d/ProcessGroupGloo.hpp>
#include <torch/csrc/distributed/c10d/ProcessGroupWrapper.hpp>
#include <torch/csrc/distributed/c10d/debug.h>

namespace torch_node {

using c10d::ProcessGroupGloo;

// The fields of a backend that have to do with gloo: their sizes do not depend on what stands behind them.
static_assert(sizeof(std::shared_ptr<gloo::Context>) == sizeof(std::shared_ptr<void>));
static_assert(sizeof(ProcessGroupGloo::Options::devices) == sizeof(std::vector<std::shared_ptr<void>>));

c10::intrusive_ptr<c10d::Backend> make_gloo(const BackendParts& parts) {
  auto make = [&](const c10::intrusive_ptr<c10d::Store>& store) {
    // The devices that GLOO_SOCKET_IFNAME names, or the one that the host's name resolves to.
    auto options = ProcessGroupGloo::Options::create_default(parts.timeout);
    options->global_ranks_in_group = parts.ranks;
    options->group_name = parts.group_name;
    return c10::make_intrusive<ProcessGroupGloo>(store, parts.rank, parts.size, options);
  };
  auto backend = make(parts.store);
  if (c10d::debug_level() != c10d::DebugLevel::Detail) return backend;
  auto helper = make(c10::make_intrusive<c10d::PrefixStore>("pg_wrapper:" + parts.group_name, parts.store));
  return c10::make_intrusive<c10d::ProcessGroupWrapper>(backend, helper);
}

}  // namespace torch_node
