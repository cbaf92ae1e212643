// What JavaScript can ask about memory, and torch.scope.
#include "../context.h"
#include "resting.h"

#include <algorithm>

namespace torch_node {
namespace {

/// [tensors, live bytes, peak bytes, bytes ever allocated, cached bytes]
napi_value memory_stats(Call& call) {
  free_all_resting();
  const MemoryCounter& counter = *call.state.counter;
  napi_value result = call.array(5);
  call.set(result, 0, call.integer(call.state.tensors.live_count()));
  call.set(result, 1, call.integer(counter.live.load()));
  call.set(result, 2, call.integer(counter.peak.load()));
  call.set(result, 3, call.integer(counter.total.load()));
  call.set(result, 4, call.integer(process().cached_bytes()));
  return result;
}

napi_value reset_peak(Call& call) {
  free_all_resting();
  call.state.counter->peak.store(call.state.counter->live.load());
  return call.undefined();
}

napi_value empty_cache(Call& call) {
  process().release_cached_blocks();
  return call.undefined();
}

/// collectGarbage(major)
napi_value collect_garbage(Call& call) {
  call.state.tensors.collect(call.boolean_at(0));
  free_all_resting();
  return call.undefined();
}

/// shortPauses(begin): while asynchronous work is under way, garbage is collected in small steps.
napi_value short_pauses(Call& call) {
  if (call.boolean_at(0))
    call.state.tensors.begin_short_pauses();
  else
    call.state.tensors.end_short_pauses();
  return call.undefined();
}

/// nextBatch(): called when a loader is asked for one.
napi_value next_batch(Call& call) {
  call.state.tensors.expect_batch();
  return call.undefined();
}

/// sweep(): frees what a collection has found dead.
napi_value sweep(Call& call) {
  call.state.tensors.sweep_idle();
  return call.undefined();
}

/// sweepOn(): a step of a sweep that began in such pauses; whether more is left of it.
napi_value sweep_on(Call& call) { return call.boolean(call.state.tensors.sweep_on()); }

napi_value handles(const Call& call, const std::vector<int32_t>& list) {
  napi_value result = call.array(list.size());
  for (size_t i = 0; i < list.size(); ++i) call.set(result, i, call.integer(list[i]));
  return result;
}

napi_value live_handles(Call& call) { return handles(call, call.state.tensors.live_handles()); }
napi_value scope_mark(Call& call) { return call.number(static_cast<double>(call.state.tensors.mark())); }

/// scopeEnd(mark, kept): disposes of all tensors made since the mark but those kept.
napi_value scope_end(Call& call) {
  std::vector<int64_t> kept = call.int64s(1);
  std::sort(kept.begin(), kept.end());
  for (int32_t handle : call.state.tensors.made_since(static_cast<uint64_t>(call.int64(0))))
    if (!std::binary_search(kept.begin(), kept.end(), handle)) call.state.tensors.dispose(handle);
  return call.undefined();
}

}  // namespace

void register_memory(FunctionTable& table) {
  table.insert(table.end(), {
                                {"memoryStats", entry<memory_stats>},
                                {"memoryResetPeak", entry<reset_peak>},
                                {"memoryEmptyCache", entry<empty_cache>},
                                {"memoryCollect", entry<collect_garbage>},
                                {"memoryShortPauses", entry<short_pauses>},
                                {"memoryNextBatch", entry<next_batch>},
                                {"memorySweep", entry<sweep>},
                                {"memorySweepOn", entry<sweep_on>},
                                {"memoryLiveHandles", entry<live_handles>},
                                {"scopeMark", entry<scope_mark>},
                                {"scopeEnd", entry<scope_end>},
                            });
}

}  // namespace torch_node
