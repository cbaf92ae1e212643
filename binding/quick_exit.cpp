#include "quick_exit.h"

#include <ATen/core/dispatch/Dispatcher.h>

#include <cstdlib>
#include <mutex>
#include <utility>

namespace torch_node {
namespace {

/// Reaches a member that the class keeps to itself: arguments of explicit instantiations may name it.
template <typename Name, auto Member>
struct Revealed {
  friend auto& reveal(Name, c10::Dispatcher& dispatcher) { return dispatcher.*Member; }
};
struct Guard {};
template struct Revealed<Guard, &c10::Dispatcher::guard_>;
auto& reveal(Guard, c10::Dispatcher& dispatcher);
struct Operators {};
template struct Revealed<Operators, &c10::Dispatcher::operators_>;
auto& reveal(Operators, c10::Dispatcher& dispatcher);

/// Tells those who would take their registrations back that the dispatcher is gone, as its own destructor
/// does, and leaves that one no operators to destroy.
void close_dispatcher() {
  auto& dispatcher = c10::Dispatcher::singleton();
  auto& guard = *reveal(Guard(), dispatcher);
  std::lock_guard<std::mutex> lock(guard.mutex);
  guard.alive.store(false);
  static const auto* const kept = new auto(std::move(reveal(Operators(), dispatcher)));
  static_cast<void>(kept);
}

}  // namespace

void end_without_deregistering() { std::atexit(close_dispatcher); }

}  // namespace torch_node
