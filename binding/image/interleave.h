// Bands that lie beside each other in a pixel, as planes, and back. Loops over planes are what compilers
// vectorise best.
#pragma once

#include "../vectorized.h"

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace torch_node::image {

/// How many pixels are taken apart at once: planes that stay in the first cache.
inline constexpr size_t kBlock = 1024;

using Plane = uint8_t[kBlock];

/// The first `planes` of `bands` bands of up to kBlock pixels.
template <int bands, size_t planes>
TORCH_NODE_INLINED inline void deinterleave(const uint8_t* in, size_t count, Plane (&out)[planes]) {
  for (size_t b = 0; b < planes; ++b) {
    const uint8_t* __restrict from = in + b;
    uint8_t* __restrict to = out[b];
    for (size_t n = 0; n < count; ++n) to[n] = from[n * bands];
  }
}

/// Three planes as pixels.
TORCH_NODE_INLINED inline void interleave(const uint8_t* r, const uint8_t* g, const uint8_t* b, size_t count,
                                          uint8_t* __restrict out) {
  size_t n = 0;
#ifdef TORCH_NODE_SHUFFLES
  using Vector = uint8_t __attribute__((vector_size(16)));
  for (; n + 16 <= count; n += 16) {
    Vector x, y, z;
    std::memcpy(&x, r + n, 16);
    std::memcpy(&y, g + n, 16);
    std::memcpy(&z, b + n, 16);
    Vector xy0 = __builtin_shufflevector(x, y, 0, 16, 0, 1, 17, 0, 2, 18, 0, 3, 19, 0, 4, 20, 0, 5);
    Vector xy1 = __builtin_shufflevector(x, y, 21, 0, 6, 22, 0, 7, 23, 0, 8, 24, 0, 9, 25, 0, 10, 26);
    Vector xy2 = __builtin_shufflevector(x, y, 0, 11, 27, 0, 12, 28, 0, 13, 29, 0, 14, 30, 0, 15, 31, 0);
    Vector pixels[3] = {
        __builtin_shufflevector(xy0, z, 0, 1, 16, 3, 4, 17, 6, 7, 18, 9, 10, 19, 12, 13, 20, 15),
        __builtin_shufflevector(xy1, z, 0, 21, 2, 3, 22, 5, 6, 23, 8, 9, 24, 11, 12, 25, 14, 15),
        __builtin_shufflevector(xy2, z, 26, 1, 2, 27, 4, 5, 28, 7, 8, 29, 10, 11, 30, 13, 14, 31),
    };
    std::memcpy(out + n * 3, pixels, sizeof(pixels));
  }
#endif
  for (; n < count; ++n) {
    out[n * 3] = r[n];
    out[n * 3 + 1] = g[n];
    out[n * 3 + 2] = b[n];
  }
}

}  // namespace torch_node::image
