// Two passes over the text, both by several threads: the rows are counted, so that the result is made once in
// its size, and then read into it.
#include "text_table.h"

#include "../memory/huge_pages.h"
#include "../parallel.h"
#include "names.h"
#include "text_rows.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <deque>

namespace torch_node::text {
namespace {

/// Less than this isn't worth another thread.
constexpr size_t kBlock = size_t{1} << 20;

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
    auto use = [&](int64_t column, std::string_view field) {
      if (column >= columns_ || block.failure || convert(field, out[column])) return;
      block.failure = Failure{Failure::kField, row, column, columns_, std::string(field)};
    };
    auto take = [&](int64_t column) { return column < columns_ && rows.take_digits(out[column]); };
    int64_t count = rows.read_row(use, take);
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
  parallel_for(0, static_cast<int64_t>(blocks.size()), 1, [&](int64_t from, int64_t to) {
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

std::variant<at::Tensor, Failure> read_table(std::string_view text, const Format& given, at::ScalarType dtype,
                                             const std::function<void(int64_t)>& expect) {
  text = bounded(text, given);
  Format format = given;
  // Without any in it the text can be cut into blocks.
  if (format.quote != 0 && text.find(format.quote) == std::string_view::npos) format.quote = 0;
  auto blocks = split(text.data(), text.data() + text.size(), format.quote != 0);
  parallel_for(0, static_cast<int64_t>(blocks.size()), 1, [&](int64_t from, int64_t to) {
    for (auto i = static_cast<size_t>(from); i < static_cast<size_t>(to); ++i)
      for (Rows rows(format, blocks[i].begin, blocks[i].end); !rows.done();)
        blocks[i].rows += rows.count_row() ? 1 : 0;
  });
  int64_t count = 0, columns = 0;
  for (const Block& block : blocks) count += block.rows;
  for (Rows rows(format, text.data(), text.data() + text.size()); columns == 0 && !rows.done();)
    columns = rows.read_row([](int64_t, std::string_view) {});
  if (format.columns) columns = static_cast<int64_t>(format.columns->size());
  expect(count * columns * static_cast<int64_t>(at::elementSize(dtype)));
  at::Tensor out = at::empty({count, columns}, at::TensorOptions().dtype(dtype));
  ask_for_huge_pages(out.mutable_data_ptr(), out.nbytes());
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
    // Rows are counted by their lines: what goes beyond one would be a row that nothing is read into.
    if (mark.empty() || mark.find_first_of("\r\n") != std::string::npos)
      throw ArgumentRangeError("a comment cannot begin with nothing, or with the end of a line");
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
  auto result =
      text::read_table(content, format, dtype, [&](int64_t bytes) { call.state.tensors.expect(bytes); });
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
