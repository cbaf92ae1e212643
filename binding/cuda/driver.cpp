#include "driver.h"

#include "../dynamic_library.h"
#include "../errors.h"

#include <cstdio>

namespace torch_node {
namespace {

#ifdef _WIN32
constexpr const char* kDriverLibrary = "nvcuda.dll";
#else
constexpr const char* kDriverLibrary = "libcuda.so.1";
#endif

struct Uuid {
  unsigned char bytes[16];
};

/// The driver's functions that are used here, with its own names and types: CUresult and CUdevice are ints.
struct Driver {
  int (*init)(unsigned) = nullptr;
  int (*device_get)(int*, int) = nullptr;
  int (*device_get_name)(char*, int, int) = nullptr;
  int (*device_get_attribute)(int*, int, int) = nullptr;
  int (*device_total_mem)(size_t*, int) = nullptr;
  int (*device_get_uuid)(Uuid*, int) = nullptr;
  int (*device_can_access_peer)(int*, int, int) = nullptr;
  int (*get_error_string)(int, const char**) = nullptr;

  Driver() {
    void* library = open_library(kDriverLibrary);
    if (library == nullptr)
      throw TorchError(std::string("Cannot load NVIDIA's driver library ") + kDriverLibrary);
    resolve(library, "cuInit", init);
    resolve(library, "cuDeviceGet", device_get);
    resolve(library, "cuDeviceGetName", device_get_name);
    resolve(library, "cuDeviceGetAttribute", device_get_attribute);
    resolve(library, "cuDeviceTotalMem_v2", device_total_mem);
    // The second version tells the parts of a partitioned device apart; older drivers have the first one
    // only.
    if (!find_function(library, "cuDeviceGetUuid_v2", device_get_uuid))
      resolve(library, "cuDeviceGetUuid", device_get_uuid);
    resolve(library, "cuDeviceCanAccessPeer", device_can_access_peer);
    resolve(library, "cuGetErrorString", get_error_string);
    check(init(0));
  }

  void check(int result) const {
    if (result == 0) return;
    const char* text = nullptr;
    get_error_string(result, &text);
    throw TorchError("CUDA driver error: " + (text != nullptr ? std::string(text) : std::to_string(result)));
  }

 private:
  template <typename Pointer>
  static void resolve(void* library, const char* name, Pointer& function) {
    if (!find_function(library, name, function))
      throw TorchError(std::string(kDriverLibrary) + " has no function " + name);
  }
};

std::string uuid_text(const Uuid& uuid) {
  std::string text;
  for (int i = 0; i < 16; ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
    char hex[3];
    std::snprintf(hex, sizeof hex, "%02x", uuid.bytes[i]);
    text += hex;
  }
  return text;
}

const Driver& the_driver() {
  static const Driver driver;
  return driver;
}

}  // namespace

bool devices_are_peers(int index, int peer) {
  const Driver& driver = the_driver();
  int device = 0, other = 0, answer = 0;
  driver.check(driver.device_get(&device, index));
  driver.check(driver.device_get(&other, peer));
  driver.check(driver.device_can_access_peer(&answer, device, other));
  return answer != 0;
}

DeviceDescription describe_device(int index) {
  const Driver& driver = the_driver();
  int device = 0;
  driver.check(driver.device_get(&device, index));

  DeviceDescription result;
  char name[256] = {};
  driver.check(driver.device_get_name(name, sizeof name - 1, device));
  result.name = name;
  Uuid uuid{};
  driver.check(driver.device_get_uuid(&uuid, device));
  result.uuid = uuid_text(uuid);
  size_t bytes = 0;
  driver.check(driver.device_total_mem(&bytes, device));
  result.total_memory = static_cast<int64_t>(bytes);
  for (size_t i = 0; i < kDeviceAttributes.size(); ++i) {
    int value = 0;
    driver.check(driver.device_get_attribute(&value, kDeviceAttributes[i], device));
    result.attributes[i] = value;
  }
  return result;
}

}  // namespace torch_node
