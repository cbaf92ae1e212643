// PIL's modes, and pictures in them: rows from the top, bands interleaved, without gaps.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace torch_node::image {

/// In the order of `kModes`, which has their names.
enum class Mode { Bit, L, LA, La, P, RGB, RGBA, RGBa, RGBX, CMYK, YCbCr, HSV, LAB, I, I16, F };

enum class Element { U8, U16, I32, F32 };

struct ModeInfo {
  std::string_view name;
  int bands;
  Element element;
};

inline constexpr ModeInfo kModes[] = {
    {"1", 1, Element::U8},    {"L", 1, Element::U8},    {"LA", 2, Element::U8},    {"La", 2, Element::U8},
    {"P", 1, Element::U8},    {"RGB", 3, Element::U8},  {"RGBA", 4, Element::U8},  {"RGBa", 4, Element::U8},
    {"RGBX", 4, Element::U8}, {"CMYK", 4, Element::U8}, {"YCbCr", 3, Element::U8}, {"HSV", 3, Element::U8},
    {"LAB", 3, Element::U8},  {"I", 1, Element::I32},   {"I;16", 1, Element::U16}, {"F", 1, Element::F32},
};

inline const ModeInfo& info(Mode mode) { return kModes[static_cast<size_t>(mode)]; }

inline size_t element_size(Element element) {
  return element == Element::U8 ? 1 : element == Element::U16 ? 2 : 4;
}

/// Bytes a pixel.
inline size_t pixel_size(Mode mode) {
  return static_cast<size_t>(info(mode).bands) * element_size(info(mode).element);
}

/// A picture in memory of its owner.
struct Raster {
  Mode mode;
  int64_t width, height;
  const void* data;
  /// Bytes from a row to the next, where it is a part of another picture: only what says so takes such a one.
  size_t pitch = 0;

  size_t row_bytes() const { return static_cast<size_t>(width) * pixel_size(mode); }
  size_t step() const { return pitch != 0 ? pitch : row_bytes(); }
  size_t count() const { return static_cast<size_t>(width) * static_cast<size_t>(height); }
  const uint8_t* bytes() const { return static_cast<const uint8_t*>(data); }
};

inline uint8_t clip8(int v) { return static_cast<uint8_t>(v < 0 ? 0 : v > 255 ? 255 : v); }

}  // namespace torch_node::image
