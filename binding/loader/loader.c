/*
 * The bootstrap addon. It knows nothing of LibTorch: it opens shared libraries by path, before the main addon
 * is loaded, so that the main addon's references to libtorch_cpu and libc10 are met by what is already
 * loaded. Node's own process.dlopen cannot do this: it accepts addons only.
 */
#ifdef __linux__
#define _GNU_SOURCE /* dlinfo */
#endif
#include <node_api.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#ifdef _WIN32
#include <wchar.h>
#include <wctype.h>
#include <windows.h>
#elif defined(__APPLE__)
#include <dlfcn.h>
#include <mach-o/dyld.h>
#else
#include <dlfcn.h>
#include <link.h>
#endif
#ifndef _WIN32
#include <pthread.h>
#include <signal.h>
#endif

/* Reads a string argument into memory that the caller frees; NULL, with a pending exception, when it is none.
 */
static char* read_string(napi_env env, napi_value value) {
  size_t length = 0;
  if (napi_get_value_string_utf8(env, value, NULL, 0, &length) != napi_ok) {
    napi_throw_type_error(env, NULL, "a string is expected as the first argument");
    return NULL;
  }
  char* text = malloc(length + 1);
  if (text == NULL) {
    napi_throw_error(env, NULL, "out of memory");
    return NULL;
  }
  if (napi_get_value_string_utf8(env, value, text, length + 1, &length) != napi_ok) {
    free(text);
    napi_throw_error(env, NULL, "the path cannot be read");
    return NULL;
  }
  return text;
}

#ifdef _WIN32
/* Memory that the caller frees, like that of the next one; NULL where there is none. */
static wchar_t* to_wide(const char* text) {
  int count = MultiByteToWideChar(CP_UTF8, 0, text, -1, NULL, 0);
  wchar_t* wide = count > 0 ? malloc(sizeof(wchar_t) * (size_t)count) : NULL;
  if (wide != NULL) MultiByteToWideChar(CP_UTF8, 0, text, -1, wide, count);
  return wide;
}

static char* to_utf8(const wchar_t* wide) {
  int size = WideCharToMultiByte(CP_UTF8, 0, wide, -1, NULL, 0, NULL, NULL);
  char* text = size > 0 ? malloc((size_t)size) : NULL;
  if (text != NULL) WideCharToMultiByte(CP_UTF8, 0, wide, -1, text, size, NULL, NULL);
  return text;
}

/* The system's own words, in its language. */
static void throw_system_error(napi_env env, DWORD code) {
  wchar_t wide[512] = L"";
  FormatMessageW(FORMAT_MESSAGE_FROM_SYSTEM | FORMAT_MESSAGE_IGNORE_INSERTS, NULL, code, 0, wide,
                 (DWORD)(sizeof wide / sizeof *wide), NULL);
  size_t length = wcslen(wide);
  while (length > 0 && iswspace(wide[length - 1])) wide[--length] = 0;
  char* reason = to_utf8(wide);
  char message[2048];
  snprintf(message, sizeof message, "error %lu: %s", (unsigned long)code, reason != NULL ? reason : "");
  free(reason);
  napi_throw_error(env, NULL, message);
}

static bool open_library(napi_env env, const char* path, bool global) {
  (void)global; /* Windows has one namespace of modules. */
  wchar_t* wide = to_wide(path);
  if (wide == NULL) {
    napi_throw_error(env, NULL, "out of memory");
    return false;
  }
  /* The library's own folder is searched for what it needs in turn, and those that addFolder() named. */
  HMODULE module =
      LoadLibraryExW(wide, NULL, LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR | LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);
  DWORD code = GetLastError();
  free(wide);
  if (module == NULL) throw_system_error(env, code);
  return module != NULL;
}

static napi_value add_folder_entry(napi_env env, napi_callback_info info) {
  size_t argc = 1;
  napi_value argv[1];
  if (napi_get_cb_info(env, info, &argc, argv, NULL, NULL) != napi_ok) return NULL;
  char* path = read_string(env, argv[0]);
  if (path == NULL) return NULL;
  wchar_t* wide = to_wide(path);
  free(path);
  if (wide == NULL)
    napi_throw_error(env, NULL, "out of memory");
  else if (AddDllDirectory(wide) == NULL)
    throw_system_error(env, GetLastError());
  free(wide);
  return NULL;
}
#else
static bool open_library(napi_env env, const char* path, bool global) {
  /* Never closed: LibTorch's registries and threads do not survive being unmapped. */
  if (dlopen(path, RTLD_NOW | (global ? RTLD_GLOBAL : RTLD_LOCAL)) != NULL) return true;
  const char* reason = dlerror();
  napi_throw_error(env, NULL, reason != NULL ? reason : "dlopen failed");
  return false;
}

/* A library that a thread of its own opens while the script goes on. One at a time for each environment. */
typedef struct {
  char* path; /* NULL: none */
  pthread_t thread;
} Ahead;

#ifdef __GLIBC__
/*
 * glibc lets the heap of any thread but the first grow by a page at a time, each with a system call, and
 * LibTorch's registries take thousands. What was made writable once stays so.
 */
static void grow_heap(void) {
  enum { kBlocks = 480 };
  void* blocks[kBlocks]; /* of less than what glibc maps for itself */
  for (int i = 0; i < kBlocks; i++) blocks[i] = malloc((size_t)120 << 10);
  for (int i = 0; i < kBlocks; i++) free(blocks[i]);
}
#else
static void grow_heap(void) {}
#endif

static void* run_ahead(void* ahead) {
  grow_heap();
  /* Whoever opens it afterwards is told what is wrong. */
  dlopen(((Ahead*)ahead)->path, RTLD_NOW | RTLD_LOCAL);
  return NULL;
}

static Ahead* ahead_of(napi_env env) {
  Ahead* ahead = NULL;
  return napi_get_instance_data(env, (void**)&ahead) == napi_ok ? ahead : NULL;
}

static void wait_for(Ahead* ahead) {
  if (ahead == NULL || ahead->path == NULL) return;
  pthread_join(ahead->thread, NULL);
  free(ahead->path);
  ahead->path = NULL;
}

static bool start_ahead(Ahead* ahead) {
  pthread_attr_t attributes;
  if (pthread_attr_init(&attributes) != 0) return false;
  /* Initialisers expect a main thread's stack, and signals are for the threads that handle them. */
  pthread_attr_setstacksize(&attributes, (size_t)8 << 20);
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  bool starts = pthread_create(&ahead->thread, &attributes, run_ahead, ahead) == 0;
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  pthread_attr_destroy(&attributes);
  return starts;
}

static napi_value open_ahead_entry(napi_env env, napi_callback_info info) {
  size_t argc = 1;
  napi_value argv[1];
  Ahead* ahead = ahead_of(env);
  if (ahead == NULL || napi_get_cb_info(env, info, &argc, argv, NULL, NULL) != napi_ok) return NULL;
  char* path = read_string(env, argv[0]);
  if (path == NULL) return NULL;
  wait_for(ahead);
  ahead->path = path;
  if (!start_ahead(ahead)) {
    free(path);
    ahead->path = NULL;
  }
  return NULL;
}

static napi_value await_opening_entry(napi_env env, napi_callback_info info) {
  (void)info;
  wait_for(ahead_of(env));
  return NULL;
}

static void free_ahead(napi_env env, void* data, void* hint) {
  (void)env, (void)hint;
  wait_for(data);
  free(data);
}
#endif

static napi_value open_entry(napi_env env, napi_callback_info info) {
  size_t argc = 2;
  napi_value argv[2];
  if (napi_get_cb_info(env, info, &argc, argv, NULL, NULL) != napi_ok) return NULL;
  bool global = false;
  if (argc < 2 || napi_get_value_bool(env, argv[1], &global) != napi_ok) {
    napi_throw_type_error(env, NULL, "open() expects (path: string, global: boolean)");
    return NULL;
  }
  char* path = read_string(env, argv[0]);
  if (path == NULL) return NULL;
#ifndef _WIN32
  wait_for(ahead_of(env));
#endif
  open_library(env, path, global);
  free(path);
  return NULL;
}

/* The path from which a library of that file name is loaded in this process, or NULL; the caller frees it. */
#ifdef _WIN32
static char* loaded_path(const char* name) {
  HMODULE module = GetModuleHandleA(name);
  wchar_t wide[4096];
  return module != NULL && GetModuleFileNameW(module, wide, 4096) != 0 ? to_utf8(wide) : NULL;
}
#elif defined(__APPLE__)
static char* loaded_path(const char* name) {
  for (uint32_t i = 0; i < _dyld_image_count(); i++) {
    const char* image = _dyld_get_image_name(i);
    const char* base = image != NULL ? strrchr(image, '/') : NULL;
    if (base != NULL && strcmp(base + 1, name) == 0) return strdup(image);
  }
  return NULL;
}
#else
static char* loaded_path(const char* name) {
  void* handle = dlopen(name, RTLD_NOW | RTLD_NOLOAD);
  if (handle == NULL) {
    dlerror();
    return NULL;
  }
  struct link_map* map = NULL;
  char* path = dlinfo(handle, RTLD_DI_LINKMAP, &map) == 0 && map != NULL ? strdup(map->l_name) : NULL;
  dlclose(handle); /* only takes back the count that this look added */
  return path;
}
#endif

static napi_value loaded_entry(napi_env env, napi_callback_info info) {
  size_t argc = 1;
  napi_value argv[1];
  if (napi_get_cb_info(env, info, &argc, argv, NULL, NULL) != napi_ok) return NULL;
  char* name = read_string(env, argv[0]);
  if (name == NULL) return NULL;
  char* path = loaded_path(name);
  free(name);
  napi_value result = NULL;
  if (path == NULL) {
    napi_get_null(env, &result);
  } else {
    napi_create_string_utf8(env, path, NAPI_AUTO_LENGTH, &result);
    free(path);
  }
  return result;
}

static bool export_function(napi_env env, napi_value exports, const char* name, napi_callback entry) {
  napi_value function;
  return napi_create_function(env, name, NAPI_AUTO_LENGTH, entry, NULL, &function) == napi_ok &&
         napi_set_named_property(env, exports, name, function) == napi_ok;
}

NAPI_MODULE_INIT() {
  if (!export_function(env, exports, "open", open_entry)) return NULL;
  if (!export_function(env, exports, "loaded", loaded_entry)) return NULL;
#ifdef _WIN32
  if (!export_function(env, exports, "addFolder", add_folder_entry)) return NULL;
#else
  Ahead* ahead = calloc(1, sizeof(Ahead));
  if (ahead == NULL || napi_set_instance_data(env, ahead, free_ahead, NULL) != napi_ok) return NULL;
  if (!export_function(env, exports, "openAhead", open_ahead_entry)) return NULL;
  if (!export_function(env, exports, "awaitOpening", await_opening_entry)) return NULL;
#endif
  return exports;
}
