// Tensors on their way from one JavaScript environment to another, without a copy: the sender leaves one here
// and sends its number in a message, the receiver picks it up. What nobody picks up goes with the channel.
#include "data.h"

#include <ATen/ATen.h>

#include <map>
#include <memory>
#include <mutex>
#include <unordered_map>

namespace torch_node {
namespace {

struct CloseChannel {
  int64_t id;
  void operator()() const;
};

struct Channel {
  std::mutex mutex;
  std::unordered_map<int64_t, at::Tensor> waiting;
  int64_t next = 0;
  bool closed = false;
  std::atomic<bool> peer_ended{false};
  Napi::Env::CleanupHook<CloseChannel> owner_ends;
};

struct Channels {
  std::mutex mutex;
  std::map<int64_t, std::shared_ptr<Channel>> open;
  int64_t next = 0;

  std::shared_ptr<Channel> find(int64_t id) {
    std::lock_guard<std::mutex> lock(mutex);
    auto found = open.find(id);
    return found == open.end() ? nullptr : found->second;
  }
};

// Never destroyed: other threads may still use it while the process exits.
Channels& channels() {
  static auto* instance = new Channels();
  return *instance;
}

void CloseChannel::operator()() const {
  std::shared_ptr<Channel> channel;
  {
    std::lock_guard<std::mutex> lock(channels().mutex);
    auto found = channels().open.find(id);
    if (found == channels().open.end()) return;
    channel = std::move(found->second);
    channels().open.erase(found);
  }
  std::unordered_map<int64_t, at::Tensor> dropped;
  std::lock_guard<std::mutex> lock(channel->mutex);
  channel->closed = true;
  dropped.swap(channel->waiting);
}

/// exchangeOpen(): a new channel, of which this environment is the owner: when it ends, for whatever reason,
/// the channel is closed ...
napi_value exchange_open(Call& call) {
  auto channel = std::make_shared<Channel>();
  int64_t id;
  {
    std::lock_guard<std::mutex> lock(channels().mutex);
    id = ++channels().next;
    channels().open.emplace(id, channel);
  }
  channel->owner_ends = call.env.AddCleanupHook(CloseChannel{id});
  return call.integer(id);
}

/// exchangeJoin(channel): this environment is the other side; ... and its end is told there.
napi_value exchange_join(Call& call) {
  auto channel = channels().find(call.int64(0));
  if (channel) call.env.AddCleanupHook([channel] { channel->peer_ended.store(true); });
  return call.undefined();
}

/// exchangePut(channel, tensor): the number under which the other side finds it, or -1 when the channel is
/// closed.
napi_value exchange_put(Call& call) {
  auto channel = channels().find(call.int64(0));
  const at::Tensor& tensor = call.tensor(1);
  if (!channel) return call.integer(-1);
  // The same memory behind a TensorImpl of its own: one is never used by two threads.
  at::Tensor copy = tensor.variable_data();
  copy.unsafeGetTensorImpl()->set_allow_tensor_metadata_change(true);
  if (tensor.requires_grad()) copy.set_requires_grad(true);
  std::lock_guard<std::mutex> lock(channel->mutex);
  if (channel->closed) return call.integer(-1);
  channel->waiting.emplace(++channel->next, std::move(copy));
  return call.integer(channel->next);
}

/// exchangeTake(shell, channel, number, count): picks up a tensor; with `count` its memory counts as this
/// environment's from now on.
napi_value exchange_take(Call& call) {
  auto channel = channels().find(call.int64(1));
  int64_t number = call.int64(2);
  at::Tensor tensor;
  if (channel) {
    std::lock_guard<std::mutex> lock(channel->mutex);
    auto found = channel->waiting.find(number);
    if (found != channel->waiting.end()) {
      tensor = std::move(found->second);
      channel->waiting.erase(found);
    }
  }
  if (!tensor.defined()) throw TorchError("a tensor sent between threads is no longer there");
  if (call.boolean_at(3) && tensor.has_storage()) process().count_here(tensor.storage().data_ptr());
  return call.adopt(0, std::move(tensor));
}

/// exchangePeerEnded(channel): whether the environment that joined has ended.
napi_value exchange_peer_ended(Call& call) {
  auto channel = channels().find(call.int64(0));
  return call.boolean(!channel || channel->peer_ended.load());
}

/// exchangeClose(channel), by its owner.
napi_value exchange_close(Call& call) {
  int64_t id = call.int64(0);
  auto channel = channels().find(id);
  if (!channel) return call.undefined();
  CloseChannel{id}();
  channel->owner_ends.Remove(call.env);
  return call.undefined();
}

/// exchangeWaiting(): how many tensors nobody has picked up yet, in the whole process.
napi_value exchange_waiting(Call& call) {
  std::lock_guard<std::mutex> lock(channels().mutex);
  size_t count = 0;
  for (const auto& [id, channel] : channels().open) {
    std::lock_guard<std::mutex> inner(channel->mutex);
    count += channel->waiting.size();
  }
  return call.integer(static_cast<int64_t>(count));
}

}  // namespace

void register_exchange(FunctionTable& table) {
  table.insert(table.end(), {
                                {"exchangeOpen", entry<exchange_open>},
                                {"exchangeJoin", entry<exchange_join>},
                                {"exchangePut", entry<exchange_put>},
                                {"exchangeTake", entry<exchange_take>},
                                {"exchangePeerEnded", entry<exchange_peer_ended>},
                                {"exchangeClose", entry<exchange_close>},
                                {"exchangeWaiting", entry<exchange_waiting>},
                            });
}

}  // namespace torch_node
