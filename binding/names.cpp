#include "names.h"

#include "errors.h"

#include <ATen/Context.h>
#include <ATen/detail/CUDAHooksInterface.h>
#include <ATen/detail/XPUHooksInterface.h>
#include <c10/core/impl/DeviceGuardImplInterface.h>

#include <unordered_map>
#include <utility>
#include <vector>

namespace torch_node {
namespace {

using c10::ScalarType;

const std::vector<std::pair<const char*, ScalarType>>& dtypes() {
  static const std::vector<std::pair<const char*, ScalarType>> table = {
      {"float32", ScalarType::Float},
      {"float64", ScalarType::Double},
      {"float16", ScalarType::Half},
      {"bfloat16", ScalarType::BFloat16},
      {"int64", ScalarType::Long},
      {"int32", ScalarType::Int},
      {"int16", ScalarType::Short},
      {"int8", ScalarType::Char},
      {"uint8", ScalarType::Byte},
      {"uint16", ScalarType::UInt16},
      {"uint32", ScalarType::UInt32},
      {"uint64", ScalarType::UInt64},
      {"bool", ScalarType::Bool},
      {"complex64", ScalarType::ComplexFloat},
      {"complex128", ScalarType::ComplexDouble},
      {"complex32", ScalarType::ComplexHalf},
      {"float8_e4m3fn", ScalarType::Float8_e4m3fn},
      {"float8_e5m2", ScalarType::Float8_e5m2},
      {"float8_e4m3fnuz", ScalarType::Float8_e4m3fnuz},
      {"float8_e5m2fnuz", ScalarType::Float8_e5m2fnuz},
      {"float8_e8m0fnu", ScalarType::Float8_e8m0fnu},
      {"float4_e2m1fn_x2", ScalarType::Float4_e2m1fn_x2},
      {"qint8", ScalarType::QInt8},
      {"quint8", ScalarType::QUInt8},
      {"qint32", ScalarType::QInt32},
      {"quint4x2", ScalarType::QUInt4x2},
      {"quint2x4", ScalarType::QUInt2x4},
      {"bits1x8", ScalarType::Bits1x8},
      {"bits2x4", ScalarType::Bits2x4},
      {"bits4x2", ScalarType::Bits4x2},
      {"bits8", ScalarType::Bits8},
      {"bits16", ScalarType::Bits16},
      {"uint1", ScalarType::UInt1},
      {"uint2", ScalarType::UInt2},
      {"uint3", ScalarType::UInt3},
      {"uint4", ScalarType::UInt4},
      {"uint5", ScalarType::UInt5},
      {"uint6", ScalarType::UInt6},
      {"uint7", ScalarType::UInt7},
      {"int1", ScalarType::Int1},
      {"int2", ScalarType::Int2},
      {"int3", ScalarType::Int3},
      {"int4", ScalarType::Int4},
      {"int5", ScalarType::Int5},
      {"int6", ScalarType::Int6},
      {"int7", ScalarType::Int7},
  };
  return table;
}

const std::vector<std::pair<const char*, c10::Layout>> kLayouts = {
    {"strided", c10::Layout::Strided},      {"sparse_coo", c10::Layout::Sparse},
    {"sparse_csr", c10::Layout::SparseCsr}, {"sparse_csc", c10::Layout::SparseCsc},
    {"sparse_bsr", c10::Layout::SparseBsr}, {"sparse_bsc", c10::Layout::SparseBsc},
    {"_mkldnn", c10::Layout::Mkldnn},       {"jagged", c10::Layout::Jagged},
};

const std::vector<std::pair<const char*, c10::MemoryFormat>> kMemoryFormats = {
    {"contiguous_format", c10::MemoryFormat::Contiguous},
    {"preserve_format", c10::MemoryFormat::Preserve},
    {"channels_last", c10::MemoryFormat::ChannelsLast},
    {"channels_last_3d", c10::MemoryFormat::ChannelsLast3d},
};

/// Names may also be written as Python prints them: 'torch.float32'.
std::string without_prefix(const std::string& name) {
  return name.rfind("torch.", 0) == 0 ? name.substr(6) : name;
}

template <typename Table>
auto find_in(const Table& table, const std::string& name) -> std::optional<decltype(table.front().second)> {
  std::string plain = without_prefix(name);
  for (const auto& [key, value] : table)
    if (plain == key) return value;
  return std::nullopt;
}

template <typename Table, typename T>
const char* name_in(const Table& table, T wanted, const char* otherwise) {
  for (const auto& [key, value] : table)
    if (value == wanted) return key;
  return otherwise;
}

}  // namespace

std::optional<ScalarType> parse_dtype(const std::string& name) {
  static const auto* by_name = [] {
    auto* map = new std::unordered_map<std::string, ScalarType>();
    for (const auto& [key, value] : dtypes()) {
      map->emplace(key, value);
      map->emplace(std::string("torch.") + key, value);
    }
    return map;
  }();
  auto it = by_name->find(name);
  if (it == by_name->end()) return std::nullopt;
  return it->second;
}

std::optional<c10::Layout> parse_layout(const std::string& name) { return find_in(kLayouts, name); }
std::optional<c10::MemoryFormat> parse_memory_format(const std::string& name) {
  return find_in(kMemoryFormats, name);
}

std::optional<c10::Device> parse_device(const std::string& name) {
  if (name == "cpu") return c10::Device(c10::DeviceType::CPU);
  try {
    return c10::Device(name);
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

const char* dtype_name(ScalarType dtype) { return name_in(dtypes(), dtype, "undefined"); }
const char* layout_name(c10::Layout layout) { return name_in(kLayouts, layout, "unknown"); }
const char* memory_format_name(c10::MemoryFormat format) {
  return name_in(kMemoryFormats, format, "unknown");
}

ScalarType require_dtype(const std::string& name) {
  if (auto dtype = parse_dtype(name)) return *dtype;
  throw ArgumentTypeError(
      "'" + name + "' is not a dtype. Use one like 'float32', 'float64', 'int64', 'bool' or 'complex64'");
}

c10::Device require_device(const std::string& name) {
  // LibTorch's own message tells which device types there are.
  return c10::Device(name);
}

c10::Device require_built(c10::Device device) {
  if (device.is_cuda() && !at::detail::getCUDAHooks().isBuilt())
    throw AssertionError("Torch not compiled with CUDA enabled");
  if (device.is_xpu() && !at::detail::getXPUHooks().isBuilt())
    throw AssertionError("Torch not compiled with XPU enabled");
  // Python looks for a module of the device's name, and fails there.
  if (device.is_privateuseone() && !c10::impl::hasDeviceGuardImpl(device.type()))
    throw TorchError("PyTorch is not linked with support for privateuseone devices");
  // As Python does at the same place: where there is no GPU, this says so in words that help.
  if (device.is_cuda()) at::globalContext().lazyInitDevice(c10::kCUDA);
  return device;
}

}  // namespace torch_node
