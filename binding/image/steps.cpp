// Steps that turn a picture into a tensor, one after the other without coming back to JavaScript: parts,
// other sizes, mirror images, and numbers from 0 to 1, normalised. Each is what its own function does, to the
// bit.
#include "arguments.h"
#include "image.h"
#include "scratch.h"

#include <ATen/ATen.h>

#include <cmath>
#include <cstring>
#include <span>

namespace torch_node {
namespace {

using image::Raster;
using image::Scratch;
using image::Use;

/// What src/vision/transforms/steps.ts writes: a step's number, then its arguments.
enum Step : int { kCrop = 0, kResize = 1, kMirror = 2, kUpsideDown = 3 };

/// The steps still to be done, read one number at a time.
class Reader {
 public:
  explicit Reader(std::span<const double> numbers) : numbers_(numbers) {}
  bool at_end() const { return at_ == numbers_.size(); }
  int64_t next(double least, double most) {
    if (at_end()) throw ArgumentRangeError("imageSteps: a step without its arguments");
    double number = numbers_[at_++];
    if (!(number >= least && number <= most)) throw ArgumentRangeError("imageSteps: no such step");
    return static_cast<int64_t>(number);
  }
  int64_t size() { return next(1, 65535); }
  int64_t place() { return next(-65535, 65535); }

 private:
  std::span<const double> numbers_;
  size_t at_ = 0;
};

/// A picture on its way: of its source's memory, or of this thread's; perhaps to be mirrored yet.
struct Picture {
  Raster raster;
  bool mirrored = false, upside_down = false;
  // Results take turns in them: one holds the source of the other's.
  Scratch memory{Use::Picture}, other{Use::Next};
  bool turn = false;

  uint8_t* next(size_t bytes) {
    turn = !turn;
    return (turn ? memory : other).reserve(bytes);
  }
};

Raster packed(Raster raster, int64_t width, int64_t height, const uint8_t* data) {
  return {raster.mode, width, height, data, 0};
}

/// Makes up for mirroring before a step for which places matter.
void settle(Picture& picture) {
  if (!picture.mirrored && !picture.upside_down) return;
  Raster& raster = picture.raster;
  size_t pixel = image::pixel_size(raster.mode);
  uint8_t* out = picture.next(raster.count() * pixel);
  for (int64_t y = 0; y < raster.height; ++y) {
    int64_t from = picture.upside_down ? raster.height - 1 - y : y;
    Raster row = packed(raster, raster.width, 1, raster.bytes() + static_cast<size_t>(from) * raster.step());
    uint8_t* to = out + static_cast<size_t>(y) * raster.row_bytes();
    if (picture.mirrored)
      image::transpose(row, 0, to);
    else
      std::memcpy(to, row.data, raster.row_bytes());
  }
  raster = packed(raster, raster.width, raster.height, out);
  picture.mirrored = picture.upside_down = false;
}

void crop(Picture& picture, int64_t left, int64_t top, int64_t width, int64_t height) {
  settle(picture);
  Raster& raster = picture.raster;
  size_t pixel = image::pixel_size(raster.mode);
  if (left >= 0 && top >= 0 && left + width <= raster.width && top + height <= raster.height) {
    size_t step = raster.step();
    raster.data = raster.bytes() + static_cast<size_t>(top) * step + static_cast<size_t>(left) * pixel;
    raster.width = width;
    raster.height = height;
    raster.pitch = step;
    return;
  }
  size_t bytes = static_cast<size_t>(width * height) * pixel;
  uint8_t* out = picture.next(bytes);
  std::memset(out, 0, bytes);
  int64_t first = std::max<int64_t>(left, 0), end = std::min(left + width, raster.width);
  for (int64_t y = std::max<int64_t>(top, 0); first < end && y < std::min(top + height, raster.height); ++y)
    std::memcpy(out + static_cast<size_t>((y - top) * width + first - left) * pixel,
                raster.bytes() + static_cast<size_t>(y) * raster.step() + static_cast<size_t>(first) * pixel,
                static_cast<size_t>(end - first) * pixel);
  raster = packed(raster, width, height, out);
}

void resize(Picture& picture, int64_t width, int64_t height, int filter) {
  settle(picture);
  Raster& raster = picture.raster;
  if (width == raster.width && height == raster.height) return;
  uint8_t* out = picture.next(static_cast<size_t>(width * height) * image::pixel_size(raster.mode));
  image::resample(raster, out, width, height, filter, {0.0, static_cast<double>(raster.width)},
                  {0.0, static_cast<double>(raster.height)});
  raster = packed(raster, width, height, out);
}

/// One number for all bands, or one a band; none at all.
std::span<const float> per_band_at(const Call& call, size_t i, int bands) {
  if (call.is_nullish(i)) return {};
  size_t length = 0;
  const auto* numbers = raw::typed_array<float>(call.env, call.value(i), napi_float32_array, length);
  if (numbers == nullptr || (length != 1 && length != static_cast<size_t>(bands)))
    throw ArgumentTypeError("Expected a Float32Array of one number, or of one a band");
  return {numbers, length};
}

/// imageSteps(shell, mode, width, height, data, steps, mean, std): the tensor that they end in; with mean and
/// deviation, or null.
napi_value image_steps(Call& call) {
  Picture picture{.raster = image::raster_at(call, 1)};
  Raster& raster = picture.raster;
  if (raster.mode != image::Mode::L && raster.mode != image::Mode::RGB)
    throw ArgumentRangeError("imageSteps: mode L or RGB");
  if (raster.count() == 0) throw ArgumentRangeError("imageSteps: the image is empty");
  int bands = image::info(raster.mode).bands;
  size_t length = 0;
  const auto* numbers = raw::typed_array<double>(call.env, call.value(5), napi_float64_array, length);
  if (numbers == nullptr) throw ArgumentTypeError("Expected a Float64Array of steps");
  auto mean = per_band_at(call, 6, bands), deviation = per_band_at(call, 7, bands);
  if (mean.empty() != deviation.empty()) throw ArgumentTypeError("Expected both mean and deviation");
  for (Reader reader({numbers, length}); !reader.at_end();) {
    switch (reader.next(kCrop, kUpsideDown)) {
      case kCrop: {
        int64_t left = reader.place(), top = reader.place(), width = reader.size(), height = reader.size();
        crop(picture, left, top, width, height);
        break;
      }
      case kResize: {
        int64_t width = reader.size(), height = reader.size();
        resize(picture, width, height, static_cast<int>(reader.next(1, 5)));
        break;
      }
      case kMirror:
        picture.mirrored = !picture.mirrored;
        break;
      default:
        picture.upside_down = !picture.upside_down;
    }
  }
  // All that a byte can become: the operators' own roundings, one after the other.
  float tables[3 * 256];
  for (int b = 0; b < bands; ++b) {
    for (int v = 0; v < 256; ++v) {
      float number = static_cast<float>(v) / 255.0F;
      auto of_band = [b](std::span<const float> values) { return values[values.size() == 1 ? 0 : b]; };
      if (!mean.empty()) number = (number - of_band(mean)) / of_band(deviation);
      tables[b * 256 + v] = number;
    }
  }
  at::Tensor result = at::empty({bands, raster.height, raster.width}, at::kFloat);
  image::table_planes(raster, result.mutable_data_ptr<float>(), tables, picture.mirrored,
                      picture.upside_down);
  return call.adopt(0, std::move(result));
}

}  // namespace

void register_image_steps(FunctionTable& table) {
  table.insert(table.end(), {{"imageSteps", entry<image_steps>}});
}

}  // namespace torch_node
