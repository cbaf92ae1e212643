// Resizing with antialiasing: Pillow's libImaging/Resample.c, number for number. Bytes are summed in integers
// of 32 bits, with 22 after the point, whose order doesn't matter; so lines are summed beside each other.
#include "kernels.h"
#include "scratch.h"
#include "../vectorized.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numbers>

namespace torch_node::image {
namespace {

double sinc(double x) {
  if (x == 0.0) return 1.0;
  x *= std::numbers::pi;
  return std::sin(x) / x;
}

double lanczos(double x) { return x >= -3.0 && x < 3.0 ? sinc(x) * sinc(x / 3) : 0.0; }

double triangle(double x) { return std::abs(x) < 1.0 ? 1.0 - std::abs(x) : 0.0; }

double cubic(double x) {
  constexpr double a = -0.5;
  x = std::abs(x);
  if (x < 1.0) return ((a + 2.0) * x - (a + 3.0)) * x * x + 1;
  return x < 2.0 ? (((x - 5) * x + 8) * x - 4) * a : 0.0;
}

double box(double x) { return x > -0.5 && x <= 0.5 ? 1.0 : 0.0; }

double hamming(double x) {
  x = std::abs(x);
  if (x == 0.0) return 1.0;
  if (x >= 1.0) return 0.0;
  x *= std::numbers::pi;
  return std::sin(x) / x * (0.54F + 0.46F * std::cos(x));
}

struct Filter {
  double (*weight)(double);
  double support;
};

/// By PIL's numbers, from 1 on.
constexpr Filter kFilters[] = {{lanczos, 3.0}, {triangle, 1.0}, {cubic, 2.0}, {box, 0.5}, {hamming, 1.0}};

/// What each place of a resized line is made of: `counts[i]` pixels from `starts[i]` on, with
/// `weights[i * size ...]`.
struct Coefficients {
  int64_t size;
  std::vector<int64_t> starts, counts;
  std::vector<double> weights;
};

Coefficients coefficients(int64_t in_size, Ends ends, int64_t out_size, const Filter& filter) {
  // PIL takes the box in 32-bit floats.
  auto from = static_cast<float>(ends.from);
  double scale = static_cast<double>(static_cast<float>(ends.to) - from) / static_cast<double>(out_size);
  double filter_scale = std::max(scale, 1.0);
  double support = filter.support * filter_scale;
  Coefficients c;
  c.size = static_cast<int64_t>(std::ceil(support)) * 2 + 1;
  auto places = static_cast<size_t>(out_size);
  c.starts.resize(places);
  c.counts.resize(places);
  c.weights.resize(places * static_cast<size_t>(c.size));
  double inverse = 1.0 / filter_scale;
  for (size_t i = 0; i < places; ++i) {
    double center = from + (static_cast<double>(i) + 0.5) * scale;
    int64_t start = std::clamp<int64_t>(static_cast<int64_t>(center - support + 0.5), 0, in_size);
    int64_t end = std::min(static_cast<int64_t>(center + support + 0.5), in_size);
    int64_t count = std::clamp<int64_t>(end - start, 0, c.size);
    double* weights = &c.weights[i * static_cast<size_t>(c.size)];
    double sum = 0.0;
    for (int64_t k = 0; k < count; ++k) {
      weights[k] = filter.weight((static_cast<double>(k + start) - center + 0.5) * inverse);
      sum += weights[k];
    }
    if (sum != 0.0)
      for (int64_t k = 0; k < count; ++k) weights[k] /= sum;
    c.starts[i] = start;
    c.counts[i] = count;
  }
  return c;
}

constexpr int kPrecision = 22;
constexpr int kHalf = 1 << (kPrecision - 1);

std::vector<int32_t> integer_weights(const std::vector<double>& weights) {
  std::vector<int32_t> result(weights.size());
  for (size_t i = 0; i < weights.size(); ++i)
    result[i] = static_cast<int32_t>((weights[i] < 0 ? -0.5 : 0.5) + weights[i] * (1 << kPrecision));
  return result;
}

TORCH_NODE_INLINED inline uint8_t clipped(int32_t sum) {
  int32_t v = sum >> kPrecision;
  return static_cast<uint8_t>(v < 0 ? 0 : v > 255 ? 255 : v);
}

/// How many rows are resampled at once: their bytes at one place lie beside each other.
constexpr size_t kRows = 64;

#ifdef TORCH_NODE_SHUFFLES
constexpr size_t kSide = 16;
using Line = uint8_t __attribute__((vector_size(kSide)));

/// Sixteen lines of sixteen bytes as columns: four times every line is interleaved with the eighth from it.
TORCH_NODE_INLINED inline void transpose_square(Line (&v)[kSide]) {
  for (int round = 0; round < 4; ++round) {
    Line next[kSide];
    for (size_t i = 0; i < kSide / 2; ++i) {
      next[2 * i] =
          __builtin_shufflevector(v[i], v[i + 8], 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
      next[2 * i + 1] = __builtin_shufflevector(v[i], v[i + 8], 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29,
                                                14, 30, 15, 31);
    }
    for (size_t i = 0; i < kSide; ++i) v[i] = next[i];
  }
}
#endif

/// `rows` rows of `length` bytes, `step` apart, which are kRows at most, as `length` groups of kRows bytes.
TORCH_NODE_INLINED inline void gather_rows(const uint8_t* in, size_t rows, size_t step, size_t length,
                                           uint8_t* out) {
  size_t r = 0;
#ifdef TORCH_NODE_SHUFFLES
  for (; r + kSide <= rows; r += kSide) {
    size_t i = 0;
    for (; i + kSide <= length; i += kSide) {
      Line v[kSide];
      for (size_t k = 0; k < kSide; ++k) std::memcpy(&v[k], in + (r + k) * step + i, kSide);
      transpose_square(v);
      for (size_t k = 0; k < kSide; ++k) std::memcpy(out + (i + k) * kRows + r, &v[k], kSide);
    }
    for (; i < length; ++i)
      for (size_t k = 0; k < kSide; ++k) out[i * kRows + r + k] = in[(r + k) * step + i];
  }
#endif
  for (; r < rows; ++r)
    for (size_t i = 0; i < length; ++i) out[i * kRows + r] = in[r * step + i];
}

/// The way back.
TORCH_NODE_INLINED inline void scatter_rows(const uint8_t* in, size_t rows, size_t length, uint8_t* out) {
  size_t r = 0;
#ifdef TORCH_NODE_SHUFFLES
  for (; r + kSide <= rows; r += kSide) {
    size_t i = 0;
    for (; i + kSide <= length; i += kSide) {
      Line v[kSide];
      for (size_t k = 0; k < kSide; ++k) std::memcpy(&v[k], in + (i + k) * kRows + r, kSide);
      transpose_square(v);
      for (size_t k = 0; k < kSide; ++k) std::memcpy(out + (r + k) * length + i, &v[k], kSide);
    }
    for (; i < length; ++i)
      for (size_t k = 0; k < kSide; ++k) out[(r + k) * length + i] = in[i * kRows + r + k];
  }
#endif
  for (; r < rows; ++r)
    for (size_t i = 0; i < length; ++i) out[r * length + i] = in[i * kRows + r];
}

/// `count` sums of weighted bytes, as bytes: those of one sum lie `step` apart.
TORCH_NODE_INLINED inline void sum_lines(const uint8_t* __restrict from, size_t step, const int32_t* w,
                                         size_t taps, int32_t* __restrict sums, uint8_t* __restrict out,
                                         size_t count) {
  for (size_t i = 0; i < count; ++i) sums[i] = kHalf;
  size_t k = 0;
  // Four at a time, since the sums are read and written each time.
  for (; k + 4 <= taps; k += 4, from += 4 * step) {
    int32_t w0 = w[k], w1 = w[k + 1], w2 = w[k + 2], w3 = w[k + 3];
    for (size_t i = 0; i < count; ++i)
      sums[i] += from[i] * w0 + from[step + i] * w1 + from[2 * step + i] * w2 + from[3 * step + i] * w3;
  }
  for (; k < taps; ++k, from += step) {
    int32_t w0 = w[k];
    for (size_t i = 0; i < count; ++i) sums[i] += from[i] * w0;
  }
  for (size_t i = 0; i < count; ++i) out[i] = clipped(sums[i]);
}

/// Rows of bytes, `step` apart, in another width.
void resample_rows(const uint8_t* in, size_t step, uint8_t* out, const Coefficients& c, size_t bands,
                   size_t in_width, size_t out_width, size_t height) {
  std::vector<int32_t> weights = integer_weights(c.weights);
  size_t in_row = in_width * bands, out_row = out_width * bands;
  // A last part may have fewer rows: what is left of others is summed, and not looked at.
  Scratch columns(Use::Columns, in_row * kRows), results(Use::Results, out_row * kRows);
  vectorized([&]() TORCH_NODE_INLINED {
    int32_t sums[kRows];
    for (size_t y = 0; y < height; y += kRows) {
      size_t rows = std::min(kRows, height - y);
      size_t group = (rows + 15) / 16 * 16;
      gather_rows(in + y * step, rows, step, in_row, columns.data());
      for (size_t x = 0; x < out_width; ++x) {
        const int32_t* w = &weights[x * static_cast<size_t>(c.size)];
        for (size_t b = 0; b < bands; ++b)
          sum_lines(columns.data() + (static_cast<size_t>(c.starts[x]) * bands + b) * kRows, bands * kRows, w,
                    static_cast<size_t>(c.counts[x]), sums, results.data() + (x * bands + b) * kRows, group);
      }
      scatter_rows(results.data(), rows, out_row, out + y * out_row);
    }
  });
}

/// Bytes in another height; `row` bytes a row, `step` apart.
void resample_columns(const uint8_t* in, size_t step, uint8_t* out, const Coefficients& c, size_t row,
                      size_t out_height) {
  std::vector<int32_t> weights = integer_weights(c.weights);
  // A part of the rows at a time, whose sums stay in the first cache.
  constexpr size_t kPart = 2048;
  vectorized([&]() TORCH_NODE_INLINED {
    int32_t sums[kPart];
    for (size_t left = 0; left < row; left += kPart)
      for (size_t y = 0; y < out_height; ++y)
        sum_lines(in + static_cast<size_t>(c.starts[y]) * step + left, step,
                  &weights[y * static_cast<size_t>(c.size)], static_cast<size_t>(c.counts[y]), sums,
                  out + y * row + left, std::min(kPart, row - left));
  });
}

double round_up(double v) { return std::trunc(v >= 0.0 ? v + 0.5 : v - 0.5); }

template <typename T>
T stored(double sum) {
  if constexpr (std::is_same_v<T, float>) return static_cast<float>(sum);
  if constexpr (std::is_same_v<T, uint16_t>)
    return static_cast<uint16_t>(std::clamp(round_up(sum), 0.0, 65535.0));
  if constexpr (std::is_same_v<T, int32_t>)
    return static_cast<int32_t>(std::clamp(round_up(sum), -2147483648.0, 2147483647.0));
}

/// How far a pixel lies from the next one of its line, and a line from the next.
struct Steps {
  size_t pixel, line;
};

/// Lines of pixels of 16 and 32 bits, which have one band, in another length.
template <typename T>
void resample_numbers(const T* in, T* out, const Coefficients& c, size_t out_size, size_t lines, Steps from,
                      Steps to) {
  for (size_t line = 0; line < lines; ++line) {
    for (size_t i = 0; i < out_size; ++i) {
      const T* p = in + static_cast<size_t>(c.starts[i]) * from.pixel + line * from.line;
      const double* w = &c.weights[i * static_cast<size_t>(c.size)];
      double sum = 0.0;
      for (int64_t k = 0; k < c.counts[i]; ++k, p += from.pixel) sum += *p * w[k];
      out[i * to.pixel + line * to.line] = stored<T>(sum);
    }
  }
}

template <typename T>
void resample_along(const Raster& source, void* out, const Coefficients& c, bool rows, int64_t size) {
  auto width = static_cast<size_t>(source.width), height = static_cast<size_t>(source.height);
  auto length = static_cast<size_t>(size);
  const auto* in = static_cast<const T*>(source.data);
  auto* to = static_cast<T*>(out);
  if (rows)
    resample_numbers(in, to, c, length, height, {1, width}, {1, length});
  else
    resample_numbers(in, to, c, length, width, {width, 1}, {width, 1});
}

/// One direction: `rows` are made `size` long, or as many.
void resample_one(const Raster& source, void* out, bool rows, int64_t size, const Coefficients& c) {
  auto bands = static_cast<size_t>(info(source.mode).bands);
  auto* to = static_cast<uint8_t*>(out);
  switch (info(source.mode).element) {
    case Element::U8:
      if (rows)
        return resample_rows(source.bytes(), source.step(), to, c, bands, static_cast<size_t>(source.width),
                             static_cast<size_t>(size), static_cast<size_t>(source.height));
      return resample_columns(source.bytes(), source.step(), to, c, source.row_bytes(),
                              static_cast<size_t>(size));
    case Element::U16:
      return resample_along<uint16_t>(source, out, c, rows, size);
    case Element::I32:
      return resample_along<int32_t>(source, out, c, rows, size);
    case Element::F32:
      return resample_along<float>(source, out, c, rows, size);
  }
}

/// Whether a direction stays as it is.
bool is_same(int64_t in_size, int64_t out_size, Ends ends) {
  return in_size == out_size && ends.from == 0.0 && ends.to == static_cast<double>(in_size);
}

}  // namespace

void resample(const Raster& source, void* out, int64_t width, int64_t height, int filter, Ends across,
              Ends down) {
  const Filter& chosen = kFilters[filter - 1];
  size_t pixel = pixel_size(source.mode);
  bool same_width = is_same(source.width, width, across), same_height = is_same(source.height, height, down);
  if (same_width && same_height) {
    for (int64_t y = 0; y < height; ++y)
      std::memcpy(static_cast<char*>(out) + static_cast<size_t>(y) * source.row_bytes(),
                  static_cast<const char*>(source.data) + static_cast<size_t>(y) * source.step(),
                  source.row_bytes());
    return;
  }
  Coefficients c_across, c_down;
  if (!same_width) c_across = coefficients(source.width, across, width, chosen);
  if (!same_height) c_down = coefficients(source.height, down, height, chosen);
  if (same_height) return resample_one(source, out, true, width, c_across);
  if (same_width) return resample_one(source, out, false, height, c_down);
  // Which direction goes first shows in the rounding. Pillow 13 begins with the columns where they shrink
  // much more than the rows.
  bool columns_first = height < source.height && source.height - height > 2 * (source.width - width);
  Raster between = source;
  (columns_first ? between.height : between.width) = columns_first ? height : width;
  between.pitch = 0;
  Scratch memory(Use::Between, between.count() * pixel);
  between.data = memory.data();
  if (columns_first) {
    resample_one(source, memory.data(), false, height, c_down);
    resample_one(between, out, true, width, c_across);
    return;
  }
  // Only the rows that the second step needs.
  int64_t first = source.height, end = 0;
  for (size_t i = 0; i < c_down.starts.size(); ++i) {
    first = std::min(first, c_down.starts[i]);
    end = std::max(end, c_down.starts[i] + c_down.counts[i]);
  }
  Raster part = source;
  part.height = end - std::min(first, end);
  part.data = static_cast<const char*>(source.data) + static_cast<size_t>(first) * source.step();
  resample_one(part, memory.data() + static_cast<size_t>(first * width) * pixel, true, width, c_across);
  resample_one(between, out, false, height, c_down);
}

}  // namespace torch_node::image
