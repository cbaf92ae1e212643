// Max pooling over planes of floats, by plain C++: no tensors. All sizes were checked by the caller.
#pragma once

#include <cstdint>

namespace torch_node::kernels {

/// How a window moves over one dimension.
struct Window {
  int64_t size;
  int64_t kernel;
  int64_t stride;
  int64_t padding;
  int64_t dilation;
  int64_t outputs;
};

/// One plane of a pooling, of fewer than 2³¹ floats.
struct Pooling {
  Window rows;
  Window columns;
};

/// The largest element under each window and its place in the plane: LibTorch's `max_pool2d_with_indices`, to
/// the last bit. Where some are NaN it is the last of them, else the first of the largest. `readable` is how
/// many floats may be read from `in` on: those of the planes behind belong to it.
void max_pool_plane(const Pooling& pooling, const float* in, int64_t readable, float* out, int64_t* places);

/// Adds each of the windows' gradients to its place in the plane, in their order, but for those at -1, as
/// LibTorch; false where a place lies outside.
bool max_pool_plane_backward(const float* gradients, const int64_t* places, int64_t windows, float* to,
                             int64_t plane);

}  // namespace torch_node::kernels
