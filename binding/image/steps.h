// Steps from a picture to numbers, one after the other: parts, other sizes, mirror images, and numbers from
// 0 to 1, normalised. Each is what its own function does, to the bit.
#pragma once

#include "kernels.h"

#include <array>
#include <span>

namespace torch_node::image {

/// As src/vision/transforms/sketch.ts writes them: a step's number, then its arguments.
using Steps = std::span<const double>;

struct Size {
  int64_t width, height;
  bool operator==(const Size&) const = default;
};

/// The size that a picture has after all steps. @throws ArgumentRangeError for what are no steps
Size size_after(Steps steps, Size size);

/// What a byte becomes in each of up to three bands: a number from 0 to 1, less `mean` and divided by
/// `deviation`, which are one number for all bands, or one a band, or none. The operators' own roundings.
using Tables = std::array<float, 3 * 256>;
Tables tables_of(int bands, std::span<const float> mean, std::span<const float> deviation);

/// The numbers of all pixels after the steps, which `size_after` has looked at, a plane a band, into `out`.
/// The picture is of mode L or RGB, and not empty. By any thread.
void run_steps(const Raster& source, Steps steps, const Tables& tables, float* out);

}  // namespace torch_node::image
