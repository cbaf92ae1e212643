// Bands taken apart and put together.
#include "interleave.h"
#include "kernels.h"
#include "../vectorized.h"
#include "with_bands.h"

namespace torch_node::image {
namespace {

template <int bands>
void split_bands(const uint8_t* in, uint8_t* const* planes, size_t count) {
  // A band at a time of what fits into the first cache.
  uint8_t* to[bands];
  for (int b = 0; b < bands; ++b) to[b] = planes[b];
  vectorized([=]() TORCH_NODE_INLINED {
    for (size_t at = 0; at < count; at += kBlock) {
      size_t end = at + kBlock < count ? at + kBlock : count;
      for (int b = 0; b < bands; ++b) {
        const uint8_t* __restrict from = in + b;
        uint8_t* __restrict plane = to[b];
        for (size_t n = at; n < end; ++n) plane[n] = from[n * bands];
      }
    }
  });
}

template <int bands>
void merge_bands(const uint8_t* const* planes, uint8_t* out, size_t count) {
  const uint8_t* from[bands];
  for (int b = 0; b < bands; ++b) from[b] = planes[b];
  vectorized([=]() TORCH_NODE_INLINED {
    uint8_t* __restrict to = out;
    if constexpr (bands == 3) return interleave(from[0], from[1], from[2], count, to);
    for (size_t n = 0; n < count; ++n)
      for (int b = 0; b < bands; ++b) to[n * bands + b] = from[b][n];
  });
}

template <int bands>
void unit_bands(const uint8_t* in, float* out, size_t count, bool binary) {
  vectorized([=]() TORCH_NODE_INLINED {
    for (size_t at = 0; at < count; at += kBlock) {
      size_t end = at + kBlock < count ? at + kBlock : count;
      for (int b = 0; b < bands; ++b) {
        const uint8_t* __restrict from = in + b;
        float* __restrict plane = out + static_cast<size_t>(b) * count;
        if (binary)
          for (size_t n = at; n < end; ++n) plane[n] = from[n * bands] != 0 ? 1.0F : 0.0F;
        else
          for (size_t n = at; n < end; ++n) plane[n] = static_cast<float>(from[n * bands]) / 255.0F;
      }
    }
  });
}

template <int bands>
void table_bands(const Raster& source, float* out, const float* tables, bool mirrored, bool upside_down) {
  auto width = static_cast<size_t>(source.width), height = static_cast<size_t>(source.height);
  for (size_t y = 0; y < height; ++y) {
    const uint8_t* row = source.bytes() + (upside_down ? height - 1 - y : y) * source.step();
    for (size_t b = 0; b < bands; ++b) {
      const float* table = tables + b * 256;
      const uint8_t* __restrict from = row + b;
      float* __restrict to = out + (b * height + y) * width;
      if (mirrored)
        for (size_t x = 0; x < width; ++x) to[x] = table[from[(width - 1 - x) * bands]];
      else
        for (size_t x = 0; x < width; ++x) to[x] = table[from[x * bands]];
    }
  }
}

}  // namespace

void split(const uint8_t* in, uint8_t* const* planes, int bands, size_t count) {
  with_bands(bands, [&]<int n>() { split_bands<n>(in, planes, count); });
}

void merge(const uint8_t* const* planes, uint8_t* out, int bands, size_t count) {
  with_bands(bands, [&]<int n>() { merge_bands<n>(planes, out, count); });
}

void copy_band(const uint8_t* in, int in_bands, int in_band, uint8_t* out, int out_bands, int out_band,
               size_t count) {
  in += in_band;
  out += out_band;
  for (size_t n = 0; n < count; ++n, in += in_bands, out += out_bands) *out = *in;
}

void unit_planes(const uint8_t* in, float* out, int bands, size_t count, bool binary) {
  with_bands(bands, [&]<int n>() { unit_bands<n>(in, out, count, binary); });
}

void table_planes(const Raster& source, float* out, const float* tables, bool mirrored, bool upside_down) {
  if (info(source.mode).bands == 1) return table_bands<1>(source, out, tables, mirrored, upside_down);
  table_bands<3>(source, out, tables, mirrored, upside_down);
}

}  // namespace torch_node::image
