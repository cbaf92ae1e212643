// The Mersenne Twister that LibTorch's generator for the CPU is, many numbers at a time.
#pragma once

#include <ATen/core/MT19937RNGEngine.h>

#include <cstddef>
#include <cstdint>

namespace torch_node::kernels {

/// The next `count` numbers of 32 bits, which `state` is behind afterwards.
void draw_words(at::mt19937_data_pod& state, uint32_t* words, size_t count);

/// For each 64 of the bits 1.0 where their number's last 53 are below `bound`, else 0.0: of each two words
/// the first has the upper half.
void below(const uint32_t* words, size_t count, uint64_t bound, float* out);

}  // namespace torch_node::kernels
