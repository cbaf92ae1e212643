// Columns of a row of windows side by side, as vectors: LibTorch's own loop takes one window after the other.
#include "max_pool.h"

#include "../vectorized.h"

#include <algorithm>
#include <cstring>
#include <limits>

namespace torch_node::kernels {
namespace {

/// The part of a window that lies inside: from `begin` to before `end`, in steps of the dilation.
struct Reach {
  int64_t begin;
  int64_t end;
};

Reach reach(const Window& window, int64_t output) {
  int64_t begin = output * window.stride - window.padding;
  const int64_t end = std::min(begin + (window.kernel - 1) * window.dilation + 1, window.size);
  while (begin < 0) begin += window.dilation;
  return {begin, end};
}

/// One window, of any kind.
void pool_window(const Pooling& pooling, const float* in, const Reach& rows, int64_t column, float* out,
                 int64_t* places) {
  const Reach columns = reach(pooling.columns, column);
  float best = -std::numeric_limits<float>::infinity();
  int64_t place = rows.begin * pooling.columns.size + columns.begin;
  for (int64_t row = rows.begin; row < rows.end; row += pooling.rows.dilation)
    for (int64_t at = columns.begin; at < columns.end; at += pooling.columns.dilation) {
      const float value = in[row * pooling.columns.size + at];
      if (!(value > best || value != value)) continue;
      best = value;
      place = row * pooling.columns.size + at;
    }
  out[column] = best;
  places[column] = place;
}

#ifdef TORCH_NODE_SHUFFLES

using Floats = float __attribute__((vector_size(32)));
using Places = int32_t __attribute__((vector_size(32)));
constexpr int64_t kLanes = sizeof(Floats) / sizeof(float);

/// Every `stride`-th float. Of a stride of two it reads one float more than it takes.
template <int64_t fixed_stride>
inline TORCH_NODE_INLINED void load(Floats& lanes, const float* from, int64_t stride) {
  if constexpr (fixed_stride == 1) {
    std::memcpy(&lanes, from, sizeof lanes);
  } else if constexpr (fixed_stride == 2) {
    Floats low, high;
    std::memcpy(&low, from, sizeof low);
    std::memcpy(&high, from + kLanes, sizeof high);
    lanes = __builtin_shufflevector(low, high, 0, 2, 4, 6, 8, 10, 12, 14);
  } else {
    for (int64_t i = 0; i < kLanes; ++i) lanes[i] = from[i * stride];
  }
}

/// Windows inside the plane, the first of which begins at column `start`. The last lanes may be no windows:
/// `count` tells.
template <int64_t fixed_stride>
void pool_inside(const Pooling& pooling, const float* in, const Reach& rows, int64_t start, int64_t count,
                 float* out, int64_t* places) {
  const int64_t width = pooling.columns.size;
  const int64_t kernel = pooling.columns.kernel;
  const int64_t step = pooling.columns.dilation;
  const int64_t row_step = pooling.rows.dilation;
  const int64_t stride = fixed_stride != 0 ? fixed_stride : pooling.columns.stride;
  vectorized([=]() TORCH_NODE_INLINED {
    const Places offsets = Places{0, 1, 2, 3, 4, 5, 6, 7} * static_cast<int32_t>(stride);
    for (int64_t done = 0; done < count; done += kLanes) {
      const int64_t column = start + done * stride;
      Floats best = Floats{} - std::numeric_limits<float>::infinity();
      Places place = offsets + static_cast<int32_t>(rows.begin * width + column);
      for (int64_t row = rows.begin; row < rows.end; row += row_step)
        for (int64_t k = 0; k < kernel; ++k) {
          const int64_t begin = row * width + column + k * step;
          Floats value;
          load<fixed_stride>(value, in + begin, stride);
          const Places taken = (value > best) | (value != value);
          best = taken ? value : best;
          place = taken ? offsets + static_cast<int32_t>(begin) : place;
        }
      if (count - done >= kLanes) {
        std::memcpy(out + done, &best, sizeof best);
        for (int64_t i = 0; i < kLanes; ++i) places[done + i] = place[i];
      } else {
        for (int64_t i = 0; i < count - done; ++i) {
          out[done + i] = best[i];
          places[done + i] = place[i];
        }
      }
    }
  });
}

/// A row's windows that lie inside the plane, unless the last lanes would read beyond the memory: which were
/// computed.
Reach pool_vectors(const Pooling& pooling, const float* in, int64_t readable, const Reach& rows, float* out,
                   int64_t* places) {
  const Window& columns = pooling.columns;
  const int64_t span = (columns.kernel - 1) * columns.dilation;
  const int64_t room = columns.size - 1 - span + columns.padding;
  const int64_t first = (columns.padding + columns.stride - 1) / columns.stride;
  const int64_t count = std::min(room < 0 ? 0 : room / columns.stride + 1, columns.outputs) - first;
  if (count <= 0) return {0, 0};
  const int64_t start = first * columns.stride - columns.padding;
  const int64_t lanes = (count + kLanes - 1) / kLanes * kLanes;
  if ((rows.end - 1) * columns.size + start + span + lanes * columns.stride > readable) return {0, 0};
  const auto pool = columns.stride == 1   ? pool_inside<1>
                    : columns.stride == 2 ? pool_inside<2>
                                          : pool_inside<0>;
  pool(pooling, in, rows, start, count, out + first, places + first);
  return {first, first + count};
}

#else

Reach pool_vectors(const Pooling&, const float*, int64_t, const Reach&, float*, int64_t*) { return {0, 0}; }

#endif

}  // namespace

void max_pool_plane(const Pooling& pooling, const float* in, int64_t readable, float* out, int64_t* places) {
  for (int64_t row = 0; row < pooling.rows.outputs; ++row) {
    const Reach rows = reach(pooling.rows, row);
    const Reach vectors = pool_vectors(pooling, in, readable, rows, out, places);
    for (int64_t column = 0; column < vectors.begin; ++column)
      pool_window(pooling, in, rows, column, out, places);
    for (int64_t column = vectors.end; column < pooling.columns.outputs; ++column)
      pool_window(pooling, in, rows, column, out, places);
    out += pooling.columns.outputs;
    places += pooling.columns.outputs;
  }
}

}  // namespace torch_node::kernels
