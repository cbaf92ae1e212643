// Numbers as NumPy's loadtxt spells them: Python's floats without underscores, and plain integers.
#pragma once

#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <string>
#include <string_view>
#include <type_traits>

namespace torch_node::text {

inline bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1c && c <= 0x1f); }
inline bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// How many bytes of white space beyond ASCII a text begins with: what Python's str.isspace() takes.
inline size_t wide_space(std::string_view text) {
  for (std::string_view one : {"\xc2\x85", "\xc2\xa0", "\xe1\x9a\x80", "\xe2\x80\xa8", "\xe2\x80\xa9",
                               "\xe2\x80\xaf", "\xe2\x81\x9f", "\xe3\x80\x80"})
    if (text.substr(0, one.size()) == one) return one.size();
  bool is_quad = text.size() >= 3 && text.substr(0, 2) == "\xe2\x80" &&
                 static_cast<unsigned char>(text[2]) >= 0x80 && static_cast<unsigned char>(text[2]) <= 0x8a;
  return is_quad ? 3 : 0;
}

inline std::string_view strip(std::string_view text) {
  while (!text.empty()) {
    size_t width = is_space(text.front()) ? 1 : wide_space(text);
    if (width == 0) break;
    text.remove_prefix(width);
  }
  while (!text.empty()) {
    size_t width = is_space(text.back()) ? 1 : 0;
    for (size_t n = 2; n <= 3 && width == 0 && n <= text.size(); ++n)
      if (wide_space(text.substr(text.size() - n)) == n) width = n;
    if (width == 0) break;
    text.remove_suffix(width);
  }
  return text;
}

inline bool same_word(std::string_view text, std::string_view lower) {
  if (text.size() != lower.size()) return false;
  for (size_t i = 0; i < text.size(); ++i)
    if ((text[i] | 0x20) != lower[i]) return false;
  return true;
}

/// The C library's answer, which is the nearest one also where it is no number or a tiny one.
inline double by_library(std::string_view digits) {
  return std::strtod(std::string(digits).c_str(), nullptr);
}

inline double nearest(std::string_view digits) {
#if defined(__cpp_lib_to_chars) && __cpp_lib_to_chars >= 201611L
  double value = 0;
  if (std::from_chars(digits.data(), digits.data() + digits.size(), value).ec == std::errc()) return value;
#endif
  return by_library(digits);
}

/// `text` is stripped. The nearest double, as Python rounds.
inline bool to_double(std::string_view text, double& value) {
  bool negative = !text.empty() && text.front() == '-';
  if (!text.empty() && (text.front() == '-' || text.front() == '+')) text.remove_prefix(1);
  if (text.empty()) return false;
  auto signed_value = [&](double magnitude) {
    value = negative ? -magnitude : magnitude;
    return true;
  };
  if (!is_digit(text.front()) && text.front() != '.') {
    if (same_word(text, "inf") || same_word(text, "infinity"))
      return signed_value(std::numeric_limits<double>::infinity());
    if (same_word(text, "nan")) return signed_value(std::numeric_limits<double>::quiet_NaN());
    return false;
  }
  size_t at = 0, digits = 0;
  uint64_t mantissa = 0;
  int64_t exponent = 0;
  auto read_digits = [&](int64_t weight) {
    size_t start = at;
    for (; at < text.size() && is_digit(text[at]); ++at) {
      if (mantissa != 0 || text[at] != '0') ++digits;
      if (digits <= 19) mantissa = mantissa * 10 + static_cast<uint64_t>(text[at] - '0');
      exponent += weight;
    }
    return at - start;
  };
  size_t count = read_digits(0);
  if (at < text.size() && text[at] == '.') {
    ++at;
    count += read_digits(-1);
  }
  if (count == 0) return false;
  if (at < text.size() && (text[at] | 0x20) == 'e') {
    ++at;
    bool down = at < text.size() && text[at] == '-';
    if (at < text.size() && (text[at] == '-' || text[at] == '+')) ++at;
    int64_t power = 0;
    size_t start = at;
    for (; at < text.size() && is_digit(text[at]); ++at)
      if (power < 100'000) power = power * 10 + (text[at] - '0');
    if (at == start) return false;
    exponent += down ? -power : power;
  }
  if (at != text.size()) return false;
  // Both are exact, so one rounding is the right one (Clinger, "How to Read Floating Point Numbers
  // Accurately", 1990).
  constexpr double powers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                               1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
  if (digits <= 19 && mantissa <= (uint64_t{1} << 53) && exponent >= -22 && exponent <= 22) {
    auto whole = static_cast<double>(mantissa);
    return signed_value(exponent < 0 ? whole / powers[-exponent] : whole * powers[exponent]);
  }
  return signed_value(nearest(text));
}

/// `text` is stripped. No fraction, no exponent, and within the type's range.
template <typename T>
bool to_integer(std::string_view text, T& value) {
  if (!text.empty() && text.front() == '+') {
    text.remove_prefix(1);
    if (!text.empty() && text.front() == '-') return false;
  }
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size();
}

/// The number of up to 15 digits and nothing else: most fields of most files. It is exact in a double.
inline bool to_short(std::string_view text, int64_t& value) {
  if (text.empty() || text.size() > 15) return false;
  int64_t number = 0;
  for (char c : text) {
    if (!is_digit(c)) return false;
    number = number * 10 + (c - '0');
  }
  value = number;
  return true;
}

template <typename T>
bool to_number(std::string_view text, T& value) {
  if (int64_t number; to_short(text, number)) {
    if constexpr (std::is_same_v<T, bool>) {
      value = number != 0;
      return true;
    } else if constexpr (std::is_integral_v<T>) {
      value = static_cast<T>(number);
      return value == number;
    } else {
      // By way of double, as longer texts go.
      value = static_cast<T>(static_cast<double>(number));
      return true;
    }
  }
  text = strip(text);
  if constexpr (std::is_same_v<T, bool>) {
    int64_t number = 0;
    if (!to_integer(text, number)) return false;
    value = number != 0;
    return true;
  } else if constexpr (std::is_integral_v<T>) {
    return to_integer(text, value);
  } else {
    double number = 0;
    if (!to_double(text, number)) return false;
    value = static_cast<T>(number);
    return true;
  }
}

}  // namespace torch_node::text
