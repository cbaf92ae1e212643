#include "env_state.h"

namespace torch_node {
namespace {
thread_local EnvState* current_state = nullptr;
}

void EnvLink::release_later(napi_ref ref) {
  std::lock_guard<std::mutex> lock(mutex_);
  if (state_ != nullptr) pending_.push_back(ref);
}

void EnvLink::drain(napi_env env) {
  std::vector<napi_ref> refs;
  {
    std::lock_guard<std::mutex> lock(mutex_);
    refs.swap(pending_);
  }
  for (napi_ref ref : refs) napi_delete_reference(env, ref);
}

void EnvLink::end() {
  std::lock_guard<std::mutex> lock(mutex_);
  state_ = nullptr;
  pending_.clear();
}

JsRef::JsRef(EnvState& state, napi_value value) : link_(state.link) {
  check(napi_create_reference(state.env, value, 1, &ref_));
}

JsRef::~JsRef() { link_->release_later(ref_); }

napi_value JsRef::get() const {
  EnvState* state = link_->state();
  if (state == nullptr) throw TorchError("the JavaScript environment of this callback has ended");
  napi_value value = nullptr;
  check(napi_get_reference_value(state->env, ref_, &value));
  return value;
}

EnvState::EnvState(napi_env env)
    : env(env),
      link(std::make_shared<EnvLink>(this)),
      counter(attach_memory_counter()),
      tensors(*this),
      ops(*this) {
  current_state = this;
}

EnvState::~EnvState() {
  // Node deletes the references itself; destructors that run below must not reach into an environment that is
  // going away.
  link->end();
  tensors.clear();
  current_state = nullptr;
}

EnvState* EnvState::current() { return current_state; }

}  // namespace torch_node
