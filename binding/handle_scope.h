#pragma once

#include "napi_setup.h"

namespace torch_node {

/// JavaScript values made meanwhile are let go at the end, also when an exception leaves: Node aborts on a
/// scope left open.
class HandleScope {
 public:
  explicit HandleScope(napi_env env) : env_(env) { open(); }
  ~HandleScope() { napi_close_handle_scope(env_, scope_); }
  HandleScope(const HandleScope&) = delete;
  HandleScope& operator=(const HandleScope&) = delete;
  void renew() {
    napi_close_handle_scope(env_, scope_);
    open();
  }

 private:
  void open() { napi_open_handle_scope(env_, &scope_); }
  napi_env env_;
  napi_handle_scope scope_ = nullptr;
};

}  // namespace torch_node
