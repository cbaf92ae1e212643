// From pictures, and from files of them, to tensors without coming back to JavaScript: see steps.h.
#include "../parallel.h"
#include "arguments.h"
#include "image.h"
#include "jpeg.h"
#include "scratch.h"
#include "steps.h"

#include <ATen/ATen.h>

#include <atomic>

namespace torch_node {
namespace {

using image::Mode;
using image::Raster;
using image::Scratch;
using image::Size;
using image::Steps;
using image::Use;

/// The largest width or height of a JPEG file, and the most pixels: Pillow's limit.
constexpr int64_t kMostOfFile = 65535, kMostPixels = 178956970;

template <typename T>
std::span<T> span_at(const Call& call, napi_value value, napi_typedarray_type type, const char* what) {
  size_t length = 0;
  auto* data = raw::typed_array<T>(call.env, value, type, length);
  if (data == nullptr) throw ArgumentTypeError(std::string("Expected ") + what);
  return {data, length};
}

Steps steps_at(const Call& call, napi_value value) {
  return span_at<double>(call, value, napi_float64_array, "a Float64Array of steps");
}

/// One number for all bands, or one a band; none at all.
std::span<const float> per_band_at(const Call& call, size_t i, int bands) {
  if (call.is_nullish(i)) return {};
  const char* expected = "a Float32Array of one number, or of one a band";
  auto numbers = span_at<float>(call, call.value(i), napi_float32_array, expected);
  if (numbers.size() != 1 && numbers.size() != static_cast<size_t>(bands))
    throw ArgumentTypeError(std::string("Expected ") + expected);
  return numbers;
}

/// Mean and deviation from argument `i` on, or null for both.
image::Tables tables_at(const Call& call, size_t i, int bands) {
  auto mean = per_band_at(call, i, bands), deviation = per_band_at(call, i + 1, bands);
  if (mean.empty() != deviation.empty()) throw ArgumentTypeError("Expected both mean and deviation");
  return image::tables_of(bands, mean, deviation);
}

/// imageSteps(shell, mode, width, height, data, steps, mean, std): the tensor that they end in.
napi_value image_steps(Call& call) {
  Raster source = image::raster_at(call, 1);
  if (source.mode != Mode::L && source.mode != Mode::RGB)
    throw ArgumentRangeError("imageSteps: mode L or RGB");
  if (source.count() == 0) throw ArgumentRangeError("imageSteps: the image is empty");
  int bands = image::info(source.mode).bands;
  Steps steps = steps_at(call, call.value(5));
  image::Tables tables = tables_at(call, 6, bands);
  Size size = image::size_after(steps, {source.width, source.height});
  at::Tensor result = at::empty({bands, size.height, size.width}, at::kFloat);
  image::run_steps(source, steps, tables, result.mutable_data_ptr<float>());
  return call.adopt(0, std::move(result));
}

constexpr int kBands = 3;

/// A picture of three bands: a JPEG file, or its pixels.
struct SourcePicture {
  std::span<const uint8_t> bytes;
  Size size;
  bool is_decoded;
  Steps steps;
};

std::vector<napi_value> elements_of(const Call& call, napi_value array, uint32_t count) {
  std::vector<napi_value> elements(count);
  for (uint32_t k = 0; k < count; ++k) elements[k] = raw::element(call.env, array, k);
  return elements;
}

/// The pictures of a batch, from argument `i` on: their bytes; width, height and whether they are decoded;
/// the steps of each.
std::vector<SourcePicture> sources_at(const Call& call, size_t i) {
  Napi::Array bytes = call.array_at(i), steps = call.array_at(i + 2);
  uint32_t count = raw::array_length(call.env, bytes);
  if (count == 0) throw ArgumentRangeError("imageBatch: there are no pictures");
  auto heads_for_all = [&]() {
    auto heads = span_at<int32_t>(call, call.value(i + 1), napi_int32_array, "an Int32Array of heads");
    if (raw::array_length(call.env, steps) != count || heads.size() != size_t{3} * count)
      throw ArgumentRangeError("imageBatch: three numbers and one list of steps for each picture");
    return heads;
  };
  heads_for_all();
  // All elements before any memory, since one may be a getter, which could take away that of another.
  auto files = elements_of(call, bytes, count), lists = elements_of(call, steps, count);
  auto heads = heads_for_all();
  std::vector<SourcePicture> sources(count);
  auto is_size = [](int64_t size) { return size >= 1 && size <= kMostOfFile; };
  for (uint32_t k = 0; k < count; ++k) {
    const int32_t* head = heads.data() + size_t{3} * k;
    SourcePicture& source = sources[k];
    source = {span_at<uint8_t>(call, files[k], napi_uint8_array, "a Uint8Array"),
              {head[0], head[1]},
              head[2] != 0,
              steps_at(call, lists[k])};
    auto [width, height] = source.size;
    if (!is_size(width) || !is_size(height) || width * height > kMostPixels)
      throw ArgumentRangeError("imageBatch: no such size");
    if (source.is_decoded && source.bytes.size() != static_cast<size_t>(width * height * kBands))
      throw ArgumentRangeError("imageBatch: three bytes for each pixel");
  }
  return sources;
}

/// The numbers of a picture after its steps; false where the JPEG library finds fault with the file.
bool read(const SourcePicture& source, const image::Tables& tables, float* out) {
  auto [width, height] = source.size;
  const uint8_t* pixels = source.bytes.data();
  Scratch decoded(Use::File);
  if (!source.is_decoded) {
    pixels = decoded.reserve(static_cast<size_t>(width * height * kBands));
    if (!image::decode_jpeg({source.bytes.data(), source.bytes.size(), static_cast<int>(width),
                             static_cast<int>(height), kBands, decoded.data()}))
      return false;
  }
  image::run_steps({Mode::RGB, width, height, pixels}, source.steps, tables, out);
  return true;
}

/// imageBatch(shell, files, heads, steps, mean, std): JPEG files, or the pixels of some, as one batch.
napi_value image_batch(Call& call) {
  std::vector<SourcePicture> sources = sources_at(call, 1);
  image::Tables tables = tables_at(call, 4, kBands);
  Size size = image::size_after(sources[0].steps, sources[0].size);
  for (const SourcePicture& source : sources)
    if (image::size_after(source.steps, source.size) != size)
      throw ArgumentRangeError("imageBatch: pictures of different sizes");
  auto count = static_cast<int64_t>(sources.size());
  at::Tensor result = at::empty({count, kBands, size.height, size.width}, at::kFloat);
  auto* numbers = result.mutable_data_ptr<float>();
  int64_t each = kBands * size.height * size.width;
  std::atomic<bool> all_read = true;
  parallel_for(0, count, 1, [&](int64_t begin, int64_t end) {
    for (int64_t i = begin; i < end && all_read; ++i)
      if (!read(sources[static_cast<size_t>(i)], tables, numbers + i * each)) all_read = false;
  });
  if (!all_read) throw TorchError("imageBatch: there is no JPEG library, or it finds fault with a file");
  return call.adopt(0, std::move(result));
}

/// imageLibrary(path): takes a library that reads JPEG files, where it is one; whether it is.
napi_value library(Call& call) { return call.boolean(image::open_jpeg_library(call.string_at(0).c_str())); }

/// imageDecodeJpeg(file, width, height, bands, out): whether it could be read.
napi_value decode_jpeg(Call& call) {
  auto file = span_at<uint8_t>(call, call.value(0), napi_uint8_array, "a Uint8Array of the file");
  int64_t width = image::size_at(call, 1), height = image::size_at(call, 2);
  int bands = image::bands_at(call, 3);
  // The decoders write pixels of one byte or three, whatever there is place for.
  if (bands != 1 && bands != kBands) throw ArgumentRangeError("imageDecodeJpeg: one band, or three");
  uint8_t* out = image::bytes_at(call, 4, static_cast<size_t>(width * height * bands));
  if (width > kMostOfFile || height > kMostOfFile) throw ArgumentRangeError("imageDecodeJpeg: no such size");
  return call.boolean(image::decode_jpeg(
      {file.data(), file.size(), static_cast<int>(width), static_cast<int>(height), bands, out}));
}

}  // namespace

void register_image_tensors(FunctionTable& table) {
  table.insert(table.end(), {
                                {"imageSteps", entry<image_steps>},
                                {"imageBatch", entry<image_batch>},
                                {"imageLibrary", entry<library>},
                                {"imageDecodeJpeg", entry<decode_jpeg>},
                            });
}

}  // namespace torch_node
