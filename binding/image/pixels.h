// What one pixel becomes in another mode: Pillow's libImaging/Convert.c and ConvertYCbCr.c, number for
// number.
#pragma once

#include "modes.h"
#include "../vectorized.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace torch_node::image {

/// Luminance by ITU-R 601-2, rounded to 8 bits.
inline TORCH_NODE_INLINED uint8_t luma(int r, int g, int b) {
  return static_cast<uint8_t>((r * 19595 + g * 38470 + b * 7471 + 0x8000) >> 16);
}
/// The same in 16 bits, of which a vector has twice as many as of 32: the factors' sum is 1, so it is green
/// and what red and blue differ from it by.
inline TORCH_NODE_INLINED uint8_t narrow_luma(int16_t r, int16_t g, int16_t b) {
  int16_t red = static_cast<int16_t>(r - g);
  int16_t blue = static_cast<int16_t>(b - g);
  int16_t high = static_cast<int16_t>((red * 19595) >> 16) + static_cast<int16_t>((blue * 7471) >> 16);
  uint16_t low = static_cast<uint16_t>(red * 19595);
  uint16_t both = low + static_cast<uint16_t>(blue * 7471);
  int16_t carry = (both < low) + (both >> 15);
  return static_cast<uint8_t>(g + high + carry);
}
inline TORCH_NODE_INLINED uint8_t luma(const uint8_t* p) { return luma(p[0], p[1], p[2]); }
/// The same in thousandths.
inline TORCH_NODE_INLINED int luma1000(const uint8_t* p) { return p[0] * 299 + p[1] * 587 + p[2] * 114; }

/// `a * b / 255`, rounded.
inline TORCH_NODE_INLINED uint8_t multiply255(int a, int b) {
  int product = a * b + 128;
  return static_cast<uint8_t>(((product >> 8) + product) >> 8);
}

/// A colour that was multiplied by alpha.
inline TORCH_NODE_INLINED uint8_t divide_by_alpha(int v, int alpha) {
  if (alpha == 0 || alpha == 255) return static_cast<uint8_t>(v);
  return static_cast<uint8_t>(std::min(255 * v / alpha, 255));
}

inline uint8_t clip_int(int32_t v) { return static_cast<uint8_t>(std::clamp(v, 0, 255)); }
inline uint8_t clip_float(float v) {
  return v >= 255.0F ? 255 : v > 0.0F ? static_cast<uint8_t>(v) : 0;  // no number is 0
}
/// C's conversion, as x86 does it where C leaves it open.
inline int32_t truncated(float v) {
  return v >= -2147483648.0F && v < 2147483648.0F ? static_cast<int32_t>(v)
                                                  : std::numeric_limits<int32_t>::min();
}

/// JFIF's factors in 64ths: `trunc(factor * 64 * v + 0.5)`, which is how PIL's tables are made. Each product
/// is rounded by itself.
inline TORCH_NODE_INLINED int part(double factor, int v) {
  int product = static_cast<int>(factor * 64 * 65536 + (factor < 0 ? -0.5 : 0.5)) * v;
  return (product + 32768 + ((product >> 31) & 65535)) >> 16;
}

inline TORCH_NODE_INLINED void rgb_to_ycbcr(int r, int g, int b, int& y, int& cb, int& cr) {
  y = (part(0.299, r) + part(0.587, g) + part(0.114, b)) >> 6;
  cb = ((part(-0.16874, r) + part(-0.33126, g) + part(0.5, b)) >> 6) + 128;
  cr = ((part(0.5, r) + part(-0.41869, g) + part(-0.08131, b)) >> 6) + 128;
}

inline TORCH_NODE_INLINED void ycbcr_to_rgb(int y, int cb, int cr, int& r, int& g, int& b) {
  cb -= 128;
  cr -= 128;
  r = clip8(y + (part(1.402, cr) >> 6));
  g = clip8(y + ((part(-0.34414, cb) + part(-0.71414, cr)) >> 6));
  b = clip8(y + (part(1.772, cb) >> 6));
}

/// Hue, saturation, value. Without branches, which keep a loop from being vectorised.
inline TORCH_NODE_INLINED void rgb_to_hsv(int r, int g, int b, int& h, int& s, int& v) {
  int most = std::max(r, std::max(g, b));
  int range = most - std::min(r, std::min(g, b));
  float divisor = static_cast<float>(range == 0 ? 1 : range);
  float rc = static_cast<float>(most - r) / divisor;
  float gc = static_cast<float>(most - g) / divisor;
  float bc = static_cast<float>(most - b) / divisor;
  // Sums with 2 and 4 are exact in 64 bits; the result is rounded to 32, as PIL's is.
  bool is_red = r == most, is_green = g == most;
  double from = is_red ? bc : is_green ? rc : gc;
  double minus = is_red ? gc : is_green ? bc : rc;
  double sixth = is_red ? 0.0 : is_green ? 2.0 : 4.0;
  float hue = static_cast<float>(sixth + from - minus);
  double turns = hue / 6.0 + 1.0;
  hue = static_cast<float>(turns >= 1.0 ? turns - 1.0 : turns);
  float share = static_cast<float>(range) / static_cast<float>(most == 0 ? 1 : most);
  h = range == 0 ? 0 : static_cast<int>(hue * 255.0);
  s = range == 0 ? 0 : static_cast<int>(share * 255.0);
  v = most;
}

inline TORCH_NODE_INLINED void hsv_to_rgb(int h, int s, int v, int& r, int& g, int& b) {
  double sixths = static_cast<float>(h) * 6.0 / 255.0;
  int side = static_cast<int>(sixths);
  float f = static_cast<float>(sixths - side);
  float fs = static_cast<float>(s / 255.0);
  // Without saturation all three are the value. Adding a half and cutting is C's round, as no product lies
  // just below a half.
  int low = static_cast<int>(v * (1.0 - fs) + 0.5);
  int falling = static_cast<int>(v * (1.0 - fs * f) + 0.5);
  int rising = static_cast<int>(v * (1.0 - fs * (1.0 - f)) + 0.5);
  // Choices by masks: a loop with so many branches isn't vectorised.
  side -= 6 * (side == 6);
  auto among = [side](int a, int b) TORCH_NODE_INLINED { return -static_cast<int>(side == a || side == b); };
  auto on = [side](int a) TORCH_NODE_INLINED { return -static_cast<int>(side == a); };
  r = (among(0, 5) & v) | (on(1) & falling) | (on(4) & rising) | (among(2, 3) & low);
  g = (among(1, 2) & v) | (on(0) & rising) | (on(3) & falling) | (among(4, 5) & low);
  b = (among(3, 4) & v) | (on(2) & rising) | (on(5) & falling) | (among(0, 1) & low);
}

}  // namespace torch_node::image
