// LibTorch hands operators to a mode through the functions that Python's interpreter gives it: here are ours.
#include "mode.h"

#include <c10/core/impl/PyInterpreter.h>
#include <c10/core/impl/TorchDispatchModeTLS.h>

#include <atomic>

namespace torch_node {
namespace {

using c10::impl::TorchDispatchModeTLS;
using State = c10::impl::PyObject_TorchDispatchMode;

/// What LibTorch counts references to. It knows no more of it than the address.
struct Held {
  std::atomic<size_t> count{1};
  std::shared_ptr<DispatchMode> mode;
};

Held& held(PyObject* object) { return *reinterpret_cast<Held*>(object); }

[[noreturn]] void unexpected(const char* what) {
  throw TorchError(std::string("LibTorch asked for something of Python's that a mode does not have: ") +
                   what);
}

c10::impl::PyInterpreter* interpreter();

/// Only modes are of this interpreter, and no tensors, so that most is never asked for.
struct ModeInterpreter final : c10::impl::PyInterpreterVTable {
  std::string name() const override { return "torch-node"; }

  void incref(PyObject* object) const override { ++held(object).count; }
  void decref(PyObject* object) const override {
    if (--held(object).count == 0) delete &held(object);
  }
  bool try_incref(const c10::impl::PyObjectSlot&) const override { unexpected(__func__); }
  size_t refcnt(PyObject* object) const override { return held(object).count; }

  void dispatch(const c10::OperatorHandle& op, torch::jit::Stack* stack) const override {
    const std::shared_ptr<State> state = TorchDispatchModeTLS::pop_stack();
    struct Restore {
      const std::shared_ptr<State>& state;
      ~Restore() { TorchDispatchModeTLS::push_non_infra_mode_onto_stack(state); }
    } restore{state};
    // A copy: what runs may end the mode.
    const std::shared_ptr<DispatchMode> mode = held(state->ptr(interpreter())).mode;
    mode->dispatch(op, *stack);
  }

  /// Nothing: then LibTorch makes the copy, as without a mode.
  c10::intrusive_ptr<c10::TensorImpl> detach(const c10::TensorImpl*) const override { return {}; }
  void reportErrorCallback(PyObject*, c10::DispatchKey) const override {}
  void python_op_registration_trampoline(const c10::OperatorHandle&, c10::DispatchKey, c10::DispatchKeySet,
                                         torch::jit::Stack*, bool, bool) const override {
    unexpected(__func__);
  }
  void throw_abstract_impl_not_imported_error(std::string, const char*, const char*) const override {}
  void python_dispatcher(const c10::OperatorHandle&, c10::DispatchKeySet, torch::jit::Stack*) const override {
    unexpected(__func__);
  }
  bool is_contiguous(const c10::TensorImpl*, at::MemoryFormat) const override { unexpected(__func__); }
  c10::SymBool sym_is_contiguous(const c10::TensorImpl*, at::MemoryFormat) const override {
    unexpected(__func__);
  }
  bool is_strides_like(const c10::TensorImpl*, at::MemoryFormat) const override { unexpected(__func__); }
  bool is_non_overlapping_and_dense(const c10::TensorImpl*) const override { unexpected(__func__); }
  c10::Device device(const c10::TensorImpl*) const override { unexpected(__func__); }
  int64_t dim(const c10::TensorImpl*) const override { unexpected(__func__); }
  c10::IntArrayRef strides(const c10::TensorImpl*) const override { unexpected(__func__); }
  c10::IntArrayRef sizes(const c10::TensorImpl*) const override { unexpected(__func__); }
  c10::SymIntArrayRef sym_sizes(const c10::TensorImpl*) const override { unexpected(__func__); }
  c10::Layout layout(const c10::TensorImpl*) const override { unexpected(__func__); }
  int64_t numel(const c10::TensorImpl*) const override { unexpected(__func__); }
  c10::SymInt sym_numel(const c10::TensorImpl*) const override { unexpected(__func__); }
  c10::SymIntArrayRef sym_strides(const c10::TensorImpl*) const override { unexpected(__func__); }
  c10::SymInt sym_storage_offset(const c10::TensorImpl*) const override { unexpected(__func__); }
  void trace_gpu_event_creation(c10::DeviceType, uintptr_t) const override {}
  void trace_gpu_event_deletion(c10::DeviceType, uintptr_t) const override {}
  void trace_gpu_event_record(c10::DeviceType, uintptr_t, uintptr_t) const override {}
  void trace_gpu_event_wait(c10::DeviceType, uintptr_t, uintptr_t) const override {}
  void trace_gpu_memory_allocation(c10::DeviceType, uintptr_t) const override {}
  void trace_gpu_memory_deallocation(c10::DeviceType, uintptr_t) const override {}
  void trace_gpu_stream_creation(c10::DeviceType, uintptr_t) const override {}
  void trace_gpu_device_synchronization(c10::DeviceType) const override {}
  void trace_gpu_stream_synchronization(c10::DeviceType, uintptr_t) const override {}
  void trace_gpu_event_synchronization(c10::DeviceType, uintptr_t) const override {}
  void reset_backward_hooks(const c10::TensorImpl*) const override {}
};

/// Never destroyed: threads that end later still drop their modes.
c10::impl::PyInterpreter* interpreter() {
  static auto* const ours = new c10::impl::PyInterpreter(new ModeInterpreter());
  return ours;
}

}  // namespace

void push_mode(std::shared_ptr<DispatchMode> mode) {
  auto* object = new Held{{1}, std::move(mode)};
  TorchDispatchModeTLS::push_non_infra_mode_onto_stack(
      std::make_shared<State>(reinterpret_cast<PyObject*>(object), interpreter()));
}

void pop_mode(const DispatchMode& mode) {
  int64_t count = TorchDispatchModeTLS::stack_len();
  const auto innermost = count == 0 ? nullptr : TorchDispatchModeTLS::get_stack_at(count - 1);
  if (!innermost || &innermost->pyinterpreter() != interpreter() ||
      held(innermost->ptr(interpreter())).mode.get() != &mode)
    throw TorchError("a mode was left that is not the innermost one");
  TorchDispatchModeTLS::pop_stack();
}

}  // namespace torch_node
