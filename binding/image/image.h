// Pictures of JavaScript: what `src/vision/image.ts` and its folder do pixel by pixel.
#pragma once

#include "../call.h"

namespace torch_node {

void register_image(FunctionTable& table);

// Its parts.
void register_image_memory(FunctionTable& table);
void register_image_tensors(FunctionTable& table);

}  // namespace torch_node
