// What scripts have registered with LibTorch's dispatcher, once for the process.
//
// Workers run the same modules as the main thread and define the same operators, and so do modules that a
// test runner evaluates anew: the dispatcher gets each definition and each kernel once, and who registers
// it again shares it.
#pragma once

#include "kernels.h"

#include <torch/library.h>

#include <atomic>
#include <map>
#include <set>
#include <string>

namespace torch_node {

/// Something registered, as long as it lives.
using Registration = std::unique_ptr<torch::Library>;

/// Where a library was made, for LibTorch's messages.
struct Place {
  const char* file;
  uint32_t line;
};

class ScriptRegistry {
 public:
  static ScriptRegistry& get();

  /// A file's name, which LibTorch keeps a pointer to.
  const char* intern(const std::string& file);
  /// Makes `owner` the one that defines a namespace, or one of them.
  void own_namespace(const std::string& ns, const Instance* owner, Place place);
  void leave_namespace(const std::string& ns, const Instance* owner);
  /// Defines an operator; answers the key by which `undefine` takes it back.
  std::string define(const std::string& ns, c10::FunctionSchema schema, const std::vector<at::Tag>& tags,
                     const Instance* owner, Place place);
  void undefine(const std::string& key, const Instance* owner);
  /// Registers a kernel; answers the key by which `withdraw` takes it back.
  std::string implement(const std::string& ns, const std::string& name, c10::DispatchKey key,
                        std::optional<c10::DispatchKey> library_key, bool is_impl,
                        std::shared_ptr<JsRef> function, Place place);
  void withdraw(const std::string& key, const std::shared_ptr<JsRef>& function);
  std::shared_ptr<const std::atomic<bool>> definition(const std::string& key);

 private:
  struct Definition {
    Registration registration;
    std::string schema;
    std::multiset<const Instance*> owners;
    std::shared_ptr<std::atomic<bool>> stands;
  };
  struct Implementation {
    Registration registration;
    std::shared_ptr<Kernels> kernels;
  };
  struct Namespace {
    Registration registration;
    std::multiset<const Instance*> owners;
  };

  /// Keeps an operator's entry in the dispatcher: handles of it that wait in an OpRegistry stay valid.
  void keep_name(const c10::OperatorName& name);

  std::mutex mutex_;
  std::map<std::string, Namespace> namespaces_;
  std::map<std::string, Definition> definitions_;
  std::map<std::string, Implementation> implementations_;
  std::set<std::string> files_;
  std::map<std::string, c10::RegistrationHandleRAII> names_;
};

}  // namespace torch_node
