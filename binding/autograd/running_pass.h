// The pass backward in which a hook runs, as the hook's own thread sees it: LibTorch knows it on the thread
// of the engine only.
#pragma once

#include <torch/csrc/autograd/graph_task.h>

#include <utility>

namespace torch_node {

class RunningPass {
 public:
  /// That of this thread.
  static RunningPass here() {
    RunningPass pass;
    pass.info_ = torch::autograd::get_current_graph_task_exec_info();
    // LibTorch asserts that there is a pass.
    if (pass.info_ != nullptr) pass.nodes_ = torch::autograd::get_current_graph_task_nodes_in_graph();
    return pass;
  }

  bool exists() const { return info_ != nullptr; }

  /// Whether it comes, or came, to the node.
  bool executes(torch::autograd::Node* node) const {
    // Without entries, it goes to all nodes of the graph.
    if (info_->empty()) return nodes_->contains(node);
    auto found = info_->find(node);
    return found != info_->end() && found->second.should_execute();
  }

 private:
  decltype(torch::autograd::get_current_graph_task_exec_info()) info_ = nullptr;
  decltype(torch::autograd::get_current_graph_task_nodes_in_graph()) nodes_ = nullptr;
};

/// That of the hook that runs on this thread.
inline thread_local RunningPass running_pass;

/// While a hook runs.
class WithRunningPass {
 public:
  explicit WithRunningPass(RunningPass pass) : before_(std::exchange(running_pass, pass)) {}
  ~WithRunningPass() { running_pass = before_; }
  WithRunningPass(const WithRunningPass&) = delete;
  WithRunningPass& operator=(const WithRunningPass&) = delete;

 private:
  RunningPass before_;
};

}  // namespace torch_node
