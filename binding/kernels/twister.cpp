#include "twister.h"

#include "../vectorized.h"

#include <algorithm>

namespace torch_node::kernels {
namespace {

constexpr size_t kSize = at::MERSENNE_STATE_N;
constexpr size_t kShift = at::MERSENNE_STATE_M;

inline TORCH_NODE_INLINED uint32_t twist(uint32_t far, uint32_t first, uint32_t second) {
  const uint32_t mixed = (first & 0x80000000U) | (second & 0x7fffffffU);
  return far ^ (mixed >> 1) ^ ((0U - (second & 1U)) & 0x9908b0dfU);
}

/// The state's next generation, in three parts none of which reads what it writes.
void next_generation(uint32_t* state) {
  vectorized([=]() TORCH_NODE_INLINED {
    uint32_t next[kSize];
    for (size_t i = 0; i < kSize - kShift; ++i) next[i] = twist(state[i + kShift], state[i], state[i + 1]);
    for (size_t i = kSize - kShift; i < kShift; ++i)
      next[i] = twist(next[i - (kSize - kShift)], state[i], state[i + 1]);
    for (size_t i = kShift; i < kSize - 1; ++i)
      next[i] = twist(next[i - (kSize - kShift)], state[i], state[i + 1]);
    next[kSize - 1] = twist(next[kShift - 1], state[kSize - 1], next[0]);
    for (size_t i = 0; i < kSize; ++i) state[i] = next[i];
  });
}

void temper(const uint32_t* state, uint32_t* words, size_t count) {
  vectorized([=]() TORCH_NODE_INLINED {
    for (size_t i = 0; i < count; ++i) {
      uint32_t word = state[i];
      word ^= word >> 11;
      word ^= (word << 7) & 0x9d2c5680U;
      word ^= (word << 15) & 0xefc60000U;
      words[i] = word ^ (word >> 18);
    }
  });
}

}  // namespace

void draw_words(at::mt19937_data_pod& state, uint32_t* words, size_t count) {
  // `left_` is one more than what is left of this generation.
  while (count > 0) {
    if (state.left_ <= 1) {
      next_generation(state.state_.data());
      state.left_ = static_cast<int>(kSize) + 1;
      state.next_ = 0;
    }
    const size_t taken = std::min(count, static_cast<size_t>(state.left_ - 1));
    temper(state.state_.data() + state.next_, words, taken);
    state.next_ += static_cast<uint32_t>(taken);
    state.left_ -= static_cast<int>(taken);
    words += taken;
    count -= taken;
  }
}

void below(const uint32_t* words, size_t count, uint64_t bound, float* out) {
  const auto limit = static_cast<int64_t>(bound);
  vectorized([=]() TORCH_NODE_INLINED {
    for (size_t i = 0; i < count; ++i) {
      const int64_t number = (static_cast<int64_t>(words[2 * i] & 0x1fffffU) << 32) | words[2 * i + 1];
      out[i] = number < limit ? 1.0F : 0.0F;
    }
  });
}

}  // namespace torch_node::kernels
