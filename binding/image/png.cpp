// PNG's rows, each filtered by what lies left, above and left of that.
#include "kernels.h"
#include "../vectorized.h"

#include <cstdlib>
#include <cstring>

namespace torch_node::image {
namespace {

TORCH_NODE_INLINED inline int paeth(int a, int b, int c) {
  int pa = std::abs(b - c), pb = std::abs(a - c), pc = std::abs(a + b - 2 * c);
  int other = pb <= pc ? b : c;
  return pa <= pb && pa <= pc ? a : other;
}

/// `above` is a row of zeros for the first one.
template <size_t step>
void unfilter_row(int filter, const uint8_t* in, const uint8_t* above, uint8_t* out, size_t bytes) {
  switch (filter) {
    case 0:
      std::memcpy(out, in, bytes);
      return;
    case 1: {
      uint8_t left[step] = {};
      for (size_t x = 0; x + step <= bytes; x += step)
        for (size_t b = 0; b < step; ++b) out[x + b] = left[b] = static_cast<uint8_t>(in[x + b] + left[b]);
      return;
    }
    case 2:
      vectorized([=]() TORCH_NODE_INLINED {
        uint8_t* __restrict to = out;
        for (size_t x = 0; x < bytes; ++x) to[x] = static_cast<uint8_t>(in[x] + above[x]);
      });
      return;
    case 3: {
      int left[step] = {};
      for (size_t x = 0; x + step <= bytes; x += step)
        for (size_t b = 0; b < step; ++b) {
          left[b] = static_cast<uint8_t>(in[x + b] + ((left[b] + above[x + b]) >> 1));
          out[x + b] = static_cast<uint8_t>(left[b]);
        }
      return;
    }
    default: {
      int left[step] = {}, corner[step] = {};
      for (size_t x = 0; x + step <= bytes; x += step)
        for (size_t b = 0; b < step; ++b) {
          int up = above[x + b];
          left[b] = static_cast<uint8_t>(in[x + b] + paeth(left[b], up, corner[b]));
          corner[b] = up;
          out[x + b] = static_cast<uint8_t>(left[b]);
        }
    }
  }
}

template <size_t step>
bool unfilter(const uint8_t* in, uint8_t* out, size_t row_bytes, size_t height) {
  std::vector<uint8_t> zeros(row_bytes);
  const uint8_t* above = zeros.data();
  for (size_t y = 0; y < height; ++y, in += row_bytes + 1, above = out, out += row_bytes) {
    if (in[0] > 4) return false;
    unfilter_row<step>(in[0], in + 1, above, out, row_bytes);
  }
  return true;
}

}  // namespace

bool unfilter_png(const uint8_t* in, uint8_t* out, size_t row_bytes, size_t height, size_t pixel_bytes) {
  switch (pixel_bytes) {
    case 1:
      return unfilter<1>(in, out, row_bytes, height);
    case 2:
      return unfilter<2>(in, out, row_bytes, height);
    case 3:
      return unfilter<3>(in, out, row_bytes, height);
    case 4:
      return unfilter<4>(in, out, row_bytes, height);
    case 6:
      return unfilter<6>(in, out, row_bytes, height);
    default:
      return unfilter<8>(in, out, row_bytes, height);
  }
}

}  // namespace torch_node::image
