// LibTorch's warnings, which go to the script that runs.
#pragma once

#include "instance.h"

#include <c10/util/Exception.h>

#include <functional>
#include <vector>

namespace torch_node {

/// From now on this thread's warnings go to the callback of `state`, until `leave_warnings`.
void enter_warnings(Instance& state);
void leave_warnings(Instance& state);

/// Keeps the warnings of a thread that has no script, for the one it works for.
class KeptWarnings : public c10::WarningHandler {
 public:
  void process(const c10::Warning& warning) override { warnings_.push_back(warning); }
  /// Issues them on this thread.
  void replay();

 private:
  std::vector<c10::Warning> warnings_;
};

}  // namespace torch_node
