// LibTorch's CPU allocator with a counter and a cache of freed blocks in front.
#include "counting_allocator.h"

#include "huge_pages.h"

#include <c10/core/Allocator.h>
#include <c10/core/CPUAllocator.h>
#include <c10/core/impl/alloc_cpu.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdlib>
#include <cstring>
#include <mutex>
#include <utility>

#ifdef _WIN32
#include <malloc.h>
#endif

namespace torch_node {
namespace {

// LibTorch aligns CPU memory to 64 bytes and vectorised kernels choose their path by it: the header keeps
// that alignment, so the same kernels run as in Python.
constexpr size_t kAlignment = 64;
constexpr uint32_t kMagic = 0x70726f74;

struct alignas(kAlignment) Header {
  size_t capacity;  // usable bytes behind the header
  size_t requested;
  std::atomic<MemoryCounter*> counter;
  uint32_t magic;
};
static_assert(sizeof(Header) == kAlignment);

/// nullptr where there is no memory.
void* allocate_aligned(size_t bytes) {
#ifdef _WIN32
  return _aligned_malloc(bytes, kAlignment);
#else
  void* memory = nullptr;
  return posix_memalign(&memory, kAlignment, bytes) == 0 ? memory : nullptr;
#endif
}

// Blocks from this size on are cached for the process: glibc maps and unmaps their pages on each call. Those
// up to kSmallUpTo are cached for each thread: a sweep frees thousands at once, which glibc joins with their
// neighbours and has to split again. What lies between goes straight to malloc.
#ifdef __SANITIZE_ADDRESS__
constexpr size_t kCacheFrom = SIZE_MAX;  // a block in a cache would be out of the sanitizer's sight
constexpr size_t kSmallUpTo = 0;
#else
constexpr size_t kCacheFrom = 64 * 1024;
constexpr size_t kSmallUpTo = 16384;
#endif
// A thread keeps this many bytes of small blocks: some more than it frees in a sweep.
constexpr size_t kSmallLimit = 1 << 20;
constexpr size_t kMinCacheLimit = 64ull << 20;
// From this size on a block has large pages: their first touch costs less than that of so many small ones,
// and rows that are read in random order need fewer looks at the page tables.
constexpr size_t kHugeFrom = 64ull << 20;
// In front of the header of cached blocks: their elements then begin 192 bytes into a page that glibc has
// mapped. With 128 the kernel copies to and from sockets take a fifth longer on AMD's processors.
constexpr size_t kLead = 64;

/// Bytes in front of the header of a block.
constexpr size_t lead_of(size_t capacity) { return capacity >= kCacheFrom ? kLead : 0; }

/// nullptr where there is no memory.
Header* allocate_block(size_t capacity) {
  const size_t lead = lead_of(capacity);
  auto* memory = static_cast<char*>(allocate_aligned(lead + sizeof(Header) + capacity));
  if (memory == nullptr) return nullptr;
  if (capacity >= kHugeFrom) ask_for_huge_pages(memory, lead + sizeof(Header) + capacity);
  auto* block = reinterpret_cast<Header*>(memory + lead);
  block->capacity = capacity;
  return block;
}

void free_block(Header* block) {
  char* memory = reinterpret_cast<char*>(block) - lead_of(block->capacity);
#ifdef _WIN32
  _aligned_free(memory);
#else
  std::free(memory);
#endif
}

// What threads without JavaScript allocate.
MemoryCounter unattached;
thread_local MemoryCounter* thread_counter = nullptr;

/// Rounds up to one of eight steps for each power of two, so that a freed block fits the next request of
/// about its size.
size_t size_class(size_t bytes) {
  size_t step = std::bit_floor(bytes) / 8;
  return (bytes + step - 1) / step * step;
}

int class_index(size_t capacity) {
  int log = std::bit_width(capacity) - 1;
  return log * 8 + static_cast<int>((capacity - (size_t{1} << log)) / ((size_t{1} << log) / 8));
}

/// Freed blocks by size, last in first out. When it is full, those go that nobody has asked for the longest:
/// what a script did before must not keep out what it does now.
class BlockCache {
 public:
  Header* take(size_t capacity) {
    std::lock_guard<std::mutex> lock(mutex_);
    Header* block = bins_[class_index(capacity)];
    if (block != nullptr) unlink(block);
    return block;
  }

  /// Keeps the block, or says no to one that alone is more than the cache may hold.
  bool put(Header* block, size_t limit) {
    if (block->capacity > limit) return false;
    Header* leaving = nullptr;
    {
      std::lock_guard<std::mutex> lock(mutex_);
      while (bytes_ + block->capacity > limit) {
        Header* oldest = oldest_;
        unlink(oldest);
        links(oldest).older = std::exchange(leaving, oldest);
      }
      link(block);
    }
    free_all(leaving);
    return true;
  }

  void clear() {
    Header* leaving;
    {
      std::lock_guard<std::mutex> lock(mutex_);
      leaving = newest_;
      newest_ = oldest_ = nullptr;
      bins_.fill(nullptr);
      bytes_ = 0;
    }
    free_all(leaving);
  }

  size_t bytes() {
    std::lock_guard<std::mutex> lock(mutex_);
    return bytes_;
  }

 private:
  /// The neighbours of a block by age, and among those of its size.
  struct Links {
    Header *older, *newer;
    Header *below, *above;
  };
  /// Kept where the tensor's elements were.
  static Links& links(Header* block) { return *reinterpret_cast<Links*>(block + 1); }

  static void free_all(Header* block) {
    while (block != nullptr) free_block(std::exchange(block, links(block).older));
  }

  void link(Header* block) {
    Header*& top = bins_[class_index(block->capacity)];
    links(block) = {newest_, nullptr, top, nullptr};
    if (top != nullptr) links(top).above = block;
    top = block;
    (newest_ != nullptr ? links(newest_).newer : oldest_) = block;
    newest_ = block;
    bytes_ += block->capacity;
  }

  void unlink(Header* block) {
    const Links& at = links(block);
    (at.newer != nullptr ? links(at.newer).older : newest_) = at.older;
    (at.older != nullptr ? links(at.older).newer : oldest_) = at.newer;
    (at.above != nullptr ? links(at.above).below : bins_[class_index(block->capacity)]) = at.below;
    if (at.below != nullptr) links(at.below).above = at.above;
    bytes_ -= block->capacity;
  }

  std::mutex mutex_;
  std::array<Header*, 64 * 8> bins_{};
  Header* newest_ = nullptr;
  Header* oldest_ = nullptr;
  size_t bytes_ = 0;
};

// Never destroyed: LibTorch's own statics may free memory after ours.
BlockCache& cache() {
  static auto* instance = new BlockCache();
  return *instance;
}

/// The small blocks that a thread has freed, last in first out: the next tensor gets what is still in the
/// cache.
class SmallBlocks {
 public:
  Header* take(size_t capacity) {
    Header*& head = heads_[capacity / kAlignment - 1];
    Header* block = head;
    if (block == nullptr) return nullptr;
    head = next(block);
    bytes_ -= capacity;
    return block;
  }

  /// Keeps the block, or says no.
  bool put(Header* block) {
    if (bytes_ + block->capacity > limit_) [[unlikely]] {
      if (limit_ != 0 || is_over_) return false;
      start();
    }
    Header*& head = heads_[block->capacity / kAlignment - 1];
    next(block) = head;
    head = block;
    bytes_ += block->capacity;
    return true;
  }

 private:
  /// Gives the blocks back at the thread's end. Destructors that run later may still free tensors.
  struct End {
    SmallBlocks& blocks;
    ~End() { blocks.finish(); }
  };

  void start() {
    limit_ = kSmallLimit;
    static thread_local End end{*this};
  }

  void finish() {
    limit_ = 0;
    is_over_ = true;
    for (Header*& head : heads_) {
      while (head != nullptr) free_block(std::exchange(head, next(head)));
    }
    bytes_ = 0;
  }

  /// Kept where the tensor's elements were.
  static Header*& next(Header* block) { return *reinterpret_cast<Header**>(block + 1); }

  std::array<Header*, std::max<size_t>(kSmallUpTo / kAlignment, 1)> heads_{};
  size_t bytes_ = 0;
  size_t limit_ = 0;
  bool is_over_ = false;
};

thread_local constinit SmallBlocks small_blocks;

// Bytes of all blocks but the small ones, which hardly matter for the cache's limit.
std::atomic<int64_t> process_live{0};
std::atomic<int64_t> process_peak{0};

void raise_peak(std::atomic<int64_t>& peak, int64_t value) {
  int64_t seen = peak.load(std::memory_order_relaxed);
  while (value > seen && !peak.compare_exchange_weak(seen, value, std::memory_order_relaxed)) {
  }
}

/// Counts an allocation. While no other thread writes `total` and `peak` (those of `unattached` nobody
/// reads), that saves locked instructions.
void count_new(MemoryCounter& counter, int64_t size) {
  int64_t live = counter.live.fetch_add(size, std::memory_order_relaxed) + size;
  if (counter.is_shared.load(std::memory_order_relaxed)) [[unlikely]] {
    raise_peak(counter.peak, live);
    counter.total.fetch_add(size, std::memory_order_relaxed);
    return;
  }
  if (live > counter.peak.load(std::memory_order_relaxed))
    counter.peak.store(live, std::memory_order_relaxed);
  counter.total.store(counter.total.load(std::memory_order_relaxed) + size, std::memory_order_relaxed);
}

void* allocate_bytes(size_t bytes) {
  size_t capacity = bytes;
  Header* block = nullptr;
  if (bytes >= kCacheFrom) {
    capacity = size_class(bytes);
    block = cache().take(capacity);
  } else if (bytes <= kSmallUpTo) {
    capacity = (bytes + kAlignment - 1) / kAlignment * kAlignment;
    block = small_blocks.take(capacity);
  }
  if (block == nullptr) {
    block = allocate_block(capacity);
    if (block == nullptr) {
      cache().clear();
      block = allocate_block(capacity);
      if (block == nullptr) {
        if (c10::memoryProfilingEnabled()) c10::profiledCPUMemoryReporter().OutOfMemory(bytes);
        // Out of memory: LibTorch's own function throws the error that Python users know.
        c10::free_cpu(c10::alloc_cpu(bytes));
        throw std::bad_alloc();
      }
    }
  }
  block->requested = bytes;
  MemoryCounter* counter = thread_counter != nullptr ? thread_counter : &unattached;
  block->counter.store(counter, std::memory_order_relaxed);
  block->magic = kMagic;
  int64_t size = static_cast<int64_t>(bytes);
  count_new(*counter, size);
  if (bytes > kSmallUpTo)
    raise_peak(process_peak, process_live.fetch_add(size, std::memory_order_relaxed) + size);
  // As LibTorch's allocator tells a profiler that asks for memory.
  if (c10::memoryProfilingEnabled()) [[unlikely]]
    c10::profiledCPUMemoryReporter().New(block + 1, bytes);
  return block + 1;
}

void free_bytes(void* data) {
  if (data == nullptr) return;
  if (c10::memoryProfilingEnabled()) [[unlikely]]
    c10::profiledCPUMemoryReporter().Delete(data);
  Header* block = static_cast<Header*>(data) - 1;
  int64_t size = static_cast<int64_t>(block->requested);
  block->counter.load(std::memory_order_relaxed)->live.fetch_sub(size, std::memory_order_relaxed);
  if (block->requested > kSmallUpTo) process_live.fetch_sub(size, std::memory_order_relaxed);
  if (block->requested >= kCacheFrom) {
    // All that a training step has computed is freed at once, and the next one asks for it again.
    size_t half = static_cast<size_t>(process_peak.load(std::memory_order_relaxed)) / 2;
    if (cache().put(block, std::max(kMinCacheLimit, half))) return;
  } else if (block->capacity <= kSmallUpTo && small_blocks.put(block)) {
    return;
  }
  free_block(block);
}

class CountingAllocator final : public c10::Allocator {
 public:
  c10::DataPtr allocate(size_t bytes) override {
    // A request that does not fit ptrdiff_t is refused by LibTorch's own check, with its text.
    if (bytes > static_cast<size_t>(PTRDIFF_MAX) - (1ull << 40)) c10::free_cpu(c10::alloc_cpu(bytes));
    void* data = bytes == 0 ? nullptr : allocate_bytes(bytes);
    return {data, data, &free_bytes, c10::Device(c10::DeviceType::CPU)};
  }
  c10::DeleterFnPtr raw_deleter() const override { return &free_bytes; }
  void copy_data(void* dest, const void* src, std::size_t count) const override {
    std::memcpy(dest, src, count);
  }
};

MemoryCounter* counter_of_thread() {
  if (thread_counter == nullptr) thread_counter = new MemoryCounter();
  return thread_counter;
}

void count_here(const c10::DataPtr& data) {
  if (data.get_deleter() != &free_bytes || data.get() == nullptr || thread_counter == nullptr) return;
  Header* block = static_cast<Header*>(data.get_context()) - 1;
  MemoryCounter* before = block->counter.exchange(thread_counter, std::memory_order_relaxed);
  if (before == thread_counter) return;
  int64_t size = static_cast<int64_t>(block->requested);
  before->live.fetch_sub(size, std::memory_order_relaxed);
  count_new(*thread_counter, size);
}

}  // namespace

MemoryCounter* exchange_thread_counter(MemoryCounter* counter) {
  return std::exchange(thread_counter, counter);
}

void install_counting_allocator(Process& process) {
  // Never destroyed, for the reason given at cache().
  static auto* allocator = new CountingAllocator();
  c10::SetCPUAllocator(allocator, /*priority=*/100);
  process.thread_counter = counter_of_thread;
  process.count_here = count_here;
  process.cached_bytes = [] { return static_cast<int64_t>(cache().bytes()); };
  process.release_cached_blocks = [] { cache().clear(); };
}

}  // namespace torch_node
