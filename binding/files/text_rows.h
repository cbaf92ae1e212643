// Text as rows and fields, in the dialects of NumPy's loadtxt and of CSV.
#pragma once

#include "text_number.h"
#include "text_table.h"

#include <array>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>

namespace torch_node::text {

inline bool is_newline(char c) { return c == '\n' || c == '\r'; }

/// Splits a range of whole lines into rows and fields.
class Rows {
 public:
  Rows(const Format& format, const char* begin, const char* end)
      : format_(format), at_(begin), end_(end), feed_(begin) {
    for (char c : {'\n', '\r'}) mark(c, kNewline);
    if (format.delimiter != 0) mark(format.delimiter, kEnd);
    for (char c = 1; format.delimiter == 0 && c < 127; ++c)
      if (is_space(c) && !is_newline(c)) mark(c, kEnd);
    for (const std::string& comment : format.comments) mark(comment[0], kComment);
    for (char c = '0'; c <= '9'; ++c) has_digits_ = has_digits_ && role(c) == 0 && c != format.quote;
  }

  bool done() const { return at_ == end_; }
  const char* at() const { return at_; }

  /// Goes behind a line, whatever is in it; it lies from `at()` before to the result.
  const char* skip_line() {
    // The next line feed is searched for once, also where lines end with carriage returns.
    if (feed_ <= at_ && !(feed_ == at_ && feed_ != end_ && *feed_ == '\n')) feed_ = find(at_, end_, '\n');
    const char* line_end = find(at_, feed_, '\r');
    at_ = line_end;
    pass_newline();
    return line_end;
  }

  /// Goes behind a line; whether it has data.
  bool count_row() {
    if (format_.quote != 0) return read_row([](int64_t, std::string_view) {}) != 0;
    const char* begin = at_;
    const char* line_end = skip_line();
    if (format_.delimiter == 0)
      while (begin != line_end && is_space(*begin)) ++begin;
    return begin != line_end && !comment_at(begin, line_end);
  }

  template <typename Use>
  int64_t read_row(Use&& use) {
    return read_row(std::forward<Use>(use), [](int64_t) { return false; });
  }

  /// Gives each field of a line with its column; how many there were. `take` is asked first whether it reads
  /// the field itself.
  template <typename Use, typename Take>
  int64_t read_row(Use&& use, Take&& take) {
    int64_t column = 0;
    while (true) {
      if (format_.delimiter == 0)
        while (at_ != end_ && is_space(*at_) && !is_newline(*at_)) ++at_;
      bool is_first = column == 0 || format_.delimiter == 0;
      if (is_first && line_ends()) break;
      if (!take(column)) use(column, field());
      ++column;
      if (line_ends()) break;
      ++at_;  // the delimiter
    }
    if (at_ != end_ && !is_newline(*at_))
      skip_line();
    else
      pass_newline();
    return column;
  }

  /// Reads a field of a few digits, as most are, without looking at it twice; false for all others.
  template <typename T>
  bool take_digits(T& value) {
    if (std::is_same_v<T, bool> || !has_digits_) return false;
    // Fewer than a double is exact with, so that a float is rounded once.
    const char* last = end_ - at_ > 15 ? at_ + 15 : end_;
    const char* at = at_;
    uint64_t number = 0;
    for (; at != last; ++at) {
      auto digit = static_cast<unsigned char>(*at - '0');
      if (digit > 9) break;
      number = number * 10 + digit;
    }
    bool is_field = at != at_ && (at == end_ || (role(*at) & (kNewline | kEnd)) != 0);
    if (!is_field || (std::is_integral_v<T> && number > static_cast<uint64_t>(std::numeric_limits<T>::max())))
      return false;
    at_ = at;
    value = static_cast<T>(number);
    return true;
  }

 private:
  /// What a character may be where a field could end.
  enum Role : uint8_t { kNewline = 1, kEnd = 2, kComment = 4 };

  void mark(char c, Role role) { roles_[static_cast<unsigned char>(c)] |= role; }
  uint8_t role(char c) const { return roles_[static_cast<unsigned char>(c)]; }

  /// Whether there are no more fields in the line.
  bool line_ends() const {
    if (at_ == end_) return true;
    uint8_t is = role(*at_);
    return (is & kNewline) != 0 || ((is & kComment) != 0 && comment_at(at_, end_));
  }

  static const char* find(const char* begin, const char* end, char c) {
    const void* found = begin == end ? nullptr : std::memchr(begin, c, static_cast<size_t>(end - begin));
    return found == nullptr ? end : static_cast<const char*>(found);
  }

  void pass_newline() {
    if (at_ == end_) return;
    if (*at_ == '\r' && at_ + 1 != end_ && at_[1] == '\n') ++at_;
    ++at_;
  }

  bool comment_at(const char* at, const char* end) const {
    auto left = static_cast<size_t>(end - at);
    for (const std::string& mark : format_.comments)
      if (mark.size() <= left && std::memcmp(at, mark.data(), mark.size()) == 0) return true;
    return false;
  }

  /// Goes on to what ends an unquoted field.
  void pass_field() {
    const char* at = at_;
    for (; at != end_; ++at) {
      uint8_t is = role(*at);
      if (is != 0 && ((is & (kNewline | kEnd)) != 0 || comment_at(at, end_))) break;
    }
    at_ = at;
  }

  std::string_view field() {
    if (format_.quote != 0 && at_ != end_ && *at_ == format_.quote) return quoted();
    const char* begin = at_;
    pass_field();
    return {begin, static_cast<size_t>(at_ - begin)};
  }

  /// A quote in it is written twice. What follows the closing one belongs to the field.
  std::string_view quoted() {
    unquoted_.clear();
    for (++at_; at_ != end_; ++at_) {
      if (*at_ == format_.quote) {
        ++at_;
        if (at_ == end_ || *at_ != format_.quote) break;
      }
      unquoted_ += *at_;
    }
    const char* begin = at_;
    pass_field();
    unquoted_.append(begin, at_);
    return unquoted_;
  }

  const Format& format_;
  const char* at_;
  const char* end_;
  const char* feed_;
  std::array<uint8_t, 256> roles_{};
  bool has_digits_ = true;
  std::string unquoted_;
};

}  // namespace torch_node::text
