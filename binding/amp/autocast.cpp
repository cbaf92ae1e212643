// What autocast is set to in this thread. The operators' casts are LibTorch's own: dispatch keys that these
// settings switch.
#include "amp.h"

#include "../names.h"

#include <ATen/autocast_mode.h>

namespace torch_node {
namespace {

/// The type of the device that argument `i` names.
c10::DeviceType device_type(const Call& call, size_t i) { return require_device(call.string_at(i)).type(); }

/// autocastAvailable(device)
napi_value autocast_available(Call& call) {
  return call.boolean(at::autocast::is_autocast_available(device_type(call, 0)));
}

/// autocastEnabled(device)
napi_value autocast_enabled(Call& call) {
  return call.boolean(at::autocast::is_autocast_enabled(device_type(call, 0)));
}

/// setAutocastEnabled(device, enabled)
napi_value set_autocast_enabled(Call& call) {
  at::autocast::set_autocast_enabled(device_type(call, 0), call.boolean_at(1));
  return call.undefined();
}

/// autocastDtype(device)
napi_value autocast_dtype(Call& call) {
  return call.string(dtype_name(at::autocast::get_autocast_dtype(device_type(call, 0))));
}

/// setAutocastDtype(device, dtype)
napi_value set_autocast_dtype(Call& call) {
  at::autocast::set_autocast_dtype(device_type(call, 0), require_dtype(call.string_at(1)));
  return call.undefined();
}

/// The cache of casts of parameters: one for all devices.
napi_value autocast_cache_enabled(Call& call) {
  return call.boolean(at::autocast::is_autocast_cache_enabled());
}

napi_value set_autocast_cache_enabled(Call& call) {
  at::autocast::set_autocast_cache_enabled(call.boolean_at(0));
  return call.undefined();
}

napi_value clear_autocast_cache(Call& call) {
  at::autocast::clear_cache();
  return call.undefined();
}

/// Both answer how many regions are then open in this thread.
napi_value autocast_increment_nesting(Call& call) { return call.integer(at::autocast::increment_nesting()); }

napi_value autocast_decrement_nesting(Call& call) { return call.integer(at::autocast::decrement_nesting()); }

}  // namespace

void register_amp(FunctionTable& table) {
  table.insert(table.end(), {
                                {"autocastAvailable", entry<autocast_available>},
                                {"autocastEnabled", entry<autocast_enabled>},
                                {"setAutocastEnabled", entry<set_autocast_enabled>},
                                {"autocastDtype", entry<autocast_dtype>},
                                {"setAutocastDtype", entry<set_autocast_dtype>},
                                {"autocastCacheEnabled", entry<autocast_cache_enabled>},
                                {"setAutocastCacheEnabled", entry<set_autocast_cache_enabled>},
                                {"clearAutocastCache", entry<clear_autocast_cache>},
                                {"autocastIncrementNesting", entry<autocast_increment_nesting>},
                                {"autocastDecrementNesting", entry<autocast_decrement_nesting>},
                            });
}

}  // namespace torch_node
