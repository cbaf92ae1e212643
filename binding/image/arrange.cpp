// Pixels put elsewhere, unchanged: turned, cut out.
#include "kernels.h"
#include "../vectorized.h"

#include <algorithm>
#include <cstring>

namespace torch_node::image {
namespace {

/// Copies lines whose pixels go backwards: pixel i of a line to the line's `width - 1 - i`.
template <size_t size>
void mirror_rows(const char* in, char* out, size_t width, size_t height) {
  vectorized([=]() TORCH_NODE_INLINED {
    for (size_t y = 0; y < height; ++y) {
      const char* __restrict from = in + y * width * size;
      char* __restrict to = out + (y + 1) * width * size;
      size_t x = 0;
#ifdef TORCH_NODE_SHUFFLES
      if constexpr (size == 3) {
        // Five pixels at a time; the sixteenth byte is written over by the next, or lies in the line before.
        using Vector = char __attribute__((vector_size(16)));
        for (; x + 6 <= width; x += 5) {
          Vector v;
          std::memcpy(&v, from + x * 3, 16);
          v = __builtin_shufflevector(v, v, 15, 12, 13, 14, 9, 10, 11, 6, 7, 8, 3, 4, 5, 0, 1, 2);
          std::memcpy(to - (x + 5) * 3 - 1, &v, 16);
        }
      }
#endif
      for (; x < width; ++x) std::memcpy(to - (x + 1) * size, from + x * size, size);
    }
  });
}

/// Where the result's first pixel lies in the source, and how far the source goes for a step right and a step
/// down in the result.
struct Way {
  int64_t start, across, down;
};

template <size_t size>
void gather(const char* in, char* out, int64_t width, int64_t height, Way way) {
  // In squares, so that the source's lines stay in the cache.
  constexpr int64_t kSide = 32;
  for (int64_t top = 0; top < height; top += kSide) {
    int64_t bottom = std::min(top + kSide, height);
    for (int64_t left = 0; left < width; left += kSide) {
      int64_t right = std::min(left + kSide, width);
      for (int64_t y = top; y < bottom; ++y) {
        const char* from = in + (way.start + y * way.down + left * way.across) * static_cast<int64_t>(size);
        char* to = out + (y * width + left) * static_cast<int64_t>(size);
        for (int64_t x = left; x < right; ++x, from += way.across * static_cast<int64_t>(size), to += size)
          std::memcpy(to, from, size);
      }
    }
  }
}

template <size_t size>
void transpose_pixels(const Raster& source, int method, char* out) {
  const char* in = static_cast<const char*>(source.data);
  int64_t width = source.width, height = source.height;
  int64_t right = width - 1, bottom = height - 1;
  switch (method) {
    case 0:
      return mirror_rows<size>(in, out, static_cast<size_t>(width), static_cast<size_t>(height));
    case 1:
      for (int64_t y = 0; y < height; ++y)
        std::memcpy(out + y * width * static_cast<int64_t>(size),
                    in + (bottom - y) * width * static_cast<int64_t>(size),
                    static_cast<size_t>(width) * size);
      return;
    case 2:
      return gather<size>(in, out, height, width, {right, width, -1});
    // Turned by half: one line of all pixels, backwards.
    case 3:
      return mirror_rows<size>(in, out, static_cast<size_t>(width) * static_cast<size_t>(height), 1);
    case 4:
      return gather<size>(in, out, height, width, {bottom * width, -width, 1});
    case 5:
      return gather<size>(in, out, height, width, {0, width, 1});
    default:
      return gather<size>(in, out, height, width, {bottom * width + right, -width, -1});
  }
}

}  // namespace

void transpose(const Raster& source, int method, void* out) {
  if (source.count() == 0) return;
  auto* to = static_cast<char*>(out);
  switch (pixel_size(source.mode)) {
    case 1:
      return transpose_pixels<1>(source, method, to);
    case 2:
      return transpose_pixels<2>(source, method, to);
    case 3:
      return transpose_pixels<3>(source, method, to);
    default:
      return transpose_pixels<4>(source, method, to);
  }
}

void paste(const Raster& source, void* out, int64_t width, int64_t height, int64_t left, int64_t top) {
  int64_t from_x = std::max<int64_t>(-left, 0), from_y = std::max<int64_t>(-top, 0);
  int64_t columns = std::min(source.width, width - left) - from_x;
  int64_t end_y = std::min(source.height, height - top);
  if (columns <= 0) return;
  auto size = static_cast<int64_t>(pixel_size(source.mode));
  // A picture may be put into itself.
  for (int64_t y = from_y; y < end_y; ++y)
    std::memmove(static_cast<char*>(out) + ((y + top) * width + from_x + left) * size,
                 static_cast<const char*>(source.data) + (y * source.width + from_x) * size,
                 static_cast<size_t>(columns * size));
}

}  // namespace torch_node::image
