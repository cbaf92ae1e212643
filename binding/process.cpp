#include "process.h"

#include "decompositions/decompositions.h"
#include "errors.h"
#include "quick_exit.h"

#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/ops/ones.h>
#include <ATen/ops/sqrt.h>
#include <torch/version.h>

#include <chrono>
#include <mutex>

#ifdef _WIN32
#include <windows.h>
#else
#include <dlfcn.h>
#endif

namespace torch_node {
namespace {

/// What the copies find. Its own layout never changes: the number says how to read what `process` points to.
struct Slot {
  int64_t abi;
  /// 0 while the first copy installs, 1 when all is there.
  std::atomic<int64_t> ready;
  const void* process;
};

/// An operator that nobody calls; the default of its argument is the slot's address.
const c10::OperatorName kName{"torch_node::process", ""};

c10::FunctionSchema schema_of(const Slot* slot) {
  c10::Argument argument("slot", c10::IntType::get(), std::nullopt,
                         c10::IValue(static_cast<int64_t>(reinterpret_cast<intptr_t>(slot))));
  return {kName.name, kName.overload_name, {std::move(argument)}, {}};
}

const Slot* find_slot() {
  auto handle = c10::Dispatcher::singleton().findSchema(kName);
  if (!handle) return nullptr;
  const auto& value = handle->schema().arguments().at(0).default_value();
  return reinterpret_cast<const Slot*>(static_cast<intptr_t>(value->toInt()));
}

/// LibTorch holds pointers into this library from now on. Node closes the addons of a worker that ends, so
/// without this the last worker to use the library would unmap it.
void keep_loaded() {
#ifdef _WIN32
  HMODULE module;
  GetModuleHandleExW(GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS | GET_MODULE_HANDLE_EX_FLAG_PIN,
                     reinterpret_cast<LPCWSTR>(&keep_loaded), &module);
#else
  Dl_info info;
  if (dladdr(reinterpret_cast<void*>(&keep_loaded), &info) != 0)
    dlopen(info.dli_fname, RTLD_LAZY | RTLD_NOLOAD | RTLD_NODELETE);
#endif
}

/// MKL notes the processor's kind at the first call of a vector function, for a moment as another number: a
/// second thread that reads this one computes with half of the bits. So the first call is made on one thread.
void begin_vector_functions() { at::sqrt(at::ones({1}, at::kFloat)); }

/// Takes the place; nullptr when another copy, maybe on another thread, was faster.
const Process* become_first() {
  static auto* slot = new Slot{kProcessAbi, 0, nullptr};
  static auto* own = new Process{};
  std::optional<c10::RegistrationHandleRAII> claim;
  try {
    claim.emplace(c10::Dispatcher::singleton().registerDef(schema_of(slot), "torch_node"));
  } catch (const c10::Error&) {
    if (find_slot() != nullptr) return nullptr;
    throw;
  }
  // Each step can be done again: where one fails the claim is taken back with the exception.
  install_counting_allocator(*own);
  install_thread_generators(*own);
  install_js_engine(*own);
  install_engine_threads(*own);
  install_batched_decompositions();
  install_forward_decompositions();
  begin_vector_functions();
  end_without_deregistering();
  slot->process = own;
  slot->ready.store(1);
  // Never destroyed: taking it back while the process exits has no use.
  new c10::RegistrationHandleRAII(std::move(*claim));
  return own;
}

const Process* use_other() {
  const Slot* slot = find_slot();
  if (slot == nullptr) return nullptr;
  if (slot->abi != kProcessAbi)
    throw TorchError(
        "another copy of torch-node, of a version that does not work beside this one, is loaded in this "
        "process "
        "already (its interface has number " +
        std::to_string(slot->abi) + ", this one's " + std::to_string(kProcessAbi) +
        "): let one version be installed; npm ls torch-node shows which there are");
  auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(10);
  while (slot->ready.load() == 0) {
    if (find_slot() != slot) return nullptr;  // it failed and took its claim back
    if (std::chrono::steady_clock::now() > deadline)
      throw TorchError("another copy of torch-node in this process does not finish loading");
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  return static_cast<const Process*>(slot->process);
}

const Process* take_or_find() {
  keep_loaded();
  for (;;) {
    if (const Process* other = use_other()) return other;
    if (const Process* own = become_first()) return own;
  }
}

}  // namespace

const Process& process() {
  // A call that throws leaves it open for the next one.
  static const Process* const found = take_or_find();
  return *found;
}

}  // namespace torch_node
