// How the native functions of pictures read their arguments.
#pragma once

#include "../call.h"
#include "kernels.h"

namespace torch_node::image {

inline Mode mode_at(const Call& call, size_t i) {
  std::string name = call.string_at(i);
  for (size_t k = 0; k < std::size(kModes); ++k)
    if (kModes[k].name == name) return static_cast<Mode>(k);
  throw ArgumentRangeError("there is no image mode '" + name + "'");
}

/// Width or height: few enough for products of both in 64 bits.
inline int64_t size_at(const Call& call, size_t i) {
  int64_t size = call.int64(i);
  if (size < 0 || size > INT32_MAX)
    throw ArgumentRangeError("an image cannot have the size " + std::to_string(size));
  return size;
}

/// A count of pixels, bytes or rows.
inline size_t count_at(const Call& call, size_t i, int64_t most = kMaxSafeInteger) {
  int64_t count = call.int64(i);
  if (count < 0 || count > most) throw ArgumentRangeError("a count cannot be " + std::to_string(count));
  return static_cast<size_t>(count);
}

/// How many bands, or which.
inline int bands_at(const Call& call, size_t i) {
  auto bands = static_cast<int>(count_at(call, i, 4));
  if (bands == 0) throw ArgumentRangeError("there are no pictures without bands");
  return bands;
}

/// The elements of a typed array of that kind, which must be `count`.
template <typename T>
T* elements_at(const Call& call, size_t i, napi_typedarray_type type, size_t count) {
  size_t length = 0;
  auto* data = raw::typed_array<T>(call.env, call.value(i), type, length);
  if (data == nullptr)
    throw ArgumentTypeError("Expected a typed array of the kind that the image's mode has");
  if (length != count)
    throw ArgumentRangeError("the memory holds " + std::to_string(length) + " numbers where the image has " +
                             std::to_string(count));
  return data;
}

inline uint8_t* bytes_at(const Call& call, size_t i, size_t count) {
  return elements_at<uint8_t>(call, i, napi_uint8_array, count);
}

inline void* pixels_at(const Call& call, size_t i, Mode mode, int64_t width, int64_t height) {
  // Both are below 2^31, and bands are four at most: no overflow.
  size_t count =
      static_cast<size_t>(width) * static_cast<size_t>(height) * static_cast<size_t>(info(mode).bands);
  switch (info(mode).element) {
    case Element::U16:
      return elements_at<uint16_t>(call, i, napi_uint16_array, count);
    case Element::I32:
      return elements_at<int32_t>(call, i, napi_int32_array, count);
    case Element::F32:
      return elements_at<float>(call, i, napi_float32_array, count);
    default:
      return bytes_at(call, i, count);
  }
}

/// Mode, width, height and pixels, from argument `i` on.
inline Raster raster_at(const Call& call, size_t i) {
  Mode mode = mode_at(call, i);
  int64_t width = size_at(call, i + 1), height = size_at(call, i + 2);
  return {mode, width, height, pixels_at(call, i + 3, mode, width, height)};
}

}  // namespace torch_node::image
