// Memory for pictures' pixels that is used again. A fresh page costs many times what is written into it, and
// in a loop without a pause V8 frees dead pictures late, so that each new one would come on fresh pages.
//
// A block is an ArrayBuffer that is held here, and lent as a typed array over its beginning. Scripts never
// see that array (src/vision/image/pixels.ts), nor the buffer: once a collection has found the array dead,
// the block is free. What outlives four collections is let go, so that V8 alone owns it.
#include "../call.h"
#include "image.h"

#include <algorithm>
#include <deque>
#include <unordered_map>

namespace torch_node {
namespace {

/// Lent bytes after which a young collection is asked for.
constexpr size_t kCollectAfter = size_t{12} << 20;
/// The most free bytes that are kept.
constexpr size_t kMostFree = size_t{32} << 20;

/// Sizes are rounded up, at most by a quarter, so that pictures of nearly one size share blocks. Always more
/// than was asked for: by that a block's array is told from one that owns its memory.
size_t block_size(size_t bytes) {
  size_t step = 4096;
  while (step * 8 <= bytes) step *= 2;
  return (bytes / step + 1) * step;
}

class PixelMemory {
 public:
  explicit PixelMemory(napi_env env) : env_(env) {}
  ~PixelMemory() {
    for (Block& block : blocks_) drop(block);
  }

  /// An array of `count` elements over a block; argument 2 makes a buffer, or throws where there is no
  /// memory.
  napi_value take(Call& call, napi_typedarray_type type, size_t count, size_t bytes) {
    size_t size = block_size(bytes);
    Block* block = find(size);
    if (block == nullptr && lent_ + size > kCollectAfter && call.state.collect.has_value()) {
      call.state.tensors.collect(/*major=*/false);
      sweep();
      block = find(size);
    }
    napi_value buffer = nullptr;
    if (block == nullptr) {
      buffer = call.function_at(2).Call({call.number(static_cast<double>(size))});
      void* data = nullptr;
      size_t length = 0;
      if (napi_get_arraybuffer_info(env_, buffer, &data, &length) != napi_ok || length != size)
        throw ArgumentTypeError("imageMemory: a function that makes buffers of the wanted size");
      napi_ref strong = nullptr;
      check(napi_create_reference(env_, buffer, 1, &strong));
      blocks_.push_back({strong, nullptr, size, 0});
      block = &blocks_.back();
    } else {
      buffer = raw::get(env_, block->buffer);
    }
    napi_value array = nullptr;
    check(napi_create_typedarray(env_, type, count, buffer, 0, &array));
    raw::drop(env_, block->array);
    block->array = raw::make_weak(env_, array);
    block->age = 0;
    lent_ += size;
    return array;
  }

  size_t free_bytes() {
    size_t bytes = 0;
    for (Block& block : blocks_)
      if (is_free(block)) bytes += block.size;
    return bytes;
  }

  void release() {
    std::erase_if(blocks_, [&](Block& block) {
      if (!is_free(block)) return false;
      drop(block);
      return true;
    });
  }

 private:
  struct Block {
    napi_ref buffer, array;
    size_t size;
    /// Collections that its array has outlived.
    int age;
  };

  bool is_free(const Block& block) const {
    // To look is to hold: without a scope of its own the look would keep the array through the next
    // collection.
    Napi::HandleScope scope(env_);
    return raw::is_empty(env_, block.array);
  }

  void drop(Block& block) {
    raw::drop(env_, block.buffer);
    raw::drop(env_, block.array);
  }

  /// A free block of that size, the one that was lent last: its memory is the warmest.
  Block* find(size_t size) {
    for (auto block = blocks_.rbegin(); block != blocks_.rend(); ++block)
      if (block->size == size && is_free(*block)) return &*block;
    return nullptr;
  }

  /// After a collection: lets go of what goes on living, and of free blocks beyond the most, the oldest
  /// first.
  void sweep() {
    size_t free = free_bytes();
    lent_ = 0;
    std::erase_if(blocks_, [&](Block& block) {
      bool is_dead = is_free(block);
      if (is_dead ? free <= kMostFree : ++block.age < 4) {
        if (!is_dead) lent_ += block.size;
        return false;
      }
      if (is_dead) free -= block.size;
      drop(block);
      return true;
    });
  }

  napi_env env_;
  std::deque<Block> blocks_;
  /// Lent since the last collection, and what lived then.
  size_t lent_ = 0;
};

/// Of the environments of this thread.
thread_local std::unordered_map<napi_env, std::unique_ptr<PixelMemory>> memories;

PixelMemory& memory_of(Napi::Env env) {
  auto& memory = memories[env];
  if (!memory) {
    memory = std::make_unique<PixelMemory>(env);
    env.AddCleanupHook([env] { memories.erase(env); });
  }
  return *memory;
}

struct ElementKind {
  napi_typedarray_type type;
  size_t size;
};
/// In the order of image::Element.
constexpr ElementKind kKinds[] = {
    {napi_uint8_array, 1}, {napi_uint16_array, 2}, {napi_int32_array, 4}, {napi_float32_array, 4}};

/// imageMemory(kind, count, make): an array of so many numbers, which hold anything. `make` is V8's way to a
/// new buffer: Node-API's ends the process where memory is short.
napi_value new_array(Call& call) {
  int64_t kind = call.int64(0), count = call.int64(1);
  if (kind < 0 || kind >= static_cast<int64_t>(std::size(kKinds)))
    throw ArgumentRangeError("imageMemory: no such kind");
  if (count < 0 || count > (int64_t{1} << 26)) throw ArgumentRangeError("imageMemory: no such count");
  const ElementKind& chosen = kKinds[kind];
  auto elements = static_cast<size_t>(count);
  return memory_of(call.env).take(call, chosen.type, elements, elements * chosen.size);
}

/// imageMemoryCached(): the bytes that are kept for the next pictures.
napi_value cached(Call& call) { return call.integer(static_cast<int64_t>(memory_of(call.env).free_bytes())); }

/// imageMemoryRelease(): gives them back.
napi_value release(Call& call) {
  memory_of(call.env).release();
  return call.undefined();
}

}  // namespace

void register_image_memory(FunctionTable& table) {
  table.insert(table.end(), {
                                {"imageMemory", entry<new_array>},
                                {"imageMemoryCached", entry<cached>},
                                {"imageMemoryRelease", entry<release>},
                            });
}

}  // namespace torch_node
