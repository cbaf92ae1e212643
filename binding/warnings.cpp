#include "warnings.h"

#include <algorithm>
#include <string>

namespace torch_node {
namespace {

/// What Python writes: LibTorch's place behind the text, unless the text stands for itself.
std::string text_of(const c10::Warning& warning) {
  const c10::SourceLocation& where = warning.source_location();
  if (warning.verbatim() || where.file == nullptr) return warning.msg();
  return warning.msg() + " (Triggered internally at " + where.file + ":" + std::to_string(where.line) + ".)";
}

/// The instances of this copy on this thread, the one that came last at the end.
thread_local std::vector<Instance*> instances;

class ScriptWarnings : public c10::WarningHandler {
 public:
  // Operators call this from within their kernels, maybe under a lock: the callback only notes what it is
  // given, and what else goes wrong here must not become the operator's error.
  void process(const c10::Warning& warning) override {
    if (!instances.empty() && tell(*instances.back(), warning)) return;
    c10::WarningHandler::process(warning);
  }

 private:
  static bool tell(Instance& state, const c10::Warning& warning) noexcept {
    try {
      // An exception that is on its way to the script would be lost.
      if (state.env.IsExceptionPending() || !state.warn.has_value()) return false;
      Napi::HandleScope scope(state.env);
      bool is_deprecation = std::holds_alternative<c10::DeprecationWarning>(warning.type());
      state.warn.call({Napi::String::New(state.env, is_deprecation ? "DeprecationWarning" : "UserWarning"),
                       Napi::String::New(state.env, text_of(warning))});
      return true;
    } catch (...) {
      return false;
    }
  }
};

// Never destroyed: a thread may warn while the process ends.
ScriptWarnings* handler = new ScriptWarnings;

}  // namespace

void enter_warnings(Instance& state) {
  instances.push_back(&state);
  c10::WarningUtils::set_warning_handler(handler);
}

void leave_warnings(Instance& state) {
  instances.erase(std::remove(instances.begin(), instances.end(), &state), instances.end());
  // LibTorch's own handler again, unless another copy has taken over.
  if (instances.empty() && c10::WarningUtils::get_warning_handler() == handler)
    c10::WarningUtils::set_warning_handler(nullptr);
}

void KeptWarnings::replay() {
  for (const c10::Warning& warning : warnings_) c10::warn(warning);
  warnings_.clear();
}

}  // namespace torch_node
