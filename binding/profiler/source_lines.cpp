// LibTorch asks Python for the calls that a session has seen, and so finds out where operators come from: a
// tracer, which the addon brings instead. V8 tells nobody of calls and returns; so the script's stack is read
// where an operator begins, and a line is taken to run from its first operator to its last one in a row.
//
// Two observers do it: one before LibTorch's own, whose times lie outside of the operator that follows, and
// one behind it, whose times lie outside of the operator that has ended.
#include "source_lines.h"

#include "profiler.h"

#include <ATen/record_function.h>
#include <c10/util/ApproximateClock.h>
#include <torch/csrc/profiler/collection.h>

#include <algorithm>
#include <atomic>
#include <sstream>
#include <unordered_map>

namespace torch_node {
namespace {

namespace impl = torch::profiler::impl;
using impl::EventType;
using impl::ExtraFields;
using PyCall = ExtraFields<EventType::PyCall>;

struct Frame {
  std::string file;
  int line = 0;
  std::string function;
};

/// A line's run, or a module's call.
struct Run {
  const Frame* frame;
  const Frame* caller;
  /// Of a module's call: which object of its class it was; -1 for a line.
  int64_t module = -1;
  uint32_t depth;
  c10::approx_time_t start;
  c10::approx_time_t end = 0;
};

class SourceLines {
 public:
  SourceLines(Instance& state, napi_value lines) : env_(state.env) {
    if (lines != nullptr) lines_ = Napi::Persistent(Napi::Function(state.env, lines));
  }

  bool reads() const { return !lines_.IsEmpty(); }

  /// Before an operator, or a range of the script's, begins.
  void before(const at::RecordFunction& fn) {
    if (fn.scope() == at::RecordScope::USER_SCOPE) {
      // The range may end in another line than it begins in, as steps do: lines begin anew in it.
      close_lines(last_end_);
      barriers_.push_back({&fn, -1, open_.size()});
    } else if (depth_++ == 0) {
      read();
    }
  }

  /// When it has ended.
  void after(const at::RecordFunction& fn) {
    if (fn.scope() == at::RecordScope::USER_SCOPE) {
      // Its lines end with their last operator: LibTorch has noted the range's own end already.
      auto found = std::find_if(barriers_.rbegin(), barriers_.rend(),
                                [&](const Barrier& barrier) { return barrier.range == &fn; });
      if (found != barriers_.rend()) leave(found);
    } else {
      --depth_;
    }
    last_end_ = c10::getApproximateTime();
  }

  void begin_module(const std::string& name, int64_t number) {
    if (depth_ == 0) read();
    barriers_.push_back({nullptr, static_cast<int64_t>(runs_.size()), open_.size()});
    open(frame("", 0, name), c10::getApproximateTime(), number);
  }

  void end_module() {
    auto found = std::find_if(barriers_.rbegin(), barriers_.rend(),
                              [](const Barrier& barrier) { return barrier.module >= 0; });
    if (found != barriers_.rend()) leave(found);
  }

  /// Gives what was seen to LibTorch, as calls of the thread that `queue` records.
  std::vector<std::shared_ptr<impl::Result>> results(
      const std::function<c10::time_t(c10::approx_time_t)>& convert, uint64_t thread,
      impl::kineto::DeviceAndResource resource, c10::time_t last) {
    barriers_.clear();
    close(0, last_end_);
    std::vector<std::shared_ptr<impl::Result>> results;
    std::vector<c10::time_t> limits{last};
    for (size_t i = 0; i < runs_.size(); ++i) {
      const Run& run = runs_[i];
      // Lines that were found at once begin one after the other, from the outermost. They end together: an
      // earlier end of the inner ones would lie before that of the operator which was the last in them.
      auto start = convert(run.start) + run.depth;
      limits.resize(std::min<size_t>(limits.size(), run.depth + 1), last);
      auto end = std::max(start, std::min(convert(run.end), limits.back()));
      limits.push_back(end);
      PyCall::args_t args{state_of(run.frame), std::nullopt, std::nullopt};
      if (run.module >= 0) args.module_info_ = module_of(run);
      PyCall call(end, /*python_tid=*/0, state_of(run.caller), std::move(args));
      call.id_ = i + 1;
      results.push_back(impl::Result::create(start, thread, resource, std::move(call)));
    }
    return results;
  }

 private:
  struct Barrier {
    const at::RecordFunction* range;
    int64_t module;
    size_t base;  // how many runs were open where it began
  };

  const Frame* frame(const std::string& file, int line, const std::string& function) {
    std::string key = file + '\t' + std::to_string(line) + '\t' + function;
    auto [found, is_new] = frames_.try_emplace(std::move(key));
    if (is_new) found->second = {file, line, function};
    return &found->second;
  }

  void open(const Frame* frame, c10::approx_time_t time, int64_t module = -1) {
    const Frame* caller = open_.empty() ? frame : runs_[open_.back()].frame;
    runs_.push_back({frame, caller, module, static_cast<uint32_t>(open_.size()), time});
    open_.push_back(runs_.size() - 1);
  }

  /// Ends the runs from the `count`-th on.
  void close(size_t count, c10::approx_time_t time) {
    for (; open_.size() > count; open_.pop_back())
      runs_[open_.back()].end = std::max(time, runs_[open_.back()].start);
  }

  size_t base() const { return barriers_.empty() ? 0 : barriers_.back().base; }

  /// Ends the lines that began within the innermost range or module.
  void close_lines(c10::approx_time_t time) {
    size_t first = base();
    if (!barriers_.empty() && barriers_.back().module >= 0) ++first;
    close(first, time);
  }

  void leave(std::vector<Barrier>::reverse_iterator found) {
    size_t first = found->base;
    bool is_module = found->module >= 0;
    barriers_.erase(std::next(found).base(), barriers_.end());
    close(is_module ? std::min(open_.size(), first + 1) : first, last_end_);
    if (is_module) close(first, c10::getApproximateTime());
  }

  /// Reads where the script is: what has gone ends, what is new begins.
  void read() {
    if (lines_.IsEmpty() || is_reading_) return;
    auto now = c10::getApproximateTime();
    is_reading_ = true;
    std::string text;
    if (!env_.IsExceptionPending()) {
      Napi::HandleScope scope(env_);
      try {
        Napi::Value answer = lines_.Call({});
        if (answer.IsString()) text = answer.As<Napi::String>();
      } catch (const Napi::Error&) {
        // A stack that can't be read, since the script's own Error.prepareStackTrace throws, is none.
      }
    }
    is_reading_ = false;

    // The lines outside of the innermost range or module are open or, for a range, ended where it began.
    size_t first = base(), skipped = 0;
    for (size_t i = 0; i < first; ++i) skipped += runs_[open_[i]].module < 0 ? 1 : 0;
    if (!barriers_.empty() && barriers_.back().module >= 0) ++first;
    size_t kept = first;
    std::istringstream stream(text);
    bool is_same = true;
    for (std::string line; std::getline(stream, line);) {
      if (skipped > 0) {
        --skipped;
        continue;
      }
      auto [found, is_new] = frames_.try_emplace(line);
      if (is_new) found->second = parse(line);
      if (is_same && kept < open_.size() && runs_[open_[kept]].frame == &found->second) {
        ++kept;
        continue;
      }
      if (is_same) close(kept, last_end_);
      is_same = false;
      open(&found->second, now);
    }
    if (is_same) close(kept, last_end_);
  }

  static Frame parse(const std::string& line) {
    size_t first = line.find('\t'), second = line.find('\t', first + 1);
    if (first == std::string::npos || second == std::string::npos) return {line, 0, ""};
    return {line.substr(0, first), std::atoi(line.c_str() + first + 1), line.substr(second + 1)};
  }

  static impl::PyFrameState state_of(const Frame* frame) {
    return {frame->line, at::StringView(frame->file), at::StringView(frame->function)};
  }

  impl::NNModuleInfo module_of(const Run& run) {
    // Which object it is only has to differ from others': LibTorch never looks behind these addresses.
    auto* self = reinterpret_cast<PyObject*>(reinterpret_cast<uintptr_t>(run.frame) + run.module);
    auto* type = reinterpret_cast<PyObject*>(const_cast<Frame*>(run.frame));
    return {impl::PyModuleSelf(self),
            impl::PyModuleCls(type),
            at::StringView(run.frame->function),
            {},
            static_cast<size_t>(run.module)};
  }

  Napi::Env env_;
  Napi::FunctionReference lines_;
  std::unordered_map<std::string, Frame> frames_;
  std::vector<Run> runs_;
  /// The runs that have not ended, outermost first.
  std::vector<size_t> open_;
  std::vector<Barrier> barriers_;
  c10::approx_time_t last_end_ = c10::getApproximateTime();
  int depth_ = 0;
  bool is_reading_ = false;
};

// Of the thread whose session it is. Its observers also see what other threads do for it. A plain pointer: a
// process that exits in mid-session destroys the main thread's variables when Node-API is gone.
thread_local SourceLines* source_lines = nullptr;
thread_local std::vector<at::CallbackHandle> observers;
std::atomic<int> under_way{0};

std::unique_ptr<at::ObserverContext> before_operator(const at::RecordFunction& fn) {
  if (fn.scope() != at::RecordScope::USER_SCOPE) ++under_way;
  if (source_lines && source_lines->reads()) source_lines->before(fn);
  return nullptr;
}

std::unique_ptr<at::ObserverContext> nothing(const at::RecordFunction&) { return nullptr; }

void after_operator(const at::RecordFunction& fn, at::ObserverContext*) {
  if (fn.scope() != at::RecordScope::USER_SCOPE) --under_way;
  if (source_lines && source_lines->reads()) source_lines->after(fn);
}

/// What LibTorch takes for Python's tracer.
class Tracer final : public impl::python_tracer::PythonTracerBase {
 public:
  explicit Tracer(impl::RecordQueue* queue) {
    impl::ThreadLocalSubqueue* own = queue->getSubqueue();
    thread_ = own->tid();
    resource_ = own->kineto_info();
  }
  static std::unique_ptr<PythonTracerBase> make(impl::RecordQueue* queue) {
    return std::make_unique<Tracer>(queue);
  }
  void stop() override {}
  void restart() override {}
  void register_gc_callback() override {}
  std::vector<std::shared_ptr<impl::Result>> getEvents(std::function<c10::time_t(c10::approx_time_t)> convert,
                                                       std::vector<impl::python_tracer::CompressedEvent>&,
                                                       c10::time_t end) override {
    if (!source_lines) return {};
    return source_lines->results(convert, thread_, resource_, end);
  }

 private:
  uint64_t thread_;
  impl::kineto::DeviceAndResource resource_;
};

/// moduleCallBegin(class, number)
napi_value module_begin(Call& call) {
  if (source_lines) source_lines->begin_module(call.string_at(0), call.int64(1));
  return call.undefined();
}

/// moduleCallEnd()
napi_value module_end(Call& call) {
  if (source_lines) source_lines->end_module();
  return call.undefined();
}

}  // namespace

int operators_under_way() { return under_way; }

void begin_source_lines(Instance& state, napi_value lines) {
  source_lines = new SourceLines(state, lines);
  // Of several copies of the addon the one whose session begins traces it.
  if (lines != nullptr) impl::python_tracer::registerTracer(&Tracer::make);
  observers.push_back(at::addThreadLocalCallback(at::RecordFunctionCallback(before_operator)));
}

void follow_source_lines() {
  observers.push_back(at::addThreadLocalCallback(at::RecordFunctionCallback(nothing, after_operator)));
}

void end_source_lines() {
  for (at::CallbackHandle observer : observers) at::removeCallback(observer);
  observers.clear();
  delete std::exchange(source_lines, nullptr);
}

void register_source_lines(FunctionTable& table) {
  table.insert(table.end(), {{"moduleCallBegin", entry<module_begin>}, {"moduleCallEnd", entry<module_end>}});
}

}  // namespace torch_node
