#include "op_registry.h"

#include "direct_call.h"
#include "guards.h"

#include "../errors.h"
#include "../library/library.h"
#include "../names.h"

#include <torch/version.h>

#include <algorithm>
#include <cctype>
#include <unordered_set>

namespace torch_node {
namespace {

Kind kind_of(const c10::TypePtr& type) {
  switch (type->kind()) {
    case c10::TypeKind::TensorType:
      return Kind::Tensor;
    case c10::TypeKind::NumberType:
      return Kind::Scalar;
    case c10::TypeKind::IntType:
    case c10::TypeKind::SymIntType:
      return Kind::Int;
    case c10::TypeKind::FloatType:
    case c10::TypeKind::SymFloatType:
      return Kind::Float;
    case c10::TypeKind::BoolType:
    case c10::TypeKind::SymBoolType:
      return Kind::Bool;
    case c10::TypeKind::StringType:
      return Kind::String;
    case c10::TypeKind::ScalarTypeType:
      return Kind::DType;
    case c10::TypeKind::LayoutType:
      return Kind::Layout;
    case c10::TypeKind::MemoryFormatType:
      return Kind::MemoryFormat;
    case c10::TypeKind::DeviceObjType:
      return Kind::Device;
    case c10::TypeKind::GeneratorType:
      return Kind::Generator;
    case c10::TypeKind::ListType: {
      auto element = type->expectRef<c10::ListType>().getElementType();
      if (element->kind() == c10::TypeKind::OptionalType) {
        auto inner = element->expectRef<c10::OptionalType>().getElementType();
        return inner->kind() == c10::TypeKind::TensorType ? Kind::OptionalTensorList : Kind::Unsupported;
      }
      switch (kind_of(element)) {
        case Kind::Tensor:
          return Kind::TensorList;
        case Kind::Scalar:
          return Kind::ScalarList;
        case Kind::Int:
          return Kind::IntList;
        case Kind::Float:
          return Kind::FloatList;
        case Kind::Bool:
          return Kind::BoolList;
        case Kind::String:
          return Kind::StringList;
        default:
          return Kind::Unsupported;
      }
    }
    default:
      return Kind::Unsupported;
  }
}

const char* type_text(Kind kind) {
  switch (kind) {
    case Kind::Tensor:
      return "Tensor";
    case Kind::TensorList:
      return "Tensor[]";
    case Kind::OptionalTensorList:
      return "(Tensor | null)[]";
    case Kind::Scalar:
      return "Number";
    case Kind::ScalarList:
      return "Number[]";
    case Kind::Int:
      return "int";
    case Kind::IntList:
      return "int[]";
    case Kind::Float:
      return "float";
    case Kind::FloatList:
      return "float[]";
    case Kind::Bool:
      return "bool";
    case Kind::BoolList:
      return "bool[]";
    case Kind::String:
      return "str";
    case Kind::StringList:
      return "str[]";
    case Kind::DType:
      return "torch.dtype";
    case Kind::Layout:
      return "torch.layout";
    case Kind::Device:
      return "torch.device";
    case Kind::MemoryFormat:
      return "torch.memory_format";
    case Kind::Generator:
      return "torch.Generator";
    case Kind::Unsupported:
      return "unsupported";
  }
  return "unsupported";
}

/// NumPy's names, which Python accepts beside its own.
const char* canonical_name(const std::string& name) {
  static const std::unordered_map<std::string, const char*> aliases = {
      {"input", "self"}, {"x1", "self"}, {"axis", "dim"}, {"keepdims", "keepdim"}, {"x2", "other"}};
  auto it = aliases.find(name);
  return it == aliases.end() ? nullptr : it->second;
}

/// An operator that not every supported LibTorch has: the minors of 2 with which it came, and after which it
/// went (0: it is still there), and what does its work since.
struct Lifetime {
  std::string_view name;
  int first;
  int last;
  std::string_view successor = {};
};

constexpr Lifetime kLifetimes[] = {
    {"aten::_cudnn_attention_forward_no_dropout_inplace", 15, 0},
    {"aten::_flash_attention_forward_no_dropout_inplace", 12, 0},
    {"aten::_foreach_clone", 12, 0},
    {"aten::_foreach_mm", 13, 0},
    {"aten::_philox_key_fold_in", 12, 0},
    {"aten::_philox_key_split", 12, 0},
    {"aten::_philox_normal_", 12, 0},
    {"aten::_philox_randint_", 15, 0},
    {"aten::_philox_uniform_", 12, 0},
    {"aten::_scaled_addmm", 15, 0},
    {"aten::_scaled_addmm_", 15, 0},
    {"aten::_upsample_lanczos2d_aa", 12, 0},
    {"aten::_upsample_lanczos2d_aa_backward", 12, 0},
    {"aten::cholesky", 0, 13, "torch.linalg.cholesky"},
    {"aten::linalg_matrix_sqrth", 14, 0},
    {"aten::linalg_polar", 14, 0},
    {"aten::qr", 0, 13, "torch.linalg.qr"},
};

std::string missing_text(const std::string& name) {
  std::string text = "LibTorch " + std::to_string(TORCH_VERSION_MAJOR) + "." +
                     std::to_string(TORCH_VERSION_MINOR) + "." + std::to_string(TORCH_VERSION_PATCH) +
                     " has no operator " + name;
  for (const Lifetime& lifetime : kLifetimes) {
    if (lifetime.name != name) continue;
    if (lifetime.first > TORCH_VERSION_MINOR)
      return text + ": LibTorch 2." + std::to_string(lifetime.first) + " and later have it";
    if (lifetime.last != 0)
      return text + ": LibTorch 2." + std::to_string(lifetime.last) + " was the last to have it; use " +
             std::string(lifetime.successor);
  }
  return text;
}

/// requiresGrad -> requires_grad; a name that is written in Python's way stays as it is.
std::string snake_case(const std::string& name) {
  std::string result;
  for (char c : name) {
    if (std::isupper(static_cast<unsigned char>(c)) && !result.empty()) {
      result += '_';
      result += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    } else {
      result += c;
    }
  }
  return result;
}

bool is_tensor_option(const std::string& name) {
  return name == "dtype" || name == "layout" || name == "device" || name == "pin_memory";
}

/// Whether variable_factories.h has the function: it has those that take a tensor's options, and the
/// `…_like` ones. Python makes sparse tensors by functions of its own, which autograd sees.
bool makes_new(const Overload& overload) {
  std::string_view name = overload.handle.operator_name().name;
  if (!name.starts_with("aten::") || name.starts_with("aten::sparse_") || overload.out_count > 0)
    return false;
  if (name.ends_with("_like")) return true;
  return std::any_of(overload.params.begin(), overload.params.end(),
                     [](const Parameter& p) { return p.name == "pin_memory"; }) &&
         std::any_of(overload.params.begin(), overload.params.end(),
                     [](const Parameter& p) { return p.name == "layout"; });
}

}  // namespace

std::string camel_case(const std::string& name) {
  std::string result;
  size_t i = 0;
  while (i < name.size() && name[i] == '_') result += name[i++];
  for (; i < name.size(); ++i) {
    if (name[i] == '_' && i + 1 < name.size() && name[i + 1] != '_') {
      result += static_cast<char>(std::toupper(static_cast<unsigned char>(name[++i])));
    } else {
      result += name[i];
    }
  }
  return result;
}

int OpRegistry::intern(const std::string& name) {
  return ids_.try_emplace(name, static_cast<int>(ids_.size())).first->second;
}

std::string OpRegistry::unsupported_reason(const c10::FunctionSchema& schema) {
  for (const auto& argument : schema.arguments()) {
    auto type = argument.real_type();
    if (type->kind() == c10::TypeKind::OptionalType)
      type = type->expectRef<c10::OptionalType>().getElementType();
    if (kind_of(type) == Kind::Unsupported && !argument.default_value().has_value())
      return "argument '" + argument.name() + "' has type " + argument.real_type()->str() +
             ", which has no JavaScript form";
  }
  if (schema.is_vararg()) return "takes a variable number of arguments of any type";
  return "";
}

Overload* OpRegistry::overload(const std::string& name, const std::string& overload_name) {
  std::string key = name + "." + overload_name;
  auto found = overloads_.find(key);
  if (found != overloads_.end()) {
    if (!found->second->stands || found->second->stands->load()) return found->second.get();
    retired_.push_back(std::move(found->second));
    overloads_.erase(found);
  }

  auto handle = c10::Dispatcher::singleton().findSchema({name, overload_name});
  if (!handle) return nullptr;
  const auto& schema = handle->schema();
  std::string reason = unsupported_reason(schema);
  if (!reason.empty()) throw TorchError(key + " cannot be called from JavaScript: " + reason);

  auto result = std::make_unique<Overload>(Overload{*handle, {}, 0, 0, {}, {}, {}, {}});
  for (const auto& argument : schema.arguments()) {
    Parameter p;
    p.name = argument.name();
    p.name_id = intern(p.name);
    p.camel_id = intern(camel_case(p.name));
    auto type = argument.real_type();
    if (type->kind() == c10::TypeKind::OptionalType) {
      p.optional = true;
      type = type->expectRef<c10::OptionalType>().getElementType();
    }
    p.kind = kind_of(type);
    p.keyword_only = argument.kwarg_only();
    p.is_out = argument.kwarg_only() && argument.alias_info() != nullptr && argument.alias_info()->isWrite();
    p.size = argument.N().value_or(0);
    p.type_text = type_text(p.kind);
    if (argument.default_value()) {
      p.has_default = true;
      p.default_value = *argument.default_value();
    } else if (p.optional && is_tensor_option(p.name)) {
      // Optional without a default in some schemas of factories: absent means None. A generator, by contrast,
      // has an overload of its own, which is not meant where none is given.
      p.has_default = true;
    }
    if (!p.keyword_only) ++result->positional;
    if (p.is_out) ++result->out_count;
    if (p.kind == Kind::Device && p.name == "device")
      result->device = static_cast<int>(result->params.size());
    result->params.push_back(std::move(p));
  }

  result->guard = find_guard(name, overload_name);
  result->resizes = result->handle.hasTag(at::Tag::inplace_view);
  result->stands = script_definition(name, overload_name);
  bool named = schema.returns().size() > 1;
  for (const auto& ret : schema.returns()) {
    int alias = -1;
    if (ret.alias_info() != nullptr && ret.alias_info()->isWrite()) {
      for (size_t i = 0; i < schema.arguments().size(); ++i) {
        const auto* info = schema.arguments()[i].alias_info();
        if (info != nullptr && info->isWrite() && info->beforeSets() == ret.alias_info()->beforeSets())
          alias = static_cast<int>(i);
      }
    }
    result->return_alias.push_back(alias);
    auto type = ret.real_type();
    if (type->kind() == c10::TypeKind::OptionalType)
      type = type->expectRef<c10::OptionalType>().getElementType();
    result->return_kinds.push_back(kind_of(type));
    result->return_names.push_back(ret.name());
    if (ret.name().empty()) named = false;
  }
  if (!named) result->return_names.clear();
  if (name.starts_with("aten::") && result->guard == nullptr && !result->stands && result->out_count == 0)
    find_direct_call(*result);
  result->makes_new = makes_new(*result);

  std::string text = "(";
  bool star = false;
  for (const auto& p : result->params) {
    if (text.size() > 1) text += ", ";
    if (p.keyword_only && !star) {
      text += "*, ";
      star = true;
    }
    text += p.type_text + (p.optional ? " | null " : " ") + camel_case(p.name);
    if (p.has_default && !p.default_value.isNone()) {
      std::ostringstream stream;
      stream << p.default_value;
      text += "=" + stream.str();
    } else if (p.has_default) {
      text += "=null";
    }
  }
  result->signature = text + ")";
  return overloads_.emplace(std::move(key), std::move(result)).first->second.get();
}

namespace {

/// torch.utils._device's list of constructors, as far as they are operators.
bool takes_default_device(const std::string& name) {
  static const std::unordered_set<std::string> names = {
      "empty",
      "empty_permuted",
      "empty_strided",
      "empty_quantized",
      "ones",
      "arange",
      "bartlett_window",
      "blackman_window",
      "eye",
      "fft_fftfreq",
      "fft_rfftfreq",
      "full",
      "hamming_window",
      "hann_window",
      "kaiser_window",
      "linspace",
      "logspace",
      "rand",
      "randn",
      "randint",
      "randperm",
      "sparse_coo_tensor",
      "sparse_compressed_tensor",
      "sparse_csr_tensor",
      "sparse_csc_tensor",
      "sparse_bsr_tensor",
      "sparse_bsc_tensor",
      "tril_indices",
      "triu_indices",
      "zeros",
      "scalar_tensor",
  };
  return name.starts_with("aten::") && names.count(name.substr(6)) != 0;
}

}  // namespace

int OpRegistry::define_group(const std::string& label, const std::string& name,
                             const std::vector<std::string>& overloads, const std::vector<std::string>& outs,
                             uint32_t flags) {
  OpGroup group;
  group.name = name;
  group.label = label;
  group.flags = flags;
  group.takes_default_device = (flags & kFactory) != 0 && takes_default_device(name);
  // A LibTorch of another version than the tables' may lack an overload, or the whole operator.
  auto add = [&](auto& list, const std::vector<std::string>& names) {
    for (const auto& overload_name : names)
      if (Overload* found = overload(name, overload_name)) list.push_back(found);
  };
  add(group.overloads, overloads);
  add(group.outs, outs);
  if (group.overloads.empty() && group.outs.empty()) throw TorchError(missing_text(name));
  groups_.push_back(std::move(group));
  return static_cast<int>(groups_.size()) - 1;
}

int OpRegistry::define_keywords(const std::vector<std::string>& names) {
  Keywords keywords;
  for (const auto& name : names) {
    std::string snake = snake_case(name);
    if (snake == "out") keywords.has_out = true;
    if (snake == "requires_grad") keywords.requires_grad = static_cast<int>(keywords.ids.size());
    const char* canonical = canonical_name(snake);
    keywords.names.push_back(name);
    keywords.ids.push_back(intern(name));
    keywords.canonical_ids.push_back(intern(canonical != nullptr ? canonical : snake));
  }
  keywords_.push_back(std::move(keywords));
  return static_cast<int>(keywords_.size()) - 1;
}

Text::Text(std::string text)
    : text(std::move(text)),
      dtype(parse_dtype(this->text)),
      layout(parse_layout(this->text)),
      memory_format(parse_memory_format(this->text)) {}

int OpRegistry::define_text(std::string text) {
  texts_.emplace_back(std::move(text));
  return static_cast<int>(texts_.size()) - 1;
}

const Text& OpRegistry::text(int32_t id) const {
  if (id < 0 || static_cast<size_t>(id) >= texts_.size()) throw ArgumentTypeError("no such text");
  return texts_[id];
}

const Overload& OpRegistry::require(const c10::OperatorName& name) {
  Overload* found = overload(name.name, name.overload_name);
  if (found == nullptr) throw TorchError(missing_text(name.name));
  return *found;
}

const OpGroup& OpRegistry::group(int32_t id) const {
  if (id < 0 || static_cast<size_t>(id) >= groups_.size()) throw ArgumentTypeError("no such operator");
  return groups_[id];
}

const Keywords& OpRegistry::keywords(int32_t id) const {
  if (id < 0 || static_cast<size_t>(id) >= keywords_.size())
    throw ArgumentTypeError("no such keyword arguments");
  return keywords_[id];
}

}  // namespace torch_node
