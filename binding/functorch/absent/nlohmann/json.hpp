// LibTorch's ATen/functorch/Interpreter.h includes this library, which LibTorch doesn't bring, for two inline
// functions that nothing here calls. So their declarations are enough, and there is nothing to link.
#pragma once

#include <string>

namespace nlohmann {

class json {
 public:
  json();
  template <typename T>
  explicit json(const T& value);
  template <typename T>
  T get() const;
  std::string dump() const;
  static json parse(const std::string& text);
};

}  // namespace nlohmann
