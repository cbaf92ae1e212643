#pragma once

#include "../call.h"

#include <cstddef>
#include <cstdint>

namespace torch_node {

/// CRC-32 as zip files use it, continuing from `value`.
uint32_t crc32(const void* data, size_t bytes, uint32_t value);

void register_files(FunctionTable& table);

}  // namespace torch_node
