// When garbage among old objects is worth a collection of the whole heap.
#pragma once

#include <algorithm>
#include <cstdint>

namespace torch_node {

/// Objects that were promoted die only in a collection of the whole heap, which costs more than one of young
/// objects. Whether what grows is garbage only such a collection tells; so what it found alive is remembered:
/// a training step grows to its activations again and again, and none of that is garbage.
class OldGarbage {
 public:
  /// Whether twice as much lives as once did since the last collection of the whole heap.
  bool has_doubled(int64_t live) const { return live - least_ > allowed(); }
  /// The same by so much that the engine's own small steps are too slow.
  bool is_pressing(int64_t live) const { return live - least_ > allowed() + kPatience; }

  /// Whether hardly more lives than collections of the whole heap have left alive.
  bool is_usual(int64_t live) const { return live <= usual_ + std::max(kMin, usual_ / 8); }
  /// After each collection of young objects: what was usual is forgotten little by little.
  void forget(int64_t live) {
    if (live < usual_) usual_ -= (usual_ - live) / kForget;
  }

  /// After a collection of the whole heap. Beside asynchronous work what lives then is not usual: it may be
  /// garbage that came meanwhile.
  void settle(int64_t live, bool is_beside_work) {
    least_ = live;
    usual_ = is_beside_work ? std::min(usual_, live) : live;
  }
  /// At any other time.
  void note(int64_t live) { least_ = std::min(least_, live); }

 private:
  static constexpr int64_t kMin = 64ll << 20;
  static constexpr int64_t kPatience = 2 * kMin;
  static constexpr int64_t kForget = 64;

  int64_t allowed() const { return std::max(kMin, least_); }

  int64_t least_ = 0;
  int64_t usual_ = 0;
};

}  // namespace torch_node
