// Value by value: tables, counts, blending; and PIL's one filter of neighbours.
#include "kernels.h"
#include "../vectorized.h"
#include "with_bands.h"

#include <cstring>

namespace torch_node::image {

namespace {

/// A table of 256 for each band.
template <int bands>
void look_up_bands(const uint8_t* __restrict in, uint8_t* __restrict out, size_t count,
                   const uint8_t* __restrict table) {
  // Four bytes are stored at once: as many stores as bytes would be what takes longest.
  size_t n = 0;
  for (; n + 4 <= count; n += 4, in += 4 * bands, out += 4 * bands) {
    for (int k = 0; k < bands; ++k) {
      uint8_t four[4];
      for (int i = 0; i < 4; ++i) four[i] = table[(k * 4 + i) % bands * 256 + in[k * 4 + i]];
      std::memcpy(out + k * 4, four, 4);
    }
  }
  for (; n < count; ++n, in += bands, out += bands)
    for (int b = 0; b < bands; ++b) out[b] = table[b * 256 + in[b]];
}

template <int bands>
void count_bands(const uint8_t* in, size_t count, double* counts) {
  // Two sets, since equal neighbours would wait for each other; as many pixels as 32 bits can count.
  constexpr size_t kBlock = size_t{1} << 30;
  for (size_t at = 0; at < count; at += kBlock) {
    size_t length = count - at < kBlock ? count - at : kBlock;
    uint32_t sets[2][bands * 256] = {};
    const uint8_t* p = in + at * bands;
    for (size_t n = 0; n < length; ++n, p += bands)
      for (int b = 0; b < bands; ++b) ++sets[n & 1][b * 256 + p[b]];
    for (int i = 0; i < bands * 256; ++i) counts[i] += static_cast<double>(sets[0][i]) + sets[1][i];
  }
}

}  // namespace

void histogram(const uint8_t* in, int bands, size_t count, double* counts) {
  with_bands(bands, [&]<int n>() { count_bands<n>(in, count, counts); });
}

void look_up(const uint8_t* in, uint8_t* out, int bands, size_t count, const uint8_t* table, bool own) {
  if (!own) return look_up_bands<1>(in, out, count * static_cast<size_t>(bands), table);
  with_bands(bands, [&]<int n>() { look_up_bands<n>(in, out, count, table); });
}

void blend(const uint8_t* a, const uint8_t* b, uint8_t* out, size_t count, float alpha) {
  if (alpha == 0.0F || alpha == 1.0F) {
    if (count > 0) std::memcpy(out, alpha == 0.0F ? a : b, count);
    return;
  }
  bool within = alpha >= 0.0F && alpha <= 1.0F;
  vectorized([=]() TORCH_NODE_INLINED {
    const uint8_t* __restrict first = a;
    const uint8_t* __restrict second = b;
    uint8_t* __restrict to = out;
    if (within) {
      for (size_t i = 0; i < count; ++i) {
        float v = static_cast<float>(first[i]) + alpha * static_cast<float>(second[i] - first[i]);
        to[i] = static_cast<uint8_t>(static_cast<int>(v));
      }
      return;
    }
    for (size_t i = 0; i < count; ++i) {
      float v = static_cast<float>(first[i]) + alpha * static_cast<float>(second[i] - first[i]);
      v = v > 0.0F ? v : 0.0F;
      v = v < 255.0F ? v : 255.0F;
      to[i] = static_cast<uint8_t>(static_cast<int>(v));
    }
  });
}

void smooth(const uint8_t* in, uint8_t* out, int bands, int64_t width, int64_t height) {
  auto step = static_cast<size_t>(bands), row = static_cast<size_t>(width) * step;
  auto rows = static_cast<size_t>(height);
  if (row * rows == 0) return;
  if (width < 3 || height < 3) {
    std::memcpy(out, in, row * rows);
    return;
  }
  std::memcpy(out, in, row);
  std::memcpy(out + (rows - 1) * row, in + (rows - 1) * row, row);
  vectorized([=]() TORCH_NODE_INLINED {
    for (size_t y = 1; y + 1 < rows; ++y) {
      const uint8_t* __restrict own = in + y * row;
      const uint8_t* __restrict above = own - row;
      const uint8_t* __restrict below = own + row;
      uint8_t* __restrict to = out + y * row;
      std::memcpy(to, own, step);
      std::memcpy(to + row - step, own + row - step, step);
      for (size_t i = step; i < row - step; ++i) {
        auto sum =
            static_cast<uint16_t>(above[i - step] + above[i] + above[i + step] + own[i - step] + 5 * own[i] +
                                  own[i + step] + below[i - step] + below[i] + below[i + step]);
        // Thirteenths, rounded: no sum of bytes lies half-way, where 32-bit floats could decide otherwise.
        to[i] = static_cast<uint8_t>(static_cast<uint16_t>(2 * sum + 13) / 26);
      }
    }
  });
}

}  // namespace torch_node::image
