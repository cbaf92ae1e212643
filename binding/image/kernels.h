// What is done to pictures, over plain memory: no JavaScript, no tensors. All sizes were checked by the
// caller.
#pragma once

#include "modes.h"

#include <array>
#include <vector>

namespace torch_node::image {

/// Converts `count` pixels; false where there is no way from one mode to the other.
bool convert(Mode from, Mode to, const void* in, void* out, size_t count);

/// Black and white by Floyd and Steinberg's error diffusion, of L or RGB.
void dither(const Raster& source, uint8_t* out);

/// Indices as colours of 3 or 4 bytes, from a palette of 256.
void expand_palette(const uint8_t* in, uint8_t* out, size_t count, const uint8_t* palette, int bands);

/// Makes `out` equal to `in`, of RGB, with its hues turned by `shift` 256ths.
void turn_hue(const uint8_t* in, uint8_t* out, size_t count, uint8_t shift);

/// PIL's `Transpose` by its number, 0 to 6.
void transpose(const Raster& source, int method, void* out);

/// Copies the part of `source` that fits into `out` (of `width` times `height`), with its corner at (left,
/// top).
void paste(const Raster& source, void* out, int64_t width, int64_t height, int64_t left, int64_t top);

/// Interleaved bytes as one plane a band, and back.
void split(const uint8_t* in, uint8_t* const* planes, int bands, size_t count);
void merge(const uint8_t* const* planes, uint8_t* out, int bands, size_t count);
/// One band of `in` as one of `out`.
void copy_band(const uint8_t* in, int in_bands, int in_band, uint8_t* out, int out_bands, int out_band,
               size_t count);
/// Bytes as planes of numbers from 0 to 1; `binary`: whatever isn't 0 is 1.
void unit_planes(const uint8_t* in, float* out, int bands, size_t count, bool binary);

/// Bytes as planes of a table's numbers, 256 a band, mirrored left to right or top to bottom.
void table_planes(const Raster& source, float* out, const float* tables, bool mirrored, bool upside_down);

/// The part of a line that is resized.
struct Ends {
  double from, to;
};

/// PIL's filters but for NEAREST, by their numbers 1 to 5. Modes 1 and P and those with alpha are not
/// resampled. The source may be a part of another picture.
void resample(const Raster& source, void* out, int64_t width, int64_t height, int filter, Ends across,
              Ends down);

/// Fills `out`, which holds the background, with the source's pixels: method 0 is affine, 2 perspective; the
/// filter 0 nearest, 2 bilinear, 3 bicubic.
void transform(const Raster& source, void* out, int64_t width, int64_t height, int method,
               const std::array<double, 8>& a, int filter);

/// Each value replaced by its entry in a table of 256 for all bands, or (`own`) of 256 a band.
void look_up(const uint8_t* in, uint8_t* out, int bands, size_t count, const uint8_t* table, bool own);

/// Adds how often each value occurs, 256 counts a band.
void histogram(const uint8_t* in, int bands, size_t count, double* counts);

/// `a + alpha * (b - a)` of `count` bytes, in 32-bit floats.
void blend(const uint8_t* a, const uint8_t* b, uint8_t* out, size_t count, float alpha);

/// PIL's `ImageFilter.SMOOTH`: each pixel five times, its eight neighbours once; the border stays.
void smooth(const uint8_t* in, uint8_t* out, int bands, int64_t width, int64_t height);

/// Undoes PNG's filters of `height` rows, each behind a byte that names its own; false where one is unknown.
bool unfilter_png(const uint8_t* in, uint8_t* out, size_t row_bytes, size_t height, size_t pixel_bytes);

}  // namespace torch_node::image
