// What DataLoader's worker threads need of native code.
#pragma once

#include "../call.h"

namespace torch_node {

void register_exchange(FunctionTable& table);
void register_worker_thread(FunctionTable& table);
void register_batch(FunctionTable& table);
void register_batch_queue(FunctionTable& table);

/// The generator that stands for the CPU's default one on this thread; undefined where there is none.
at::Generator exchange_thread_generator(at::Generator generator);

}  // namespace torch_node
