#include "value.h"

#include "../names.h"
#include "../tensor/wrapped_number.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace torch_node {
namespace {

// A sparse array claims any length; no operator takes nearly as many numbers.
constexpr uint32_t kMaxElements = 1 << 22;

/// Python takes a 0-dimensional tensor that needs no gradient for a number.
bool is_plain_scalar_tensor(const at::Tensor& tensor) {
  return tensor.defined() && tensor.dim() == 0 && !tensor.requires_grad();
}

bool is_plain_int_tensor(const at::Tensor& tensor) {
  return is_plain_scalar_tensor(tensor) && at::isIntegralType(tensor.scalar_type(), /*includeBool=*/false);
}

}  // namespace

void Value::read() {
  if (type != ValueType::TensorArray) return classify();
  tensors_ = call_->with(js_).tensors(0);
  look_for_nulls();
}

void Value::look_for_nulls() {
  for (const auto& tensor : tensors_) has_nulls_ |= !tensor.defined();
}

Value::Value(const Call& call, double number) : call_(&call) { classify(number); }

void Value::classify(double number) {
  number_ = number;
  type = ValueType::Double;
  if (!is_safe_integer(number)) return;
  integer_ = static_cast<int64_t>(number);
  // -0 is a floating-point value: as an integer it would lose its sign.
  if (integer_ != 0 || !std::signbit(number)) type = ValueType::Int;
}

void Value::classify() {
  napi_env env = call_->env;
  switch (raw::type_of(env, js_)) {
    case napi_undefined:
      type = ValueType::Undefined;
      return;
    case napi_null:
      type = ValueType::Null;
      return;
    case napi_boolean: {
      bool value = false;
      raw::get_bool(env, js_, value);
      integer_ = value;
      type = ValueType::Bool;
      return;
    }
    case napi_number: {
      double number = 0;
      raw::get_double(env, js_, number);
      classify(number);
      return;
    }
    case napi_bigint: {
      bool lossless = false;
      raw::get_int64_of_bigint(env, js_, integer_, lossless);
      if (!lossless)
        throw ArgumentRangeError("Overflow when unpacking long: the bigint does not fit 64 bits");
      type = ValueType::BigInt;
      return;
    }
    case napi_string:
      type = ValueType::String;
      return;
    case napi_object:
      break;
    default:
      type = ValueType::Other;
      return;
  }
  if (raw::is_array(env, js_) || raw::is_typed_array(env, js_)) {
    type = ValueType::Array;
    return;
  }
  if (unwrap_generator(env, js_)) {
    type = ValueType::Generator;
    return;
  }
  // A Complex, or anything with numbers in `re` and `im`.
  type = ValueType::Other;
  Napi::Object object(env, js_);
  if (!object.Has("re")) return;
  Napi::Value re = object.Get("re"), im = object.Get("im");
  double im_value;
  if (!raw::get_double(env, re, number_) || !raw::get_double(env, im, im_value)) return;
  static_assert(sizeof(integer_) == sizeof(im_value));
  std::memcpy(&integer_, &im_value, sizeof(im_value));
  type = ValueType::Complex;
}

int64_t Value::as_int() const { return type == ValueType::Tensor ? tensor_.item<int64_t>() : integer_; }

double Value::as_double() const {
  switch (type) {
    case ValueType::Int:
    case ValueType::Double:
      return number_;
    case ValueType::Tensor:
      return tensor_.item<double>();
    default:
      return static_cast<double>(integer_);
  }
}

at::Scalar Value::as_scalar() const {
  switch (type) {
    case ValueType::Bool:
      return at::Scalar(integer_ != 0);
    case ValueType::Int:
    case ValueType::BigInt:
      return at::Scalar(integer_);
    case ValueType::Double:
      return at::Scalar(number_);
    case ValueType::Complex: {
      double im;
      std::memcpy(&im, &integer_, sizeof(im));
      return at::Scalar(c10::complex<double>(number_, im));
    }
    case ValueType::Tensor:
      return tensor_.item();
    default:
      throw ArgumentTypeError("Expected a number but received " + describe());
  }
}

std::string Value::as_string() const {
  return text_ != nullptr ? text_->text : call_->with(js_).string_at(0);
}

std::optional<c10::ScalarType> Value::dtype() const {
  return text_ != nullptr ? text_->dtype : parse_dtype(as_string());
}

std::optional<c10::Layout> Value::layout() const {
  return text_ != nullptr ? text_->layout : parse_layout(as_string());
}

std::optional<c10::MemoryFormat> Value::memory_format() const {
  return text_ != nullptr ? text_->memory_format : parse_memory_format(as_string());
}

/// Any text, as in Python, whose error then says what is wrong with it; but no other kind's name, since all
/// of them are texts here.
bool Value::may_be_device() const {
  return text_ != nullptr ? text_->is_other() : !dtype() && !layout() && !memory_format();
}

std::vector<Value>& Value::elements() {
  if (looked_into_) return elements_;
  looked_into_ = true;
  for (int32_t integer : integers_) elements_.push_back(Value(*call_, static_cast<double>(integer)));
  if (!integers_.empty()) return elements_;
  napi_env env = call_->env;
  uint32_t length;
  if (raw::is_array(env, js_)) {
    length = raw::array_length(env, js_);
  } else {
    size_t count = Napi::TypedArray(env, js_).ElementLength();
    length = static_cast<uint32_t>(std::min<size_t>(count, UINT32_MAX));
  }
  if (length > kMaxElements)
    throw ArgumentRangeError("an array of " + std::to_string(length) +
                             " elements is too long for an argument");
  elements_.reserve(length);
  for (uint32_t i = 0; i < length; ++i) elements_.push_back(Value(*call_, raw::element(env, js_, i)));
  return elements_;
}

bool Value::all_elements(bool (*test)(const Value&)) {
  if (type != ValueType::Array) return false;
  for (const auto& element : elements())
    if (!test(element)) return false;
  return true;
}

bool Value::is_looked_into(Kind kind) const {
  switch (type) {
    case ValueType::Tensor:
      return kind == Kind::Scalar || kind == Kind::Int || kind == Kind::Float;
    case ValueType::TensorArray:
      return kind == Kind::IntList;
    case ValueType::Array:
      return integers_.empty();
    case ValueType::String:
      return text_ == nullptr && (kind == Kind::DType || kind == Kind::Layout || kind == Kind::MemoryFormat ||
                                  kind == Kind::Device);
    default:
      return false;
  }
}

void Value::integers_to(const Parameter& p, c10::SmallVectorImpl<int64_t>& integers) {
  if (!integers_.empty()) {
    integers.assign(integers_.begin(), integers_.end());
  } else if (is_int()) {
    integers.assign(p.size, as_int());
  } else if (type == ValueType::TensorArray) {
    for (const auto& tensor : tensors_) integers.push_back(tensor.item<int64_t>());
  } else {
    for (const auto& element : elements()) integers.push_back(element.as_int());
  }
}

bool Value::fits(const Parameter& p, uint32_t group_flags) {
  if (type == ValueType::Undefined || type == ValueType::Null) return p.optional;
  switch (p.kind) {
    case Kind::Tensor:
      return type == ValueType::Tensor || ((group_flags & kNumbersAsTensors) != 0 && is_number());
    case Kind::TensorList:
      return (type == ValueType::TensorArray && !has_nulls_) ||
             (type == ValueType::Array && elements().empty());
    case Kind::OptionalTensorList:
      return type == ValueType::TensorArray || all_elements([](const Value& e) { return e.is_nullish(); });
    case Kind::Scalar:
      return is_number() || (type == ValueType::Tensor && is_plain_scalar_tensor(tensor_));
    case Kind::ScalarList:
      return all_elements([](const Value& e) { return e.is_number(); });
    case Kind::Int:
      return is_int() || (type == ValueType::Tensor && is_plain_int_tensor(tensor_));
    case Kind::IntList:
      if ((p.size > 0 && is_int()) || !integers_.empty()) return true;
      if (type == ValueType::TensorArray && !has_nulls_) {
        for (const auto& tensor : tensors_)
          if (!is_plain_int_tensor(tensor)) return false;
        return true;
      }
      return all_elements([](const Value& e) { return e.is_int(); });
    case Kind::Float:
      return type == ValueType::Int || type == ValueType::Double || type == ValueType::BigInt ||
             type == ValueType::Bool || (type == ValueType::Tensor && is_plain_scalar_tensor(tensor_));
    case Kind::FloatList:
      if (p.size > 0 && (is_int() || type == ValueType::Double)) return true;
      return all_elements([](const Value& e) { return e.is_int() || e.type == ValueType::Double; });
    case Kind::Bool:
      return type == ValueType::Bool;
    case Kind::BoolList:
      return all_elements([](const Value& e) { return e.type == ValueType::Bool; });
    case Kind::String:
      return type == ValueType::String;
    case Kind::StringList:
      return all_elements([](const Value& e) { return e.type == ValueType::String; });
    case Kind::DType:
      return type == ValueType::String && dtype();
    case Kind::Layout:
      return type == ValueType::String && layout();
    case Kind::MemoryFormat:
      return type == ValueType::String && memory_format();
    case Kind::Device:
      return type == ValueType::String && may_be_device();
    case Kind::Generator:
      return type == ValueType::Generator;
    case Kind::Unsupported:
      return false;
  }
  return false;
}

c10::IValue Value::to(const Parameter& p) {
  if (is_nullish()) return c10::IValue();
  switch (p.kind) {
    case Kind::Tensor: {
      if (type == ValueType::Tensor) return tensor_;
      return wrapped_number(as_scalar(), wrapped_as_);
    }
    case Kind::TensorList:
      return c10::List<at::Tensor>(at::ArrayRef<at::Tensor>(tensors_));
    case Kind::OptionalTensorList: {
      c10::List<std::optional<at::Tensor>> list;
      if (type == ValueType::TensorArray)
        for (const auto& tensor : tensors_)
          list.push_back(tensor.defined() ? std::make_optional(tensor) : std::nullopt);
      else
        for (size_t i = 0; i < elements().size(); ++i) list.push_back(std::nullopt);
      return list;
    }
    case Kind::Scalar:
      return as_scalar();
    case Kind::ScalarList: {
      c10::List<at::Scalar> list;
      for (const auto& element : elements()) list.push_back(element.as_scalar());
      return list;
    }
    case Kind::Int:
      return as_int();
    case Kind::IntList: {
      c10::SmallVector<int64_t, 8> integers;
      integers_to(p, integers);
      return std::vector<int64_t>(integers.begin(), integers.end());
    }
    case Kind::Float:
      return as_double();
    case Kind::FloatList: {
      if (type != ValueType::Array) return std::vector<double>(p.size, as_double());
      std::vector<double> values;
      for (const auto& element : elements()) values.push_back(element.as_double());
      return values;
    }
    case Kind::Bool:
      return integer_ != 0;
    case Kind::BoolList: {
      c10::List<bool> list;
      for (const auto& element : elements()) list.push_back(element.integer_ != 0);
      return list;
    }
    case Kind::String:
      return as_string();
    case Kind::StringList: {
      c10::List<std::string> list;
      for (const auto& element : elements()) list.push_back(element.as_string());
      return list;
    }
    case Kind::DType:
      return static_cast<int64_t>(*dtype());
    case Kind::Layout:
      return static_cast<int64_t>(*layout());
    case Kind::MemoryFormat:
      return static_cast<int64_t>(*memory_format());
    case Kind::Device:
      return require_built(require_device(as_string()));
    case Kind::Generator:
      return *unwrap_generator(call_->env, js_);
    case Kind::Unsupported:
      break;
  }
  throw ArgumentTypeError("argument '" + p.name + "' has a type without a JavaScript form");
}

std::string Value::describe() const {
  switch (type) {
    case ValueType::Undefined:
      return "undefined";
    case ValueType::Null:
      return "null";
    case ValueType::Bool:
      return "bool";
    case ValueType::Int:
      return "int";
    case ValueType::Double:
      return "float";
    case ValueType::BigInt:
      return "bigint";
    case ValueType::String:
      return "str";
    case ValueType::Tensor:
      return "Tensor";
    case ValueType::TensorArray:
      return "array of Tensors";
    case ValueType::Array:
      return "array";
    case ValueType::Complex:
      return "complex";
    case ValueType::Generator:
      return "Generator";
    case ValueType::Other:
      break;
  }
  napi_valuetype js_type = raw::type_of(call_->env, js_);
  return js_type == napi_function ? "function" : js_type == napi_symbol ? "symbol" : "object";
}

std::optional<std::string> Value::foreign(int depth) {
  if (!call_->state.foreign.has_value()) return std::nullopt;
  if (type == ValueType::Array && depth > 0) {
    for (Value& element : elements())
      if (auto text = element.foreign(depth - 1)) return text;
  }
  if (type != ValueType::Other) return std::nullopt;
  Napi::Value text = call_->state.foreign.call({js_});
  return text.IsString() ? std::make_optional<std::string>(text.As<Napi::String>()) : std::nullopt;
}

}  // namespace torch_node
