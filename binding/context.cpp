// LibTorch's global switches: threads, default dtype, determinism.
#include "context.h"

#include "names.h"
#include "torch_versions.h"

#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <ATen/Version.h>
#include <c10/core/DefaultDtype.h>
#include <c10/util/typeid.h>
#include <torch/version.h>

namespace torch_node {
namespace {

/// More threads than any machine runs would only end the process: OpenMP aborts when it cannot start one.
constexpr int64_t kMaxThreads = 4096;

int positive_threads(const Call& call, const char* what) {
  int64_t threads = call.int64(0);
  if (threads <= 0) throw TorchError(std::string(what) + " expects a positive integer");
  if (threads > kMaxThreads)
    throw ArgumentRangeError(std::string(what) + " expects at most " + std::to_string(kMaxThreads) +
                             " threads, got " + std::to_string(threads));
  return static_cast<int>(threads);
}

napi_value get_num_threads(Call& call) { return call.integer(at::get_num_threads()); }
napi_value set_num_threads(Call& call) {
  at::set_num_threads(positive_threads(call, "set_num_threads"));
  return call.undefined();
}
napi_value get_num_interop_threads(Call& call) { return call.integer(at::get_num_interop_threads()); }
napi_value set_num_interop_threads(Call& call) {
  at::set_num_interop_threads(positive_threads(call, "set_num_interop_threads"));
  return call.undefined();
}

napi_value get_default_dtype(Call& call) {
  return call.string(dtype_name(c10::get_default_dtype_as_scalartype()));
}
napi_value set_default_dtype(Call& call) {
  auto dtype = require_dtype(call.string_at(0));
  if (!at::isFloatingType(dtype))
    throw ArgumentTypeError("only floating-point types are supported as the default type");
  c10::set_default_dtype(c10::scalarTypeToTypeMeta(dtype));
  return call.undefined();
}

/// defaultDevice(): its name, or null while none is set.
napi_value default_device(Call& call) {
  const auto& device = call.state.default_device;
  return device ? call.string(device->str()) : call.null();
}

/// setDefaultDevice(device or null)
napi_value set_default_device(Call& call) {
  if (call.is_nullish(0))
    call.state.default_device.reset();
  else
    call.state.default_device = require_device(call.string_at(0));
  return call.undefined();
}

/// The flags of at::Context by name: contextFlag(name) reads, contextFlag(name, value) writes.
napi_value context_flag(Call& call) {
  auto& context = at::globalContext();
  const std::string name = call.string_at(0);
  bool write = call.argc > 1;
  bool value = write && call.boolean_at(1);
  auto answer = [&](bool current, auto&& set) {
    if (write) set(value);
    return write ? call.undefined() : call.boolean(current);
  };
  if (name == "deterministicFillUninitializedMemory")
    return answer(context.deterministicFillUninitializedMemory(),
                  [&](bool v) { context.setDeterministicFillUninitializedMemory(v); });
  if (name == "mkldnn")
    return answer(context.userEnabledMkldnn(), [&](bool v) { context.setUserEnabledMkldnn(v); });
  if (name == "cudnn")
    return answer(context.userEnabledCuDNN(), [&](bool v) { context.setUserEnabledCuDNN(v); });
  if (name == "cudnnBenchmark")
    return answer(context.benchmarkCuDNN(), [&](bool v) { context.setBenchmarkCuDNN(v); });
  if (name == "cudnnDeterministic")
    return answer(context.deterministicCuDNN(), [&](bool v) { context.setDeterministicCuDNN(v); });
  if (name == "cudnnAllowTF32")
    return answer(context.allowTF32CuDNN(), [&](bool v) { context.setAllowTF32CuDNN(v); });
  if (name == "cudaMatmulAllowTF32")
    return answer(context.allowTF32CuBLAS(), [&](bool v) { context.setAllowTF32CuBLAS(v); });
  if (name == "cudaMatmulAllowFP16Accumulation")
    return answer(context.allowFP16AccumulationCuBLAS(),
                  [&](bool v) { context.setAllowFP16AccumulationCuBLAS(v); });
  if (name == "cudaMatmulAllowFP16Reduction")
    return answer(allows_reduced_precision(context.allowFP16ReductionCuBLAS()),
                  [&](bool v) { context.setAllowFP16ReductionCuBLAS(v); });
  if (name == "cudaMatmulAllowBF16Reduction")
    return answer(allows_reduced_precision(context.allowBF16ReductionCuBLAS()),
                  [&](bool v) { context.setAllowBF16ReductionCuBLAS(v); });
  if (name == "sdpAllowReducedPrecision")
    return answer(context.allowFP16BF16ReductionMathSDP(),
                  [&](bool v) { context.setAllowFP16BF16ReductionMathSDP(v); });
  if (name == "sdpFlash")
    return answer(context.userEnabledFlashSDP(), [&](bool v) { context.setSDPUseFlash(v); });
  if (name == "sdpMemEfficient")
    return answer(context.userEnabledMemEfficientSDP(), [&](bool v) { context.setSDPUseMemEfficient(v); });
  if (name == "sdpMath")
    return answer(context.userEnabledMathSDP(), [&](bool v) { context.setSDPUseMath(v); });
  if (name == "sdpCuDNN")
    return answer(context.userEnabledCuDNNSDP(), [&](bool v) { context.setSDPUseCuDNN(v); });
  if (name == "sdpOverrideable")
    return answer(context.userEnabledOverrideableSDP(), [&](bool v) { context.setSDPUseOverrideable(v); });
  if (name == "flushDenormal") {
    if (!write) throw ArgumentTypeError("flushDenormal can only be set");
    return call.boolean(context.setFlushDenormal(value));
  }
  throw ArgumentTypeError("no such flag: " + name);
}

/// deterministicAlgorithms() reads [enabled, warnOnly]; with two arguments it writes.
napi_value deterministic_algorithms(Call& call) {
  auto& context = at::globalContext();
  if (call.argc > 0) {
    context.setDeterministicAlgorithms(call.boolean_at(0), call.boolean_at(1));
    return call.undefined();
  }
  napi_value result = call.array(2);
  call.set(result, 0, call.boolean(context.deterministicAlgorithms()));
  call.set(result, 1, call.boolean(context.deterministicAlgorithmsWarnOnly()));
  return result;
}

/// sdpPriorityOrder() reads the order in which attention's backends are tried; with an array it writes.
napi_value sdp_priority_order(Call& call) {
  auto& context = at::globalContext();
  if (call.argc > 0) {
    const std::vector<int64_t> order = call.int64s(0);
    // LibTorch copies what it is given into an array of this length.
    if (order.size() != at::num_sdp_backends) throw ArgumentRangeError("every backend must be in the order");
    context.setSDPPriorityOrder(order);
    return call.undefined();
  }
  std::vector<int64_t> order;
  for (at::SDPBackend backend : context.sDPPriorityOrder()) order.push_back(static_cast<int64_t>(backend));
  return call.integers(order);
}

napi_value float32_matmul_precision(Call& call) {
  auto& context = at::globalContext();
  if (call.argc > 0) {
    const std::string name = call.string_at(0);
    if (name != "highest" && name != "high" && name != "medium")
      throw ArgumentRangeError("'" + name + "' is not a precision. Use 'highest', 'high' or 'medium'");
    context.setFloat32MatmulPrecision(name);
    return call.undefined();
  }
  switch (context.float32MatmulPrecision()) {
    case at::Float32MatmulPrecision::HIGHEST:
      return call.string("highest");
    case at::Float32MatmulPrecision::HIGH:
      return call.string("high");
    default:
      return call.string("medium");
  }
}

/// float32Precision(backend, op) reads how float32 is computed there ('none', 'ieee', 'tf32', 'bf16', …);
/// with a third argument it writes. The names are Python's.
napi_value float32_precision(Call& call) {
  auto& context = at::globalContext();
  auto backend = at::str2backend(call.string_at(0));
  auto op = at::str2op(call.string_at(1));
  if (call.argc == 2) return call.string(at::precision2str(context.float32Precision(backend, op)));
  context.setFloat32Precision(backend, op, at::str2precision(call.string_at(2)));
  return call.undefined();
}

/// cudnnDepthwiseKernel() reads which kernels depthwise convolutions take; with a name it writes.
napi_value cudnn_depthwise_kernel(Call& call) {
  auto& context = at::globalContext();
  if (call.argc == 0) return call.string(depthwise_kernel_name(context));
  set_depthwise_kernel(context, call.string_at(0));
  return call.undefined();
}

/// warnAlways() reads whether LibTorch repeats warnings that it gives once; with a boolean it writes.
napi_value warn_always(Call& call) {
  if (call.argc > 0) c10::WarningUtils::set_warnAlways(call.boolean_at(0));
  return call.boolean(c10::WarningUtils::get_warnAlways());
}

napi_value config(Call& call) { return call.string(at::show_config()); }
napi_value parallel_info(Call& call) { return call.string(at::get_parallel_info()); }

}  // namespace

void register_context(FunctionTable& table) {
  table.insert(table.end(), {
                                {"getNumThreads", entry<get_num_threads>},
                                {"setNumThreads", entry<set_num_threads>},
                                {"getNumInteropThreads", entry<get_num_interop_threads>},
                                {"setNumInteropThreads", entry<set_num_interop_threads>},
                                {"getDefaultDtype", entry<get_default_dtype>},
                                {"setDefaultDtype", entry<set_default_dtype>},
                                {"defaultDevice", entry<default_device>},
                                {"setDefaultDevice", entry<set_default_device>},
                                {"contextFlag", entry<context_flag>},
                                {"float32Precision", entry<float32_precision>},
                                {"cudnnDepthwiseKernel", entry<cudnn_depthwise_kernel>},
                                {"deterministicAlgorithms", entry<deterministic_algorithms>},
                                {"sdpPriorityOrder", entry<sdp_priority_order>},
                                {"float32MatmulPrecision", entry<float32_matmul_precision>},
                                {"warnAlways", entry<warn_always>},
                                {"showConfig", entry<config>},
                                {"parallelInfo", entry<parallel_info>},
                            });
}

}  // namespace torch_node
