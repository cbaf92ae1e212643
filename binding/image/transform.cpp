// Pixels taken from elsewhere in the picture: Pillow's libImaging/Geometry.c, number for number.
#include "kernels.h"
#include "../vectorized.h"
#include "with_bands.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <type_traits>

namespace torch_node::image {
namespace {

/// A picture of one kind of number, and the one that is made of it.
template <typename T, int bands>
struct Pair {
  const T* in;
  int64_t width, height;
  T* out;
  int64_t out_width, out_height;
  const std::array<double, 8>& a;

  const T* at(int64_t x, int64_t y) const { return in + (y * width + x) * bands; }
  static void copy(const T* from, T* to) { std::memcpy(to, from, sizeof(T) * bands); }
  const T* last() const { return at(width - 1, height - 1); }
  /// The same where another pixel of the result follows, which is written later: three bytes are moved with
  /// the next one of the source, by one load and one store. Behind the source's last pixel there is none.
  static void copy_before_next(const T* from, T* to, const T* last) {
    if (sizeof(T) * bands == 3 && from != last)
      std::memcpy(to, from, 4);
    else
      copy(from, to);
  }
  bool holds(double x, double y) const {
    return x >= 0.0 && x < static_cast<double>(width) && y >= 0.0 && y < static_cast<double>(height);
  }
};

struct Nearest {
  template <typename T, int bands>
  static void sample(const Pair<T, bands>& p, T* out, double x, double y) {
    if (p.holds(x, y)) p.copy(p.at(static_cast<int64_t>(x), static_cast<int64_t>(y)), out);
  }
};

/// How an interpolated value becomes one of the mode's: C's conversion, after clipping where PIL clips.
template <typename T, bool clips>
T stored(double v) {
  if constexpr (std::is_same_v<T, float>) return static_cast<float>(v);
  if constexpr (std::is_same_v<T, int32_t>)
    return v > -2147483649.0 && v < 2147483648.0 ? static_cast<int32_t>(v) : INT32_MIN;
  // Not beyond the pixels between which it lies, or clipped; but for bits that a cubic curve adds.
  if constexpr (std::is_same_v<T, uint8_t> && clips)
    return v <= 0.0 ? 0 : v >= 255.0 ? 255 : static_cast<uint8_t>(v);
  if constexpr (sizeof(T) <= 2) return static_cast<T>(static_cast<int64_t>(v));
}

/// Integers are subtracted as such, floats in 32 bits.
template <typename T>
using Difference = std::conditional_t<std::is_same_v<T, float>, float, double>;

template <typename T>
double between(T a, T b, double d) {
  return a + (static_cast<Difference<T>>(b) - static_cast<Difference<T>>(a)) * d;
}

int64_t clip(int64_t v, int64_t size) { return v < 0 ? 0 : v < size ? v : size - 1; }

struct Bilinear {
  template <typename T, int bands>
  static void sample(const Pair<T, bands>& p, T* out, double xin, double yin) {
    if (!p.holds(xin, yin)) return;
    xin -= 0.5;
    yin -= 0.5;
    auto x = static_cast<int64_t>(std::floor(xin)), y = static_cast<int64_t>(std::floor(yin));
    double dx = xin - static_cast<double>(x), dy = yin - static_cast<double>(y);
    int64_t x0 = clip(x, p.width), x1 = clip(x + 1, p.width);
    int64_t row = clip(y, p.height);
    // A row that isn't there is the one above once more.
    int64_t next = y + 1 < p.height ? y + 1 : row;
    const T *a = p.at(x0, row), *b = p.at(x1, row), *c = p.at(x0, next), *d = p.at(x1, next);
    for (int band = 0; band < bands; ++band) {
      double v1 = between(a[band], b[band], dx);
      double v2 = between(c[band], d[band], dx);
      out[band] = stored<T, false>(v1 + (v2 - v1) * dy);
    }
  }
};

/// A cubic curve through four values; those of floats are added in 32 bits.
template <typename V>
double cubic(V v1, V v2, V v3, V v4, double d) {
  double p1 = v2;
  double p2 = -v1 + v3;
  double p3 = 2 * (v1 - v2) + v3 - v4;
  double p4 = -v1 + v2 - v3 + v4;
  return p1 + d * (p2 + d * (p3 + d * p4));
}

struct Bicubic {
  template <typename T, int bands>
  static void sample(const Pair<T, bands>& p, T* out, double xin, double yin) {
    if (!p.holds(xin, yin)) return;
    using V = Difference<T>;
    xin -= 0.5;
    yin -= 0.5;
    auto x = static_cast<int64_t>(std::floor(xin)) - 1, y = static_cast<int64_t>(std::floor(yin)) - 1;
    double dx = xin - static_cast<double>(x + 1), dy = yin - static_cast<double>(y + 1);
    int64_t columns[4];
    for (int i = 0; i < 4; ++i) columns[i] = clip(x + i, p.width) * bands;
    const T* rows[4] = {p.at(0, clip(y, p.height))};
    for (int i = 1; i < 4; ++i) rows[i] = y + i >= 0 && y + i < p.height ? p.at(0, y + i) : rows[i - 1];
    for (int band = 0; band < bands; ++band) {
      double v[4];
      for (int i = 0; i < 4; ++i) {
        const T* row = rows[i] + band;
        v[i] = cubic<V>(row[columns[0]], row[columns[1]], row[columns[2]], row[columns[3]], dx);
      }
      out[band] = stored<T, true>(cubic<double>(v[0], v[1], v[2], v[3], dy));
    }
  }
};

/// Each pixel's place by itself.
template <typename Sampler, bool perspective, typename T, int bands>
void by_places(const Pair<T, bands>& p) {
  const auto& a = p.a;
  T* out = p.out;
  for (int64_t y = 0; y < p.out_height; ++y) {
    double yin = static_cast<double>(y) + 0.5;
    for (int64_t x = 0; x < p.out_width; ++x, out += bands) {
      double xin = static_cast<double>(x) + 0.5;
      double sx = a[0] * xin + a[1] * yin + a[2];
      double sy = a[3] * xin + a[4] * yin + a[5];
      if constexpr (perspective) {
        double w = a[6] * xin + a[7] * yin + 1;
        sx /= w;
        sy /= w;
      }
      Sampler::sample(p, out, sx, sy);
    }
  }
}

template <typename T, int bands>
void scale_nearest(const Pair<T, bands>& p) {
  const auto& a = p.a;
  std::vector<int64_t> columns(static_cast<size_t>(p.out_width));
  int64_t first = p.out_width, end = 0;
  double xo = a[2] + a[0] * 0.5;
  for (int64_t x = 0; x < p.out_width; ++x, xo += a[0]) {
    if (!(xo >= 0.0 && xo < static_cast<double>(p.width))) continue;
    end = x + 1;
    first = std::min(first, x);
    columns[static_cast<size_t>(x)] = static_cast<int64_t>(xo) * bands;
  }
  double yo = a[5] + a[4] * 0.5;
  const T* last = p.last();
  if (first >= end) return;
  for (int64_t y = 0; y < p.out_height; ++y, yo += a[4]) {
    if (!(yo >= 0.0 && yo < static_cast<double>(p.height))) continue;
    const T* from = p.at(0, static_cast<int64_t>(yo));
    T* to = p.out + y * p.out_width * bands;
    for (int64_t x = first; x + 1 < end; ++x)
      p.copy_before_next(from + columns[static_cast<size_t>(x)], to + x * bands, last);
    p.copy(from + columns[static_cast<size_t>(end - 1)], to + (end - 1) * bands);
  }
}

template <typename T, int bands>
bool fits_fixed_point(const Pair<T, bands>& p) {
  auto fits = [&](int64_t column, int64_t row) {
    auto x = static_cast<double>(column), y = static_cast<double>(row);
    return std::abs(x * p.a[0] + y * p.a[1] + p.a[2]) < 32768 &&
           std::abs(x * p.a[3] + y * p.a[4] + p.a[5]) < 32768;
  };
  return fits(0, 0) && fits(p.out_width, p.out_height) && fits(0, p.out_height) && fits(p.out_width, 0);
}

/// 16 bits before and after the point, kept in 32, which wrap around.
uint32_t fixed(double v) {
  return static_cast<uint32_t>(static_cast<int64_t>(std::floor(v * 65536.0 + 0.5)));
}

/// Numbers of 16 bits before and after the point: what PIL does where they suffice. Where pixels lie is
/// computed first, with vectors; an `Index` holds the number of any pixel.
template <typename Index, typename T, int bands>
TORCH_NODE_INLINED inline void affine_fixed_point(const Pair<T, bands>& p) {
  constexpr uint32_t kPart = 256;
  Index places[kPart];
  const auto& a = p.a;
  uint32_t a0 = fixed(a[0]), a1 = fixed(a[1]), a3 = fixed(a[3]), a4 = fixed(a[4]);
  uint32_t row_x = fixed(a[2] + a[0] * 0.5 + a[1] * 0.5), row_y = fixed(a[5] + a[3] * 0.5 + a[4] * 0.5);
  auto holds = [&](uint32_t xx, uint32_t yy) {
    int32_t x = static_cast<int32_t>(xx) >> 16, y = static_cast<int32_t>(yy) >> 16;
    return x >= 0 && x < p.width && y >= 0 && y < p.height;
  };
  // Copies, since bytes that are written could be those of the picture's own numbers.
  const T *in = p.in, *last = p.last();
  const auto width = static_cast<Index>(p.width);
  auto count = static_cast<uint32_t>(p.out_width);
  for (int64_t y = 0; y < p.out_height; ++y, row_x += a1, row_y += a4) {
    // Between two pixels of a row that lie within the picture, all do.
    uint32_t first = 0, end = count;
    while (first < end && !holds(row_x + first * a0, row_y + first * a3)) ++first;
    while (first < end && !holds(row_x + (end - 1) * a0, row_y + (end - 1) * a3)) --end;
    if (first == end) continue;
    T* __restrict out = p.out + (y * p.out_width + first) * bands;
    for (uint32_t at = first; at < end; at += kPart) {
      uint32_t length = std::min(kPart, end - at);
      for (uint32_t n = 0; n < length; ++n) {
        auto x = static_cast<int32_t>(row_x + (at + n) * a0) >> 16;
        auto y_in = static_cast<int32_t>(row_y + (at + n) * a3) >> 16;
        places[n] = y_in * width + x;
      }
      uint32_t before = at + length < end ? length : length - 1;
      for (uint32_t n = 0; n < before; ++n, out += bands)
        p.copy_before_next(in + static_cast<int64_t>(places[n]) * bands, out, last);
      if (before < length) p.copy(in + static_cast<int64_t>(places[before]) * bands, out);
    }
  }
}

template <typename T, int bands>
void affine_nearest(const Pair<T, bands>& p) {
  const auto& a = p.a;
  double xo = a[2] + a[1] * 0.5 + a[0] * 0.5, yo = a[5] + a[4] * 0.5 + a[3] * 0.5;
  T* out = p.out;
  for (int64_t y = 0; y < p.out_height; ++y, xo += a[1], yo += a[4]) {
    double xx = xo, yy = yo;
    for (int64_t x = 0; x < p.out_width; ++x, out += bands, xx += a[0], yy += a[3])
      Nearest::sample(p, out, xx, yy);
  }
}

template <typename T, int bands>
void run(const Raster& source, void* out, int64_t width, int64_t height, int method,
         const std::array<double, 8>& a, int filter) {
  Pair<T, bands> p{static_cast<const T*>(source.data),
                   source.width,
                   source.height,
                   static_cast<T*>(out),
                   width,
                   height,
                   a};
  if (method == 0 && filter == 0 && source.mode != Mode::I16) {
    if (a[1] == 0.0 && a[3] == 0.0) return scale_nearest(p);
    if (!fits_fixed_point(p)) return affine_nearest(p);
    if (source.count() > INT32_MAX)
      affine_fixed_point<int64_t>(p);
    else
      vectorized([=]() TORCH_NODE_INLINED { affine_fixed_point<int32_t>(p); });
    return;
  }
  bool perspective = method == 2;
  switch (filter) {
    case 0:
      return perspective ? by_places<Nearest, true>(p) : by_places<Nearest, false>(p);
    case 2:
      return perspective ? by_places<Bilinear, true>(p) : by_places<Bilinear, false>(p);
    default:
      return perspective ? by_places<Bicubic, true>(p) : by_places<Bicubic, false>(p);
  }
}

}  // namespace

void transform(const Raster& source, void* out, int64_t width, int64_t height, int method,
               const std::array<double, 8>& a, int filter) {
  if (source.count() == 0 || width == 0 || height == 0) return;
  switch (info(source.mode).element) {
    case Element::U16:
      return run<uint16_t, 1>(source, out, width, height, method, a, filter);
    case Element::I32:
      return run<int32_t, 1>(source, out, width, height, method, a, filter);
    case Element::F32:
      return run<float, 1>(source, out, width, height, method, a, filter);
    case Element::U8:
      break;
  }
  with_bands(info(source.mode).bands,
             [&]<int n>() { run<uint8_t, n>(source, out, width, height, method, a, filter); });
}

}  // namespace torch_node::image
