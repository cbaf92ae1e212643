// LibTorch adds a plane's numbers in eight sums side by side, and the planes' in a double. Each addition
// waits for the one before; four planes' sums grow at the same time here, each in its own order.
#include "channel_gradients.h"

#include "../vectorized.h"

#ifdef TORCH_NODE_AVX2
#include <immintrin.h>
#endif

namespace torch_node::kernels {

#ifdef TORCH_NODE_AVX2

#define TORCH_NODE_TARGET __attribute__((target("avx2,fma")))

namespace {

constexpr int64_t kLanes = 8;
constexpr int kPlanes = 4;

/// The first `count` of eight lanes.
TORCH_NODE_TARGET inline __m256i first_lanes(int64_t count) {
  return _mm256_cmpgt_epi32(_mm256_set1_epi32(static_cast<int>(count)),
                            _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7));
}

TORCH_NODE_TARGET inline float total(__m256 v) {
  v = _mm256_add_ps(v, _mm256_permute2f128_ps(v, v, 1));
  v = _mm256_add_ps(v, _mm256_permute_ps(v, 0x4e));
  v = _mm256_add_ps(v, _mm256_permute_ps(v, 0xb1));
  return _mm256_cvtss_f32(v);
}

/// Adds the sums of `planes` planes, which lie `stride` numbers apart.
template <int planes>
TORCH_NODE_TARGET inline void add_planes(const float* x, const float* dy, int64_t stride, int64_t plane,
                                         float mean_of, GradientSums& sums) {
  const __m256 mean = _mm256_set1_ps(mean_of);
  __m256 sum[planes], dot[planes];
#pragma GCC unroll 4
  for (int p = 0; p < planes; ++p) {
    sum[p] = _mm256_loadu_ps(dy + p * stride);
    dot[p] = _mm256_mul_ps(_mm256_sub_ps(_mm256_loadu_ps(x + p * stride), mean), sum[p]);
  }
  int64_t i = kLanes;
  for (; i + kLanes <= plane; i += kLanes) {
#pragma GCC unroll 4
    for (int p = 0; p < planes; ++p) {
      const __m256 gradient = _mm256_loadu_ps(dy + p * stride + i);
      const __m256 distance = _mm256_sub_ps(_mm256_loadu_ps(x + p * stride + i), mean);
      sum[p] = _mm256_add_ps(sum[p], gradient);
      dot[p] = _mm256_add_ps(dot[p], _mm256_mul_ps(distance, gradient));
    }
  }
  if (i < plane) {
    const __m256i mask = first_lanes(plane - i);
#pragma GCC unroll 4
    for (int p = 0; p < planes; ++p) {
      const __m256 gradient = _mm256_maskload_ps(dy + p * stride + i, mask);
      const __m256 distance = _mm256_sub_ps(_mm256_maskload_ps(x + p * stride + i, mask), mean);
      const __m256 is_more = _mm256_castsi256_ps(mask);
      sum[p] = _mm256_blendv_ps(sum[p], _mm256_add_ps(sum[p], gradient), is_more);
      // The compiler of LibTorch has rounded once here, twice above.
      dot[p] = _mm256_blendv_ps(dot[p], _mm256_fmadd_ps(distance, gradient, dot[p]), is_more);
    }
  }
#pragma GCC unroll 4
  for (int p = 0; p < planes; ++p) {
    sums.gradients += total(sum[p]);
    sums.products += total(dot[p]);
  }
}

TORCH_NODE_TARGET GradientSums add_channel(const Planes& input, const float* x, const float* dy, float mean) {
  const int64_t stride = input.channels * input.plane;
  GradientSums sums{0, 0};
  int64_t batch = 0;
  for (; batch + kPlanes <= input.batches; batch += kPlanes)
    add_planes<kPlanes>(x + batch * stride, dy + batch * stride, stride, input.plane, mean, sums);
  for (; batch < input.batches; ++batch)
    add_planes<1>(x + batch * stride, dy + batch * stride, stride, input.plane, mean, sums);
  return sums;
}

/// From the last plane to the first: the last ones are still in the cache.
TORCH_NODE_TARGET void fill_channel(const Planes& input, const float* x, const float* dy, const Channel& of,
                                    float slope, float shift, float* out) {
  const int64_t stride = input.channels * input.plane;
  const __m256 mean = _mm256_set1_ps(of.mean), k = _mm256_set1_ps(slope), grad_mean = _mm256_set1_ps(shift),
               invstd = _mm256_set1_ps(of.invstd), weight = _mm256_set1_ps(of.weight);
  const auto gradient = [&](__m256 x_of, __m256 dy_of) __attribute__((target("avx2,fma"), always_inline)) {
    const __m256 both = _mm256_fnmadd_ps(_mm256_sub_ps(x_of, mean), k, _mm256_sub_ps(dy_of, grad_mean));
    return _mm256_mul_ps(_mm256_mul_ps(both, invstd), weight);
  };
  const int64_t whole = input.plane / kLanes * kLanes;
  const __m256i mask = first_lanes(input.plane - whole);
  for (int64_t batch = input.batches; batch-- > 0;) {
    const float* from = x + batch * stride;
    const float* by = dy + batch * stride;
    float* to = out + batch * stride;
    for (int64_t i = 0; i < whole; i += kLanes)
      _mm256_storeu_ps(to + i, gradient(_mm256_loadu_ps(from + i), _mm256_loadu_ps(by + i)));
    if (whole < input.plane)
      _mm256_maskstore_ps(
          to + whole, mask,
          gradient(_mm256_maskload_ps(from + whole, mask), _mm256_maskload_ps(by + whole, mask)));
  }
}

}  // namespace

bool has_channel_gradients() {
  static const bool has = has_avx2() && __builtin_cpu_supports("fma");
  return has;
}

GradientSums gradient_sums(const Planes& input, const float* gradients, int64_t channel, float mean) {
  const int64_t at = channel * input.plane;
  return add_channel(input, input.data + at, gradients + at, mean);
}

void input_gradients(const Planes& input, const float* gradients, int64_t channel, const Channel& of,
                     const GradientSums& sums, float* out) {
  const int64_t at = channel * input.plane, count = input.batches * input.plane;
  const float slope = static_cast<float>(sums.products) * of.invstd * of.invstd / static_cast<float>(count);
  const auto shift = static_cast<float>(sums.gradients / static_cast<double>(count));
  fill_channel(input, input.data + at, gradients + at, of, slope, shift, out + at);
}

#else

bool has_channel_gradients() { return false; }
GradientSums gradient_sums(const Planes&, const float*, int64_t, float) { return {0, 0}; }
void input_gradients(const Planes&, const float*, int64_t, const Channel&, const GradientSums&, float*) {}

#endif

}  // namespace torch_node::kernels
