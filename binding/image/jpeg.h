// JPEG files by a library that another package brings, called without that package, by any thread: either
// libjpeg-turbo, or libvips, whose pipeline as sharp calls it costs as much as the decoder.
#pragma once

#include <cstddef>
#include <cstdint>

namespace torch_node::image {

/// A JPEG file of one or three bands, as its head tells, and the place for its pixels.
struct JpegFile {
  const uint8_t* bytes;
  size_t length;
  int width, height, bands;
  uint8_t* out;
};

/// Whether it could be read; where the library finds fault with the file, `out` holds anything.
using JpegDecoder = bool (*)(const JpegFile&);

/// The decoder of an open library, where it is that library; else nullptr. Once for each.
JpegDecoder turbo_decoder(void* library);
JpegDecoder vips_decoder(void* library);

/// Takes the library at a path from now on, where it is one of the two; whether it is.
bool open_jpeg_library(const char* path);

/// Whether the file could be read: not without a library.
bool decode_jpeg(const JpegFile& file);

}  // namespace torch_node::image
