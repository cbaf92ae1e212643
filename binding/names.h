// Names of dtypes, devices, layouts and memory formats, both ways.
#pragma once

#include <c10/core/Device.h>
#include <c10/core/Layout.h>
#include <c10/core/MemoryFormat.h>
#include <c10/core/ScalarType.h>

#include <optional>
#include <string>

namespace torch_node {

std::optional<c10::ScalarType> parse_dtype(const std::string& name);
std::optional<c10::Layout> parse_layout(const std::string& name);
std::optional<c10::MemoryFormat> parse_memory_format(const std::string& name);
std::optional<c10::Device> parse_device(const std::string& name);

const char* dtype_name(c10::ScalarType dtype);
const char* layout_name(c10::Layout layout);
const char* memory_format_name(c10::MemoryFormat format);

/// The dtype; throws ArgumentTypeError that names what is wrong.
c10::ScalarType require_dtype(const std::string& name);
c10::Device require_device(const std::string& name);

/// The device itself; throws Python's AssertionError for an accelerator that this LibTorch was built without.
/// Without this, the first operator that runs there would fail with a list of all its kernels.
c10::Device require_built(c10::Device device);

}  // namespace torch_node
