// Batches made beside JavaScript, by threads.
#include "../parallel.h"
#include "batch.h"
#include "data.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <thread>

namespace torch_node {
namespace {

struct Job {
  int64_t number;
  at::Tensor positions;
  Recipe recipe;
};

struct Done {
  std::vector<at::Tensor> batch;
  std::exception_ptr error;
};

class Queue {
 public:
  Queue(size_t threads, Napi::ThreadSafeFunction wake) : wake_(wake) {
    for (size_t i = 0; i < threads; ++i) threads_.emplace_back([this] { work(); });
  }

  ~Queue() {
    {
      std::lock_guard<std::mutex> lock(mutex_);
      ended_ = true;
      jobs_.clear();
    }
    more_.notify_all();
    for (auto& thread : threads_) thread.join();
    wake_.Release();
  }

  void submit(Job job) {
    {
      std::lock_guard<std::mutex> lock(mutex_);
      jobs_.push_back(std::move(job));
    }
    more_.notify_one();
  }

  /// The outcome of a job, if it is done.
  std::optional<Done> take(int64_t number) {
    std::lock_guard<std::mutex> lock(mutex_);
    auto found = done_.find(number);
    if (found == done_.end()) return std::nullopt;
    Done done = std::move(found->second);
    done_.erase(found);
    return done;
  }

  bool wait(int64_t number) {
    std::unique_lock<std::mutex> lock(mutex_);
    return finished_.wait_for(lock, std::chrono::milliseconds(500), [&] { return done_.count(number) > 0; });
  }

  /// Forgets all jobs and results.
  void clear() {
    std::lock_guard<std::mutex> lock(mutex_);
    jobs_.clear();
    done_.clear();
    ++generation_;
  }

  const Napi::ThreadSafeFunction& wake() const { return wake_; }

 private:
  void work() {
    use_threads(1);
    std::unique_lock<std::mutex> lock(mutex_);
    for (;;) {
      more_.wait(lock, [&] { return ended_ || !jobs_.empty(); });
      if (ended_) return;
      Job job = std::move(jobs_.front());
      jobs_.pop_front();
      int64_t generation = generation_;
      lock.unlock();
      Done done;
      try {
        done.batch = make_batch(job.recipe, job.positions);
      } catch (...) {
        done.error = std::current_exception();
      }
      int64_t number = job.number;
      job = {};  // what it holds is freed outside of the lock
      lock.lock();
      if (generation == generation_ && !ended_) done_.emplace(number, std::move(done));
      finished_.notify_all();
      wake_.NonBlockingCall();
    }
  }

  std::mutex mutex_;
  std::condition_variable more_, finished_;
  std::deque<Job> jobs_;
  std::map<int64_t, Done> done_;
  std::vector<std::thread> threads_;
  Napi::ThreadSafeFunction wake_;
  int64_t generation_ = 0;
  bool ended_ = false;
};

/// A queue behind a JavaScript object. The environment's end ends it too: its threads must not outlive what
/// they call.
struct Holder {
  explicit Holder(Napi::Env env) : env(env), environment_ends(env.AddCleanupHook(&Holder::end, this)) {}
  ~Holder() {
    if (ended) return;
    environment_ends.Remove(env);
    report_waiting(0, 0);
  }

  /// Tells V8 of the batches that are made or being made and that nobody has taken: they hang on the object
  /// alone, and the table of tensors doesn't count them.
  void report_waiting(int64_t batches, int64_t bytes_of_each) {
    waiting = batches;
    int64_t change = batches * bytes_of_each - reported;
    if (change != 0) Napi::MemoryManagement::AdjustExternalMemory(env, change);
    reported += change;
  }

  static void end(Holder* holder) {
    holder->queue.reset();
    holder->ended = true;  // the hook is gone, having run
  }

  Napi::Env env;
  std::unique_ptr<Queue> queue;
  Napi::Env::CleanupHook<void (*)(Holder*), Holder> environment_ends;
  int64_t waiting = 0;
  int64_t reported = 0;
  bool ended = false;
};

Holder& require_holder(const Call& call) {
  auto* holder = unwrap_native<Holder>(call.env, call.value(0), NativeType::BatchQueue);
  if (holder == nullptr) throw ArgumentTypeError("Expected a batch queue");
  if (!holder->queue) throw TorchError("the batch queue has ended");
  return *holder;
}

Queue& require_queue(const Call& call) { return *require_holder(call).queue; }

/// batchQueueInit(object, threads, wake): `wake` is called, some time after, for each job that is done.
napi_value batch_queue_init(Call& call) {
  int64_t threads = call.int64(1);
  auto wake = Napi::ThreadSafeFunction::New(call.env, call.function_at(2), "torch-node batches", 0, 1);
  wake.Unref(call.env);
  auto holder = std::make_unique<Holder>(call.env);
  holder->queue = std::make_unique<Queue>(static_cast<size_t>(std::clamp<int64_t>(threads, 1, 64)), wake);
  wrap_native(call.env, call.value(0), NativeType::BatchQueue, std::move(holder));
  return call.undefined();
}

/// batchQueueSubmit(object, number, positions, rows, programs, constants, unit)
napi_value batch_queue_submit(Call& call) {
  Holder& holder = require_holder(call);
  Job job{call.int64(1), call.tensor(2), recipe_at(call, 3)};
  holder.queue->submit(std::move(job));
  ++holder.waiting;
  return call.undefined();
}

/// batchQueueTake(object, number): the batch's tensors, or null while it isn't done. Throws what the job
/// threw.
napi_value batch_queue_take(Call& call) {
  call.state.tensors.poll();
  Holder& holder = require_holder(call);
  auto done = holder.queue->take(call.int64(1));
  if (!done) return call.null();
  int64_t bytes = 0;
  for (const at::Tensor& each : done->batch) bytes += static_cast<int64_t>(each.nbytes());
  holder.report_waiting(std::max<int64_t>(holder.waiting - 1, 0), bytes);
  if (done->error) std::rethrow_exception(done->error);
  napi_value result = call.array(done->batch.size());
  for (size_t i = 0; i < done->batch.size(); ++i) {
    if (done->batch[i].has_storage()) process().count_here(done->batch[i].storage().data_ptr());
    call.set(result, i, call.wrap(std::move(done->batch[i])));
  }
  return result;
}

/// batchQueueWait(object, number): blocks until the job is done, for half a second at most; whether it is.
napi_value batch_queue_wait(Call& call) { return call.boolean(require_queue(call).wait(call.int64(1))); }

/// batchQueueRef(object, on): whether jobs under way keep the process alive.
napi_value batch_queue_ref(Call& call) {
  const auto& wake = require_queue(call).wake();
  call.boolean_at(1) ? wake.Ref(call.env) : wake.Unref(call.env);
  return call.undefined();
}

/// batchQueueClear(object): forgets all jobs and batches.
napi_value batch_queue_clear(Call& call) {
  Holder& holder = require_holder(call);
  holder.queue->clear();
  holder.report_waiting(0, 0);
  return call.undefined();
}

/// batchQueueEnd(object): ends its threads and frees what they made.
napi_value batch_queue_end(Call& call) {
  auto* holder = unwrap_native<Holder>(call.env, call.value(0), NativeType::BatchQueue);
  if (holder == nullptr) return call.undefined();
  holder->queue.reset();
  holder->report_waiting(0, 0);
  return call.undefined();
}

}  // namespace

void register_batch_queue(FunctionTable& table) {
  table.insert(table.end(), {
                                {"batchQueueInit", entry<batch_queue_init>},
                                {"batchQueueSubmit", entry<batch_queue_submit>},
                                {"batchQueueTake", entry<batch_queue_take>},
                                {"batchQueueWait", entry<batch_queue_wait>},
                                {"batchQueueRef", entry<batch_queue_ref>},
                                {"batchQueueClear", entry<batch_queue_clear>},
                                {"batchQueueEnd", entry<batch_queue_end>},
                            });
}

}  // namespace torch_node
