// Columns of a row of windows side by side, as vectors: LibTorch's own loop takes one window after the other.
#include "max_pool.h"

#include "../vectorized.h"

#include <algorithm>
#include <limits>

namespace torch_node::kernels {
namespace {

/// The part of a window that lies inside: from `begin` to before `end`, in steps of the dilation.
struct Reach {
  int64_t begin;
  int64_t end;
};

inline TORCH_NODE_INLINED Reach reach(const Window& window, int64_t output) {
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

/// The windows of a row from `begin` to before `end`.
void pool_windows(const Pooling& pooling, const float* in, const Reach& rows, int64_t begin, int64_t end,
                  float* out, int64_t* places) {
  for (int64_t column = begin; column < end; ++column) pool_window(pooling, in, rows, column, out, places);
}

#ifdef TORCH_NODE_SHUFFLES

constexpr int64_t kLanes = 8;
using Floats = float __attribute__((vector_size(32)));
using Places = int32_t __attribute__((vector_size(32)));
using Half = int32_t __attribute__((vector_size(16)));
using Longs = int64_t __attribute__((vector_size(32)));
// In memory, where nothing aligns them: copies of bytes go through the stack with GCC.
using FloatsThere = float __attribute__((vector_size(32), aligned(4), may_alias));
using LongsThere = int64_t __attribute__((vector_size(32), aligned(8), may_alias));

inline TORCH_NODE_INLINED void load_next(Floats& lanes, const float* from) {
  lanes = *reinterpret_cast<const FloatsThere*>(from);
}

/// Every `stride`-th float. Of a stride of two it reads one float more than it takes.
template <int64_t fixed_stride>
inline TORCH_NODE_INLINED void load(Floats& lanes, const float* from, int64_t stride) {
  if constexpr (fixed_stride == 1) {
    load_next(lanes, from);
  } else if constexpr (fixed_stride == 2) {
    Floats low, high;
    load_next(low, from);
    load_next(high, from + kLanes);
    lanes = __builtin_shufflevector(low, high, 0, 2, 4, 6, 8, 10, 12, 14);
  } else {
    for (int64_t i = 0; i < kLanes; ++i) lanes[i] = from[i * stride];
  }
}

inline TORCH_NODE_INLINED void store(const Floats& best, const Places& place, float* out, int64_t* places) {
  *reinterpret_cast<FloatsThere*>(out) = best;
  const Half low = __builtin_shufflevector(place, place, 0, 1, 2, 3);
  const Half high = __builtin_shufflevector(place, place, 4, 5, 6, 7);
  *reinterpret_cast<LongsThere*>(places) = __builtin_convertvector(low, Longs);
  *reinterpret_cast<LongsThere*>(places + 4) = __builtin_convertvector(high, Longs);
}

/// The windows of a row that lie inside the plane: `count` of them from `first` on, which begins at column
/// `start`.
struct Inside {
  int64_t first;
  int64_t count;
  int64_t start;
};

Inside inside(const Window& columns) {
  const int64_t room = columns.size - 1 - (columns.kernel - 1) * columns.dilation + columns.padding;
  const int64_t first = (columns.padding + columns.stride - 1) / columns.stride;
  const int64_t count = std::min(room < 0 ? 0 : room / columns.stride + 1, columns.outputs) - first;
  return {first, std::max<int64_t>(count, 0), first * columns.stride - columns.padding};
}

/// How many rows of windows may be read in whole vectors.
int64_t readable_rows(const Pooling& pooling, const Inside& part, int64_t readable) {
  const Window& columns = pooling.columns;
  const int64_t lanes = (part.count + kLanes - 1) / kLanes * kLanes;
  const int64_t behind = part.start + (columns.kernel - 1) * columns.dilation + lanes * columns.stride;
  int64_t rows = part.count > 0 ? pooling.rows.outputs : 0;
  while (rows > 0 && (reach(pooling.rows, rows - 1).end - 1) * columns.size + behind > readable) --rows;
  return rows;
}

/// The first `rows` rows.
template <int64_t fixed_stride>
void pool_inside(const Pooling& pooling, const Inside& part, const float* in, int64_t rows, float* out,
                 int64_t* places) {
  vectorized([=]() TORCH_NODE_INLINED {
    const Window columns = pooling.columns, lines = pooling.rows;
    const int64_t stride = fixed_stride != 0 ? fixed_stride : columns.stride;
    const Places offsets = Places{0, 1, 2, 3, 4, 5, 6, 7} * static_cast<int32_t>(stride);
    const int64_t behind = part.first + part.count;
    const float* const plane_end = out + lines.outputs * columns.outputs;
    float best_of_last[kLanes];
    int64_t places_of_last[kLanes];
    for (int64_t output = 0; output < rows; ++output) {
      const Reach reached = reach(lines, output);
      float* row_to = out + output * columns.outputs;
      int64_t* row_places = places + output * columns.outputs;
      float* to = row_to + part.first;
      int64_t* places_to = row_places + part.first;
      for (int64_t done = 0; done < part.count; done += kLanes) {
        const int64_t column = part.start + done * stride;
        Floats best = Floats{} - std::numeric_limits<float>::infinity();
        Places place = offsets + static_cast<int32_t>(reached.begin * columns.size + column);
        for (int64_t row = reached.begin; row < reached.end; row += lines.dilation)
          for (int64_t k = 0; k < columns.kernel; ++k) {
            const int64_t begin = row * columns.size + column + k * columns.dilation;
            Floats value;
            load<fixed_stride>(value, in + begin, stride);
            const Places taken = (value > best) | (value != value);
            best = taken ? value : best;
            place = taken ? offsets + static_cast<int32_t>(begin) : place;
          }
        // What it writes beyond the row is the next one's, which comes later.
        if (done + kLanes <= plane_end - to) {
          store(best, place, to + done, places_to + done);
          continue;
        }
        store(best, place, best_of_last, places_of_last);
        std::copy_n(best_of_last, part.count - done, to + done);
        std::copy_n(places_of_last, part.count - done, places_to + done);
      }
      if (part.first > 0) pool_windows(pooling, in, reached, 0, part.first, row_to, row_places);
      if (behind < columns.outputs)
        pool_windows(pooling, in, reached, behind, columns.outputs, row_to, row_places);
    }
  });
}

/// The rows that can be read in whole vectors; answers how many these are.
int64_t pool_rows(const Pooling& pooling, const float* in, int64_t readable, float* out, int64_t* places) {
  const Inside part = inside(pooling.columns);
  const int64_t rows = readable_rows(pooling, part, readable);
  const int64_t stride = pooling.columns.stride;
  const auto pool = stride == 1 ? pool_inside<1> : stride == 2 ? pool_inside<2> : pool_inside<0>;
  if (rows > 0) pool(pooling, part, in, rows, out, places);
  return rows;
}

#else

int64_t pool_rows(const Pooling&, const float*, int64_t, float*, int64_t*) { return 0; }

#endif

}  // namespace

void max_pool_plane(const Pooling& pooling, const float* in, int64_t readable, float* out, int64_t* places) {
  const int64_t columns = pooling.columns.outputs;
  for (int64_t row = pool_rows(pooling, in, readable, out, places); row < pooling.rows.outputs; ++row)
    pool_windows(pooling, in, reach(pooling.rows, row), 0, columns, out + row * columns,
                 places + row * columns);
}

bool max_pool_plane_backward(const float* gradients, const int64_t* places, int64_t windows, float* to,
                             int64_t plane) {
  std::fill_n(to, plane, 0.0f);
  for (int64_t i = 0; i < windows; ++i) {
    if (static_cast<uint64_t>(places[i]) < static_cast<uint64_t>(plane))
      to[places[i]] += gradients[i];
    else if (places[i] != -1)
      return false;
  }
  return true;
}

}  // namespace torch_node::kernels
