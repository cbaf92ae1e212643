// JPEG files by libvips: the library that sharp brings, called without sharp. Its pipeline, with threads and
// buffers of its own, costs as much as the decoder.
#pragma once

#include <cstddef>
#include <cstdint>

namespace torch_node::image {

/// Takes the library at a path, where it is one; whether there is one now. The first one stays.
bool open_vips(const char* path);

/// The pixels of a JPEG file of one or three bands, of that size, into `out`. False where there is no
/// library, or where it finds fault with the file: then `out` holds anything. By any thread.
bool decode_jpeg(const uint8_t* file, size_t bytes, int64_t width, int64_t height, int bands, uint8_t* out);

}  // namespace torch_node::image
