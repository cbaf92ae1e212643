// Memory of a thread for what a kernel needs while it runs. It stays for the next call: a fresh page costs
// more than what is written into it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>

namespace torch_node::image {

/// Who uses it: two that run at once must not share.
enum class Use { Columns, Results, Between, Picture, Next, File };

class Scratch {
 public:
  explicit Scratch(Use use, size_t bytes = 0) : memory_(of_thread(use)) { reserve(bytes); }
  ~Scratch() {
    // Of a large picture it is given back.
    if (memory_.bytes > kMost) memory_ = {};
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  /// At least so many bytes, which hold anything but were written once; what it held may be lost.
  uint8_t* reserve(size_t bytes) {
    if (memory_.bytes < bytes) {
      memory_ = {};
      memory_.data = std::make_unique<uint8_t[]>(bytes);
      memory_.bytes = bytes;
    }
    return memory_.data.get();
  }
  uint8_t* data() const { return memory_.data.get(); }

 private:
  static constexpr size_t kMost = size_t{8} << 20;

  struct Memory {
    std::unique_ptr<uint8_t[]> data;
    size_t bytes = 0;
  };

  static Memory& of_thread(Use use) {
    thread_local Memory memories[6];
    return memories[static_cast<size_t>(use)];
  }

  Memory& memory_;
};

}  // namespace torch_node::image
