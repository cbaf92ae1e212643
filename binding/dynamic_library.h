// A shared library that is looked for while the process runs.
#pragma once

#ifdef _WIN32
#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#else
#include <dlfcn.h>
#endif

namespace torch_node {

/// By its path, or by its name where the system finds it; nullptr where that fails. It stays for good.
inline void* open_library(const char* name) {
#ifdef _WIN32
  return reinterpret_cast<void*>(LoadLibraryA(name));
#else
  return dlopen(name, RTLD_LAZY | RTLD_LOCAL);
#endif
}

/// Whether the library has that function, which is then there to be called.
template <typename Pointer>
bool find_function(void* library, const char* name, Pointer& function) {
#ifdef _WIN32
  function = reinterpret_cast<Pointer>(GetProcAddress(static_cast<HMODULE>(library), name));
#else
  function = reinterpret_cast<Pointer>(dlsym(library, name));
#endif
  return function != nullptr;
}

}  // namespace torch_node
