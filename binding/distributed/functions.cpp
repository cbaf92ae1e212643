// The table of functions; where LibTorch was built without c10d only that one which says so.
#include "distributed.h"

#ifdef USE_C10D_GLOO
#include "backend.h"
#include "collectives.h"
#include "group.h"
#include "reducer.h"
#include "store.h"
#include "work.h"
#endif

namespace torch_node {
namespace {

/// distributedBackends(): the names of the backends that there are.
napi_value distributed_backends(Call& call) {
#ifdef USE_C10D_GLOO
  return call.strings(backend_names());
#else
  return call.strings({});
#endif
}

}  // namespace

void register_distributed(FunctionTable& table) {
  table.push_back({"distributedBackends", entry<distributed_backends>});
#ifdef USE_C10D_GLOO
  register_stores(table);
  register_works(table);
  register_groups(table);
  register_collectives(table);
  register_reducers(table);
#endif
}

}  // namespace torch_node
