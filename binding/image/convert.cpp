// Conversions between modes that go without another mode in between.
#include "interleave.h"
#include "kernels.h"
#include "pixels.h"

namespace torch_node::image {
namespace {

using Kernel = void (*)(const void* in, void* out, size_t count);

template <typename In, int in_bands, typename Out, int out_bands, auto pixel>
void each(const void* in, void* out, size_t count) {
  vectorized([=]() TORCH_NODE_INLINED {
    const In* __restrict from = static_cast<const In*>(in);
    Out* __restrict to = static_cast<Out*>(out);
    for (size_t n = 0; n < count; ++n) pixel(from + n * in_bands, to + n * out_bands);
  });
}

template <int in_bands, int out_bands, auto pixel>
constexpr Kernel bytes = each<uint8_t, in_bands, uint8_t, out_bands, pixel>;

// What a grey value is in the source ...
struct Same {
  static TORCH_NODE_INLINED uint8_t of(const uint8_t* p) { return p[0]; }
};
struct Binary {
  static TORCH_NODE_INLINED uint8_t of(const uint8_t* p) { return p[0] != 0 ? 255 : 0; }
};
struct Clipped {
  static TORCH_NODE_INLINED uint8_t of(const int32_t* p) { return clip_int(p[0]); }
  static TORCH_NODE_INLINED uint8_t of(const uint16_t* p) { return clip_int(p[0]); }
  static TORCH_NODE_INLINED uint8_t of(const float* p) { return clip_float(p[0]); }
};
struct Luma {
  static TORCH_NODE_INLINED uint8_t of(const uint8_t* p) { return luma(p); }
};
struct Threshold {
  static TORCH_NODE_INLINED uint8_t of(const uint8_t* p) { return p[0] >= 128 ? 255 : 0; }
};
struct LumaThreshold {
  static TORCH_NODE_INLINED uint8_t of(const uint8_t* p) { return luma1000(p) >= 128000 ? 255 : 0; }
};

// ... and what it becomes.
template <typename Value, typename In, int in_bands, typename Out = uint8_t>
constexpr Kernel grey = each<In, in_bands, Out, 1, [](const In* p, Out* o) TORCH_NODE_INLINED {
  o[0] = static_cast<Out>(Value::of(p));
}>;
template <typename Value, typename In, int in_bands>
constexpr Kernel opaque_grey = each<In, in_bands, uint8_t, 2, [](const In* p, uint8_t* o) TORCH_NODE_INLINED {
  o[0] = Value::of(p);
  o[1] = 255;
}>;
template <typename Value, typename In, int in_bands>
constexpr Kernel grey_colours =
    each<In, in_bands, uint8_t, 3,
         [](const In* p, uint8_t* o) TORCH_NODE_INLINED { o[0] = o[1] = o[2] = Value::of(p); }>;
template <typename Value, typename In, int in_bands>
constexpr Kernel opaque_colours =
    each<In, in_bands, uint8_t, 4, [](const In* p, uint8_t* o) TORCH_NODE_INLINED {
      o[0] = o[1] = o[2] = Value::of(p);
      o[3] = 255;
    }>;
template <typename Value, int in_bands>
constexpr Kernel black_ink = bytes<in_bands, 4, [](const uint8_t* p, uint8_t* o) TORCH_NODE_INLINED {
  o[0] = o[1] = o[2] = 0;
  o[3] = static_cast<uint8_t>(255 - Value::of(p));
}>;
template <typename Value, int in_bands>
constexpr Kernel only_luma = bytes<in_bands, 3, [](const uint8_t* p, uint8_t* o) TORCH_NODE_INLINED {
  o[0] = Value::of(p);
  o[1] = o[2] = 128;
}>;
template <typename Value, typename In, int in_bands>
constexpr Kernel only_value = each<In, in_bands, uint8_t, 3, [](const In* p, uint8_t* o) TORCH_NODE_INLINED {
  o[0] = o[1] = 0;
  o[2] = Value::of(p);
}>;

TORCH_NODE_INLINED inline void copy_colours(const uint8_t* p, uint8_t* o) {
  o[0] = p[0];
  o[1] = p[1];
  o[2] = p[2];
}

TORCH_NODE_INLINED inline void cmyk_to_rgb(const uint8_t* p, uint8_t* o) {
  int rest = 255 - p[3];
  for (int b = 0; b < 3; ++b) o[b] = clip8(rest - multiply255(p[b], rest));
}

using ThreeToThree = void (*)(int, int, int, int&, int&, int&);

/// Applies `pixel` to planes, in place.
template <ThreeToThree pixel>
TORCH_NODE_INLINED inline void on_planes(Plane (&planes)[3], size_t count) {
  uint8_t* __restrict a = planes[0];
  uint8_t* __restrict b = planes[1];
  uint8_t* __restrict c = planes[2];
  for (size_t n = 0; n < count; ++n) {
    int x, y, z;
    pixel(a[n], b[n], c[n], x, y, z);
    a[n] = static_cast<uint8_t>(x);
    b[n] = static_cast<uint8_t>(y);
    c[n] = static_cast<uint8_t>(z);
  }
}

/// Three numbers to three, by planes.
template <int in_bands, ThreeToThree pixel>
void three(const void* in, void* out, size_t count) {
  vectorized([=]() TORCH_NODE_INLINED {
    Plane planes[3];
    for (size_t at = 0; at < count; at += kBlock) {
      size_t length = std::min(kBlock, count - at);
      deinterleave<in_bands>(static_cast<const uint8_t*>(in) + at * in_bands, length, planes);
      on_planes<pixel>(planes, length);
      interleave(planes[0], planes[1], planes[2], length, static_cast<uint8_t*>(out) + at * 3);
    }
  });
}

template <int in_bands>
void to_luma(const void* in, void* out, size_t count) {
  vectorized([=]() TORCH_NODE_INLINED {
    Plane planes[3];
    for (size_t at = 0; at < count; at += kBlock) {
      size_t length = std::min(kBlock, count - at);
      deinterleave<in_bands>(static_cast<const uint8_t*>(in) + at * in_bands, length, planes);
      uint8_t* __restrict to = static_cast<uint8_t*>(out) + at;
      for (size_t n = 0; n < length; ++n) to[n] = narrow_luma(planes[0][n], planes[1][n], planes[2][n]);
    }
  });
}

void cmyk_to_hsv(const void* in, void* out, size_t count) {
  uint8_t rgb[kBlock * 3];
  for (size_t at = 0; at < count; at += kBlock) {
    size_t length = std::min(kBlock, count - at);
    for (size_t n = 0; n < length; ++n)
      cmyk_to_rgb(static_cast<const uint8_t*>(in) + (at + n) * 4, rgb + n * 3);
    three<3, rgb_to_hsv>(rgb, static_cast<uint8_t*>(out) + at * 3, length);
  }
}

/// Of grey in one byte, or in the first of two.
template <typename Value, int in_bands>
Kernel from_grey(Mode to) {
  switch (to) {
    case Mode::RGB:
      return grey_colours<Value, uint8_t, in_bands>;
    case Mode::CMYK:
      return black_ink<Value, in_bands>;
    case Mode::YCbCr:
      return only_luma<Value, in_bands>;
    case Mode::HSV:
      return only_value<Value, uint8_t, in_bands>;
    default:
      return nullptr;
  }
}

template <typename Value>
Kernel from_opaque_grey(Mode to) {
  switch (to) {
    case Mode::L:
      return grey<Value, uint8_t, 1>;
    case Mode::I:
      return grey<Value, uint8_t, 1, int32_t>;
    case Mode::F:
      return grey<Value, uint8_t, 1, float>;
    case Mode::LA:
      return opaque_grey<Value, uint8_t, 1>;
    case Mode::RGBA:
    case Mode::RGBX:
      return opaque_colours<Value, uint8_t, 1>;
    default:
      return from_grey<Value, 1>(to);
  }
}

Kernel from_l(Mode to) {
  switch (to) {
    case Mode::Bit:
      return grey<Threshold, uint8_t, 1>;
    case Mode::P:
      return grey<Same, uint8_t, 1>;
    case Mode::I16:
      return grey<Same, uint8_t, 1, uint16_t>;
    default:
      return from_opaque_grey<Same>(to);
  }
}

Kernel from_la(Mode to) {
  switch (to) {
    case Mode::L:
      return grey<Same, uint8_t, 2>;
    case Mode::La:
      return bytes<2, 2, [](const uint8_t* p, uint8_t* o) TORCH_NODE_INLINED {
        o[0] = multiply255(p[0], p[1]);
        o[1] = p[1];
      }>;
    case Mode::RGBA:
    case Mode::RGBX:
      return bytes<2, 4, [](const uint8_t* p, uint8_t* o) TORCH_NODE_INLINED {
        o[0] = o[1] = o[2] = p[0];
        o[3] = p[1];
      }>;
    default:
      return from_grey<Same, 2>(to);
  }
}

Kernel from_i(Mode to) {
  switch (to) {
    case Mode::L:
      return grey<Clipped, int32_t, 1>;
    case Mode::F:
      return each<int32_t, 1, float, 1,
                  [](const int32_t* p, float* o) TORCH_NODE_INLINED { o[0] = static_cast<float>(p[0]); }>;
    case Mode::RGB:
      return grey_colours<Clipped, int32_t, 1>;
    case Mode::RGBA:
    case Mode::RGBX:
      return opaque_colours<Clipped, int32_t, 1>;
    case Mode::HSV:
      return only_value<Clipped, int32_t, 1>;
    case Mode::I16:
      return each<int32_t, 1, uint16_t, 1, [](const int32_t* p, uint16_t* o) TORCH_NODE_INLINED {
        o[0] = static_cast<uint16_t>(std::clamp(p[0], 0, 65535));
      }>;
    default:
      return nullptr;
  }
}

Kernel from_i16(Mode to) {
  switch (to) {
    case Mode::L:
      return grey<Clipped, uint16_t, 1>;
    case Mode::RGB:
      return grey_colours<Clipped, uint16_t, 1>;
    case Mode::I:
      return each<uint16_t, 1, int32_t, 1,
                  [](const uint16_t* p, int32_t* o) TORCH_NODE_INLINED { o[0] = p[0]; }>;
    case Mode::F:
      return each<uint16_t, 1, float, 1,
                  [](const uint16_t* p, float* o) TORCH_NODE_INLINED { o[0] = static_cast<float>(p[0]); }>;
    default:
      return nullptr;
  }
}

Kernel from_f(Mode to) {
  switch (to) {
    case Mode::L:
      return grey<Clipped, float, 1>;
    case Mode::I:
      return each<float, 1, int32_t, 1,
                  [](const float* p, int32_t* o) TORCH_NODE_INLINED { o[0] = truncated(p[0]); }>;
    default:
      return nullptr;
  }
}

/// Of colours with or without something behind them.
template <int in_bands>
Kernel from_colours(Mode to) {
  switch (to) {
    case Mode::Bit:
      return grey<LumaThreshold, uint8_t, in_bands>;
    case Mode::L:
      return to_luma<in_bands>;
    case Mode::LA:
      return opaque_grey<Luma, uint8_t, in_bands>;
    case Mode::I:
      return grey<Luma, uint8_t, in_bands, int32_t>;
    case Mode::F:
      return each<uint8_t, in_bands, float, 1, [](const uint8_t* p, float* o) TORCH_NODE_INLINED {
        o[0] = static_cast<float>(luma1000(p)) / 1000.0F;
      }>;
    case Mode::RGB:
      return bytes<in_bands, 3, copy_colours>;
    case Mode::RGBX:
      return bytes<in_bands, 4, [](const uint8_t* p, uint8_t* o) TORCH_NODE_INLINED {
        copy_colours(p, o);
        o[3] = 255;
      }>;
    case Mode::CMYK:
      return bytes<in_bands, 4, [](const uint8_t* p, uint8_t* o) TORCH_NODE_INLINED {
        for (int b = 0; b < 3; ++b) o[b] = static_cast<uint8_t>(255 - p[b]);
        o[3] = 0;
      }>;
    case Mode::YCbCr:
      return three<in_bands, rgb_to_ycbcr>;
    case Mode::HSV:
      return three<in_bands, rgb_to_hsv>;
    default:
      return nullptr;
  }
}

Kernel from_rgb(Mode to) {
  switch (to) {
    case Mode::La:
      return opaque_grey<Luma, uint8_t, 3>;
    case Mode::I16:
      return grey<Luma, uint8_t, 3, uint16_t>;
    case Mode::RGBA:
    case Mode::RGBa:
      return from_colours<3>(Mode::RGBX);
    default:
      return from_colours<3>(to);
  }
}

Kernel from_rgba(Mode to) {
  switch (to) {
    case Mode::LA:
      return bytes<4, 2, [](const uint8_t* p, uint8_t* o) TORCH_NODE_INLINED {
        o[0] = luma(p);
        o[1] = p[3];
      }>;
    case Mode::RGBa:
      return bytes<4, 4, [](const uint8_t* p, uint8_t* o) TORCH_NODE_INLINED {
        for (int b = 0; b < 3; ++b) o[b] = multiply255(p[b], p[3]);
        o[3] = p[3];
      }>;
    default:
      return from_colours<4>(to);
  }
}

Kernel from_premultiplied(Mode to) {
  switch (to) {
    case Mode::RGBA:
      return bytes<4, 4, [](const uint8_t* p, uint8_t* o) TORCH_NODE_INLINED {
        for (int b = 0; b < 3; ++b) o[b] = divide_by_alpha(p[b], p[3]);
        o[3] = p[3];
      }>;
    case Mode::RGB:
      return bytes<4, 3, [](const uint8_t* p, uint8_t* o) TORCH_NODE_INLINED {
        for (int b = 0; b < 3; ++b) o[b] = divide_by_alpha(p[b], p[3]);
      }>;
    default:
      return nullptr;
  }
}

Kernel from_cmyk(Mode to) {
  switch (to) {
    case Mode::RGB:
      return bytes<4, 3, cmyk_to_rgb>;
    case Mode::RGBA:
    case Mode::RGBX:
      return bytes<4, 4, [](const uint8_t* p, uint8_t* o) TORCH_NODE_INLINED {
        cmyk_to_rgb(p, o);
        o[3] = 255;
      }>;
    case Mode::HSV:
      return cmyk_to_hsv;
    default:
      return nullptr;
  }
}

Kernel from_ycbcr(Mode to) {
  switch (to) {
    case Mode::L:
      return grey<Same, uint8_t, 3>;
    case Mode::LA:
      return opaque_grey<Same, uint8_t, 3>;
    case Mode::RGB:
      return three<3, ycbcr_to_rgb>;
    default:
      return nullptr;
  }
}

Kernel kernel_of(Mode from, Mode to) {
  switch (from) {
    case Mode::Bit:
      return from_opaque_grey<Binary>(to);
    case Mode::L:
      return from_l(to);
    case Mode::LA:
      return from_la(to);
    case Mode::La:
      return to == Mode::LA ? bytes<2, 2,
                                    [](const uint8_t* p, uint8_t* o) TORCH_NODE_INLINED {
                                      o[0] = divide_by_alpha(p[0], p[1]);
                                      o[1] = p[1];
                                    }>
                            : nullptr;
    case Mode::RGB:
      return from_rgb(to);
    case Mode::RGBA:
      return from_rgba(to);
    case Mode::RGBa:
      return from_premultiplied(to);
    case Mode::RGBX:
      return from_colours<4>(to);
    case Mode::CMYK:
      return from_cmyk(to);
    case Mode::YCbCr:
      return from_ycbcr(to);
    case Mode::HSV:
      return to == Mode::RGB ? three<3, hsv_to_rgb> : nullptr;
    case Mode::I:
      return from_i(to);
    case Mode::I16:
      return from_i16(to);
    case Mode::F:
      return from_f(to);
    case Mode::P:
    case Mode::LAB:
      return nullptr;
  }
  return nullptr;
}

}  // namespace

bool convert(Mode from, Mode to, const void* in, void* out, size_t count) {
  Kernel kernel = kernel_of(from, to);
  if (kernel == nullptr || from == to) return false;
  kernel(in, out, count);
  return true;
}

void turn_hue(const uint8_t* in, uint8_t* out, size_t count, uint8_t shift) {
  vectorized([=]() TORCH_NODE_INLINED {
    Plane planes[3];
    for (size_t at = 0; at < count; at += kBlock) {
      size_t length = std::min(kBlock, count - at);
      deinterleave<3>(in + at * 3, length, planes);
      on_planes<rgb_to_hsv>(planes, length);
      for (size_t n = 0; n < length; ++n) planes[0][n] = static_cast<uint8_t>(planes[0][n] + shift);
      on_planes<hsv_to_rgb>(planes, length);
      interleave(planes[0], planes[1], planes[2], length, out + at * 3);
    }
  });
}

void expand_palette(const uint8_t* in, uint8_t* out, size_t count, const uint8_t* palette, int bands) {
  for (size_t n = 0; n < count; ++n, out += bands) {
    const uint8_t* colour = palette + in[n] * bands;
    for (int b = 0; b < bands; ++b) out[b] = colour[b];
  }
}

void dither(const Raster& source, uint8_t* out) {
  const uint8_t* in = source.bytes();
  bool is_grey = source.mode == Mode::L;
  auto width = static_cast<size_t>(source.width);
  std::vector<int> errors(width + 1);
  for (int64_t y = 0; y < source.height; ++y) {
    int carried = 0, below = 0, corner = 0;
    for (size_t x = 0; x < width; ++x, ++out, in += is_grey ? 1 : 3) {
      int own = is_grey ? in[0] : luma1000(in) / 1000;
      int v = clip8(own + (carried + errors[x + 1]) / 16);
      *out = v > 128 ? 255 : 0;
      int error = v - *out;
      errors[x] = 3 * error + below;
      below = 5 * error + corner;
      corner = error;
      carried = 7 * error;
    }
    errors[width] = below;
  }
}

}  // namespace torch_node::image
