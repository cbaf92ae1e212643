// A sum in one double has each number wait for the one before. Eight channels' sums grow side by side here,
// each in its own order.
#include "channel_sums.h"

#include "../vectorized.h"

#include <algorithm>

#ifdef TORCH_NODE_AVX2
#include <immintrin.h>
#endif

namespace torch_node::kernels {
namespace {

#ifdef TORCH_NODE_AVX2

#define TORCH_NODE_TARGET __attribute__((target("avx2")))

constexpr int kLanes = 8;
/// Fewer channels take less time one after the other.
constexpr int kFewest = 3;

/// Eight rows of eight numbers become columns.
TORCH_NODE_TARGET inline void transpose(__m256* v) {
  __m256 a[kLanes], b[kLanes];
  for (int i = 0; i < kLanes; i += 2) {
    a[i] = _mm256_unpacklo_ps(v[i], v[i + 1]);
    a[i + 1] = _mm256_unpackhi_ps(v[i], v[i + 1]);
  }
  for (int i = 0; i < kLanes; i += 4)
    for (int k = 0; k < 2; ++k) {
      b[i + 2 * k] = _mm256_shuffle_ps(a[i + k], a[i + k + 2], 0x44);
      b[i + 2 * k + 1] = _mm256_shuffle_ps(a[i + k], a[i + k + 2], 0xee);
    }
  for (int i = 0; i < 4; ++i) {
    v[i] = _mm256_permute2f128_ps(b[i], b[i + 4], 0x20);
    v[i + 4] = _mm256_permute2f128_ps(b[i], b[i + 4], 0x31);
  }
}

struct Sums {
  __m256d low, high;
};

/// Adds a number of each channel, or the square of what it differs from the mean.
template <bool squares>
TORCH_NODE_TARGET inline void add(Sums& sums, __m256 v, __m256 means) {
  if constexpr (squares) {
    v = _mm256_sub_ps(v, means);
    v = _mm256_mul_ps(v, v);
  }
  sums.low = _mm256_add_pd(sums.low, _mm256_cvtps_pd(_mm256_castps256_ps128(v)));
  sums.high = _mm256_add_pd(sums.high, _mm256_cvtps_pd(_mm256_extractf128_ps(v, 1)));
}

/// The sums of eight channels, which begin at `from`.
template <bool squares>
TORCH_NODE_TARGET void add_up(const Planes& planes, const float* const* from, const float* means,
                              double* out) {
  Sums sums{_mm256_setzero_pd(), _mm256_setzero_pd()};
  const __m256 mean = _mm256_loadu_ps(means);
  for (int64_t batch = 0; batch < planes.batches; ++batch) {
    const int64_t start = batch * planes.channels * planes.plane, end = start + planes.plane;
    int64_t i = start;
    for (; i + kLanes <= end; i += kLanes) {
      __m256 v[kLanes];
#pragma GCC unroll 8
      for (int lane = 0; lane < kLanes; ++lane) v[lane] = _mm256_loadu_ps(from[lane] + i);
      transpose(v);
#pragma GCC unroll 8
      for (int lane = 0; lane < kLanes; ++lane) add<squares>(sums, v[lane], mean);
    }
    for (; i < end; ++i)
      add<squares>(sums,
                   _mm256_setr_ps(from[0][i], from[1][i], from[2][i], from[3][i], from[4][i], from[5][i],
                                  from[6][i], from[7][i]),
                   mean);
  }
  _mm256_storeu_pd(out, sums.low);
  _mm256_storeu_pd(out + 4, sums.high);
}

/// Of up to eight channels.
void statistics_of_some(const Planes& planes, int64_t begin, int count, float* means, float* squares) {
  const float* from[kLanes];
  // Lanes without a channel of their own do another's work.
  for (int lane = 0; lane < kLanes; ++lane)
    from[lane] = planes.data + (begin + std::min(lane, count - 1)) * planes.plane;
  float mean[kLanes] = {};
  double sums[kLanes];
  add_up<false>(planes, from, mean, sums);
  for (int lane = 0; lane < kLanes; ++lane)
    mean[lane] = static_cast<float>(sums[lane] / static_cast<double>(planes.batches * planes.plane));
  add_up<true>(planes, from, mean, sums);
  for (int lane = 0; lane < count; ++lane) {
    means[lane] = mean[lane];
    squares[lane] = static_cast<float>(sums[lane]);
  }
}

#endif

void statistics_of_one(const Planes& planes, int64_t channel, float* mean_of, float* square_of) {
  const auto add_up = [&](auto term) {
    double sum = 0;
    for (int64_t batch = 0; batch < planes.batches; ++batch) {
      const float* from = planes.data + (batch * planes.channels + channel) * planes.plane;
      for (int64_t i = 0; i < planes.plane; ++i) sum += term(from[i]);
    }
    return sum;
  };
  const auto count = static_cast<double>(planes.batches * planes.plane);
  const auto mean = static_cast<float>(add_up([](float v) { return v; }) / count);
  *mean_of = mean;
  *square_of = static_cast<float>(add_up([mean](float v) { return (v - mean) * (v - mean); }));
}

}  // namespace

void channel_statistics(const Planes& planes, int64_t begin, int64_t end, float* means, float* squares) {
  int64_t at = begin;
#ifdef TORCH_NODE_AVX2
  for (; has_avx2() && end - at >= kFewest; at = std::min(at + kLanes, end))
    statistics_of_some(planes, at, static_cast<int>(std::min<int64_t>(kLanes, end - at)), means + at,
                       squares + at);
#endif
  for (; at < end; ++at) statistics_of_one(planes, at, means + at, squares + at);
}

}  // namespace torch_node::kernels
