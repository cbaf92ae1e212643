// A hyper-parameter as Python's optimizers take it, and what they all do with a group's tensors.
#pragma once

#include "../call.h"
#include "../tensor/wrapped_number.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>
#include <vector>

namespace torch_node {

using Tensors = std::vector<at::Tensor>;

/// A number as Python's arguments hand it to an operator that takes a Tensor: `mul_(Scalar)` would round it
/// to the dtype of the other operand first, which shows in bfloat16.
inline at::Tensor wrapped(double number, const at::Tensor& beside) {
  return wrapped_number(number, dtype_beside(beside, number));
}

/// A Python float or a one-element Tensor. The arithmetic is that of Python's operators, in double for
/// floats, so that each step computes the very numbers that Python's loop computes.
class Hyper {
 public:
  Hyper(double number) : number_(number) {}  // NOLINT: a float is a Hyper
  explicit Hyper(at::Tensor tensor) : tensor_(std::move(tensor)) {}

  bool is_tensor() const { return tensor_.defined(); }
  double number() const { return number_; }
  const at::Tensor& tensor() const { return tensor_; }
  bool requires_grad() const { return is_tensor() && tensor_.requires_grad(); }
  /// What PyTorch's argument parser makes of a Tensor where a number is expected.
  at::Scalar scalar() const { return is_tensor() ? tensor_.item() : at::Scalar(number_); }

  /// 1 - x
  Hyper one_minus() const;

  /// target *= x
  void multiply(at::Tensor& target) const {
    is_tensor() ? target.mul_(tensor_) : target.mul_(wrapped(number_, target));
  }
  /// target / x
  at::Tensor divide(const at::Tensor& target) const {
    return is_tensor() ? target.div(tensor_) : target.div(wrapped(number_, target));
  }

 private:
  double number_ = 0;
  at::Tensor tensor_;
};

// Python's operators: a number beside a Tensor is a Scalar of it.
inline Hyper operator-(const Hyper& a) {
  return a.is_tensor() ? Hyper(a.tensor().neg()) : Hyper(-a.number());
}
inline Hyper operator+(const Hyper& a, const Hyper& b) {
  if (!a.is_tensor() && !b.is_tensor()) return a.number() + b.number();
  if (!a.is_tensor()) return Hyper(b.tensor().add(wrapped(a.number(), b.tensor())));
  return Hyper(b.is_tensor() ? a.tensor().add(b.tensor()) : a.tensor().add(wrapped(b.number(), a.tensor())));
}
inline Hyper operator-(const Hyper& a, const Hyper& b) {
  if (!a.is_tensor() && !b.is_tensor()) return a.number() - b.number();
  if (!a.is_tensor()) return Hyper(at::rsub(b.tensor(), wrapped(a.number(), b.tensor())));
  return Hyper(b.is_tensor() ? a.tensor().sub(b.tensor()) : a.tensor().sub(wrapped(b.number(), a.tensor())));
}
inline Hyper operator*(const Hyper& a, const Hyper& b) {
  if (!a.is_tensor() && !b.is_tensor()) return a.number() * b.number();
  if (!a.is_tensor()) return Hyper(b.tensor().mul(wrapped(a.number(), b.tensor())));
  return Hyper(b.is_tensor() ? a.tensor().mul(b.tensor()) : a.tensor().mul(wrapped(b.number(), a.tensor())));
}
/// A number divided by a Tensor is `reciprocal() * number`, as in Tensor.__rdiv__.
inline Hyper operator/(const Hyper& a, const Hyper& b) {
  if (!a.is_tensor() && !b.is_tensor()) return a.number() / b.number();
  if (!a.is_tensor()) return Hyper(b.tensor().reciprocal().mul(wrapped(a.number(), b.tensor())));
  return Hyper(b.is_tensor() ? a.tensor().div(b.tensor()) : a.tensor().div(wrapped(b.number(), a.tensor())));
}
/// base ** exponent
inline Hyper pow(const Hyper& base, const Hyper& exponent) {
  if (!base.is_tensor() && !exponent.is_tensor()) return std::pow(base.number(), exponent.number());
  if (!base.is_tensor()) return Hyper(at::pow(at::Scalar(base.number()), exponent.tensor()));
  return Hyper(exponent.is_tensor() ? base.tensor().pow(exponent.tensor())
                                    : base.tensor().pow(exponent.number()));
}
inline Hyper Hyper::one_minus() const { return 1.0 - *this; }

/// A hyper-parameter that is a Tensor. One of one dimension loses it.
inline Hyper hyper_of(const at::Tensor& tensor) {
  return Hyper(tensor.dim() == 0 ? tensor : tensor.squeeze());
}

/// Python's text for capturable=True elsewhere than on accelerators; `others` must be where the parameter is.
inline void check_capturable(const char* names, const at::Tensor& param,
                             std::initializer_list<at::Tensor> others, bool supports_xla) {
  auto device = param.device().type();
  bool ok = device == at::kCUDA || device == at::kXPU || device == at::kHPU || device == at::kPrivateUse1 ||
            (supports_xla && device == at::kXLA);
  for (const at::Tensor& other : others) ok = ok && other.device().type() == device;
  if (ok) return;
  throw TorchError(std::string("If capturable=True, ") + names +
                   " must be on supported devices: ['cuda', 'xpu', 'hpu', 'privateuseone'" +
                   (supports_xla ? ", 'xla'" : "") + "].");
}

inline void check_capturable(const at::Tensor& param, const at::Tensor& step, bool supports_xla) {
  check_capturable("params and state_steps", param, {step}, supports_xla);
}

/// A boolean option that may be None (Python's foreach and fused).
inline std::optional<bool> read_optional_bool(const Call& call, size_t i) {
  return call.is_nullish(i) ? std::nullopt : std::optional<bool>(call.boolean_at(i));
}

/// Python's `foreach=None, fused=None`: multi-tensor steps where all parameters are on an accelerator that
/// has them.
inline bool foreach_by_default(const std::vector<at::Tensor>& params) {
  for (const at::Tensor& param : params) {
    auto device = param.device().type();
    if (device != at::kCUDA && device != at::kXPU && device != at::kMTIA && device != at::kPrivateUse1)
      return false;
  }
  return true;
}

/// Python's _device_dtype_check_for_fused.
inline void check_fused(const at::Tensor& param) {
  auto device = param.device().type();
  bool known = device == at::kMPS || device == at::kCUDA || device == at::kXPU || device == at::kHPU ||
               device == at::kCPU || device == at::kMTIA || device == at::kPrivateUse1;
  if (known && param.is_floating_point()) return;
  throw TorchError(
      "`fused=True` requires all the params to be floating point Tensors of supported devices: "
      "['mps', 'cuda', 'xpu', 'hpu', 'cpu', 'mtia', 'privateuseone'] but torch." +
      std::string(c10::getDtypeNames(param.scalar_type()).first) + " and " +
      c10::DeviceTypeName(device, /*lower_case=*/true));
}

/// The fused kernels walk memory without looking at shapes: a state dict of another model must not reach
/// them.
inline void check_fused_memory(const at::Tensor& param, const at::Tensor& other, const char* what) {
  if (other.defined() && other.sizes() == param.sizes() && other.is_non_overlapping_and_dense() &&
      param.is_non_overlapping_and_dense() && other.layout() == at::kStrided)
    return;
  throw TorchError(
      std::string(
          "`fused=True` requires parameters, gradients and state of equal shapes in dense memory; the ") +
      what + " of a parameter differs");
}

/// Places of the tensors, those of one device and dtype together, in order of first appearance.
inline std::vector<std::vector<size_t>> group_by_device_and_dtype(const std::vector<at::Tensor>& params) {
  std::vector<std::vector<size_t>> groups;
  std::map<std::pair<std::string, at::ScalarType>, size_t> places;
  for (size_t i = 0; i < params.size(); ++i) {
    auto [place, is_new] =
        places.try_emplace({params[i].device().str(), params[i].scalar_type()}, groups.size());
    if (is_new) groups.emplace_back();
    groups[place->second].push_back(i);
  }
  return groups;
}

inline std::vector<at::Tensor> pick(const std::vector<at::Tensor>& tensors,
                                    const std::vector<size_t>& places) {
  std::vector<at::Tensor> picked;
  if (tensors.empty()) return picked;
  picked.reserve(places.size());
  for (size_t place : places) picked.push_back(tensors[place]);
  return picked;
}

}  // namespace torch_node
