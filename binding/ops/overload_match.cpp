#include "overload_match.h"

#include <algorithm>

namespace torch_node {
namespace {

/// What kept an overload from matching, for the message when it is the only one.
struct Mismatch {
  enum Reason { None, TooMany, Missing, WrongType, UnknownKeyword, Twice } reason = None;
  const Parameter* parameter = nullptr;
  int value = -1;
  size_t position = 0;
};

bool is_keyword_of_factory(const OpGroup& group, const Keywords& keywords, size_t i) {
  return static_cast<int>(i) == keywords.requires_grad && (group.flags & kFactory) != 0;
}

/// dtype, layout and device of a factory that is given `out`: Python takes them and checks that they fit it.
bool is_option_beside_out(const OpGroup& group, const Overload& overload, const std::string& name) {
  return overload.out_count > 0 && (group.flags & kTensorOptions) != 0 &&
         (name == "dtype" || name == "layout" || name == "device" || name == "pinMemory");
}

/// Tries overloads, one after another.
struct Search {
  const OpGroup& group;
  CallArguments& arguments;
  Mismatch mismatch = {};
  /// Whether an answer took more than the arguments' types.
  bool has_looked_into = false;

  bool fits(Value& value, const Parameter& parameter) {
    has_looked_into |= value.is_looked_into(parameter.kind);
    return value.fits(parameter, group.flags);
  }
  bool bind(const Overload& overload, Binding& binding);
};

bool Search::bind(const Overload& overload, Binding& binding) {
  auto& values = arguments.values;
  const auto& keywords = arguments.keywords;
  const auto& params = overload.params;
  size_t positional = arguments.positional;
  binding.source.assign(params.size(), Binding::kDefault);
  binding.out_array = -1;

  // view(2, 3) and zeros(2, 3): a list of integers that is the only positional parameter may be spread out.
  size_t first = (group.flags & kMethod) != 0 ? 1 : 0;
  bool spread = false;
  if (overload.positional == first + 1 && positional > first && params.size() > first &&
      params[first].kind == Kind::IntList && (positional > first + 1 || values[first].is_int())) {
    spread = true;
    for (size_t i = first; i < positional; ++i) spread = spread && values[i].is_int();
  }
  if (spread) {
    binding.source[first] = Binding::kVarargs;
    binding.varargs_from = first;
    if (first == 1) {
      if (!fits(values[0], params[0])) {
        mismatch = {Mismatch::WrongType, &params[0], 0, 0};
        return false;
      }
      binding.source[0] = 0;
    }
  } else {
    if (positional > overload.positional) {
      mismatch = {Mismatch::TooMany, nullptr, static_cast<int>(overload.positional), positional};
      return false;
    }
    size_t param = 0;
    for (size_t i = 0; i < positional; ++i, ++param) {
      while (param < params.size() && params[param].keyword_only) ++param;
      if (values[i].type == ValueType::Undefined && params[param].has_default) continue;
      if (!fits(values[i], params[param])) {
        mismatch = {Mismatch::WrongType, &params[param], static_cast<int>(i), i};
        return false;
      }
      binding.source[param] = static_cast<int>(i);
    }
  }

  for (size_t k = 0; k < keywords.ids.size(); ++k) {
    int value = static_cast<int>(positional + k);
    if (values[value].type == ValueType::Undefined) continue;
    bool is_out = keywords.has_out && keywords.names[k] == "out";
    if (is_out && values[value].is_nullish()) continue;
    size_t param = 0;
    while (param < params.size() && !names(keywords, k, params[param])) ++param;
    bool is_list = values[value].type == ValueType::TensorArray && overload.out_count > 1;
    if (is_out && overload.out_count > 0 && (param == params.size() || is_list)) {
      // `out` names the outputs whatever the schema calls them.
      size_t first_out = 0;
      while (!params[first_out].is_out) ++first_out;
      if (overload.out_count == 1 && values[value].type == ValueType::Tensor) {
        binding.source[first_out] = value;
        continue;
      }
      if (values[value].type == ValueType::TensorArray &&
          values[value].tensor_elements().size() == overload.out_count) {
        binding.out_array = value;
        for (size_t i = 0; i < overload.out_count; ++i)
          binding.source[first_out + i] = Binding::kOutElement - static_cast<int>(i);
        continue;
      }
      mismatch = {Mismatch::WrongType, &params[first_out], value, positional + k};
      return false;
    }
    if (param == params.size()) {
      if (is_keyword_of_factory(group, keywords, k) ||
          is_option_beside_out(group, overload, keywords.names[k]))
        continue;
      mismatch = {Mismatch::UnknownKeyword, nullptr, static_cast<int>(k), 0};
      return false;
    }
    if (binding.source[param] != Binding::kDefault) {
      mismatch = {Mismatch::Twice, &params[param], value, 0};
      return false;
    }
    if (!fits(values[value], params[param])) {
      mismatch = {Mismatch::WrongType, &params[param], value, positional + k};
      return false;
    }
    binding.source[param] = value;
  }

  for (size_t i = 0; i < params.size(); ++i) {
    if (binding.source[i] == Binding::kDefault && !params[i].has_default) {
      mismatch = {Mismatch::Missing, &params[i], -1, i};
      return false;
    }
  }
  return true;
}

std::string got(const CallArguments& arguments, size_t from) {
  std::string text = "(";
  for (size_t i = from; i < arguments.values.size(); ++i) {
    if (i > from) text += ", ";
    if (i >= arguments.positional) text += arguments.keywords.names[i - arguments.positional] + "=";
    text += arguments.values[i].describe();
  }
  return text + ")";
}

/// The names of all keyword arguments that some overload takes.
std::vector<std::string> keywords_of(const OpGroup& group) {
  std::vector<std::string> known;
  auto add = [&](std::string name) {
    if (std::find(known.begin(), known.end(), name) == known.end()) known.push_back(std::move(name));
  };
  for (const auto* overload : group.overloads)
    for (const auto& p : overload->params) add(camel_case(p.name == "self" ? "input" : p.name));
  if (!group.outs.empty()) add("out");
  if ((group.flags & kFactory) != 0) add("requiresGrad");
  return known;
}

bool known_keyword(const OpGroup& group, const Keywords& keywords, size_t k) {
  if (is_keyword_of_factory(group, keywords, k)) return true;
  for (const auto* list : {&group.overloads, &group.outs})
    for (const auto* overload : *list)
      for (const auto& p : overload->params)
        if (names(keywords, k, p)) return true;
  return keywords.names[k] == "out" && !group.outs.empty();
}

[[noreturn]] void refuse(const OpGroup& group, const std::vector<Overload*>& candidates,
                         CallArguments& arguments, const Mismatch& mismatch) {
  size_t self = (group.flags & kMethod) != 0 ? 1 : 0;
  std::string name = group.label + "()";
  for (size_t i = 0; i < arguments.values.size(); ++i) {
    if (auto what = arguments.values[i].foreign())
      throw ArgumentTypeError(name + ": argument " +
                              (i < arguments.positional
                                   ? std::to_string(i + 1 - self)
                                   : "'" + arguments.keywords.names[i - arguments.positional] + "'") +
                              (arguments.values[i].type == ValueType::Array ? " has " : " is ") + *what);
  }
  for (size_t k = 0; k < arguments.keywords.names.size(); ++k) {
    if (!known_keyword(group, arguments.keywords, k)) {
      const std::string& wrong = arguments.keywords.names[k];
      throw UnknownKeyword(name + " got an unexpected keyword argument '" + wrong + "'", wrong,
                           keywords_of(group));
    }
  }
  if (candidates.size() == 1) {
    switch (mismatch.reason) {
      case Mismatch::TooMany: {
        size_t takes = static_cast<size_t>(mismatch.value) - self;
        throw ArgumentTypeError(name + " takes " + std::to_string(takes) + " positional argument" +
                                (takes == 1 ? "" : "s") + " but " + std::to_string(mismatch.position - self) +
                                (mismatch.position - self == 1 ? " was" : " were") + " given");
      }
      case Mismatch::Missing:
        throw ArgumentTypeError(
            name + " missing 1 required positional arguments: \"" +
            camel_case(mismatch.parameter->name == "self" ? "input" : mismatch.parameter->name) + "\"");
      case Mismatch::WrongType: {
        bool keyword = static_cast<size_t>(mismatch.value) >= arguments.positional;
        throw ArgumentTypeError(
            name + ": argument '" +
            camel_case(mismatch.parameter->name == "self" ? "input" : mismatch.parameter->name) + "'" +
            (keyword ? "" : " (position " + std::to_string(mismatch.position + 1 - self) + ")") +
            " must be " + mismatch.parameter->type_text + ", not " +
            arguments.values[mismatch.value].describe());
      }
      case Mismatch::Twice:
        throw ArgumentTypeError(name + " got multiple values for argument '" +
                                camel_case(mismatch.parameter->name) + "'");
      default:
        break;
    }
  }
  std::string message = name + " received an invalid combination of arguments - got " + got(arguments, self) +
                        ", but expected one of:";
  for (const auto* overload : candidates) message += "\n * " + overload->signature;
  throw ArgumentTypeError(message);
}

}  // namespace

namespace {

/// The types of the arguments, or 0 where there are too many to tell.
uint64_t key_of(const CallArguments& arguments) {
  constexpr size_t kMostValues = 10;
  constexpr int kKeywordBits = 12;
  if (arguments.values.size() > kMostValues || arguments.keywords_id >= 1 << kKeywordBits) return 0;
  uint64_t key = 1;
  for (const Value& value : arguments.values) key = key << 5 | value.code();
  return key << kKeywordBits | static_cast<uint64_t>(arguments.keywords_id);
}

}  // namespace

const Match& match_overload(const OpGroup& group, CallArguments& arguments, Match& own) {
  uint64_t key = key_of(arguments);
  for (const KnownMatch& known : group.known)
    if (known.key == key && key != 0) return known.match;
  Search search{group, arguments};
  bool has_out = false;
  if (arguments.keywords.has_out) {
    for (size_t k = 0; k < arguments.keywords.names.size(); ++k)
      has_out |=
          arguments.keywords.names[k] == "out" && !arguments.values[arguments.positional + k].is_nullish();
  }
  if (has_out && !group.outs.empty()) {
    for (const auto* overload : group.outs) {
      own.overload = overload;
      if (search.bind(*overload, own.binding)) return own;
    }
    refuse(group, group.outs, arguments, search.mismatch);
  }
  for (const auto* overload : group.overloads) {
    own.overload = overload;
    if (!search.bind(*overload, own.binding)) continue;
    if (key == 0 || search.has_looked_into || has_out || group.known.size() == OpGroup::kMostKnown)
      return own;
    group.known.reserve(OpGroup::kMostKnown);  // calls that are running refer to them
    return group.known.emplace_back(KnownMatch{key, own}).match;
  }
  refuse(group, group.overloads, arguments, search.mismatch);
}

}  // namespace torch_node
