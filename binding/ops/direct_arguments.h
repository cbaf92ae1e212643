// What a kernel that is called without boxes gets for each of its parameters: see direct_call.h. The letters
// are those of direct_call.cpp's `letter`.
#pragma once

#include "overload_match.h"

#include <ATen/core/ATen_fwd.h>
#include <ATen/core/IListRef.h>
#include <c10/core/SymIntArrayRef.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace torch_node::direct {

/// What a call gives for a parameter.
struct Source {
  const Parameter& parameter;
  CallArguments& arguments;
  int source;
  size_t varargs_from;

  /// The value, or nullptr where the default is meant or there is none.
  Value* value() const {
    if (source < 0) return nullptr;
    Value& value = arguments.values[static_cast<size_t>(source)];
    return value.is_nullish() ? nullptr : &value;
  }
  /// The default; None for what was given as null.
  c10::IValue fallback() const {
    return source == Binding::kDefault ? parameter.default_value : c10::IValue();
  }
  c10::IValue boxed() const {
    Value* given = value();
    return given != nullptr ? given->to(parameter) : fallback();
  }
  /// Fills in a list of integers; false for None.
  template <typename T>
  bool integers(c10::SmallVectorImpl<T>& list) const {
    c10::SmallVector<int64_t, 8> read;
    if (source == Binding::kVarargs) {
      for (size_t k = varargs_from; k < arguments.positional; ++k)
        read.push_back(arguments.values[k].as_int());
    } else if (Value* given = value()) {
      given->integers_to(parameter, read);
    } else {
      c10::IValue none_or_list = fallback();
      if (none_or_list.isNone()) return false;
      for (int64_t integer : none_or_list.toIntVector()) read.push_back(integer);
    }
    for (int64_t integer : read) list.push_back(T(integer));
    return true;
  }
};

/// One parameter of a kernel: its C++ type, and what keeps the argument while the kernel runs.
template <char letter>
struct Argument;

template <typename T>
struct AnyTensor {
  using Type = T;
  explicit AnyTensor(const Source& source) {
    Value* value = source.value();
    if (value != nullptr && value->type == ValueType::Tensor)
      given = &value->tensor();
    else
      made = source.boxed().toTensor();
  }
  Type get() { return given != nullptr ? *given : made; }
  at::Tensor* given = nullptr;
  at::Tensor made;
};

template <>
struct Argument<'t'> : AnyTensor<const at::Tensor&> {
  using AnyTensor::AnyTensor;
};
/// One that is changed in place.
template <>
struct Argument<'a'> : AnyTensor<at::Tensor&> {
  using AnyTensor::AnyTensor;
};

template <>
struct Argument<'T'> {
  using Type = const std::optional<at::Tensor>&;
  explicit Argument(const Source& source) {
    Value* value = source.value();
    if (value != nullptr && value->type == ValueType::Tensor)
      tensor = value->tensor();
    else
      tensor = source.boxed().toOptional<at::Tensor>();
  }
  Type get() { return tensor; }
  std::optional<at::Tensor> tensor;
};

template <>
struct Argument<'S'> {
  using Type = const at::Scalar&;
  explicit Argument(const Source& source) {
    Value* value = source.value();
    scalar = value != nullptr ? value->as_scalar() : source.fallback().toScalar();
  }
  Type get() { return scalar; }
  at::Scalar scalar;
};

template <>
struct Argument<'s'> {
  using Type = const std::optional<at::Scalar>&;
  explicit Argument(const Source& source) {
    if (Value* value = source.value()) {
      scalar = value->as_scalar();
    } else if (c10::IValue fallback = source.fallback(); !fallback.isNone()) {
      scalar = fallback.toScalar();
    }
  }
  Type get() { return scalar; }
  std::optional<at::Scalar> scalar;
};

/// What travels as a small value.
template <typename T>
struct Plain {
  using Type = T;
  explicit Plain(const Source& source) : value(source.boxed().to<T>()) {}
  Type get() { return value; }
  T value;
};

template <>
struct Argument<'i'> : Plain<int64_t> {
  using Plain::Plain;
};
template <>
struct Argument<'I'> : Plain<std::optional<int64_t>> {
  using Plain::Plain;
};
template <>
struct Argument<'f'> : Plain<double> {
  using Plain::Plain;
};
template <>
struct Argument<'F'> : Plain<std::optional<double>> {
  using Plain::Plain;
};
template <>
struct Argument<'b'> : Plain<bool> {
  using Plain::Plain;
};
template <>
struct Argument<'B'> : Plain<std::optional<bool>> {
  using Plain::Plain;
};
template <>
struct Argument<'d'> : Plain<at::ScalarType> {
  using Plain::Plain;
};
template <>
struct Argument<'v'> : Plain<at::Device> {
  using Plain::Plain;
};
template <>
struct Argument<'D'> : Plain<std::optional<at::ScalarType>> {
  using Plain::Plain;
};
template <>
struct Argument<'O'> : Plain<std::optional<at::Layout>> {
  using Plain::Plain;
};
template <>
struct Argument<'V'> : Plain<std::optional<at::Device>> {
  using Plain::Plain;
};
template <>
struct Argument<'P'> : Plain<std::optional<at::MemoryFormat>> {
  using Plain::Plain;
};
template <>
struct Argument<'G'> : Plain<std::optional<at::Generator>> {
  using Plain::Plain;
};

template <>
struct Argument<'y'> {
  using Type = c10::SymInt;
  explicit Argument(const Source& source) : integer(source.boxed().toInt()) {}
  Type get() { return c10::SymInt(integer); }
  int64_t integer;
};

template <>
struct Argument<'Y'> {
  using Type = std::optional<c10::SymInt>;
  explicit Argument(const Source& source) : integer(source.boxed().toOptional<int64_t>()) {}
  Type get() { return integer ? Type(c10::SymInt(*integer)) : std::nullopt; }
  std::optional<int64_t> integer;
};

template <>
struct Argument<'q'> {
  using Type = std::string_view;
  explicit Argument(const Source& source) : text(source.boxed().toStringRef()) {}
  Type get() { return text; }
  std::string text;
};

/// A list of tensors, as most kernels take it.
template <>
struct Argument<'e'> {
  using Type = at::TensorList;
  explicit Argument(const Source& source) {
    if (Value* value = source.value())
      given = value->tensor_elements();
    else
      given = made = source.boxed().toTensorVector();
  }
  Type get() { return given; }
  at::TensorList given;
  std::vector<at::Tensor> made;
};

/// The same, as structured kernels do.
template <>
struct Argument<'E'> : Argument<'e'> {
  using Type = const at::ITensorListRef&;
  explicit Argument(const Source& source) : Argument<'e'>(source), list(given) {}
  Type get() { return list; }
  at::ITensorListRef list;
};

template <typename T>
struct List {
  using Type = c10::ArrayRef<T>;
  explicit List(const Source& source) { source.integers(integers); }
  Type get() { return integers; }
  c10::SmallVector<T, 8> integers;
};

template <typename T>
struct OptionalList {
  using Type = c10::OptionalArrayRef<T>;
  explicit OptionalList(const Source& source) : is_given(source.integers(integers)) {}
  Type get() { return is_given ? Type(integers) : Type(); }
  c10::SmallVector<T, 8> integers;
  bool is_given;
};

template <>
struct Argument<'l'> : List<int64_t> {
  using List::List;
};
template <>
struct Argument<'L'> : OptionalList<int64_t> {
  using OptionalList::OptionalList;
};
template <>
struct Argument<'m'> : List<c10::SymInt> {
  using List::List;
};
template <>
struct Argument<'M'> : OptionalList<c10::SymInt> {
  using OptionalList::OptionalList;
};

}  // namespace torch_node::direct
