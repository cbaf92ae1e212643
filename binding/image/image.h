// Pictures of JavaScript: what `src/vision/image.ts` and its folder do pixel by pixel.
#pragma once

#include "../call.h"

namespace torch_node {

void register_image(FunctionTable& table);

}  // namespace torch_node
