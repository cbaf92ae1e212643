#include "jpeg.h"

#include "../dynamic_library.h"

#include <atomic>
#include <mutex>

namespace torch_node::image {
namespace {

std::atomic<JpegDecoder> the_decoder = nullptr;

}  // namespace

bool open_jpeg_library(const char* path) {
  static std::mutex mutex;
  std::lock_guard lock(mutex);
  void* library = open_library(path);
  if (library == nullptr) return false;
  JpegDecoder decoder = turbo_decoder(library);
  if (decoder == nullptr) decoder = vips_decoder(library);
  if (decoder != nullptr) the_decoder = decoder;
  return decoder != nullptr;
}

bool decode_jpeg(const JpegFile& file) {
  JpegDecoder decoder = the_decoder;
  return decoder != nullptr && decoder(file);
}

}  // namespace torch_node::image
