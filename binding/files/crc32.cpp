// CRC-32: a checkpoint's gigabytes are summed on their way to and from the disk. Carry-less multiplication
// where the processor has it (Gopal et al., "Fast CRC Computation for Generic Polynomials Using PCLMULQDQ",
// 2009), else eight bytes at a time from tables.
#include "crc32.h"

#include <array>
#include <bit>
#include <cstring>

#if defined(__x86_64__) && defined(__GNUC__)
#define TORCH_NODE_CLMUL 1
#include <immintrin.h>
#endif

namespace torch_node {
namespace {

constexpr uint32_t kPolynomial = 0xedb88320;

using Tables = std::array<std::array<uint32_t, 256>, 8>;

constexpr Tables make_tables() {
  Tables tables{};
  for (uint32_t n = 0; n < 256; ++n) {
    uint32_t crc = n;
    for (int bit = 0; bit < 8; ++bit) crc = crc & 1 ? kPolynomial ^ (crc >> 1) : crc >> 1;
    tables[0][n] = crc;
  }
  for (size_t k = 1; k < tables.size(); ++k)
    for (size_t n = 0; n < 256; ++n)
      tables[k][n] = tables[0][tables[k - 1][n] & 0xff] ^ (tables[k - 1][n] >> 8);
  return tables;
}

constexpr Tables kTables = make_tables();

/// Goes on with the inverted state `crc`.
uint32_t by_tables(const unsigned char* data, size_t bytes, uint32_t crc) {
  if constexpr (std::endian::native == std::endian::little) {
    for (; bytes >= 8; data += 8, bytes -= 8) {
      uint32_t low, high;
      std::memcpy(&low, data, 4);
      std::memcpy(&high, data + 4, 4);
      low ^= crc;
      crc = 0;
      for (int i = 0; i < 4; ++i) {
        crc ^= kTables[7 - i][(low >> (8 * i)) & 0xff];
        crc ^= kTables[3 - i][(high >> (8 * i)) & 0xff];
      }
    }
  }
  for (; bytes > 0; ++data, --bytes) crc = kTables[0][(crc ^ *data) & 0xff] ^ (crc >> 8);
  return crc;
}

#ifdef TORCH_NODE_CLMUL

#define TORCH_NODE_TARGET __attribute__((target("pclmul,sse4.1")))

/// x**(distance + 32) and x**(distance - 32) modulo the polynomial, bit-reflected: they carry 128 bits over
/// `distance` bits.
struct Fold {
  int64_t low, high;
};
constexpr Fold kBy512{0x154442bd4, 0x1c6e41596};
constexpr Fold kBy128{0x1751997d0, 0x0ccaa009e};
constexpr int64_t kBy64 = 0x163cd6124;
// Barrett's reduction: the polynomial and the quotient x**64 / polynomial, reflected.
constexpr int64_t kModulus = 0x1db710641;
constexpr int64_t kQuotient = 0x1f7011641;

TORCH_NODE_TARGET __m128i load(const unsigned char* data) {
  return _mm_loadu_si128(reinterpret_cast<const __m128i*>(data));
}

TORCH_NODE_TARGET __m128i fold(__m128i state, __m128i factors, __m128i next) {
  __m128i low = _mm_clmulepi64_si128(state, factors, 0x00);
  __m128i high = _mm_clmulepi64_si128(state, factors, 0x11);
  return _mm_xor_si128(_mm_xor_si128(low, high), next);
}

/// `bytes` is a multiple of 16, and at least 64.
TORCH_NODE_TARGET uint32_t by_clmul(const unsigned char* data, size_t bytes, uint32_t crc) {
  __m128i x0 = _mm_xor_si128(load(data), _mm_cvtsi32_si128(static_cast<int>(crc)));
  __m128i x1 = load(data + 16), x2 = load(data + 32), x3 = load(data + 48);
  data += 64;
  bytes -= 64;
  const __m128i by512 = _mm_set_epi64x(kBy512.high, kBy512.low);
  for (; bytes >= 64; data += 64, bytes -= 64) {
    x0 = fold(x0, by512, load(data));
    x1 = fold(x1, by512, load(data + 16));
    x2 = fold(x2, by512, load(data + 32));
    x3 = fold(x3, by512, load(data + 48));
  }
  const __m128i by128 = _mm_set_epi64x(kBy128.high, kBy128.low);
  x0 = fold(fold(fold(x0, by128, x1), by128, x2), by128, x3);
  for (; bytes >= 16; data += 16, bytes -= 16) x0 = fold(x0, by128, load(data));
  // 128 bits to 64, and these to 32.
  const __m128i low32 = _mm_setr_epi32(-1, 0, -1, 0);
  x0 = _mm_xor_si128(_mm_srli_si128(x0, 8), _mm_clmulepi64_si128(x0, by128, 0x10));
  x0 = _mm_xor_si128(_mm_srli_si128(x0, 4),
                     _mm_clmulepi64_si128(_mm_and_si128(x0, low32), _mm_set_epi64x(0, kBy64), 0x00));
  const __m128i barrett = _mm_set_epi64x(kQuotient, kModulus);
  __m128i quotient = _mm_clmulepi64_si128(_mm_and_si128(x0, low32), barrett, 0x10);
  __m128i product = _mm_clmulepi64_si128(_mm_and_si128(quotient, low32), barrett, 0x00);
  return static_cast<uint32_t>(_mm_extract_epi32(_mm_xor_si128(x0, product), 1));
}

bool has_clmul() {
  static const bool has = __builtin_cpu_supports("pclmul") && __builtin_cpu_supports("sse4.1");
  return has;
}

#endif

/// crc32(bytes, value, tables): `tables` says not to use the processor's instructions.
napi_value checksum(Call& call) {
  size_t bytes = 0;
  const auto* data = raw::typed_array<unsigned char>(call.env, call.value(0), napi_uint8_array, bytes);
  if (data == nullptr) throw ArgumentTypeError("Expected a Uint8Array");
  auto value = static_cast<uint32_t>(call.int64(1));
  if (call.boolean_at(2)) return call.number(~by_tables(data, bytes, ~value));
  return call.number(crc32(data, bytes, value));
}

}  // namespace

uint32_t crc32(const void* memory, size_t bytes, uint32_t value) {
  const auto* data = static_cast<const unsigned char*>(memory);
  uint32_t crc = ~value;
#ifdef TORCH_NODE_CLMUL
  if (bytes >= 64 && has_clmul()) {
    size_t whole = bytes & ~size_t{15};
    crc = by_clmul(data, whole, crc);
    data += whole;
    bytes -= whole;
  }
#endif
  return ~by_tables(data, bytes, crc);
}

void register_files(FunctionTable& table) { table.push_back({"crc32", entry<checksum>}); }

}  // namespace torch_node
