// Streams as arguments of native functions.
#pragma once

#include "../call.h"

#include <c10/core/Stream.h>

namespace torch_node {

/// The stream whose id and device are the arguments `i` and `i + 1`: one that a script was told of.
c10::Stream stream_argument(const Call& call, size_t i);

}  // namespace torch_node
