// Whether it pays to collect garbage at the moments of a step at which most of it is dead.
#pragma once

#include <algorithm>
#include <cstdint>

namespace torch_node {

/// What was alive after the last collection at a moment of one kind; nothing before the first.
struct EarlyLevel {
  int64_t bytes = -1;
};

/// An object that two collections of young objects find alive is promoted, and only a collection of the whole
/// heap frees it then. Where a script's steps have several such moments, or keep what the step before made,
/// collecting at each of them leaves more alive again and again, not only once as when another loop begins:
/// then so many are left out, and twice as many the next time.
class EarlyCollections {
 public:
  /// Whether to collect now. Asked only when there is something to collect.
  bool is_due() {
    if (left_out_ == 0) return true;
    --left_out_;
    return false;
  }

  /// After a collection that freed so many bytes and left so many alive: whether that is so much more than
  /// the last time that some of it must have been promoted, or is there to stay.
  bool has_grown(int64_t freed, int64_t left, const EarlyLevel& level) {
    if (level.bytes < 0 || left - level.bytes <= freed / kMuch) {
      if (++good_ >= kGood) leave_out_ = kLeast;
      growth_ = std::max(0, growth_ - 1);
      return false;
    }
    good_ = 0;
    growth_ = std::min(growth_ + 2, kOften);
    if (growth_ == kOften) {
      left_out_ = leave_out_;
      leave_out_ = std::min(2 * leave_out_, kMost);
    }
    return true;
  }

 private:
  static constexpr int64_t kMuch = 8;
  static constexpr int kGood = 8;
  /// What is left grew at two in a row, or at three of five.
  static constexpr int kOften = 4;
  static constexpr int kLeast = 8;
  static constexpr int kMost = 1024;

  int left_out_ = 0;
  int leave_out_ = kLeast;
  int good_ = 0;
  int growth_ = 0;
};

}  // namespace torch_node
