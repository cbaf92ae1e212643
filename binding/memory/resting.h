// Small tensors that nobody can reach any more, and that are freed one by one as new ones are made. A sweep
// finds thousands at once, which is more than malloc's caches hold: it would join their blocks with their
// neighbours only to split them again.
#pragma once

#include <ATen/core/Tensor.h>

#include <vector>

namespace torch_node {

/// Keeps the tensor if it is a small one of the CPU's that only the caller holds, and there is room; else it
/// stays where it is. `with_graph`: also one that holds a graph, and with it whatever that has saved.
void let_rest(at::Tensor& tensor, bool with_graph);

/// Frees one of this thread's.
void free_resting();

/// Frees all of this thread's.
void free_all_resting();

/// Large tensors that nobody can reach any more, whose memory goes back to the system some at a time:
/// unmapping 64 MB at once takes ten milliseconds and more.
class Leaving {
 public:
  /// Keeps the tensor if it is a large one of the CPU's that only the caller holds; else it stays where it
  /// is.
  void take(at::Tensor& tensor);
  bool is_empty() const { return tensors_.empty(); }
  /// Gives a few megabytes back, and frees the tensor that has no more.
  void step();
  void free_all();

 private:
  std::vector<at::Tensor> tensors_;
  /// How many of the last one's bytes have been given back.
  size_t gone_ = 0;
};

}  // namespace torch_node
