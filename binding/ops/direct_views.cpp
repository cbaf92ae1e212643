#include "direct_views.h"

#include "../kernels/operators.h"
#include "../observed.h"
#include "../process.h"
#include "direct_kernel.h"

#include <ATen/core/LegacyTypeDispatch.h>
#include <torch/csrc/autograd/VariableTypeUtils.h>

#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

namespace torch_node {
namespace {

namespace autograd = torch::autograd;

bool has_forward_gradient(const at::Tensor& self) {
  const autograd::AutogradMeta* meta = autograd::impl::get_autograd_meta(self);
  return meta != nullptr && meta->fw_grad_ != nullptr;
}

/// Whether the dispatcher would lead past everything but the kernel and the note of the view: on this thread
/// nobody watches or transforms operators, nobody has brought kernels, and there is no history to record.
bool goes_straight(const at::Tensor& self) {
  constexpr c10::DispatchKeySet kOrdinary{c10::DispatchKey::CPU, c10::DispatchKey::ADInplaceOrView,
                                          c10::DispatchKey::AutogradCPU, c10::DispatchKey::AutocastCPU};
  if (self.key_set() != kOrdinary || self.requires_grad() || has_forward_gradient(self)) return false;
  const c10::impl::LocalDispatchKeySet local = c10::impl::tls_local_dispatch_key_set();
  return local.included_ == c10::default_included_set && local.excluded_ == c10::default_excluded_set &&
         !is_observed() && !c10::AutogradState::get_tls_state().get_view_replay_enabled() &&
         !process().enters_scripts->load(std::memory_order_relaxed);
}

/// What `make` gives, noted as a view in the way of LibTorch's kernels for ADInplaceOrView.
template <class Make>
at::Tensor noted(const at::Tensor& self, Make&& make) {
  at::Tensor view;
  {
    const at::AutoDispatchBelowADInplaceOrView below;
    view = make();
  }
  return autograd::as_view(
      self, view, /*is_bw_differentiable=*/true, /*is_fw_differentiable=*/true, nullptr, nullptr,
      at::GradMode::is_enabled() ? autograd::CreationMeta::DEFAULT : autograd::CreationMeta::NO_GRAD_MODE);
}

/// Calls a view that `make` makes.
template <auto make, char... letters>
at::Tensor call_view(const Overload& overload, CallArguments& arguments, const Binding& binding) {
  return direct::with_arguments<letters...>(
      overload, arguments, binding, [&](const at::Tensor& self, auto&&... more) {
        if (goes_straight(self)) return noted(self, [&] { return make(self, more...); });
        return direct::handle_of<letters...>(overload).call(self, std::move(more)...);
      });
}

/// Calls `view`, or `reshape`, which is no view where it has to copy.
template <bool copies>
at::Tensor call_shaped(const Overload& overload, CallArguments& arguments, const Binding& binding) {
  return direct::with_arguments<'t', 'l'>(
      overload, arguments, binding, [&](const at::Tensor& self, at::IntArrayRef size) {
        if ((!copies || self.is_contiguous()) && goes_straight(self))
          return noted(self, [&] { return kernels::view(self, size); });
        return direct::handle_of<'t', 'm'>(overload).call(self, c10::fromIntArrayRefSlow(size));
      });
}

at::Tensor selected(const at::Tensor& self, int64_t dim, const c10::SymInt& index) {
  return kernels::select(self, dim, index.expect_int());
}

at::Tensor sliced(const at::Tensor& self, int64_t dim, const std::optional<c10::SymInt>& start,
                  const std::optional<c10::SymInt>& end, const c10::SymInt& step) {
  const auto integer = [](const std::optional<c10::SymInt>& bound) {
    return bound ? std::optional<int64_t>(bound->expect_int()) : std::nullopt;
  };
  return kernels::slice(self, dim, integer(start), integer(end), step.expect_int());
}

at::Tensor expanded(const at::Tensor& self, c10::SymIntArrayRef size, bool implicit) {
  return kernels::expand(self, C10_AS_INTARRAYREF_SLOW(size), implicit);
}

}  // namespace

void find_direct_view(Overload& overload) {
  static const std::unordered_map<std::string, DirectCall> all = {
      {"aten::reshape", call_shaped</*copies=*/true>},
      {"aten::view", call_shaped</*copies=*/false>},
      {"aten::select.int", call_view<selected, 't', 'i', 'y'>},
      {"aten::slice.Tensor", call_view<sliced, 't', 'i', 'Y', 'Y', 'y'>},
      {"aten::transpose.int", call_view<kernels::transpose, 't', 'i', 'i'>},
      {"aten::t", call_view<kernels::t, 't'>},
      {"aten::unsqueeze", call_view<kernels::unsqueeze, 't', 'i'>},
      {"aten::expand", call_view<expanded, 't', 'm', 'b'>},
  };
  const auto found = all.find(c10::toString(overload.handle.operator_name()));
  if (found != all.end()) overload.direct = found->second;
}

at::Tensor select_directly(const at::Tensor& self, int64_t dim, int64_t index) {
  if (!goes_straight(self)) return self.select(dim, index);
  return noted(self, [&] { return kernels::select(self, dim, index); });
}

}  // namespace torch_node
