// An ArrayBuffer over memory that is not V8's.
#pragma once

#include "../raw_call.h"

#include <optional>

namespace torch_node {

/// The buffer; nothing, with `finalizer` not called, in an environment without external buffers (Electron).
template <typename Finalizer>
std::optional<Napi::ArrayBuffer> external_buffer(Napi::Env env, void* data, size_t bytes,
                                                 Finalizer finalizer) {
  try {
    return Napi::ArrayBuffer::New(env, data, bytes, finalizer);
  } catch (const Napi::Error&) {
    return std::nullopt;
  }
}

}  // namespace torch_node
