// LibTorch's ProcessGroupGloo.hpp includes gloo's headers, and no wheel brings them. What stands in this
// folder names just what that header names, so that it compiles: objects of gloo's are only ever behind
// pointers here, LibTorch makes and frees them, and nothing of their insides is known or relied on.
#pragma once

#include <c10/macros/Export.h>

#include <chrono>

namespace gloo {

class TORCH_API Context {
 public:
  void setTimeout(std::chrono::milliseconds timeout);
};

}  // namespace gloo
