#include "store.h"

#include "work.h"

#include <torch/csrc/distributed/c10d/FileStore.hpp>
#include <torch/csrc/distributed/c10d/HashStore.hpp>
#include <torch/csrc/distributed/c10d/PrefixStore.hpp>
#include <torch/csrc/distributed/c10d/TCPStore.hpp>

namespace torch_node {
namespace {

using Bytes = std::vector<uint8_t>;
using std::chrono::milliseconds;

napi_value new_store(const Call& call, StorePtr store) {
  return new_native(call.env, NativeType::Store, std::make_unique<StorePtr>(std::move(store)));
}

Bytes bytes_at(const Call& call, size_t i) {
  Napi::Value value = call.value(i);
  if (!value.IsTypedArray() || value.As<Napi::TypedArray>().TypedArrayType() != napi_uint8_array)
    throw ArgumentTypeError("Expected a Uint8Array for the value of a key");
  auto array = value.As<Napi::Uint8Array>();
  if (array.ByteLength() == 0) return {};
  return Bytes(array.Data(), array.Data() + array.ByteLength());
}

napi_value buffer(const Call& call, const Bytes& bytes) {
  return Napi::Buffer<uint8_t>::Copy(call.env, bytes.data(), bytes.size());
}

/// A timeout in argument `i`, or the store's own.
milliseconds timeout_at(const Call& call, size_t i, const StorePtr& store) {
  return call.is_nullish(i) ? store->getTimeout() : milliseconds(call.int64(i));
}

napi_value store_hash(Call& call) { return new_store(call, c10::make_intrusive<c10d::HashStore>()); }

/// storeFile(path, workers): -1 where their number is not known.
napi_value store_file(Call& call) {
  return new_store(call, c10::make_intrusive<c10d::FileStore>(call.string_at(0), call.int32(1)));
}

/// storeTcp(host, port, workers, isMaster, timeout, waitsForWorkers, isMultiTenant, listenFd, usesLibuv)
napi_value store_tcp(Call& call) {
  c10d::TCPStoreOptions options;
  int64_t port = call.int64(1);
  if (port < 0 || port > UINT16_MAX) throw ArgumentRangeError("a port is between 0 and 65535");
  options.port = static_cast<uint16_t>(port);
  if (!call.is_nullish(2)) {
    int64_t workers = call.int64(2);
    if (workers < 0) throw ArgumentRangeError("the number of workers can't be negative");
    options.numWorkers = static_cast<size_t>(workers);
  }
  options.isServer = call.boolean_at(3);
  options.timeout = milliseconds(call.int64(4));
  options.waitWorkers = call.boolean_at(5);
  options.multiTenant = call.boolean_at(6);
  if (!call.is_nullish(7)) options.masterListenFd = call.int32(7);
  options.useLibUV = call.boolean_at(8);
  return new_store(call, c10::make_intrusive<c10d::TCPStore>(call.string_at(0), options));
}

/// storePrefix(prefix, store)
napi_value store_prefix(Call& call) {
  return new_store(call, c10::make_intrusive<c10d::PrefixStore>(call.string_at(0), require_store(call, 1)));
}

napi_value store_clone(Call& call) { return new_store(call, require_store(call, 0)->clone()); }

/// storePort(store): where a TCPStore listens.
napi_value store_port(Call& call) {
  auto* tcp = dynamic_cast<c10d::TCPStore*>(require_store(call, 0).get());
  if (tcp == nullptr) throw ArgumentTypeError("Expected a TCPStore");
  return call.number(tcp->getPort());
}

napi_value store_set(Call& call) {
  require_store(call, 0)->set(call.string_at(1), bytes_at(call, 2));
  return call.undefined();
}

napi_value store_get(Call& call) { return buffer(call, require_store(call, 0)->get(call.string_at(1))); }

napi_value store_add(Call& call) {
  return call.integer(require_store(call, 0)->add(call.string_at(1), call.int64(2)));
}

napi_value store_compare_set(Call& call) {
  return buffer(call,
                require_store(call, 0)->compareSet(call.string_at(1), bytes_at(call, 2), bytes_at(call, 3)));
}

napi_value store_check(Call& call) { return call.boolean(require_store(call, 0)->check(call.strings(1))); }

napi_value store_delete_key(Call& call) {
  return call.boolean(require_store(call, 0)->deleteKey(call.string_at(1)));
}

napi_value store_num_keys(Call& call) { return call.integer(require_store(call, 0)->getNumKeys()); }

/// storeWait(store, keys, timeout?)
napi_value store_wait(Call& call) {
  const StorePtr& store = require_store(call, 0);
  store->wait(call.strings(1), timeout_at(call, 2, store));
  return call.undefined();
}

/// storeWaitAsync(store, keys, timeout, over): the same on another thread, as a work. Through a connection of
/// its own: a store does one thing at a time, and others are to go on.
napi_value store_wait_async(Call& call) {
  const StorePtr& store = require_store(call, 0);
  auto wait = [own = store->clone(), keys = call.strings(1), timeout = timeout_at(call, 2, store)] {
    own->wait(keys, timeout);
  };
  return start_work(call, std::move(wait), call.function_at(3));
}

napi_value store_timeout(Call& call) {
  return call.number(static_cast<double>(require_store(call, 0)->getTimeout().count()));
}

napi_value store_set_timeout(Call& call) {
  require_store(call, 0)->setTimeout(milliseconds(call.int64(1)));
  return call.undefined();
}

napi_value store_append(Call& call) {
  require_store(call, 0)->append(call.string_at(1), bytes_at(call, 2));
  return call.undefined();
}

napi_value store_multi_get(Call& call) {
  const std::vector<Bytes> values = require_store(call, 0)->multiGet(call.strings(1));
  napi_value result = call.array(values.size());
  for (size_t i = 0; i < values.size(); ++i) call.set(result, i, buffer(call, values[i]));
  return result;
}

/// storeMultiSet(store, keys, values)
napi_value store_multi_set(Call& call) {
  const std::vector<std::string> keys = call.strings(1);
  Napi::Array given = call.array_at(2);
  if (given.Length() != keys.size()) throw ArgumentRangeError("multiSet: there must be a value for each key");
  std::vector<Bytes> values;
  for (uint32_t i = 0; i < keys.size(); ++i) {
    napi_value value = raw::element(call.env, given, i);
    values.push_back(bytes_at(call.with(value), 0));
  }
  require_store(call, 0)->multiSet(keys, values);
  return call.undefined();
}

napi_value store_has_extended_api(Call& call) {
  return call.boolean(require_store(call, 0)->hasExtendedApi());
}

napi_value store_queue_push(Call& call) {
  require_store(call, 0)->queuePush(call.string_at(1), bytes_at(call, 2));
  return call.undefined();
}

/// storeQueuePop(store, key, waits)
napi_value store_queue_pop(Call& call) {
  return buffer(call, require_store(call, 0)->queuePop(call.string_at(1), call.boolean_at(2)));
}

napi_value store_queue_len(Call& call) {
  return call.integer(require_store(call, 0)->queueLen(call.string_at(1)));
}

napi_value store_list_keys(Call& call) { return call.strings(require_store(call, 0)->listKeys()); }

}  // namespace

const StorePtr& require_store(const Call& call, size_t i) {
  auto* store = unwrap_native<StorePtr>(call.env, call.value(i), NativeType::Store);
  if (store == nullptr) throw ArgumentTypeError("Expected a store of torch.distributed");
  return *store;
}

void register_stores(FunctionTable& table) {
  table.insert(table.end(), {
                                {"storeHash", entry<store_hash>},
                                {"storeFile", entry<store_file>},
                                {"storeTcp", entry<store_tcp>},
                                {"storePrefix", entry<store_prefix>},
                                {"storeClone", entry<store_clone>},
                                {"storePort", entry<store_port>},
                                {"storeSet", entry<store_set>},
                                {"storeGet", entry<store_get>},
                                {"storeAdd", entry<store_add>},
                                {"storeCompareSet", entry<store_compare_set>},
                                {"storeCheck", entry<store_check>},
                                {"storeDeleteKey", entry<store_delete_key>},
                                {"storeNumKeys", entry<store_num_keys>},
                                {"storeWait", entry<store_wait>},
                                {"storeWaitAsync", entry<store_wait_async>},
                                {"storeTimeout", entry<store_timeout>},
                                {"storeSetTimeout", entry<store_set_timeout>},
                                {"storeAppend", entry<store_append>},
                                {"storeMultiGet", entry<store_multi_get>},
                                {"storeMultiSet", entry<store_multi_set>},
                                {"storeHasExtendedApi", entry<store_has_extended_api>},
                                {"storeQueuePush", entry<store_queue_push>},
                                {"storeQueuePop", entry<store_queue_pop>},
                                {"storeQueueLen", entry<store_queue_len>},
                                {"storeListKeys", entry<store_list_keys>},
                            });
}

}  // namespace torch_node
