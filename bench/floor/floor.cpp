// What LibTorch itself takes for the cases of ../cases/ops.ts: the same calls in a loop of C++, one thread.
// The case's name is the argument. Each line {"n":N} of the input is answered with [wall, cpu], in seconds.
#include <torch/torch.h>

#include <cstdio>
#include <ctime>
#include <functional>
#include <map>
#include <string>

namespace {

using Loop = std::function<void(long)>;

template <typename Call>
Loop repeated(Call call) {
  return [call](long n) {
    for (long i = 0; i < n; ++i) call();
  };
}

std::map<std::string, Loop> loops() {
  using at::indexing::Slice;
  const at::Tensor one = at::ones({1}), other = at::ones({1}), four = at::ones({4}), small = at::ones({2, 2}),
                   wide = at::ones({2, 3}), x = at::ones({8, 8});
  const at::Tensor a = at::ones({1}).requires_grad_(), b = at::ones({1}).requires_grad_();
  return {
      {"add, one element", repeated([=] { one.add(other); })},
      {"mul by a number", repeated([=] { one.mul(2.5); })},
      {"sum", repeated([=] { one.sum(); })},
      {"reshape", repeated([=] { four.reshape({2, 2}); })},
      {"matmul 2x2", repeated([=] { small.matmul(small); })},
      {"add with gradients", repeated([=] { a.add(b); })},
      {"torch.add", repeated([=] { at::add(one, other); })},
      {"add_ in place", repeated([=] { at::Tensor(one).add_(other); })},
      {"zeros([1])", repeated([] { torch::zeros({1}); })},
      {"item", repeated([=] { one.item(); })},
      {"a[0]", repeated([=] { wide.select(0, 0); })},
      {"sum(1, keepdim)", repeated([=] { wide.sum(1, true); })},
      {"max(1)", repeated([=] { wide.max(1); })},
      {"add, sum, backward", repeated([=] { a.add(b).sum().backward(); })},
      {"8x8: matmul", repeated([=] { x.matmul(x); })},
      {"8x8: relu", repeated([=] { x.relu(); })},
      {"8x8: mean", repeated([=] { x.mean(); })},
      {"8x8: mul(2)", repeated([=] { x.mul(2); })},
      {"8x8: sum(1, keepdim)", repeated([=] { x.sum(1, true); })},
      {"8x8: cat", repeated([=] { at::cat({x, x, x}); })},
      {"8x8: stack", repeated([=] { at::stack({x, x, x}); })},
      {"8x8: unbind", repeated([=] { x.unbind(); })},
      {"8x8: split", repeated([=] { x.split(4); })},
      {"8x8: long", repeated([=] { x.to(at::kLong); })},
      {"8x8: to('float64')", repeated([=] { x.to(at::kDouble); })},
      {"8x8: get(2, '1:5')", repeated([=] { x.index({2, Slice(1, 5)}); })},
      {"8x8: a chain of six",
       repeated([=] { x.matmul(x).add(x).relu().mul(2).sum(1, true).mean(); })},
  };
}

double seconds(clockid_t clock) {
  timespec t;
  clock_gettime(clock, &t);
  return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_nsec) / 1e9;
}

}  // namespace

int main(int argc, char** argv) {
  at::set_num_threads(1);
  const auto all = loops();
  const auto found = argc > 1 ? all.find(argv[1]) : all.end();
  if (found == all.end()) return 2;
  char line[256];
  while (std::fgets(line, sizeof line, stdin) != nullptr) {
    long n = 0;
    if (std::sscanf(line, "{\"n\":%ld}", &n) != 1) return 1;
    const double wall = seconds(CLOCK_MONOTONIC), cpu = seconds(CLOCK_PROCESS_CPUTIME_ID);
    found->second(n);
    const double cpu_spent = seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu;
    std::printf("[%.9f,%.9f]\n", seconds(CLOCK_MONOTONIC) - wall, cpu_spent);
    std::fflush(stdout);
  }
}
