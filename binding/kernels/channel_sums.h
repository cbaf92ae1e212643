// Sums over channels of floats, by plain C++: no tensors.
#pragma once

#include <cstdint>

namespace torch_node::kernels {

/// Floats in planes: `batches` times `channels` of them, of `plane` numbers each.
struct Planes {
  const float* data;
  int64_t batches;
  int64_t channels;
  int64_t plane;
};

/// The mean of each channel from `begin` to `end`, and the sum of the squares of what differs from it: added
/// in doubles, number after number, as LibTorch adds them.
void channel_statistics(const Planes& planes, int64_t begin, int64_t end, float* means, float* squares);

}  // namespace torch_node::kernels
