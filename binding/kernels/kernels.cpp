#include "kernels.h"

#include "../warnings.h"
#include "operators.h"

#include <c10/util/Exception.h>
#include <torch/library.h>

#include <mutex>

namespace torch_node {
namespace {

/// Swallows this thread's warnings, those that come once in a process among them, which come again then.
class Unwarned {
 public:
  Unwarned() : was_always_(c10::WarningUtils::get_warnAlways()) { c10::WarningUtils::set_warnAlways(true); }
  ~Unwarned() { c10::WarningUtils::set_warnAlways(was_always_); }
  Unwarned(const Unwarned&) = delete;
  Unwarned& operator=(const Unwarned&) = delete;

 private:
  bool was_always_;
  KeptWarnings kept_;
  c10::WarningUtils::WarningHandlerGuard guard_{&kept_};
};

}  // namespace

void register_kernels() {
  static std::once_flag once;
  std::call_once(once, [] {
    // LibTorch warns of each kernel that takes another's place.
    const Unwarned unwarned;
    // Never undone: a process may end while threads still compute.
    auto* library =
        new torch::Library(torch::Library::IMPL, "aten", c10::DispatchKey::CPU, __FILE__, __LINE__);
    library->impl("add.Tensor", TORCH_FN(kernels::add));
    library->impl("sub.Tensor", TORCH_FN(kernels::sub));
    library->impl("mul.Tensor", TORCH_FN(kernels::mul));
    library->impl("div.Tensor", TORCH_FN(kernels::div));
    library->impl("add_.Tensor", TORCH_FN(kernels::add_in_place));
    library->impl("sub_.Tensor", TORCH_FN(kernels::sub_in_place));
    library->impl("mul_.Tensor", TORCH_FN(kernels::mul_in_place));
    library->impl("div_.Tensor", TORCH_FN(kernels::div_in_place));
    library->impl("zeros", TORCH_FN(kernels::zeros));
    library->impl("relu", TORCH_FN(kernels::relu));
    library->impl("threshold_backward", TORCH_FN(kernels::threshold_backward));
#define TORCH_NODE_REGISTERED(name) library->impl(#name, TORCH_FN(kernels::name));
    TORCH_NODE_FUNCTIONS(TORCH_NODE_REGISTERED)
#undef TORCH_NODE_REGISTERED
#define TORCH_NODE_REGISTERED(name) library->impl(#name "_", TORCH_FN(kernels::name##_in_place));
    TORCH_NODE_FUNCTIONS_IN_PLACE(TORCH_NODE_REGISTERED)
#undef TORCH_NODE_REGISTERED
    library->impl("_log_softmax", TORCH_FN(kernels::log_softmax));
    library->impl("_log_softmax_backward_data", TORCH_FN(kernels::log_softmax_backward));
    library->impl("gelu", TORCH_FN(kernels::gelu));
    library->impl("gelu_backward", TORCH_FN(kernels::gelu_backward));
    library->impl("native_layer_norm", TORCH_FN(kernels::layer_norm));
    library->impl("avg_pool2d", TORCH_FN(kernels::avg_pool2d));
    library->impl("mse_loss", TORCH_FN(kernels::mse_loss));
    library->impl("mse_loss_backward", TORCH_FN(kernels::mse_loss_backward));
    library->impl("sum", TORCH_FN(kernels::sum));
    library->impl("sum.dim_IntList", TORCH_FN(kernels::sum_along));
    library->impl("mean.dim", TORCH_FN(kernels::mean));
    library->impl("select.int", TORCH_FN(kernels::select));
    library->impl("slice.Tensor", TORCH_FN(kernels::slice));
    library->impl("unbind.int", TORCH_FN(kernels::unbind));
    library->impl("transpose.int", TORCH_FN(kernels::transpose));
    library->impl("t", TORCH_FN(kernels::t));
    library->impl("unsqueeze", TORCH_FN(kernels::unsqueeze));
    library->impl("expand", TORCH_FN(kernels::expand));
    library->impl("cat", TORCH_FN(kernels::cat));
    library->impl("stack", TORCH_FN(kernels::stack));
    library->impl("index_select", TORCH_FN(kernels::index_select));
    library->impl("_to_copy", TORCH_FN(kernels::to_copy));
    library->impl("max.dim", TORCH_FN(kernels::max));
    library->impl("min.dim", TORCH_FN(kernels::min));
    library->impl("max_pool2d_with_indices", TORCH_FN(kernels::max_pool2d_with_indices));
    library->impl("max_pool2d_with_indices_backward", TORCH_FN(kernels::max_pool_backward<2>));
    library->impl("max_pool3d_with_indices_backward", TORCH_FN(kernels::max_pool_backward<3>));
    library->impl("native_batch_norm", TORCH_FN(kernels::batch_norm));
    library->impl("native_batch_norm_backward", TORCH_FN(kernels::batch_norm_backward));
    library->impl("bernoulli_.float", TORCH_FN(kernels::bernoulli));
  });
}

}  // namespace torch_node
