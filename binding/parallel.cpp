#include "parallel.h"

#include "dynamic_library.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <atomic>
#include <exception>

namespace torch_node {
namespace {

/// Functions of OpenMP and of MKL, both LibTorch's dependencies and not ours; nullptr where they are not.
struct Functions {
  void (*run)(void (*body)(void*), void* data, unsigned threads, unsigned flags) = nullptr;
  int (*team)() = nullptr;
  int (*number)() = nullptr;
  void (*use)(int count) = nullptr;
  int (*use_in_mkl)(int count) = nullptr;
};

Functions find_all() {
  Functions found;
#ifndef _WIN32
  Dl_info info;
  if (dladdr(reinterpret_cast<void*>(&at::get_num_threads), &info) == 0) return found;
  void* library = dlopen(info.dli_fname, RTLD_LAZY | RTLD_NOLOAD);
  if (library == nullptr) return found;
  find_function(library, "omp_set_num_threads", found.use);
  find_function(library, "MKL_Set_Num_Threads_Local", found.use_in_mkl);
  // Each is of use with the others alone.
  if (find_function(library, "omp_get_num_threads", found.team) &&
      find_function(library, "omp_get_thread_num", found.number))
    find_function(library, "GOMP_parallel", found.run);
#endif
  return found;
}

const Functions& functions() {
  static const Functions found = find_all();
  return found;
}

struct Work {
  int64_t begin;
  int64_t end;
  int64_t grain;
  c10::function_ref<void(int64_t, int64_t)> body;
  std::atomic_flag has_failed = ATOMIC_FLAG_INIT;
  std::exception_ptr failure = nullptr;

  /// A thread's part: as many threads as have more than a grain take part, as in LibTorch.
  void part() {
    const int64_t count = end - begin, least = std::max<int64_t>(grain, 1);
    const int64_t threads = std::min<int64_t>(functions().team(), (count + least - 1) / least);
    const int64_t each = (count + threads - 1) / threads;
    const int64_t from = begin + functions().number() * each;
    if (from >= end) return;
    try {
      at::internal::ThreadIdGuard id(functions().number());
      c10::ParallelGuard inside(true);
      body(from, std::min(end, from + each));
    } catch (...) {
      if (!has_failed.test_and_set()) failure = std::current_exception();
    }
  }
};

}  // namespace

void parallel_for(int64_t begin, int64_t end, int64_t grain, c10::function_ref<void(int64_t, int64_t)> body) {
  if (begin >= end) return;
  if (functions().run == nullptr || end - begin <= grain || end - begin == 1 || at::in_parallel_region() ||
      at::get_num_threads() == 1) {
    at::internal::ThreadIdGuard id(0);
    c10::ParallelGuard inside(true);
    body(begin, end);
    return;
  }
  Work work{begin, end, grain, body};
  functions().run([](void* data) { static_cast<Work*>(data)->part(); }, &work, 0, 0);
  if (work.failure) std::rethrow_exception(work.failure);
}

void use_threads(int count) {
  at::get_num_threads();  // LibTorch sets a thread's number when it first asks; it must not do so later
#ifdef _WIN32
  at::set_num_threads(count);
#else
  if (functions().use != nullptr) functions().use(count);
  if (functions().use_in_mkl != nullptr) functions().use_in_mkl(count);
#endif
}

OneThread::OneThread(bool is_wanted) : before_(is_wanted ? at::get_num_threads() : 1) {
  if (before_ != 1) use_threads(1);
}

OneThread::~OneThread() {
  if (before_ != 1) use_threads(before_);
}

}  // namespace torch_node
