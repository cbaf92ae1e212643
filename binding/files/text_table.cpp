// Two passes over the text, both by several threads: the rows are counted, so that the result is made once in
// its size, and then read into it.
#include "text_table.h"

#include "names.h"
#include "text_number.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <deque>

namespace torch_node::text {
namespace {

/// Less than this isn't worth another thread.
constexpr size_t kBlock = size_t{1} << 20;

bool is_newline(char c) { return c == '\n' || c == '\r'; }

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

  /// Gives each field of a line with its column; how many there were.
  template <typename Use>
  int64_t read_row(Use&& use) {
    int64_t column = 0;
    while (true) {
      if (format_.delimiter == 0)
        while (at_ != end_ && is_space(*at_) && !is_newline(*at_)) ++at_;
      bool is_first = column == 0 || format_.delimiter == 0;
      if (is_first && line_ends()) break;
      use(column++, field());
      if (line_ends()) break;
      ++at_;  // the delimiter
    }
    if (at_ != end_ && !is_newline(*at_))
      skip_line();
    else
      pass_newline();
    return column;
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
  std::string unquoted_;
};

struct Block {
  const char* begin;
  const char* end;
  int64_t rows = 0;
  std::optional<Failure> failure;
};

std::vector<Block> split(const char* begin, const char* end, bool quoted) {
  std::vector<Block> blocks;
  // Whether a line feed ends a row isn't known in the middle of a text with quotes.
  while (!quoted && static_cast<size_t>(end - begin) > kBlock) {
    const char* from = begin + kBlock;
    const void* feed = std::memchr(from, '\n', static_cast<size_t>(end - from));
    if (feed == nullptr) break;
    const char* cut = static_cast<const char*>(feed) + 1;
    blocks.push_back({begin, cut, 0, std::nullopt});
    begin = cut;
  }
  blocks.push_back({begin, end, 0, std::nullopt});
  return blocks;
}

template <typename T>
std::optional<T> missing_value(const Format& format) {
  if (!format.missing) return std::nullopt;
  double value = *format.missing;
  if constexpr (std::is_integral_v<T> && !std::is_same_v<T, bool>) {
    // 2^63 itself is a double, and too large.
    bool fits = std::trunc(value) == value && value >= static_cast<double>(std::numeric_limits<T>::min()) &&
                value < static_cast<double>(std::numeric_limits<T>::max() / 2 + 1) * 2;
    if (!fits) throw ArgumentRangeError("the dtype has no such value as that for missing fields");
  }
  return static_cast<T>(value);
}

/// Reads a block's rows into memory for them.
template <typename T>
class Reader {
 public:
  Reader(const Format& format, int64_t columns) : format_(format), columns_(columns) {
    missing_ = missing_value<T>(format);
  }

  void read(Block& block, int64_t first_row, T* out) const {
    Rows rows(format_, block.begin, block.end);
    for (int64_t row = first_row; !rows.done();) {
      bool has_data = format_.columns ? read_some(rows, row, out, block) : read_all(rows, row, out, block);
      if (block.failure) return;
      if (!has_data) continue;
      out += format_.columns ? static_cast<int64_t>(format_.columns->size()) : columns_;
      ++row;
    }
  }

 private:
  bool convert(std::string_view field, T& value) const {
    if (missing_ &&
        (field.empty() || is_space(field.front()) || static_cast<signed char>(field.front()) < 0) &&
        strip(field).empty()) {
      value = *missing_;
      return true;
    }
    return to_number(field, value);
  }

  bool read_all(Rows& rows, int64_t row, T* out, Block& block) const {
    int64_t count = rows.read_row([&](int64_t column, std::string_view field) {
      if (column >= columns_ || block.failure || convert(field, out[column])) return;
      block.failure = Failure{Failure::kField, row, column, columns_, std::string(field)};
    });
    if (count != 0 && count != columns_) block.failure = Failure{Failure::kColumns, row, count, columns_, {}};
    return count != 0;
  }

  bool read_some(Rows& rows, int64_t row, T* out, Block& block) const {
    std::vector<std::string_view> fields;
    std::deque<std::string> kept;
    int64_t count = rows.read_row([&](int64_t, std::string_view field) {
      // With quotes a field's text lives until the next one is read.
      fields.push_back(format_.quote == 0 ? field : std::string_view(kept.emplace_back(field)));
    });
    if (count == 0) return false;
    for (int64_t column : *format_.columns) {
      int64_t place = column < 0 ? column + count : column;
      if (place < 0 || place >= count) {
        block.failure = Failure{Failure::kNoColumn, row, column, count, {}};
        return true;
      }
      std::string_view field = fields[static_cast<size_t>(place)];
      if (!convert(field, *out++)) {
        block.failure = Failure{Failure::kField, row, place, count, std::string(field)};
        return true;
      }
    }
    return true;
  }

  const Format& format_;
  int64_t columns_;
  std::optional<T> missing_;
};

template <typename T>
void fill(const Format& format, std::vector<Block>& blocks, at::Tensor& out) {
  Reader<T> reader(format, out.size(1));
  std::vector<int64_t> first(blocks.size(), 0);
  for (size_t i = 1; i < blocks.size(); ++i) first[i] = first[i - 1] + blocks[i - 1].rows;
  T* data = out.data_ptr<T>();
  at::parallel_for(0, static_cast<int64_t>(blocks.size()), 1, [&](int64_t from, int64_t to) {
    for (auto i = static_cast<size_t>(from); i < static_cast<size_t>(to); ++i)
      reader.read(blocks[i], first[i], data + first[i] * out.size(1));
  });
}

/// Behind the rows to skip, and up to the last one to read.
std::string_view bounded(std::string_view text, const Format& format) {
  if (text.substr(0, 3) == "\xef\xbb\xbf") text.remove_prefix(3);  // a byte order mark
  Rows rows(format, text.data(), text.data() + text.size());
  for (int64_t i = 0; i < format.skip_rows && !rows.done(); ++i) rows.skip_line();
  const char* begin = rows.at();
  if (!format.max_rows) return text.substr(static_cast<size_t>(begin - text.data()));
  for (int64_t left = *format.max_rows; left > 0 && !rows.done();)
    if (rows.count_row()) --left;
  return {begin, static_cast<size_t>(rows.at() - begin)};
}

}  // namespace

std::variant<at::Tensor, Failure> read_table(std::string_view text, const Format& format,
                                             at::ScalarType dtype) {
  text = bounded(text, format);
  auto blocks = split(text.data(), text.data() + text.size(), format.quote != 0);
  at::parallel_for(0, static_cast<int64_t>(blocks.size()), 1, [&](int64_t from, int64_t to) {
    for (auto i = static_cast<size_t>(from); i < static_cast<size_t>(to); ++i)
      for (Rows rows(format, blocks[i].begin, blocks[i].end); !rows.done();)
        blocks[i].rows += rows.count_row() ? 1 : 0;
  });
  int64_t count = 0, columns = 0;
  for (const Block& block : blocks) count += block.rows;
  for (Rows rows(format, text.data(), text.data() + text.size()); columns == 0 && !rows.done();)
    columns = rows.read_row([](int64_t, std::string_view) {});
  if (format.columns) columns = static_cast<int64_t>(format.columns->size());
  at::Tensor out = at::empty({count, columns}, at::TensorOptions().dtype(dtype));
  switch (dtype) {
    case at::kDouble:
      fill<double>(format, blocks, out);
      break;
    case at::kFloat:
      fill<float>(format, blocks, out);
      break;
    case at::kLong:
      fill<int64_t>(format, blocks, out);
      break;
    case at::kInt:
      fill<int32_t>(format, blocks, out);
      break;
    case at::kShort:
      fill<int16_t>(format, blocks, out);
      break;
    case at::kChar:
      fill<int8_t>(format, blocks, out);
      break;
    case at::kByte:
      fill<uint8_t>(format, blocks, out);
      break;
    case at::kBool:
      fill<bool>(format, blocks, out);
      break;
    default:
      throw ArgumentTypeError(std::string("text is not read as ") + dtype_name(dtype));
  }
  for (Block& block : blocks)
    if (block.failure) return std::move(*block.failure);
  return out;
}

}  // namespace torch_node::text

namespace torch_node {
namespace {

/// One ASCII character, or none.
char character_at(const Call& call, size_t i) {
  std::string text = call.string_at(i);
  if (text.empty()) return 0;
  if (text.size() > 1 || static_cast<signed char>(text[0]) <= 0 || text[0] == '\n' || text[0] == '\r')
    throw ArgumentRangeError("Expected one ASCII character that ends no line");
  return text[0];
}

int64_t rows_at(const Call& call, size_t i) {
  int64_t rows = call.int64(i);
  if (rows < 0) throw ArgumentRangeError("argument must be nonnegative");
  return rows;
}

/// textTable(text, delimiter, quote, comments, skipRows, maxRows, columns, missing, dtype): a matrix, or
/// [kind, row, place, count, field] of what is wrong. `text` is a tensor of bytes, '' any white space or
/// no quotes, null for maxRows, columns and missing: all, all, an error.
napi_value text_table(Call& call) {
  at::Tensor bytes = call.tensor(0);
  text::Format format;
  format.delimiter = character_at(call, 1);
  format.quote = character_at(call, 2);
  format.comments = call.strings(3);
  for (const std::string& mark : format.comments)
    if (mark.empty()) throw ArgumentRangeError("a comment cannot begin with nothing");
  format.skip_rows = rows_at(call, 4);
  if (!call.is_nullish(5)) format.max_rows = rows_at(call, 5);
  if (!call.is_nullish(6)) format.columns = call.int64s(6);
  if (!call.is_nullish(7)) format.missing = call.number_at(7);
  at::ScalarType dtype = require_dtype(call.string_at(8));
  if (!bytes.device().is_cpu() || bytes.layout() != at::kStrided || bytes.scalar_type() != at::kByte ||
      !bytes.is_contiguous())
    throw ArgumentTypeError("Expected bytes of this machine's memory");
  std::string_view content(reinterpret_cast<const char*>(bytes.const_data_ptr<uint8_t>()),
                           static_cast<size_t>(bytes.numel()));
  auto result = text::read_table(content, format, dtype);
  if (auto* table = std::get_if<at::Tensor>(&result)) return call.wrap(std::move(*table));
  auto& failure = std::get<text::Failure>(result);
  napi_value list = call.array(5);
  call.set(list, 0, call.number(failure.kind));
  call.set(list, 1, call.integer(failure.row));
  call.set(list, 2, call.integer(failure.place));
  call.set(list, 3, call.integer(failure.count));
  call.set(list, 4, call.string(failure.field));
  return list;
}

}  // namespace

void register_text_table(FunctionTable& table) { table.push_back({"textTable", entry<text_table>}); }

}  // namespace torch_node
