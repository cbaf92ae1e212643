#include "values.h"

#include "../names.h"
#include "../ops/invoke.h"
#include "object.h"

#include <ATen/core/Dict.h>
#include <ATen/core/List.h>
#include <ATen/core/jit_type.h>

#include <cerrno>
#include <cmath>
#include <cstdlib>

namespace torch_node {
namespace {

constexpr int kMaxDepth = 500;

/// What an encoded value is: a JavaScript type, or the letter of an array.
enum class Form { None, Bool, Number, BigInt, String, Tensor, List, Dict, Float, Complex, Script, Other };

napi_value element(const Call& call, napi_value array, uint32_t i) {
  return raw::element(call.env, array, i);
}

uint32_t length_of(const Call& call, napi_value array) { return raw::array_length(call.env, array); }

Form form_of(const Call& call, napi_value value) {
  switch (raw::type_of(call.env, value)) {
    case napi_undefined:
    case napi_null:
      return Form::None;
    case napi_boolean:
      return Form::Bool;
    case napi_number:
      return Form::Number;
    case napi_bigint:
      return Form::BigInt;
    case napi_string:
      return Form::String;
    case napi_object:
      break;
    default:
      return Form::Other;
  }
  if (!raw::is_array(call.env, value)) return unwrap_script(call.env, value) ? Form::Script : Form::Other;
  if (length_of(call, value) < 2) return Form::Other;
  const std::string letter = call.with(element(call, value, 0)).string_at(0);
  if (letter == "T") return Form::Tensor;
  if (letter == "l") return Form::List;
  if (letter == "d") return Form::Dict;
  if (letter == "f") return Form::Float;
  if (letter == "c") return Form::Complex;
  return Form::Other;
}

/// The array of a list, or of the keys of a dict.
napi_value body(const Call& call, napi_value value, uint32_t i = 1) {
  napi_value array = element(call, value, i);
  if (!raw::is_array(call.env, array)) throw ArgumentTypeError("a list without elements");
  return array;
}

double number_of(const Call& call, napi_value value) { return call.with(value).number_at(0); }

[[noreturn]] void mismatch(const Call& call, napi_value value) {
  throw ScriptTypeMismatch(script_type_name(call, value));
}

at::Tensor tensor_of(const Call& call, napi_value value) {
  return call.state.tensors.get(call.with(element(call, value, 1)).int32(0));
}

c10::complex<double> complex_of(const Call& call, napi_value value) {
  return {number_of(call, element(call, value, 1)), number_of(call, element(call, value, 2))};
}

c10::IValue to_int(const Call& call, napi_value value, Form form) {
  switch (form) {
    case Form::Bool:
      return static_cast<int64_t>(call.with(value).boolean_at(0));
    case Form::Number: {
      double number = number_of(call, value);
      if (!is_safe_integer(number)) mismatch(call, value);
      return static_cast<int64_t>(number);
    }
    case Form::BigInt:
      return call.with(value).int64(0);
    case Form::Tensor: {
      at::Tensor tensor = tensor_of(call, value);
      if (tensor.numel() != 1 || !at::isIntegralType(tensor.scalar_type(), true)) mismatch(call, value);
      return tensor.item<int64_t>();
    }
    case Form::String: {
      // Dtypes, layouts and memory formats are integers in TorchScript.
      const std::string name = call.with(value).string_at(0);
      if (auto dtype = parse_dtype(name)) return static_cast<int64_t>(*dtype);
      if (auto layout = parse_layout(name)) return static_cast<int64_t>(*layout);
      if (auto format = parse_memory_format(name)) return static_cast<int64_t>(*format);
      mismatch(call, value);
    }
    default:
      mismatch(call, value);
  }
}

c10::IValue to_float(const Call& call, napi_value value, Form form) {
  switch (form) {
    case Form::Bool:
      return static_cast<double>(call.with(value).boolean_at(0));
    case Form::Number:
      return number_of(call, value);
    case Form::Float:
      return number_of(call, element(call, value, 1));
    case Form::BigInt:
      return static_cast<double>(call.with(value).int64(0));
    case Form::Tensor: {
      at::Tensor tensor = tensor_of(call, value);
      if (tensor.numel() != 1 || tensor.is_complex()) mismatch(call, value);
      return tensor.item<double>();
    }
    default:
      mismatch(call, value);
  }
}

c10::IValue to_number(const Call& call, napi_value value, Form form) {
  if (form == Form::Complex) return complex_of(call, value);
  if (form == Form::Bool) return call.with(value).boolean_at(0);
  if (form == Form::BigInt || (form == Form::Number && is_safe_integer(number_of(call, value))))
    return to_int(call, value, form);
  return to_float(call, value, form);
}

c10::IValue to_list(const Call& call, napi_value value, const c10::TypePtr& element_type,
                    std::optional<int32_t> size, Form form, int depth) {
  c10::impl::GenericList list(element_type);
  if (form != Form::List) {
    if (!size || *size <= 0 || (form != Form::Number && form != Form::Float && form != Form::BigInt))
      mismatch(call, value);
    for (int32_t i = 0; i < *size; ++i) list.push_back(to_script(call, value, element_type, {}, depth + 1));
    return list;
  }
  napi_value items = body(call, value);
  uint32_t length = length_of(call, items);
  for (uint32_t i = 0; i < length; ++i)
    list.push_back(to_script(call, element(call, items, i), element_type, {}, depth + 1));
  return list;
}

c10::IValue to_tuple(const Call& call, napi_value value, const c10::TupleTypePtr& type_ptr, Form form,
                     int depth) {
  const c10::TupleType& type = *type_ptr;
  std::vector<napi_value> items;
  if (form == Form::List) {
    napi_value array = body(call, value);
    for (uint32_t i = 0; i < length_of(call, array); ++i) items.push_back(element(call, array, i));
  } else if (form == Form::Dict && type.schema()) {
    // An object with the fields of a named tuple.
    napi_value keys = body(call, value), values = body(call, value, 2);
    std::unordered_map<std::string, napi_value> fields;
    for (uint32_t i = 0; i < length_of(call, keys); ++i) {
      napi_value key = element(call, keys, i);
      if (form_of(call, key) != Form::String) mismatch(call, value);
      fields[call.with(key).string_at(0)] = element(call, values, i);
    }
    for (const auto& argument : type.schema()->arguments()) {
      auto found = fields.find(argument.name());
      if (found == fields.end() || fields.size() != type.elements().size()) mismatch(call, value);
      items.push_back(found->second);
    }
  }
  if (items.size() != type.elements().size() || (form != Form::List && items.empty())) mismatch(call, value);
  std::vector<c10::IValue> elements;
  for (size_t i = 0; i < items.size(); ++i)
    elements.push_back(to_script(call, items[i], type.elements()[i], {}, depth + 1));
  if (type.schema()) return c10::ivalue::Tuple::createNamed(std::move(elements), type_ptr);
  return c10::ivalue::Tuple::create(std::move(elements));
}

/// A key of a dict. Those of a JavaScript object are strings, whatever was written.
c10::IValue to_key(const Call& call, napi_value key, const c10::TypePtr& type, int depth) {
  bool is_number = type->kind() == c10::TypeKind::IntType || type->kind() == c10::TypeKind::FloatType;
  if (!is_number || form_of(call, key) != Form::String) return to_script(call, key, type, {}, depth);
  const std::string text = call.with(key).string_at(0);
  char* end = nullptr;
  errno = 0;
  c10::IValue value;
  if (type->kind() == c10::TypeKind::IntType)
    value = static_cast<int64_t>(std::strtoll(text.c_str(), &end, 10));
  else
    value = std::strtod(text.c_str(), &end);
  if (text.empty() || *end != '\0' || errno != 0) mismatch(call, key);
  return value;
}

c10::IValue to_dict(const Call& call, napi_value value, const c10::DictType& type, Form form, int depth) {
  if (form != Form::Dict) mismatch(call, value);
  c10::impl::GenericDict dict(type.getKeyType(), type.getValueType());
  napi_value keys = body(call, value), values = body(call, value, 2);
  uint32_t length = length_of(call, keys);
  dict.reserve(length);
  for (uint32_t i = 0; i < length; ++i) {
    dict.insert_or_assign(to_key(call, element(call, keys, i), type.getKeyType(), depth + 1),
                          to_script(call, element(call, values, i), type.getValueType(), {}, depth + 1));
  }
  return dict;
}

/// The value with the type that it suggests.
c10::IValue inferred(const Call& call, napi_value value, Form form, int depth) {
  switch (form) {
    case Form::None:
      return {};
    case Form::Tensor:
      return tensor_of(call, value);
    case Form::String:
      return call.with(value).string_at(0);
    case Form::Script:
      return unwrap_script(call.env, value);
    case Form::List: {
      napi_value items = body(call, value);
      std::vector<c10::IValue> elements;
      for (uint32_t i = 0; i < length_of(call, items); ++i)
        elements.push_back(to_script(call, element(call, items, i), c10::AnyType::get(), {}, depth + 1));
      c10::TypePtr type = elements.empty() ? c10::TypePtr(c10::TensorType::get()) : elements[0].type();
      for (const auto& item : elements)
        if (!item.type()->isSubtypeOf(*type)) type = c10::AnyType::get();
      if (type->kind() == c10::TypeKind::TensorType) type = c10::TensorType::get();
      c10::impl::GenericList list(type);
      for (auto& item : elements) list.push_back(std::move(item));
      return list;
    }
    case Form::Dict:
      return to_dict(call, value, *c10::DictType::create(c10::StringType::get(), c10::AnyType::get()), form,
                     depth);
    case Form::Other:
      mismatch(call, value);
    default:
      return to_number(call, value, form);
  }
}

napi_value tagged(const Call& call, const char* letter, std::initializer_list<napi_value> values) {
  napi_value result = call.array(values.size() + 1);
  call.set(result, 0, call.string(letter));
  size_t i = 1;
  for (napi_value value : values) call.set(result, i++, value);
  return result;
}

template <typename List>
napi_value array_from(const Call& call, const List& values, int depth) {
  napi_value result = call.array(values.size());
  size_t i = 0;
  for (const auto& value : values) call.set(result, i++, from_script(call, value, depth + 1));
  return result;
}

napi_value tuple_from(const Call& call, const c10::ivalue::Tuple& tuple, int depth) {
  napi_value values = array_from(call, tuple.elements(), depth);
  auto type = tuple.type<c10::TupleType>();
  if (!type->schema()) return tagged(call, "t", {values});
  const auto& arguments = type->schema()->arguments();
  napi_value names = call.array(arguments.size());
  for (size_t i = 0; i < arguments.size(); ++i) call.set(names, i, call.string(arguments[i].name()));
  std::string name = type->name() ? type->name()->name() : "";
  return tagged(call, "n", {call.string(name), names, values});
}

}  // namespace

std::string script_type_name(const Call& call, napi_value value) {
  switch (form_of(call, value)) {
    case Form::None:
      return "NoneType";
    case Form::Bool:
      return "bool";
    case Form::Number:
      return is_safe_integer(number_of(call, value)) ? "int" : "float";
    case Form::BigInt:
      return "int";
    case Form::String:
      return "str";
    case Form::Tensor:
      return "Tensor";
    case Form::List:
      return "list";
    case Form::Dict:
      return "dict";
    case Form::Float:
      return "float";
    case Form::Complex:
      return "complex";
    case Form::Script:
      return unwrap_script(call.env, value)->name();
    case Form::Other:
      return "object";
  }
  return "object";
}

c10::IValue to_script(const Call& call, napi_value value, const c10::TypePtr& type,
                      std::optional<int32_t> size, int depth) {
  if (depth > kMaxDepth) throw ArgumentRangeError("an argument is nested too deeply");
  Form form = form_of(call, value);
  switch (type->kind()) {
    case c10::TypeKind::TensorType:
      if (form != Form::Tensor) mismatch(call, value);
      return tensor_of(call, value);
    case c10::TypeKind::BoolType:
      if (form != Form::Bool) mismatch(call, value);
      return call.with(value).boolean_at(0);
    case c10::TypeKind::IntType:
    case c10::TypeKind::ScalarTypeType:
    case c10::TypeKind::LayoutType:
    case c10::TypeKind::MemoryFormatType:
    case c10::TypeKind::SymIntType:
      return to_int(call, value, form);
    case c10::TypeKind::FloatType:
      return to_float(call, value, form);
    case c10::TypeKind::ComplexType:
      if (form == Form::Complex) return complex_of(call, value);
      return c10::complex<double>(to_float(call, value, form).toDouble(), 0);
    case c10::TypeKind::NumberType:
      return to_number(call, value, form);
    case c10::TypeKind::StringType:
      if (form != Form::String) mismatch(call, value);
      return call.with(value).string_at(0);
    case c10::TypeKind::DeviceObjType:
      if (form != Form::String) mismatch(call, value);
      return require_device(call.with(value).string_at(0));
    case c10::TypeKind::NoneType:
      if (form != Form::None) mismatch(call, value);
      return {};
    case c10::TypeKind::OptionalType:
      if (form == Form::None) return {};
      return to_script(call, value, type->expectRef<c10::OptionalType>().getElementType(), size, depth + 1);
    case c10::TypeKind::UnionType:
      for (const auto& contained : type->expectRef<c10::UnionType>().containedTypes()) {
        try {
          return to_script(call, value, contained, {}, depth + 1);
        } catch (const ScriptTypeMismatch&) {
        }
      }
      mismatch(call, value);
    case c10::TypeKind::ListType:
      return to_list(call, value, type->expectRef<c10::ListType>().getElementType(), size, form, depth);
    case c10::TypeKind::TupleType:
      return to_tuple(call, value, type->expect<c10::TupleType>(), form, depth);
    case c10::TypeKind::DictType:
      return to_dict(call, value, type->expectRef<c10::DictType>(), form, depth);
    case c10::TypeKind::ClassType:
    case c10::TypeKind::InterfaceType: {
      auto object = unwrap_script(call.env, value);
      if (!object) mismatch(call, value);
      c10::IValue result(object);
      if (!object->type()->isSubtypeOf(*type)) mismatch(call, value);
      return result;
    }
    case c10::TypeKind::AnyType:
    case c10::TypeKind::AnyListType:
    case c10::TypeKind::AnyTupleType:
      return inferred(call, value, form, depth);
    default:
      throw TorchError("a TorchScript value of type " + type->repr_str() + " has no JavaScript form");
  }
}

napi_value from_script(const Call& call, const c10::IValue& value, int depth) {
  if (depth > kMaxDepth) throw TorchError("a TorchScript value is nested too deeply");
  if (value.isNone()) return call.null();
  if (value.isTensor()) return call.wrap(value.toTensor());
  if (value.isInt() || value.isDouble() || value.isBool() || value.isComplexDouble() || value.isString() ||
      value.isSymInt() || value.isDevice())
    return to_js(call, value, Kind::Scalar);
  if (value.isList()) {
    auto list = value.toList();
    napi_value result = call.array(list.size());
    for (size_t i = 0; i < list.size(); ++i) call.set(result, i, from_script(call, list.get(i), depth + 1));
    return tagged(call, "l", {result});
  }
  if (value.isTuple()) return tuple_from(call, value.toTupleRef(), depth);
  if (value.isGenericDict()) {
    auto dict = value.toGenericDict();
    napi_value keys = call.array(dict.size()), values = call.array(dict.size());
    size_t i = 0;
    for (const auto& entry : dict) {
      call.set(keys, i, from_script(call, entry.key(), depth + 1));
      call.set(values, i++, from_script(call, entry.value(), depth + 1));
    }
    napi_value is_string = call.boolean(dict.keyType()->kind() == c10::TypeKind::StringType);
    return tagged(call, "d", {keys, values, is_string});
  }
  if (value.isEnum()) {
    auto holder = value.toEnumHolder();
    return tagged(call, "e",
                  {call.string(holder->unqualifiedClassName()), call.string(holder->name()),
                   from_script(call, holder->value(), depth + 1)});
  }
  if (value.isObject()) return tagged(call, "o", {wrap_script(call, value.toObject())});
  if (value.isFuture()) {
    auto future = value.toFuture();
    future->waitAndThrow();
    return from_script(call, future->value(), depth + 1);
  }
  throw TorchError("a TorchScript value of type " + value.tagKind() + " has no JavaScript form");
}

}  // namespace torch_node
