// Ranges that a script names: what `recordFunction` puts into a trace.
#include "profiler.h"

#include <ATen/core/ivalue.h>
#include <ATen/record_function.h>

#include <algorithm>

namespace torch_node {
namespace {

struct Range {
  Range(std::string name, std::optional<std::string> args) : name(std::move(name)) {
    if (args) inputs.emplace_back(std::move(*args));
  }

  int64_t id = 0;
  // LibTorch keeps views of both.
  std::string name;
  std::vector<c10::IValue> inputs;
  at::RecordFunction record{at::RecordScope::USER_SCOPE};
};

// Of this thread, innermost last. They are there only while someone records. Plain pointers: a range whose
// process exits in it must not end where the profiler is gone.
thread_local std::vector<Range*> ranges;
thread_local int64_t last_id = 0;

/// rangeBegin(name, args or null): its number, or 0 where nobody records.
napi_value begin(Call& call) {
  auto range = std::make_unique<Range>(call.string_at(0),
                                       call.is_nullish(1) ? std::nullopt : std::optional(call.string_at(1)));
  if (!range->record.isActive()) return call.integer(0);
  range->id = ++last_id;
  ranges.push_back(range.get());
  Range& begun = *range.release();
  if (begun.record.needsInputs() && !begun.inputs.empty())
    begun.record.before(std::string_view(begun.name),
                        c10::ArrayRef<const c10::IValue>(begun.inputs.data(), begun.inputs.size()));
  else
    begun.record.before(std::string_view(begun.name));
  return call.integer(begun.id);
}

/// rangeEnd(number): nothing where the session that recorded it is over.
napi_value end(Call& call) {
  int64_t id = call.int64(0);
  auto found =
      std::find_if(ranges.begin(), ranges.end(), [id](const Range* range) { return range->id == id; });
  if (found == ranges.end()) return call.undefined();
  std::unique_ptr<Range> range(*found);
  ranges.erase(found);
  range->record.end();
  return call.undefined();
}

}  // namespace

void end_ranges() {
  while (!ranges.empty()) {
    std::unique_ptr<Range> range(ranges.back());
    ranges.pop_back();
    range->record.end();
  }
}

void register_profiler_ranges(FunctionTable& table) {
  table.insert(table.end(), {{"rangeBegin", entry<begin>}, {"rangeEnd", entry<end>}});
}

}  // namespace torch_node
