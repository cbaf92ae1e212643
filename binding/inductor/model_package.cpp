// Packages of AOTInductor, `.pt2`: a network as a library of machine code, with its weights.
#include "inductor.h"

#include <ATen/ATen.h>
#include <torch/csrc/inductor/aoti_package/model_package_loader.h>

#include <cstdlib>
#include <mutex>
#include <unordered_map>

namespace torch_node {
namespace {

using torch::inductor::AOTIModelPackageLoader;
using NamedTensors = std::unordered_map<std::string, at::Tensor>;

struct ModelPackage {
  std::unique_ptr<AOTIModelPackageLoader> loader;
  /// Constants that the network reads where they lie, and does not copy.
  NamedTensors borrowed;
};

/// The machine code reads its inputs as they are: of another shape or dtype it would read beyond them. It
/// checks them where this variable says so, which it asks once.
void have_inputs_checked() {
  static std::once_flag once;
  std::call_once(once, [] {
    constexpr const char* name = "AOTI_RUNTIME_CHECK_INPUTS";
    if (std::getenv(name) != nullptr) return;
#ifdef _WIN32
    _putenv_s(name, "1");
#else
    setenv(name, "1", /*overwrite=*/0);
#endif
  });
}

ModelPackage& require_package(const Call& call) {
  auto* package = unwrap_native<ModelPackage>(call.env, call.value(0), NativeType::ModelPackage);
  if (package == nullptr) throw ArgumentTypeError("Expected a package of AOTInductor");
  return *package;
}

/// Throws for tensors whose memory machine code can't read.
void require_memory(const at::Tensor& tensor, const std::string& what) {
  if (!tensor.defined()) throw ArgumentTypeError(what + " is no tensor");
  if (tensor.layout() != at::kStrided || !tensor.has_storage() || tensor.is_meta())
    throw ArgumentTypeError(what + " has no memory of its own that a compiled network could read");
}

/// packageLoad(path, modelName, isSingleThreaded, countOfRunners, deviceIndex)
napi_value package_load(Call& call) {
  have_inputs_checked();
  int64_t runners = call.int64(3), device = call.int64(4);
  if (runners < 1 || runners > 1024) throw ArgumentRangeError("a package has between 1 and 1024 runners");
  if (device < -1 || device > 127) throw ArgumentRangeError("there is no device of that index");
  auto package = std::make_unique<ModelPackage>();
  package->loader = std::make_unique<AOTIModelPackageLoader>(call.string_at(0), call.string_at(1),
                                                             call.boolean_at(2), static_cast<size_t>(runners),
                                                             static_cast<c10::DeviceIndex>(device));
  return call.state.objects.make(NativeType::ModelPackage, std::move(package));
}

/// packageRun(package, tensors): tensors
napi_value package_run(Call& call) {
  ModelPackage& package = require_package(call);
  std::vector<at::Tensor> inputs = call.tensors(1);
  for (size_t i = 0; i < inputs.size(); ++i) require_memory(inputs[i], "input " + std::to_string(i));
  at::NoGradGuard no_grad;
  const std::vector<at::Tensor> outputs = package.loader->boxed_run(std::move(inputs));
  napi_value result = call.array(outputs.size());
  for (size_t i = 0; i < outputs.size(); ++i) call.set(result, i, call.wrap(outputs[i]));
  return result;
}

/// packageCallSpec(package): the structures of the inputs and the outputs, in Python's JSON.
napi_value package_call_spec(Call& call) {
  return call.strings(require_package(call).loader->get_call_spec());
}

/// packageMetadata(package): names and values, in turn.
napi_value package_metadata(Call& call) {
  std::vector<std::string> entries;
  for (const auto& [name, value] : require_package(call).loader->get_metadata()) {
    entries.push_back(name);
    entries.push_back(value);
  }
  return call.strings(entries);
}

napi_value package_constant_names(Call& call) {
  return call.strings(require_package(call).loader->get_constant_fqns());
}

/// What LibTorch copies without a look at the sizes.
void check_constant(const std::string& name, const at::Tensor& given, const NamedTensors& present) {
  require_memory(given, "the constant " + name);
  auto found = present.find(name);
  if (found == present.end()) return;  // LibTorch's words say so
  const at::Tensor& own = found->second;
  if (own.sizes() != given.sizes() || own.scalar_type() != given.scalar_type())
    throw ArgumentRangeError("the constant " + name + " is " + c10::toString(own.scalar_type()) +
                             c10::str(own.sizes()) + ", and can't be replaced by " +
                             c10::toString(given.scalar_type()) + c10::str(given.sizes()));
}

/// packageLoadConstants(package, names, tensors, isChecked, isBorrowed): whether all have to be there, and
/// whether the network reads them where they lie.
napi_value package_load_constants(Call& call) {
  ModelPackage& package = require_package(call);
  const std::vector<std::string> names = call.strings(1);
  const std::vector<at::Tensor> tensors = call.tensors(2);
  if (names.size() != tensors.size()) throw ArgumentTypeError("a name for each tensor is needed");
  bool is_borrowed = call.boolean_at(4);
  const NamedTensors present = package.loader->get_runner()->extract_constants_map(/*use_inactive=*/false);
  NamedTensors given;
  for (size_t i = 0; i < names.size(); ++i) {
    check_constant(names[i], tensors[i], present);
    const at::Tensor tensor = tensors[i].detach();
    bool is_whole = tensor.is_contiguous() && tensor.storage().nbytes() == tensor.nbytes();
    if (is_borrowed && !tensor.is_contiguous())
      throw ArgumentRangeError("the constant " + names[i] + " is not contiguous, and can't be borrowed");
    // A copy in memory of its own where it is part of another: as much is read as lies there.
    given[names[i]] = is_borrowed || is_whole ? tensor : tensor.clone(at::MemoryFormat::Contiguous);
  }
  package.loader->load_constants(given, /*use_inactive=*/false, call.boolean_at(3), is_borrowed);
  if (is_borrowed)
    for (auto& [name, tensor] : given) package.borrowed[name] = tensor;
  return call.undefined();
}

}  // namespace

void register_inductor(FunctionTable& table) {
  table.insert(table.end(), {
                                {"packageLoad", entry<package_load>},
                                {"packageRun", entry<package_run>},
                                {"packageCallSpec", entry<package_call_spec>},
                                {"packageMetadata", entry<package_metadata>},
                                {"packageConstantNames", entry<package_constant_names>},
                                {"packageLoadConstants", entry<package_load_constants>},
                            });
}

}  // namespace torch_node
