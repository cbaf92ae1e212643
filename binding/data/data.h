// What DataLoader's worker threads need of native code.
#pragma once

#include "../call.h"

namespace torch_node {

void register_exchange(FunctionTable& table);
void register_worker_thread(FunctionTable& table);
void register_batch_queue(FunctionTable& table);

/// Makes it possible to give a thread a default generator of its own. Once for each process, before any
/// operator runs.
void install_thread_generators();

/// This thread's operators use one thread.
void use_one_thread();

/// The generator that stands for the CPU's default one on this thread; undefined where there is none.
const at::Generator& thread_generator();

}  // namespace torch_node
