// What DataLoader's worker threads need of native code.
#pragma once

#include "../call.h"

namespace torch_node {

void register_exchange(FunctionTable& table);
void register_worker_thread(FunctionTable& table);
void register_batch_queue(FunctionTable& table);

/// This thread's operators use one thread.
void use_one_thread();

}  // namespace torch_node
