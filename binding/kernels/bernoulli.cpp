// Draws of zeros and ones with one probability for all: dropout's masks.
#include "operators.h"
#include "twister.h"
#include "usual.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/ops/bernoulli_cpu_dispatch.h>
#include <ATen/ops/empty.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <mutex>

namespace torch_node::kernels {
namespace {

// With fewer elements LibTorch's way costs less than copying the generator's state twice.
constexpr int64_t kFewest = 128;

/// One draw an element, in the order of memory.
void draw(at::CPUGeneratorImpl& generator, double p, float* out, int64_t count) {
  constexpr int64_t chunk = 512;
  std::array<uint32_t, 2 * chunk> words;
  // Elements are numbers of 53 bits times 2⁻⁵³: those below `p` are those below its multiple.
  const auto bound = static_cast<uint64_t>(std::ceil(std::ldexp(p, 53)));
  const std::lock_guard<std::mutex> lock(generator.mutex_);
  at::mt19937 engine = generator.engine();
  at::mt19937_data_pod state = engine.data();
  for (int64_t done = 0; done < count; done += chunk) {
    const auto size = static_cast<size_t>(std::min(chunk, count - done));
    draw_words(state, words.data(), 2 * size);
    below(words.data(), size, bound, out + done);
  }
  engine.set_data(state);
  generator.set_engine(engine);
}

/// Whether LibTorch draws in this way: on Intel's processors MKL draws, from a seed of the generator's.
bool is_libtorch_way() {
  static const bool is = [] {
    constexpr int64_t count = 1000;
    constexpr double p = 0.7;
    at::Generator theirs = at::detail::createCPUGenerator(42);
    auto& generator = *at::get_generator_or_default<at::CPUGeneratorImpl>(theirs, theirs);
    generator.random();  // so that numbers of two words lie across two generations
    at::Generator own = theirs.clone();
    at::Tensor expected = at::empty({count}, at::TensorOptions(at::kCPU).dtype(at::kFloat));
    at::cpu::bernoulli_(expected, p, theirs);
    std::array<float, count> drawn;
    auto& our_generator = *at::get_generator_or_default<at::CPUGeneratorImpl>(own, own);
    draw(our_generator, p, drawn.data(), count);
    return std::memcmp(drawn.data(), expected.const_data_ptr<float>(), sizeof drawn) == 0 &&
           our_generator.random64() == generator.random64();
  }();
  return is;
}

}  // namespace

at::Tensor& bernoulli(at::Tensor& self, double p, std::optional<at::Generator> generator) {
  const bool is_known = !is_observed() && self.scalar_type() == at::kFloat && self.layout() == at::kStrided &&
                        self.numel() >= kFewest && self.is_non_overlapping_and_dense() && p >= 0 && p <= 1 &&
                        (!generator || !generator->defined() || generator->device().is_cpu());
  if (!is_known || !is_libtorch_way()) return at::cpu::bernoulli_(self, p, std::move(generator));
  auto* chosen =
      at::get_generator_or_default<at::CPUGeneratorImpl>(generator, at::detail::getDefaultCPUGenerator());
  draw(*chosen, p, self.mutable_data_ptr<float>(), self.numel());
  return self;
}

}  // namespace torch_node::kernels
