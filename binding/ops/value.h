// A JavaScript argument, classified once, and its conversion to what a schema asks for.
#pragma once

#include "../call.h"
#include "op_registry.h"

#include <ATen/core/Generator.h>
#include <c10/core/Scalar.h>

namespace torch_node {

enum class ValueType : uint8_t {
  Undefined,
  Null,
  Bool,
  Int,     // a number without a fraction
  Double,  // any other number
  BigInt,
  String,
  Tensor,
  TensorArray,  // an array of tensors and nulls
  Array,        // any other array or typed array, looked into when needed
  Complex,
  Generator,
  Other,
};

class Value {
 public:
  Value(const Call& call, size_t index, bool is_tensor, bool is_tensor_array);

  ValueType type;
  /// Whether Python's argument parser would take this value for the parameter.
  bool fits(const Parameter& parameter, uint32_t group_flags);
  /// The value for a parameter that it fits.
  c10::IValue to(const Parameter& parameter);
  /// What it is, in the words of an error message.
  std::string describe() const;
  /// What it is, or an element of it, when that is an object of another copy of the library. Lists of lists
  /// are looked into, no deeper: a list may hold itself.
  std::optional<std::string> foreign(int depth = 2);
  bool is_int() const { return type == ValueType::Int || type == ValueType::BigInt; }
  int64_t as_int() const;
  bool is_nullish() const { return type == ValueType::Undefined || type == ValueType::Null; }
  const std::vector<at::Tensor>& tensor_elements() const { return tensors_; }
  const at::Tensor& tensor() const { return tensor_; }
  std::string as_string() const;

 private:
  bool is_number() const {
    return type == ValueType::Int || type == ValueType::Double || type == ValueType::BigInt ||
           type == ValueType::Bool || type == ValueType::Complex;
  }
  at::Scalar as_scalar() const;
  double as_double() const;
  /// Classifies each element of an array.
  std::vector<Value>& elements();
  bool all_elements(bool (*test)(const Value&));
  Value(const Call& call, napi_value js);
  void classify();

  const Call* call_;
  napi_value js_;
  double number_ = 0;  // a Complex: its real part
  /// A Complex keeps the bits of its imaginary part here: a Value is made for each argument of each call, and
  /// no other type needs both numbers.
  int64_t integer_ = 0;
  at::Tensor tensor_;
  std::vector<at::Tensor> tensors_;
  bool has_nulls_ = false;
  bool looked_into_ = false;
  std::vector<Value> elements_;
};

/// The generator behind a JavaScript Generator object, or nullopt when the object is none.
std::optional<at::Generator> unwrap_generator(napi_env env, napi_value value);

}  // namespace torch_node
