// Sessions of LibTorch's profiler: getting ready, beginning, ending, and what they leave.
#include "profiler.h"

#include "../autograd/passes.h"
#include "result.h"
#include "source_lines.h"

#include <ActivityProfilerInterface.h>
#include <libkineto.h>
#include <torch/csrc/autograd/graph_task.h>
#include <torch/csrc/profiler/kineto_shim.h>
#include <torch/version.h>

#include <mutex>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace torch_node {
namespace {

namespace kineto = torch::autograd::profiler;
namespace impl = torch::profiler::impl;

using Activities = std::set<impl::ActivityType>;
using Filter = std::unordered_map<impl::ActivityType, std::unordered_set<std::string>>;

/// What this thread records.
struct Session {
  const Instance* owner;
  bool is_running = false;
  int graph_task = -1;
};
thread_local std::optional<Session> session;

impl::ActivityType activity_of(const std::string& name) {
  for (auto [known, type] : {std::pair("CPU", impl::ActivityType::CPU),
                             {"XPU", impl::ActivityType::XPU},
                             {"CUDA", impl::ActivityType::CUDA},
                             {"HPU", impl::ActivityType::HPU},
                             {"MTIA", impl::ActivityType::MTIA},
                             {"PrivateUse1", impl::ActivityType::PrivateUse1}})
    if (name == known) return type;
  throw ArgumentTypeError("unknown activity: " + name);
}

Activities activities_at(const Call& call, size_t i) {
  Activities activities;
  for (const std::string& name : call.strings(i)) activities.insert(activity_of(name));
  return activities;
}

/// The filter: an array of groups, each the group's name and those of its activities.
Filter filter_at(const Call& call, size_t i) {
  Filter filter;
  Napi::Array groups = call.array_at(i);
  for (uint32_t k = 0; k < groups.Length(); ++k) {
    const napi_value group = groups.Get(k);
    std::vector<std::string> names = call.with(group).strings(0);
    if (names.empty()) throw ArgumentTypeError("a group of activities needs a name");
    filter[activity_of(names[0])].insert(names.begin() + 1, names.end());
  }
  return filter;
}

impl::ProfilerState state_at(const Call& call, size_t i) {
  std::string name = call.string_at(i);
  for (auto [known, state] : {std::pair("KINETO", impl::ProfilerState::KINETO),
                              {"KINETO_GPU_FALLBACK", impl::ProfilerState::KINETO_GPU_FALLBACK},
                              {"NVTX", impl::ProfilerState::NVTX},
                              {"ITT", impl::ProfilerState::ITT}})
    if (name == known) return state;
  throw ArgumentTypeError("unknown kind of profiler: " + name);
}

/// The configuration from argument `i` on: kind, shapes, memory, stack, flops, modules, verbose, names of
/// overloads, metadata of events, the trace's id.
impl::ProfilerConfig config_at(const Call& call, size_t i) {
  impl::ExperimentalConfig experimental;
  experimental.verbose = call.boolean_at(i + 6);
  experimental.capture_overload_names = call.boolean_at(i + 7);
  experimental.expose_kineto_event_metadata = call.boolean_at(i + 8);
  return impl::ProfilerConfig(state_at(call, i), call.boolean_at(i + 1), call.boolean_at(i + 2),
                              call.boolean_at(i + 3), call.boolean_at(i + 4), call.boolean_at(i + 5),
                              experimental, call.string_at(i + 9));
}

bool is_kineto(const impl::ProfilerConfig& config) {
  return config.state != impl::ProfilerState::NVTX && config.state != impl::ProfilerState::ITT;
}

// Kineto records one session of a process at a time, and answers a second one by dropping the first: so a
// thread takes it before it begins. Other copies of the addon show in Kineto's own state.
std::mutex claim_mutex;
std::optional<std::thread::id> holder;

void claim() {
  std::lock_guard<std::mutex> lock(claim_mutex);
  auto& api = libkineto::api();
  bool is_ours = holder == std::this_thread::get_id();
  if (is_ours || impl::profilerEnabled()) throw TorchError("Profiler is already enabled on this thread.");
  if (holder || (api.isProfilerInitialized() && api.activityProfiler().isActive()))
    throw TorchError(
        "Profiler is already enabled on another thread: LibTorch records one session of a process at a "
        "time.");
  holder = std::this_thread::get_id();
}

/// The session is over.
void release() {
  session.reset();
  std::lock_guard<std::mutex> lock(claim_mutex);
  holder.reset();
}

/// Readies Kineto. LibTorch takes parts of groups of activities from 2.12 on.
template <class Config>
void prepare_kineto(const Config& config, const Activities& activities, const Filter& filter) {
  if constexpr (requires { kineto::prepareProfiler(config, activities, filter); }) {
    kineto::prepareProfiler(config, activities, filter);
  } else {
    TORCH_CHECK(filter.empty(),
                "activities: LibTorch " TORCH_VERSION " records a group whole; a part of one came with 2.12");
    kineto::prepareProfiler(config, activities);
  }
}

/// Whether Kineto has ended the records of a device early. LibTorch tells from 2.13 on.
template <class Profiler>
bool is_stopped_early(const Profiler& profiler) {
  if constexpr (requires { profiler.isStopped(); }) return profiler.isStopped();
  return false;
}

void prepare(const Instance& state, const impl::ProfilerConfig& config, const Activities& activities,
             const Filter& filter) {
  claim();
  session = {&state};
  try {
    if (is_kineto(config)) prepare_kineto(config, activities, filter);
  } catch (...) {
    release();
    throw;
  }
}

/// profilerPrepare(activities, filter, ...configuration)
napi_value prepare(Call& call) {
  prepare(call.state, config_at(call, 2), activities_at(call, 0), filter_at(call, 1));
  return call.undefined();
}

/// What a thread that ends in mid-session does for it, as at `process.exit()`, where Node says nothing:
/// LibTorch's own state of the thread, which is older and so outlives this, must not be destroyed in use.
struct LastMoment {
  bool is_watched = false;
  ~LastMoment() {
    if (!session || !session->is_running) return;
    try {
      end_ranges();
      kineto::disableProfiler();
    } catch (const std::exception&) {
      // Nobody is left to be told.
    }
  }
};
thread_local LastMoment last_moment;

/// profilerStart(activities, lines or null, ...configuration): `lines` answers where the script is.
napi_value start(Call& call) {
  after_passes(call.state);
  impl::ProfilerConfig config = config_at(call, 2);
  Activities activities = activities_at(call, 0);
  // An observer's end writes into the session that it began in, which is gone by then.
  if (operators_under_way() != 0)
    throw TorchError(
        "the profiler can't start again inside of an operator or a backward in which it was stopped");
  if (session && (session->is_running || session->owner != &call.state))
    throw TorchError("Profiler is already enabled on this thread.");
  if (!session) prepare(call.state, config, activities, {});
  end_ranges();
  begin_source_lines(call.state, call.is_nullish(1) ? nullptr : call.argv[1]);
  try {
    kineto::enableProfiler(config, activities);
  } catch (...) {
    end_source_lines();
    release();
    throw;
  }
  follow_source_lines();
  last_moment.is_watched = true;
  session->is_running = true;
  session->graph_task = torch::autograd::get_current_graph_task_id();
  return call.undefined();
}

std::unique_ptr<ProfilerResult> stop() {
  end_ranges();
  std::unique_ptr<ProfilerResult> result;
  try {
    result = kineto::disableProfiler();
  } catch (...) {
    end_source_lines();
    release();
    throw;
  }
  end_source_lines();
  release();
  return result;
}

/// profilerStop(): what was recorded.
napi_value stop(Call& call) {
  after_passes(call.state);
  if (!session || !session->is_running || session->owner != &call.state)
    throw TorchError("Can't disable Kineto profiler when it's not running");
  // A backward brings this thread's state along and puts it back when it is over: the session would go on.
  if (operators_under_way() != 0 || session->graph_task != torch::autograd::get_current_graph_task_id())
    throw TorchError(
        "the profiler can't be stopped inside of an operator or a backward that began after it was started");
  return wrap_result(call.env, stop());
}

/// profilerSave(result, path): LibTorch's trace, which is written once.
napi_value save(Call& call) {
  profiler_result(call, 0).save(call.string_at(1));
  return call.undefined();
}

/// profilerAddMetadata(key, json)
napi_value add_metadata(Call& call) {
  kineto::addMetadataJson(call.string_at(0), call.string_at(1));
  return call.undefined();
}

/// profilerToggle(enabled, activities)
napi_value toggle(Call& call) {
  if (session && session->is_running)
    kineto::toggleCollectionDynamic(call.boolean_at(0), activities_at(call, 1));
  return call.undefined();
}

/// profilerIsStopped(): whether the records of a device ended early.
napi_value is_stopped(Call& call) {
  auto& api = libkineto::api();
  return call.boolean(api.isProfilerInitialized() && is_stopped_early(api.activityProfiler()));
}

}  // namespace

void leave_profiler(const Instance& state) {
  if (!session || session->owner != &state) return;
  try {
    // Kineto that is ready takes no other session before it has recorded this one.
    if (!session->is_running)
      kineto::enableProfiler(impl::ProfilerConfig(impl::ProfilerState::KINETO), {impl::ActivityType::CPU});
    stop();
  } catch (const std::exception&) {
    // Nobody is left to be told.
  }
}

void register_profiler(FunctionTable& table) {
  table.insert(table.end(), {
                                {"profilerPrepare", entry<prepare>},
                                {"profilerStart", entry<start>},
                                {"profilerStop", entry<stop>},
                                {"profilerSave", entry<save>},
                                {"profilerAddMetadata", entry<add_metadata>},
                                {"profilerToggle", entry<toggle>},
                                {"profilerIsStopped", entry<is_stopped>},
                            });
  register_profiler_events(table);
  register_profiler_ranges(table);
  register_source_lines(table);
}

}  // namespace torch_node
