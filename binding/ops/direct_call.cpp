#include "direct_call.h"

#include "overload_match.h"

#include <ATen/core/ATen_fwd.h>
#include <ATen/core/IListRef.h>
#include <c10/core/SymIntArrayRef.h>

#include <algorithm>
#include <tuple>
#include <utility>

namespace torch_node {
namespace {

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

/// One parameter of a kernel: its C++ type, and what keeps the argument while the kernel runs. The letters
/// are those of `letter`.
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

/// The C++ type of kernels. What they change in place they give back.
template <char... letters>
using Kernel = std::conditional_t<((letters == 'a') || ...), at::Tensor&, at::Tensor>(
    typename Argument<letters>::Type...);

template <char... letters>
using Handle = c10::TypedOperatorHandle<Kernel<letters...>>;

template <char... letters, size_t... i>
at::Tensor call(const Overload& overload, CallArguments& arguments, const Binding& binding,
                std::index_sequence<i...>) {
  // In place, each after the other: some arguments point into themselves.
  std::tuple<Argument<letters>...> kept(
      Source{overload.params[i], arguments, binding.source[i], binding.varargs_from}...);
  return static_cast<const Handle<letters...>&>(*overload.typed).call(std::get<i>(kept).get()...);
}

template <char... letters>
at::Tensor call(const Overload& overload, CallArguments& arguments, const Binding& binding) {
  return call<letters...>(overload, arguments, binding, std::make_index_sequence<sizeof...(letters)>());
}

/// An operator's parameters by their letters, and how such a one is called.
struct Signature {
  std::string letters;
  DirectCall call;
  std::shared_ptr<const c10::OperatorHandle> (*typed)(const c10::OperatorHandle&);
};

template <char... letters>
Signature signature() {
  return {{letters...}, &call<letters...>, [](const c10::OperatorHandle& handle) {
            return std::shared_ptr<const c10::OperatorHandle>(
                std::make_shared<Handle<letters...>>(handle.typed<Kernel<letters...>>()));
          }};
}

/// Those of what training scripts call most; an operator beside each.
const std::vector<Signature>& signatures() {
  static const std::vector<Signature> all = {
      signature<'t'>(),                                // relu
      signature<'t', 't'>(),                           // matmul
      signature<'t', 't', 't'>(),                      // where
      signature<'t', 't', 'T'>(),                      // linear
      signature<'t', 't', 'S'>(),                      // add
      signature<'t', 't', 't', 'S'>(),                 // addcmul
      signature<'t', 't', 't', 'S', 'S'>(),            // addmm
      signature<'t', 'S'>(),                           // pow
      signature<'t', 'S', 'S'>(),                      // add of a number
      signature<'t', 's', 's'>(),                      // clamp
      signature<'a'>(),                                // relu_
      signature<'a', 't'>(),                           // mul_
      signature<'a', 'S'>(),                           // fill_
      signature<'a', 't', 'S'>(),                      // add_
      signature<'a', 't', 'b'>(),                      // copy_
      signature<'a', 't', 't', 'S'>(),                 // addcmul_
      signature<'a', 's', 's'>(),                      // clamp_
      signature<'t', 'D'>(),                           // sum
      signature<'t', 'L', 'b', 'D'>(),                 // sum over dimensions
      signature<'t', 'l', 'b', 'D'>(),                 // the same, where they have to be named
      signature<'t', 'i', 'D'>(),                      // softmax
      signature<'t', 'i', 'b', 'D'>(),                 // prod
      signature<'t', 'I', 'b'>(),                      // argmax
      signature<'t', 'i', 'b'>(),                      // all
      signature<'t', 'L', 'b'>(),                      // amax, all over dimensions
      signature<'t', 'l', 'b'>(),                      // amax
      signature<'t', 'L', 's', 'b'>(),                 // var
      signature<'t', 'b'>(),                           // var over everything
      signature<'t', 's'>(),                           // norm
      signature<'t', 's', 'l', 'b'>(),                 // norm over dimensions
      signature<'t', 'i'>(),                           // unsqueeze
      signature<'t', 'i', 'i'>(),                      // transpose
      signature<'t', 'i', 'i', 'i'>(),                 // diagonal
      signature<'t', 'i', 'y'>(),                      // select
      signature<'t', 'i', 'y', 'y'>(),                 // narrow
      signature<'t', 'i', 'Y', 'Y', 'y'>(),            // slice
      signature<'t', 'i', 't'>(),                      // index_select
      signature<'t', 'i', 't', 'b'>(),                 // gather
      signature<'t', 'l'>(),                           // permute
      signature<'t', 'm'>(),                           // reshape
      signature<'t', 'm', 'b'>(),                      // expand
      signature<'t', 'P'>(),                           // clone
      signature<'t', 'd', 'b', 'b', 'P'>(),            // to a dtype
      signature<'t', 'v', 'd', 'b', 'b', 'P'>(),       // to a device
      signature<'t', 't', 'b', 'b', 'P'>(),            // to what another is
      signature<'t', 't', 'i'>(),                      // mse_loss
      signature<'t', 't', 'T', 'i', 'y', 'f'>(),       // cross_entropy_loss
      signature<'t', 't', 'T', 'i', 'y'>(),            // nll_loss
      signature<'t', 't', 'y', 'b', 'b'>(),            // embedding
      signature<'t', 'm', 'T', 'T', 'f', 'b'>(),       // layer_norm
      signature<'t', 'f', 'b'>(),                      // dropout
      signature<'t', 't', 'T', 'l', 'l', 'l', 'i'>(),  // conv2d
      signature<'t', 't', 'T', 'm', 'm', 'm', 'y'>(),  // the same, in later versions
      signature<'t', 'l', 'l', 'l', 'l', 'b'>(),       // max_pool2d
      signature<'m', 'D', 'O', 'V', 'B'>(),            // zeros
      signature<'m', 'D', 'O', 'V', 'B', 'P'>(),       // empty
      signature<'m', 'S', 'D', 'O', 'V', 'B'>(),       // full
      signature<'m', 'G', 'D', 'O', 'V', 'B'>(),       // randn
      signature<'S', 'D', 'O', 'V', 'B'>(),            // arange
      signature<'S', 'S', 'D', 'O', 'V', 'B'>(),       // arange from a start
      signature<'t', 'D', 'O', 'V', 'B', 'P'>(),       // zeros_like
      signature<'t', 'S', 'D', 'O', 'V', 'B', 'P'>(),  // full_like
      signature<'E', 'i'>(),                           // cat
      signature<'e', 'i'>(),                           // stack
  };
  return all;
}

/// The letter of a parameter: a capital for what may be None, but for numbers, whose letters are S and s.
char letter(const c10::Argument& argument, bool is_first) {
  c10::TypePtr type = argument.real_type();
  bool optional = type->kind() == c10::TypeKind::OptionalType;
  if (optional) type = type->expectRef<c10::OptionalType>().getElementType();
  auto either = [optional](char plain, char none) { return optional ? none : plain; };
  if (argument.alias_info() != nullptr && argument.alias_info()->isWrite())
    return is_first && !optional && type->kind() == c10::TypeKind::TensorType ? 'a' : '?';
  switch (type->kind()) {
    case c10::TypeKind::TensorType:
      return either('t', 'T');
    case c10::TypeKind::NumberType:
      return either('S', 's');
    case c10::TypeKind::IntType:
      return either('i', 'I');
    case c10::TypeKind::SymIntType:
      return either('y', 'Y');
    case c10::TypeKind::FloatType:
      return either('f', 'F');
    case c10::TypeKind::BoolType:
      return either('b', 'B');
    case c10::TypeKind::ScalarTypeType:
      return either('d', 'D');
    case c10::TypeKind::LayoutType:
      return either('?', 'O');
    case c10::TypeKind::DeviceObjType:
      return either('v', 'V');
    case c10::TypeKind::MemoryFormatType:
      return either('?', 'P');
    case c10::TypeKind::GeneratorType:
      return either('?', 'G');
    case c10::TypeKind::ListType: {
      auto element = type->expectRef<c10::ListType>().getElementType()->kind();
      if (element == c10::TypeKind::IntType) return either('l', 'L');
      if (element == c10::TypeKind::SymIntType) return either('m', 'M');
      if (element == c10::TypeKind::TensorType) return either('e', '?');
      return '?';
    }
    default:
      return '?';
  }
}

/// Whether these letters are a schema's, which doesn't tell the two kinds of lists of tensors apart.
bool is_meant(const std::string& letters, const std::string& of_schema) {
  return std::equal(letters.begin(), letters.end(), of_schema.begin(), of_schema.end(),
                    [](char letter, char wanted) { return (letter == 'E' ? 'e' : letter) == wanted; });
}

}  // namespace

void find_direct_call(Overload& overload) {
  const c10::FunctionSchema& schema = overload.handle.schema();
  if (schema.returns().size() != 1 || schema.returns()[0].real_type()->kind() != c10::TypeKind::TensorType)
    return;
  std::string letters;
  for (const c10::Argument& argument : schema.arguments()) letters += letter(argument, letters.empty());
  // A result that is an argument is a reference to it, and only such a one.
  if (letters.starts_with('a') != (overload.return_alias[0] == 0)) return;
  for (const Signature& signature : signatures()) {
    if (!is_meant(signature.letters, letters)) continue;
    try {
      overload.typed = signature.typed(overload.handle);
      overload.direct = signature.call;
      return;
    } catch (const c10::Error&) {  // kernels of another C++ type than the schema's
    }
  }
}

}  // namespace torch_node
