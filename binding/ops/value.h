// A JavaScript argument, classified once, and its conversion to what a schema asks for.
#pragma once

#include "../call.h"
#include "op_registry.h"

#include <ATen/core/Generator.h>
#include <c10/core/Scalar.h>
#include <c10/util/SmallVector.h>

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
  /// Argument `index`, a handle or an array of handles where that is said. Nothing is known of it before
  /// `read`.
  Value(const Call& call, size_t index, bool is_tensor_array)
      : type(is_tensor_array ? ValueType::TensorArray : ValueType::Other),
        call_(&call),
        js_(call.argv[index]) {}
  Value(const Call& call, at::Tensor tensor)
      : type(ValueType::Tensor), call_(&call), tensor_(std::move(tensor)) {}
  Value(const Call& call, double number);
  /// Undefined, null or a boolean.
  Value(const Call& call, ValueType constant, bool flag)
      : type(constant), call_(&call), integer_(flag ? 1 : 0) {}
  /// A text, which has to outlive the value.
  Value(const Call& call, const Text& text) : type(ValueType::String), call_(&call), text_(&text) {}
  /// An array of integers, at least one, which have to outlive the value.
  Value(const Call& call, c10::ArrayRef<int32_t> integers)
      : type(ValueType::Array), call_(&call), integers_(integers) {}

  /// An array of tensors and nulls, which are undefined tensors here; at least one is a tensor.
  Value(const Call& call, std::vector<at::Tensor> tensors)
      : type(ValueType::TensorArray), call_(&call), tensors_(std::move(tensors)) {
    look_for_nulls();
  }

  /// Looks at an argument, for which a getter of the script's may run.
  void read();

  ValueType type;
  /// Whether Python's argument parser would take this value for the parameter.
  bool fits(const Parameter& parameter, uint32_t group_flags);
  /// Whether values of this type fit some parameters of the kind and others not: it takes more than `code()`
  /// to tell.
  bool is_looked_into(Kind kind) const;
  /// What tells values apart that fit different parameters, as far as their types do: less than 32.
  uint8_t code() const {
    if (text_ != nullptr)
      return text_->dtype           ? kDType
             : text_->layout        ? kLayout
             : text_->memory_format ? kMemoryFormat
                                    : kOtherText;
    if (!integers_.empty()) return kIntegers;
    if (has_nulls_) return kWithNulls;
    return static_cast<uint8_t>(type);
  }
  /// The value for a parameter that it fits.
  c10::IValue to(const Parameter& parameter);
  /// What it is, in the words of an error message.
  std::string describe() const;
  /// What it is, or an element of it, when that is an object of another copy of the library. Lists of lists
  /// are looked into, no deeper: a list may hold itself.
  std::optional<std::string> foreign(int depth = 2);
  /// Says which dtype a number gets that becomes a tensor, where that isn't its own.
  void wrap_as(std::optional<at::ScalarType> dtype) { wrapped_as_ = dtype; }
  bool is_int() const { return type == ValueType::Int || type == ValueType::BigInt; }
  int64_t as_int() const;
  bool is_nullish() const { return type == ValueType::Undefined || type == ValueType::Null; }
  const std::vector<at::Tensor>& tensor_elements() const { return tensors_; }
  const at::Tensor& tensor() const { return tensor_; }
  at::Tensor& tensor() { return tensor_; }
  std::string as_string() const;
  at::Scalar as_scalar() const;
  /// The integers for a parameter that takes a list of them.
  void integers_to(const Parameter& parameter, c10::SmallVectorImpl<int64_t>& integers);

 private:
  bool is_number() const {
    return type == ValueType::Int || type == ValueType::Double || type == ValueType::BigInt ||
           type == ValueType::Bool || type == ValueType::Complex;
  }
  double as_double() const;
  /// Classifies each element of an array.
  std::vector<Value>& elements();
  bool all_elements(bool (*test)(const Value&));
  Value(const Call& call, napi_value js) : type(ValueType::Other), call_(&call), js_(js) { classify(); }
  void classify();
  void classify(double number);

  void look_for_nulls();
  std::optional<c10::ScalarType> dtype() const;
  std::optional<c10::Layout> layout() const;
  std::optional<c10::MemoryFormat> memory_format() const;
  bool may_be_device() const;

  // Behind the types.
  enum Code : uint8_t { kWithNulls = 16, kIntegers, kDType, kLayout, kMemoryFormat, kOtherText };

  const Call* call_;
  napi_value js_ = nullptr;
  double number_ = 0;  // a Complex: its real part
  /// A Complex keeps the bits of its imaginary part here: a Value is made for each argument of each call, and
  /// no other type needs both numbers.
  int64_t integer_ = 0;
  at::Tensor tensor_;
  const Text* text_ = nullptr;
  std::optional<at::ScalarType> wrapped_as_;
  c10::ArrayRef<int32_t> integers_;  // of an array that is known to hold nothing else
  std::vector<at::Tensor> tensors_;
  bool has_nulls_ = false;
  bool looked_into_ = false;
  std::vector<Value> elements_;
};

/// The generator behind a JavaScript Generator object, or nullopt when the object is none.
std::optional<at::Generator> unwrap_generator(napi_env env, napi_value value);

}  // namespace torch_node
