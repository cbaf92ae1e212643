// Work on several threads, and on one. at::parallel_for of LibTorch's headers is a plain loop in a library
// that is compiled without OpenMP; here it is the OpenMP that LibTorch itself has, found while the process
// runs.
#pragma once

#include <c10/util/FunctionRef.h>

#include <cstdint>

namespace torch_node {

/// As at::parallel_for: `body(begin, end)` for parts of the range, of more than `grain` on several threads.
/// Threads see none of this thread's state. An exception of any of them is thrown here.
void parallel_for(int64_t begin, int64_t end, int64_t grain, c10::function_ref<void(int64_t, int64_t)> body);

/// This thread's OpenMP and MKL use so many threads; at::set_num_threads would also change MKL for the whole
/// process.
void use_threads(int count);

/// While it lives, this thread's operators use one thread, where `is_wanted`.
class OneThread {
 public:
  explicit OneThread(bool is_wanted = true);
  ~OneThread();
  OneThread(const OneThread&) = delete;
  OneThread& operator=(const OneThread&) = delete;

 private:
  int before_;
};

}  // namespace torch_node
