// The libraries that LibTorch was built with for CUDA, and which of them it shall prefer.
#include "cuda.h"

#include <ATen/Context.h>
#include <ATen/detail/CUDAHooksInterface.h>

namespace torch_node {
namespace {

/// The number of cuDNN's version, or null without it.
napi_value cudnn_version(Call& call) {
  return at::globalContext().hasCuDNN() ? call.integer(at::globalContext().versionCuDNN()) : call.null();
}

/// cudnnBenchmarkLimit() reads; with a number it writes.
napi_value cudnn_benchmark_limit(Call& call) {
  auto& context = at::globalContext();
  if (call.argc == 0) return call.integer(context.benchmarkLimitCuDNN());
  context.setBenchmarkLimitCuDNN(call.int32(0));
  return call.undefined();
}

/// How the CUDA part of LibTorch was built, in lines of text.
napi_value show_config(Call& call) {
  const auto& hooks = at::detail::getCUDAHooks();
  return call.string(hooks.isBuilt() ? hooks.showConfig() : "");
}

napi_value has_magma(Call& call) { return call.boolean(at::globalContext().hasMAGMA()); }

/// preferredLinalgLibrary() reads the number of at::LinalgBackend; with a number it writes.
napi_value preferred_linalg(Call& call) {
  auto& context = at::globalContext();
  if (call.argc == 0) return call.integer(static_cast<int64_t>(context.linalgPreferredBackend()));
  int32_t backend = call.int32(0);
  if (backend < 0 || backend > static_cast<int32_t>(at::LinalgBackend::Magma))
    throw ArgumentRangeError("no such backend");
  context.setLinalgPreferredBackend(static_cast<at::LinalgBackend>(backend));
  return call.undefined();
}

/// preferredBlasLibrary(): the same for at::BlasBackend.
napi_value preferred_blas(Call& call) {
  auto& context = at::globalContext();
  if (call.argc == 0) return call.integer(static_cast<int64_t>(context.blasPreferredBackend()));
  int32_t backend = call.int32(0);
  if (backend < 0 || backend > static_cast<int32_t>(at::BlasBackend::Ck))
    throw ArgumentRangeError("no such backend");
  context.setBlasPreferredBackend(static_cast<at::BlasBackend>(backend));
  return call.undefined();
}

}  // namespace

void register_cuda_libraries(FunctionTable& table) {
  table.insert(table.end(), {
                                {"cudnnVersion", entry<cudnn_version>},
                                {"cudnnBenchmarkLimit", entry<cudnn_benchmark_limit>},
                                {"cudaShowConfig", entry<show_config>},
                                {"cudaHasMagma", entry<has_magma>},
                                {"preferredLinalgLibrary", entry<preferred_linalg>},
                                {"preferredBlasLibrary", entry<preferred_blas>},
                            });
}

}  // namespace torch_node
