// Loops over pixels and numbers, compiled twice: for the processors that every platform has, and for AVX2
// where the processor has that. The compiler makes the vector instructions; both give the same bits.
#pragma once

#if defined(__GNUC__)
#define TORCH_NODE_INLINED __attribute__((always_inline))
#else
#define TORCH_NODE_INLINED
#endif

#if defined(__x86_64__) && defined(__GNUC__)
#define TORCH_NODE_AVX2 1
#endif

// Vectors of so many bytes and their shuffles, as GCC and Clang have them for any processor.
#if defined(__has_builtin)
#if __has_builtin(__builtin_shufflevector)
#define TORCH_NODE_SHUFFLES 1
#endif
#endif

namespace torch_node {

#ifdef TORCH_NODE_AVX2

inline bool has_avx2() {
  static const bool has = __builtin_cpu_supports("avx2");
  return has;
}

// By value: bytes that are written through a pointer could be those of a lambda elsewhere, with its pointers
// and counts.
template <typename Body>
__attribute__((target("avx2"), noinline)) void with_avx2(Body body) {
  body();
}

// For size, not speed (which is what `cold` asks for): processors without AVX2 have become rare.
template <typename Body>
__attribute__((cold, noinline)) void without_avx2(Body body) {
  body();
}

/// Runs `body`, a lambda that is marked TORCH_NODE_INLINED (and calls only what is inlined too).
template <typename Body>
void vectorized(Body body) {
  if (has_avx2())
    with_avx2(body);
  else
    without_avx2(body);
}

#else

template <typename Body>
void vectorized(Body body) {
  body();
}

#endif

}  // namespace torch_node
