// The native functions: arguments are read and checked here, the work is kernels.h's. Memory for results
// comes from JavaScript, which may hold threads' shared memory: kernels read and write it as bytes, and take
// no place from it that they don't check.
#include "arguments.h"
#include "image.h"
#include "kernels.h"

#include <ATen/ATen.h>

#include <cmath>

namespace torch_node {
namespace {

using image::bands_at;
using image::bytes_at;
using image::count_at;
using image::elements_at;
using image::Ends;
using image::Mode;
using image::mode_at;
using image::pixels_at;
using image::Raster;
using image::raster_at;
using image::size_at;

int band_at(const Call& call, size_t i) { return static_cast<int>(count_at(call, i, 3)); }

/// imageConvert(mode, width, height, data, to, out): whether there is a way without another mode in between.
napi_value convert(Call& call) {
  Raster source = raster_at(call, 0);
  Mode to = mode_at(call, 4);
  void* out = pixels_at(call, 5, to, source.width, source.height);
  return call.boolean(image::convert(source.mode, to, source.data, out, source.count()));
}

/// imageDither(mode, width, height, data, out)
napi_value dither(Call& call) {
  Raster source = raster_at(call, 0);
  if (source.mode != Mode::L && source.mode != Mode::RGB)
    throw ArgumentRangeError("imageDither: mode L or RGB");
  image::dither(source, bytes_at(call, 4, source.count()));
  return call.undefined();
}

/// imageExpandPalette(data, count, palette, bands, out)
napi_value expand_palette(Call& call) {
  size_t count = count_at(call, 1);
  int bands = bands_at(call, 3);
  const uint8_t* palette = bytes_at(call, 2, 256 * static_cast<size_t>(bands));
  const uint8_t* in = bytes_at(call, 0, count);
  image::expand_palette(in, bytes_at(call, 4, count * static_cast<size_t>(bands)), count, palette, bands);
  return call.undefined();
}

/// imageTurnHue(data, count, shift, out), of RGB.
napi_value turn_hue(Call& call) {
  size_t count = count_at(call, 1, kMaxSafeInteger / 3);
  auto shift = static_cast<uint8_t>(count_at(call, 2, 255));
  image::turn_hue(bytes_at(call, 0, count * 3), bytes_at(call, 3, count * 3), count, shift);
  return call.undefined();
}

/// imageTranspose(mode, width, height, data, method, out)
napi_value transpose(Call& call) {
  Raster source = raster_at(call, 0);
  auto method = static_cast<int>(count_at(call, 4, 6));
  image::transpose(source, method, pixels_at(call, 5, source.mode, source.width, source.height));
  return call.undefined();
}

/// A place inside of a picture or outside; so far that sums of it don't overflow is far enough.
int64_t place_at(const Call& call, size_t i) {
  double place = call.number_at(i);
  if (std::isnan(place)) throw ArgumentRangeError("a place must be a number");
  return static_cast<int64_t>(std::clamp(place, -1e15, 1e15));
}

/// imagePaste(mode, width, height, data, out, outWidth, outHeight, left, top)
napi_value paste(Call& call) {
  Raster source = raster_at(call, 0);
  int64_t width = size_at(call, 5), height = size_at(call, 6);
  int64_t left = place_at(call, 7), top = place_at(call, 8);
  image::paste(source, pixels_at(call, 4, source.mode, width, height), width, height, left, top);
  return call.undefined();
}

/// imageSplit(data, bands, count, planes) and imageMerge(planes, bands, count, out)
std::array<uint8_t*, 4> planes_at(const Call& call, size_t i, int bands, size_t count) {
  std::array<uint8_t*, 4> planes{};
  Napi::Array array = call.array_at(i);
  if (raw::array_length(call.env, array) != static_cast<uint32_t>(bands))
    throw ArgumentRangeError("Expected an array with a plane a band");
  std::array<napi_value, 4> values{};
  for (int b = 0; b < bands; ++b) values[b] = raw::element(call.env, array, static_cast<uint32_t>(b));
  // Only now, since an element may be a getter, which could detach the memory of another.
  for (int b = 0; b < bands; ++b) {
    Call one = call.with(values[b]);
    planes[b] = bytes_at(one, 0, count);
  }
  return planes;
}

napi_value split(Call& call) {
  int bands = bands_at(call, 1);
  size_t count = count_at(call, 2, kMaxSafeInteger / 4);
  auto planes = planes_at(call, 3, bands, count);
  image::split(bytes_at(call, 0, count * static_cast<size_t>(bands)), planes.data(), bands, count);
  return call.undefined();
}

napi_value merge(Call& call) {
  int bands = bands_at(call, 1);
  size_t count = count_at(call, 2, kMaxSafeInteger / 4);
  auto planes = planes_at(call, 0, bands, count);
  image::merge(planes.data(), bytes_at(call, 3, count * static_cast<size_t>(bands)), bands, count);
  return call.undefined();
}

/// imageCopyBand(data, bands, band, count, out, outBands, outBand)
napi_value copy_band(Call& call) {
  int bands = bands_at(call, 1), band = band_at(call, 2), out_bands = bands_at(call, 5),
      out_band = band_at(call, 6);
  size_t count = count_at(call, 3, kMaxSafeInteger / 4);
  if (band >= bands || out_band >= out_bands) throw ArgumentRangeError("imageCopyBand: no such band");
  const uint8_t* in = bytes_at(call, 0, count * static_cast<size_t>(bands));
  image::copy_band(in, bands, band, bytes_at(call, 4, count * static_cast<size_t>(out_bands)), out_bands,
                   out_band, count);
  return call.undefined();
}

/// imageToUnit(shell, mode, width, height, data): a tensor of 32-bit floats from 0 to 1, a plane a band.
napi_value to_unit(Call& call) {
  Raster source = raster_at(call, 1);
  if (image::info(source.mode).element != image::Element::U8)
    throw ArgumentRangeError("imageToUnit: a mode of 8 bits");
  int bands = image::info(source.mode).bands;
  at::Tensor result = at::empty({bands, source.height, source.width}, at::kFloat);
  image::unit_planes(source.bytes(), result.mutable_data_ptr<float>(), bands, source.count(),
                     source.mode == Mode::Bit);
  return call.adopt(0, std::move(result));
}

Ends ends_at(const Call& call, size_t i, int64_t size) {
  Ends ends{call.number_at(i), call.number_at(i + 1)};
  if (!(ends.from >= 0 && ends.from <= ends.to && ends.to <= static_cast<double>(size)))
    throw ArgumentRangeError("imageResample: the box lies outside of the image");
  return ends;
}

/// imageResample(mode, width, height, data, out, outWidth, outHeight, filter, left, right, top, bottom)
napi_value resample(Call& call) {
  Raster source = raster_at(call, 0);
  int64_t width = size_at(call, 5), height = size_at(call, 6);
  auto filter = static_cast<int>(call.int64(7));
  if (filter < 1 || filter > 5)
    throw ArgumentRangeError("imageResample: no filter " + std::to_string(filter));
  Ends across = ends_at(call, 8, source.width), down = ends_at(call, 10, source.height);
  void* out = pixels_at(call, 4, source.mode, width, height);
  if (width == 0 || height == 0) return call.undefined();
  if (source.count() == 0) throw ArgumentRangeError("imageResample: the image is empty");
  image::resample(source, out, width, height, filter, across, down);
  return call.undefined();
}

/// imageTransform(mode, width, height, data, out, outWidth, outHeight, method, filter, a, b, ...)
napi_value transform(Call& call) {
  Raster source = raster_at(call, 0);
  int64_t width = size_at(call, 5), height = size_at(call, 6);
  int64_t method = call.int64(7), filter = call.int64(8);
  if ((method != 0 && method != 2) || (filter != 0 && filter != 2 && filter != 3))
    throw ArgumentRangeError("imageTransform: no such method or filter");
  std::array<double, 8> a{};
  for (size_t k = 0; k < (method == 0 ? 6 : 8); ++k) a[k] = call.number_at(9 + k);
  image::transform(source, pixels_at(call, 4, source.mode, width, height), width, height,
                   static_cast<int>(method), a, static_cast<int>(filter));
  return call.undefined();
}

/// imageLookUp(data, bands, count, table, out)
napi_value look_up(Call& call) {
  int bands = bands_at(call, 1);
  size_t count = count_at(call, 2, kMaxSafeInteger / 4), all = count * static_cast<size_t>(bands);
  size_t entries = 0;
  const auto* table = raw::typed_array<uint8_t>(call.env, call.value(3), napi_uint8_array, entries);
  if (table == nullptr || (entries != 256 && entries != 256 * static_cast<size_t>(bands)))
    throw ArgumentTypeError("Expected a Uint8Array of 256 entries, or of 256 a band");
  image::look_up(bytes_at(call, 0, all), bytes_at(call, 4, all), bands, count, table, entries != 256);
  return call.undefined();
}

/// imageHistogram(data, bands, count, counts)
napi_value histogram(Call& call) {
  int bands = bands_at(call, 1);
  size_t count = count_at(call, 2, kMaxSafeInteger / 4);
  auto* counts = elements_at<double>(call, 3, napi_float64_array, 256 * static_cast<size_t>(bands));
  image::histogram(bytes_at(call, 0, count * static_cast<size_t>(bands)), bands, count, counts);
  return call.undefined();
}

/// imageBlend(a, b, count, factor, out)
napi_value blend(Call& call) {
  size_t count = count_at(call, 2);
  auto alpha = static_cast<float>(call.number_at(3));
  image::blend(bytes_at(call, 0, count), bytes_at(call, 1, count), bytes_at(call, 4, count), count, alpha);
  return call.undefined();
}

/// imageSmooth(mode, width, height, data, out)
napi_value smooth(Call& call) {
  Raster source = raster_at(call, 0);
  if (image::info(source.mode).element != image::Element::U8)
    throw ArgumentRangeError("imageSmooth: a mode of 8 bits");
  auto* out = static_cast<uint8_t*>(pixels_at(call, 4, source.mode, source.width, source.height));
  image::smooth(source.bytes(), out, image::info(source.mode).bands, source.width, source.height);
  return call.undefined();
}

/// imageUnfilterPng(data, offset, rowBytes, height, pixelBytes, out): whether all filters are known.
napi_value unfilter_png(Call& call) {
  size_t row = count_at(call, 2, INT32_MAX), height = count_at(call, 3, INT32_MAX),
         offset = count_at(call, 1);
  size_t pixel = count_at(call, 4, 8);
  size_t length = 0;
  const auto* in = raw::typed_array<uint8_t>(call.env, call.value(0), napi_uint8_array, length);
  if (in == nullptr) throw ArgumentTypeError("Expected a Uint8Array");
  if (offset > length || (row + 1) * height > length - offset)
    throw ArgumentRangeError("imageUnfilterPng: the data end before the last row");
  if (pixel == 0 || pixel == 5 || pixel == 7 || row % pixel != 0)
    throw ArgumentRangeError("imageUnfilterPng: rows are not of whole pixels");
  return call.boolean(image::unfilter_png(in + offset, bytes_at(call, 5, row * height), row, height, pixel));
}

}  // namespace

void register_image(FunctionTable& table) {
  register_image_memory(table);
  register_image_tensors(table);
  table.insert(table.end(), {
                                {"imageConvert", entry<convert>},
                                {"imageDither", entry<dither>},
                                {"imageExpandPalette", entry<expand_palette>},
                                {"imageTurnHue", entry<turn_hue>},
                                {"imageTranspose", entry<transpose>},
                                {"imagePaste", entry<paste>},
                                {"imageSplit", entry<split>},
                                {"imageMerge", entry<merge>},
                                {"imageCopyBand", entry<copy_band>},
                                {"imageToUnit", entry<to_unit>},
                                {"imageResample", entry<resample>},
                                {"imageTransform", entry<transform>},
                                {"imageLookUp", entry<look_up>},
                                {"imageHistogram", entry<histogram>},
                                {"imageBlend", entry<blend>},
                                {"imageSmooth", entry<smooth>},
                                {"imageUnfilterPng", entry<unfilter_png>},
                            });
}

}  // namespace torch_node
