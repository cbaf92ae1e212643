// TorchScript modules: loading and saving, calling methods, reading and setting attributes.
#include "jit.h"
#include "object.h"
#include "values.h"

#include "../memory/device_memory.h"
#include "../names.h"

#include <caffe2/serialize/read_adapter_interface.h>
#include <torch/csrc/jit/ir/ir.h>
#include <torch/csrc/jit/passes/inliner.h>
#include <torch/csrc/jit/runtime/jit_exception.h>
#include <torch/csrc/jit/serialization/export.h>
#include <torch/csrc/jit/serialization/import.h>
#include <torch/csrc/jit/serialization/python_print.h>

#include <cstring>
#include <sstream>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace torch_node {
namespace {

/// A file's bytes in JavaScript's memory, which stays where it is while they are read.
class MemoryReader : public caffe2::serialize::ReadAdapterInterface {
 public:
  MemoryReader(const char* data, size_t size) : data_(data), size_(size) {}
  size_t size() const override { return size_; }
  size_t read(uint64_t pos, void* buffer, size_t n, const char*) const override {
    if (pos >= size_) return 0;
    size_t count = std::min<size_t>(n, size_ - pos);
    std::memcpy(buffer, data_ + pos, count);
    return count;
  }

 private:
  const char* data_;
  size_t size_;
};

torch::jit::Module module_at(const Call& call, size_t i) {
  auto object = require_script(call, i);
  if (!object->type()->is_module()) throw ArgumentTypeError("Expected a TorchScript module");
  return torch::jit::Module(object);
}

torch::jit::Method method_at(const Call& call, size_t object, size_t name) {
  return torch::jit::Object(require_script(call, object)).get_method(call.string_at(name));
}

torch::jit::ExtraFilesMap extra_files(const std::vector<std::string>& names,
                                      const std::vector<std::string>& contents) {
  torch::jit::ExtraFilesMap map;
  for (size_t i = 0; i < names.size(); ++i) map[names[i]] = i < contents.size() ? contents[i] : "";
  return map;
}

/// jitLoad(file | bytes, device | null, names of extra files): [module, contents of the extra files]
napi_value load(Call& call) {
  std::optional<c10::Device> device;
  if (!call.is_nullish(1)) device = require_device(call.string_at(1));
  auto names = call.strings(2);
  auto extra = extra_files(names, {});
  auto unit = std::make_shared<torch::jit::CompilationUnit>();
  torch::jit::Module module;
  if (call.value(0).IsTypedArray()) {
    auto bytes = call.value(0).As<Napi::TypedArray>();
    const auto* data = static_cast<const char*>(bytes.ArrayBuffer().Data()) + bytes.ByteOffset();
    auto reader = std::make_shared<MemoryReader>(data, bytes.ByteLength());
    module = torch::jit::import_ir_module(
        unit, std::static_pointer_cast<caffe2::serialize::ReadAdapterInterface>(reader), device, extra);
  } else {
    module = torch::jit::import_ir_module(unit, call.string_at(0), device, extra);
  }
  napi_value contents = call.array(names.size());
  for (size_t i = 0; i < names.size(); ++i) call.set(contents, i, raw::latin1(call.env, extra[names[i]]));
  napi_value result = call.array(2);
  call.set(result, 0, wrap_script(call, module._ivalue()));
  call.set(result, 1, contents);
  return result;
}

/// Puts aliases in the place of a module's tensors, of which nobody else knows, until it is destroyed. The
/// pickler remembers every value that others hold as well, and JavaScript holds parameters: the file would
/// depend on that.
class SoleTensors {
 public:
  explicit SoleTensors(const torch::jit::ObjectPtr& root) {
    visit(root);
    aliases_.clear();
  }
  ~SoleTensors() {
    for (auto& [object, slot, tensor] : replaced_) object->setSlot(slot, tensor);
  }
  SoleTensors(const SoleTensors&) = delete;
  SoleTensors& operator=(const SoleTensors&) = delete;

 private:
  void visit(const torch::jit::ObjectPtr& object) {
    if (!seen_.insert(object.get()).second) return;
    for (size_t i = 0; i < object->slots().size(); ++i) {
      c10::IValue value = object->getSlot(i);
      if (value.isObject()) visit(value.toObject());
      if (!value.isTensor() || !value.toTensor().defined()) continue;
      at::Tensor tensor = std::move(value).toTensor();
      at::Tensor& alias = aliases_[tensor.unsafeGetTensorImpl()];
      if (!alias.defined()) {
        alias = tensor.variable_data();
        alias.set_requires_grad(tensor.requires_grad());
      }
      object->setSlot(i, alias);
      replaced_.emplace_back(object, i, std::move(tensor));
    }
  }

  std::unordered_set<c10::ivalue::Object*> seen_;
  std::unordered_map<c10::TensorImpl*, at::Tensor> aliases_;
  std::vector<std::tuple<torch::jit::ObjectPtr, size_t, at::Tensor>> replaced_;
};

/// jitSave(module, file | null, names, contents of extra files): the bytes where there is no file
napi_value save(Call& call) {
  auto module = module_at(call, 0);
  auto names = call.strings(2);
  std::vector<std::string> contents;
  for (size_t i = 0; i < names.size(); ++i) {
    contents.push_back(
        raw::get_latin1(call.env, raw::element(call.env, call.argv[3], static_cast<uint32_t>(i))));
  }
  auto extra = extra_files(names, contents);
  SoleTensors sole(module._ivalue());
  if (!call.is_nullish(1)) {
    module.save(call.string_at(1), extra);
    return call.undefined();
  }
  std::ostringstream out;
  module.save(out, extra);
  const std::string bytes = std::move(out).str();
  auto buffer = Napi::ArrayBuffer::New(call.env, bytes.size());
  std::memcpy(buffer.Data(), bytes.data(), bytes.size());
  return buffer;
}

/// jitInfo(object): [name, qualified name, [attribute, kind, type][], [method, ...][], is a module]
napi_value info(Call& call) {
  auto object = require_script(call, 0);
  auto type = object->type();
  std::vector<napi_value> rows;
  auto add = [&](const std::string& name, const char* kind, const c10::TypePtr& of) {
    napi_value row = call.array(3);
    call.set(row, 0, call.string(name));
    call.set(row, 1, call.string(kind));
    call.set(row, 2, call.string(of->repr_str()));
    rows.push_back(row);
  };
  for (size_t i = 0; i < type->numAttributes(); ++i) {
    auto of = type->getAttribute(i);
    bool is_tensor = of->isSubtypeOf(*c10::TensorType::get());
    const char* kind = of->is_module()                                          ? "module"
                       : type->is_parameter(i) && object->getSlot(i).isTensor() ? "parameter"
                       : is_tensor && !type->is_parameter(i)                    ? "buffer"
                                                                                : "attribute";
    add(type->getAttributeName(i), kind, of);
  }
  for (size_t i = 0; i < type->numConstants(); ++i)
    add(type->getConstantName(i), "constant", type->getConstant(i).type());
  napi_value attributes = call.array(rows.size());
  for (size_t i = 0; i < rows.size(); ++i) call.set(attributes, i, rows[i]);
  const auto& methods = type->methods();
  napi_value names = call.array(methods.size());
  for (size_t i = 0; i < methods.size(); ++i) call.set(names, i, call.string(methods[i]->name()));
  napi_value result = call.array(5);
  call.set(result, 0, call.string(type->name() ? type->name()->name() : ""));
  call.set(result, 1, call.string(type->name() ? type->name()->qualifiedName() : ""));
  call.set(result, 2, attributes);
  call.set(result, 3, names);
  call.set(result, 4, call.boolean(type->is_module()));
  return result;
}

/// jitSchema(object, method): [text, [argument, whether it may be a dict][]]
napi_value schema(Call& call) {
  auto method = method_at(call, 0, 1);
  const auto& schema = method.function().getSchema();
  const auto& arguments = schema.arguments();
  napi_value rows = call.array(arguments.size() - 1);
  for (size_t i = 1; i < arguments.size(); ++i) {
    c10::TypePtr type = arguments[i].type();
    if (auto optional = type->cast<c10::OptionalType>()) type = optional->getElementType();
    auto tuple = type->cast<c10::TupleType>();
    bool is_dict = type->kind() == c10::TypeKind::DictType || type->kind() == c10::TypeKind::AnyType ||
                   type->kind() == c10::TypeKind::UnionType || (tuple && tuple->schema());
    napi_value row = call.array(2);
    call.set(row, 0, call.string(arguments[i].name()));
    call.set(row, 1, call.boolean(is_dict));
    call.set(rows, i - 1, row);
  }
  std::ostringstream text;
  text << schema;
  napi_value result = call.array(2);
  call.set(result, 0, call.string(text.str()));
  call.set(result, 1, rows);
  return result;
}

c10::IValue convert_argument(const Call& call, const c10::FunctionSchema& schema, size_t i,
                             napi_value value) {
  const c10::Argument& argument = schema.arguments()[i];
  try {
    return to_script(call, value, argument.type(), argument.N());
  } catch (const ScriptTypeMismatch&) {
    throw TorchError(schema.formatTypeMismatchMsg(argument, script_type_name(call, value), i));
  }
}

torch::jit::Stack make_stack(const Call& call, const torch::jit::Method& method, napi_value positional,
                             const std::vector<std::string>& keywords, napi_value values) {
  const auto& schema = method.function().getSchema();
  const auto& arguments = schema.arguments();
  uint32_t count = raw::array_length(call.env, positional);
  if (count + 1 > arguments.size()) {
    std::ostringstream text;
    text << schema.name() << "() expected at most " << arguments.size() << " argument(s) but received "
         << count + 1 << " argument(s). Declaration: " << schema;
    throw TorchError(text.str());
  }
  torch::jit::Stack stack;
  stack.reserve(arguments.size());
  stack.emplace_back(method.raw_owner());
  auto value_at = [&](napi_value array, uint32_t i) { return raw::element(call.env, array, i); };
  for (uint32_t i = 0; i < count; ++i)
    stack.push_back(convert_argument(call, schema, i + 1, value_at(positional, i)));
  size_t used = 0;
  for (size_t i = count + 1; i < arguments.size(); ++i) {
    auto found = std::find(keywords.begin(), keywords.end(), arguments[i].name());
    if (found != keywords.end()) {
      auto k = static_cast<uint32_t>(found - keywords.begin());
      stack.push_back(convert_argument(call, schema, i, value_at(values, k)));
      ++used;
    } else if (arguments[i].default_value()) {
      stack.push_back(*arguments[i].default_value());
    } else {
      std::ostringstream text;
      text << schema.name() << "() is missing value for argument '" << arguments[i].name()
           << "'. Declaration: " << schema;
      throw TorchError(text.str());
    }
  }
  if (used != keywords.size()) {
    std::ostringstream text;
    text << schema.findErrorInKwargs(keywords);
    throw TorchError(text.str());
  }
  return stack;
}

/// jitCall(object, method, arguments, keywords, their values)
napi_value run(Call& call) {
  auto method = method_at(call, 0, 1);
  // Behind one small result there may be the graph of a whole network.
  call.state.tensors.poll_at(Moment::kAny);
  auto stack = make_stack(call, method, call.argv[2], call.strings(3), call.argv[4]);
  try {
    method.function().run(stack);
  } catch (const torch::jit::JITException& error) {
    throw ScriptError(error.what());
  }
  return from_script(call, stack.empty() ? c10::IValue() : stack.back());
}

/// jitGet(object, attribute)
napi_value get(Call& call) {
  return from_script(call, torch::jit::Object(require_script(call, 0)).attr(call.string_at(1)));
}

/// jitSet(object, attribute, value)
napi_value set(Call& call) {
  auto object = require_script(call, 0);
  const std::string name = call.string_at(1);
  auto type = object->type();
  if (type->hasConstant(name)) throw TorchError("Cannot mutate TorchScript constant value: '" + name + "'");
  auto slot = type->findAttributeSlot(name);
  if (!slot) throw TorchError("Module has no attribute '" + name + "'");
  auto expected = type->getAttribute(*slot);
  try {
    object->setSlot(*slot, to_script(call, call.argv[2], expected, {}));
  } catch (const ScriptTypeMismatch& error) {
    throw TorchError("Could not cast attribute '" + name + "' to type " + expected->repr_str() + ": found '" +
                     error.found + "'");
  }
  return call.undefined();
}

/// jitText(object, method, which): its code or its graph
napi_value text(Call& call) {
  auto method = method_at(call, 0, 1);
  const std::string which = call.string_at(2);
  if (which == "graph") return call.string(method.graph()->toString());
  if (which == "inlinedGraph") {
    auto graph = method.graph()->copy();
    torch::jit::Inline(*graph);
    return call.string(graph->toString());
  }
  std::vector<c10::IValue> constants;
  torch::jit::PrintDepsTable dependencies;
  torch::jit::PythonPrint print(constants, dependencies);
  print.printMethod(method.function());
  return call.string(print.str());
}

/// jitCopy(module): one with tensors of its own
napi_value copy(Call& call) { return wrap_script(call, module_at(call, 0).deepcopy()._ivalue()); }

/// jitId(object): the same number for the same TorchScript object
napi_value id(Call& call) { return call.integer(reinterpret_cast<int64_t>(require_script(call, 0).get())); }

}  // namespace

napi_value wrap_script(const Call& call, torch::jit::ObjectPtr object) {
  return call.state.objects.make(NativeType::ScriptObject,
                                 std::make_unique<torch::jit::ObjectPtr>(std::move(object)));
}

torch::jit::ObjectPtr unwrap_script(napi_env env, napi_value value) {
  auto* object = unwrap_native<torch::jit::ObjectPtr>(env, value, NativeType::ScriptObject);
  return object == nullptr ? torch::jit::ObjectPtr() : *object;
}

torch::jit::ObjectPtr require_script(const Call& call, size_t i) {
  auto object = i < call.argc ? unwrap_script(call.env, call.argv[i]) : torch::jit::ObjectPtr();
  if (!object) throw ArgumentTypeError("Expected a TorchScript object");
  return object;
}

void register_jit(FunctionTable& table) {
  table.insert(table.end(), {
                                {"jitLoad", entry<load>},
                                {"jitSave", entry<save>},
                                {"jitInfo", entry<info>},
                                {"jitSchema", entry<schema>},
                                {"jitCall", entry<run>},
                                {"jitGet", entry<get>},
                                {"jitSet", entry<set>},
                                {"jitText", entry<text>},
                                {"jitCopy", entry<copy>},
                                {"jitId", entry<id>},
                            });
}

}  // namespace torch_node
