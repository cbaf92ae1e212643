#include "steps.h"

#include "../errors.h"
#include "scratch.h"

#include <algorithm>
#include <cstring>

namespace torch_node::image {
namespace {

enum Step : int { kCrop = 0, kResize = 1, kMirror = 2, kUpsideDown = 3 };

/// The steps still to be done, read one number at a time.
class Reader {
 public:
  explicit Reader(Steps numbers) : numbers_(numbers) {}
  bool at_end() const { return at_ == numbers_.size(); }
  int64_t next(double least, double most) {
    if (at_end()) throw ArgumentRangeError("imageSteps: a step without its arguments");
    double number = numbers_[at_++];
    if (!(number >= least && number <= most)) throw ArgumentRangeError("imageSteps: no such step");
    return static_cast<int64_t>(number);
  }
  int64_t size() { return next(1, 65535); }
  int64_t place() { return next(-65535, 65535); }
  Step step() { return static_cast<Step>(next(kCrop, kUpsideDown)); }

 private:
  Steps numbers_;
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
  size_t pixel = pixel_size(raster.mode);
  uint8_t* out = picture.next(raster.count() * pixel);
  for (int64_t y = 0; y < raster.height; ++y) {
    int64_t from = picture.upside_down ? raster.height - 1 - y : y;
    Raster row = packed(raster, raster.width, 1, raster.bytes() + static_cast<size_t>(from) * raster.step());
    uint8_t* to = out + static_cast<size_t>(y) * raster.row_bytes();
    if (picture.mirrored)
      transpose(row, 0, to);
    else
      std::memcpy(to, row.data, raster.row_bytes());
  }
  raster = packed(raster, raster.width, raster.height, out);
  picture.mirrored = picture.upside_down = false;
}

void crop(Picture& picture, int64_t left, int64_t top, int64_t width, int64_t height) {
  settle(picture);
  Raster& raster = picture.raster;
  size_t pixel = pixel_size(raster.mode);
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
  uint8_t* out = picture.next(static_cast<size_t>(width * height) * pixel_size(raster.mode));
  resample(raster, out, width, height, filter, {0.0, static_cast<double>(raster.width)},
           {0.0, static_cast<double>(raster.height)});
  raster = packed(raster, width, height, out);
}

}  // namespace

Size size_after(Steps steps, Size size) {
  for (Reader reader(steps); !reader.at_end();) {
    switch (reader.step()) {
      case kCrop:
        reader.place();
        reader.place();
        size.width = reader.size();
        size.height = reader.size();
        break;
      case kResize:
        size.width = reader.size();
        size.height = reader.size();
        reader.next(1, 5);
        break;
      default:;
    }
  }
  return size;
}

Tables tables_of(int bands, std::span<const float> mean, std::span<const float> deviation) {
  Tables tables{};
  for (int b = 0; b < bands; ++b) {
    auto of_band = [b](std::span<const float> values) { return values[values.size() == 1 ? 0 : b]; };
    for (int v = 0; v < 256; ++v) {
      float number = static_cast<float>(v) / 255.0F;
      if (!mean.empty()) number = (number - of_band(mean)) / of_band(deviation);
      tables[static_cast<size_t>(b * 256 + v)] = number;
    }
  }
  return tables;
}

void run_steps(const Raster& source, Steps steps, const Tables& tables, float* out) {
  Picture picture{.raster = source};
  for (Reader reader(steps); !reader.at_end();) {
    switch (reader.step()) {
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
      case kUpsideDown:
        picture.upside_down = !picture.upside_down;
    }
  }
  table_planes(picture.raster, out, tables.data(), picture.mirrored, picture.upside_down);
}

}  // namespace torch_node::image
