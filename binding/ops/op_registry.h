// Operators by name: which overloads exist, what each argument takes, in the form that a call needs.
#pragma once

#include "recent_ops.h"

#include <ATen/core/Tensor.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <c10/util/SmallVector.h>

#include <atomic>
#include <deque>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace torch_node {

enum class Kind : uint8_t {
  Tensor,
  TensorList,
  OptionalTensorList,
  Scalar,
  ScalarList,
  Int,
  IntList,
  Float,
  FloatList,
  Bool,
  BoolList,
  String,
  StringList,
  DType,
  Layout,
  Device,
  MemoryFormat,
  Generator,
  Unsupported,
};

struct Parameter {
  std::string name;
  int name_id = 0;
  int camel_id = 0;
  Kind kind = Kind::Unsupported;
  bool optional = false;
  bool keyword_only = false;
  bool is_out = false;
  bool has_default = false;
  int size = 0;  // N of int[N]: a single number stands for N equal ones
  c10::IValue default_value;
  std::string type_text;
};

struct CallArguments;
struct Binding;
struct Overload;

/// Calls an operator's kernel without boxes around its arguments; see direct_call.h.
using DirectCall = at::Tensor (*)(const Overload&, CallArguments&, const Binding&);

struct Overload {
  c10::OperatorHandle handle;
  std::vector<Parameter> params;
  size_t positional = 0;  // parameters that may be given by position
  size_t out_count = 0;
  /// For each return: the parameter that it aliases in place, or -1.
  std::vector<int> return_alias;
  std::vector<Kind> return_kinds;
  std::vector<std::string> return_names;  // empty unless all returns have names
  std::string signature;                  // as Python's error messages show it
  /// The place of the parameter `device`, or -1.
  int device = -1;
  /// Checks the arguments of an operator that trusts them; see guards.h.
  void (*guard)(const Overload&, const std::vector<c10::IValue>&) = nullptr;
  /// JavaScript's number for the names of the results, from the first call on.
  mutable int tuple_id = -1;
  /// Of an operator that a script defined: whether it still stands.
  std::shared_ptr<const std::atomic<bool>> stands = nullptr;
  /// Where it can be called without boxes: how, and the handle that knows its kernels' C++ type.
  DirectCall direct = nullptr;
  std::shared_ptr<const c10::OperatorHandle> typed = nullptr;
  /// One of those that Python's functions call below autograd, since their results are new:
  /// torch/csrc/autograd/generated/variable_factories.h.
  bool makes_new = false;
  /// Whether it gives its first argument other sizes, in place.
  bool resizes = false;
};

/// Where each parameter of an overload takes its value from.
struct Binding {
  static constexpr int kDefault = -1;
  static constexpr int kVarargs = -2;
  /// Outputs given as one array: parameter i takes element `kOutElement - i`.
  static constexpr int kOutElement = -100;
  c10::SmallVector<int, 12> source;
  size_t varargs_from = 0;
  int out_array = -1;
};

/// An overload that takes a call's arguments.
struct Match {
  const Overload* overload = nullptr;
  Binding binding = {};
};

/// What arguments of the types in `key` always match.
struct KnownMatch {
  uint64_t key;
  Match match;
};

/// Flags of a group, as in src/generated/tables.ts.
enum GroupFlags : uint32_t {
  kNumbersAsTensors = 1,
  kFactory = 2,
  kTensorOptions = 4,
  kMethod = 8,
};

struct OpGroup {
  std::string name;   // 'aten::add'
  std::string label;  // the Python name, in error messages
  uint32_t flags = 0;
  /// Whether Python's default device is meant where none is named: its factories but for the `…_like` ones.
  bool takes_default_device = false;
  std::vector<Overload*> overloads;
  std::vector<Overload*> outs;
  /// What calls have matched: scripts call an operator in few ways.
  static constexpr size_t kMostKnown = 8;
  mutable std::vector<KnownMatch> known = {};
};

/// The names of a call's keyword arguments, interned once for each combination.
struct Keywords {
  std::vector<std::string> names;  // as written in JavaScript
  std::vector<int> ids;            // of the name as written
  std::vector<int> canonical_ids;  // of its Python spelling
  bool has_out = false;
  int requires_grad = -1;  // the place of requiresGrad, which no schema knows
};

/// A text that calls were given, looked at once.
struct Text {
  explicit Text(std::string text);
  std::string text;
  std::optional<c10::ScalarType> dtype;
  std::optional<c10::Layout> layout;
  std::optional<c10::MemoryFormat> memory_format;
  /// Not whether it is a device: names of devices may come later.
  bool is_other() const { return !dtype && !layout && !memory_format; }
};

class OpRegistry {
 public:
  OpRegistry() { keywords_.emplace_back(); }

  int define_group(const std::string& label, const std::string& name,
                   const std::vector<std::string>& overloads, const std::vector<std::string>& outs,
                   uint32_t flags);
  int define_keywords(const std::vector<std::string>& names);
  int define_text(std::string text);
  /// The overload, which must be there.
  const Overload& require(const c10::OperatorName& name);
  const OpGroup& group(int32_t id) const;
  const Keywords& keywords(int32_t id) const;
  const Text& text(int32_t id) const;
  /// A number for the result of an overload that has names.
  int next_tuple_id() { return tuple_ids_++; }

  /// What accelerators were asked for last.
  RecentOps recent;

  /// Why a schema cannot be called from JavaScript, or an empty string.
  static std::string unsupported_reason(const c10::FunctionSchema& schema);

 private:
  Overload* overload(const std::string& name, const std::string& overload_name);
  int intern(const std::string& name);

  // Deques: an argument's getter may define more of them while an operator reads its own.
  std::deque<OpGroup> groups_;
  std::deque<Keywords> keywords_;
  std::deque<Text> texts_;
  std::unordered_map<std::string, std::unique_ptr<Overload>> overloads_;
  /// Those of definitions that were taken back: groups may have them still.
  std::vector<std::unique_ptr<Overload>> retired_;
  std::unordered_map<std::string, int> ids_;
  int tuple_ids_ = 0;
};

/// Whether the parameter is what keyword `i` names.
inline bool names(const Keywords& keywords, size_t i, const Parameter& parameter) {
  return keywords.ids[i] == parameter.camel_id || keywords.canonical_ids[i] == parameter.name_id;
}

std::string camel_case(const std::string& name);

}  // namespace torch_node
