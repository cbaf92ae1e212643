// Kernels of vmap's dispatch key, in whose place LibTorch would run the operator once for every slice.
#include "decompositions.h"

#include "../errors.h"
#include "../names.h"

#include <ATen/ATen.h>
#include <ATen/OpMathType.h>
#include <ATen/ScalarOps.h>
#include <ATen/core/Reduction.h>
#include <ATen/native/TypeProperties.h>
#include <torch/library.h>

namespace torch_node {
namespace {

/// What elementwise operators promote these tensors to.
c10::ScalarType promoted(std::initializer_list<at::Tensor> tensors) {
  at::native::ResultTypeState state;
  for (const auto& tensor : tensors) state = at::native::update_result_type_state(tensor, state);
  return at::native::result_type(state);
}

/// The dtype that half precision is computed in.
c10::ScalarType computed(c10::ScalarType dtype) { return at::toOpMathType(dtype); }

/// Products and quotients as Python makes them: a number is a tensor of its own, and the second factor.
at::Tensor number(const at::Scalar& value) { return at::native::wrapped_scalar_tensor(value); }
at::Tensor times(const at::Tensor& tensor, const at::Scalar& factor) {
  return at::mul(tensor, number(factor));
}

double mean_factor(const at::Tensor& input, int64_t reduction, double factor) {
  return reduction == at::Reduction::Mean ? factor / static_cast<double>(input.numel()) : factor;
}

at::Tensor mse_loss_backward(const at::Tensor& grad_output, const at::Tensor& self, const at::Tensor& target,
                             int64_t reduction) {
  c10::ScalarType result = promoted({grad_output, self, target}), inner = computed(result);
  double norm = mean_factor(self, reduction, 2.0);
  return at::mul(times(self.to(inner) - target.to(inner), norm), grad_output.to(inner)).to(result);
}

at::Tensor smooth_l1_loss_backward(const at::Tensor& grad_output, const at::Tensor& self,
                                   const at::Tensor& target, int64_t reduction, double beta) {
  c10::ScalarType result = promoted({grad_output, self, target}), inner = computed(result);
  const at::Tensor x = self.to(inner) - target.to(inner);
  const at::Tensor norm_grad = times(grad_output.to(inner), mean_factor(self, reduction, 1.0));
  return at::where(at::abs(x).lt(beta), at::div(norm_grad * x, number(beta)), norm_grad * at::sign(x))
      .to(result);
}

at::Tensor huber_loss_backward(const at::Tensor& grad_output, const at::Tensor& self,
                               const at::Tensor& target, int64_t reduction, double delta) {
  c10::ScalarType result = promoted({grad_output, self, target}), inner = computed(result);
  const at::Tensor grad = grad_output.to(inner), x = self.to(inner) - target.to(inner);
  double norm = mean_factor(self, reduction, 1.0);
  const at::Tensor below = times(times(grad, -norm), delta), above = times(times(grad, norm), delta);
  return at::where(x.lt(-delta), below, at::where(x.gt(delta), above, times(x, norm) * grad)).to(result);
}

const char* python_type(const at::Scalar& value) {
  if (value.isBoolean()) return "<class 'bool'>";
  if (value.isIntegral(/*includeBool=*/false)) return "<class 'int'>";
  return value.isFloatingPoint() ? "<class 'float'>" : "<class 'complex'>";
}

/// Whether the number is of the dtype's kind, or of a lesser one: bool, int, float, complex.
bool converts_safely(const at::Scalar& value, c10::ScalarType dtype) {
  if (value.isComplex()) return c10::isComplexType(dtype);
  if (value.isFloatingPoint()) return c10::isComplexType(dtype) || c10::isFloatingType(dtype);
  return value.isBoolean() || dtype != at::kBool;
}

void check_factor(const char* name, const at::Scalar& value, c10::ScalarType dtype) {
  if (value.isBoolean() && dtype != at::kBool)
    throw TorchError(std::string("Boolean ") + name + " only supported for Boolean results.");
  if (dtype == at::kBool ? !value.isIntegral(/*includeBool=*/true) : !converts_safely(value, dtype))
    throw TorchError(dtype == at::kBool
                         ? std::string("expected bool/int ") + name + " but got " + python_type(value)
                         : std::string("cannot safely convert ") + python_type(value) + " to torch." +
                               dtype_name(dtype));
}

bool is_zero(const at::Scalar& value) { return value.equal(0); }

at::Tensor addr(const at::Tensor& self, const at::Tensor& vec1, const at::Tensor& vec2,
                const at::Scalar& beta, const at::Scalar& alpha) {
  c10::ScalarType result = promoted({self, vec1, vec2}), inner = computed(result);
  for (const auto& [vector, name] : {std::pair{vec1, "vec1"}, std::pair{vec2, "vec2"}})
    if (vector.dim() != 1)
      throw TorchError(std::string("addr: Expected 1-D argument ") + name + ", but got " +
                       std::to_string(vector.dim()) + "-D");
  check_factor("alpha", alpha, inner);
  check_factor("beta", beta, inner);
  const at::Tensor first = vec1.to(inner), second = vec2.to(inner);
  const at::Tensor added = self.to(inner).expand({first.size(0), second.size(0)});
  if (inner == at::kBool) {
    const at::Tensor product = is_zero(alpha) ? at::full_like(added, false) : at::outer(first, second);
    return is_zero(beta) ? product : at::logical_or(added, product);
  }
  const at::Tensor product = times(at::outer(first, second), alpha);
  // Where beta is zero, NaN in `self` doesn't count.
  return (is_zero(beta) ? product : times(added, beta) + product).to(result);
}

/// A real tensor is its own conjugate; else there is an operator below, which has a rule.
at::Tensor conj(const at::Tensor& self) { return self.conj(); }

}  // namespace

void install_batched_decompositions() {
  // Never destroyed: LibTorch's dispatcher may be gone before.
  static torch::Library* const library = [] {
    auto made = std::make_unique<torch::Library>(torch::Library::IMPL, "aten",
                                                 c10::DispatchKey::FuncTorchBatched, __FILE__, __LINE__);
    made->impl("mse_loss_backward", TORCH_FN(mse_loss_backward));
    made->impl("smooth_l1_loss_backward", TORCH_FN(smooth_l1_loss_backward));
    made->impl("huber_loss_backward", TORCH_FN(huber_loss_backward));
    made->impl("nll_loss_forward", TORCH_FN(decomposed_nll_loss_forward));
    made->impl("nll_loss2d_forward", TORCH_FN(decomposed_nll_loss2d_forward));
    made->impl("nll_loss_backward", TORCH_FN(decomposed_nll_loss_backward));
    made->impl("nll_loss2d_backward", TORCH_FN(decomposed_nll_loss2d_backward));
    made->impl("addr", TORCH_FN(addr));
    made->impl("conj", TORCH_FN(conj));
    return made.release();
  }();
  static_cast<void>(library);
}

}  // namespace torch_node
