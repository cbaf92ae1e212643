// JPEG files by libvips, the library that sharp brings: see jpeg.h.
#include "../dynamic_library.h"
#include "jpeg.h"

#include <algorithm>
#include <atomic>
#include <memory>

namespace torch_node::image {
namespace {

struct VipsImage;
struct VipsRegion;

/// VipsAccess: from top to bottom, so that the library keeps some lines only.
constexpr int kSequential = 1;
/// VipsFailOn: what the decoder only warns of is read, as by Pillow.
constexpr int kFailOnError = 2;
/// GLogLevelFlags: warnings of damaged files, which GLib would print.
constexpr int kWarnings = 1 << 4;

/// VipsBandFormat: bytes.
constexpr int kBytes = 0;

/// So many lines are taken at a time: the decoder makes 8 or 16 at once.
constexpr int kLines = 16;

/// VipsRect.
struct Rectangle {
  int left, top, width, height;
};

/// The functions that are used here, of libvips and of the GLib in it, whose interface is stable.
struct Vips {
  int (*init)(const char*) = nullptr;
  int (*jpegload_buffer)(const void*, size_t, VipsImage**, ...) = nullptr;
  int (*image_get_width)(const VipsImage*) = nullptr;
  int (*image_get_height)(const VipsImage*) = nullptr;
  int (*image_get_bands)(const VipsImage*) = nullptr;
  VipsImage* (*image_new_from_memory)(const void*, size_t, int, int, int, int) = nullptr;
  VipsRegion* (*region_new)(VipsImage*) = nullptr;
  int (*region_image)(VipsRegion*, const Rectangle*) = nullptr;
  int (*region_prepare_to)(VipsRegion*, VipsRegion*, const Rectangle*, int, int) = nullptr;
  void (*error_clear)() = nullptr;
  void (*thread_shutdown)() = nullptr;
  void (*object_unref)(void*) = nullptr;
  unsigned (*log_set_handler)(const char*, int, void (*)(const char*, int, const char*, void*),
                              void*) = nullptr;

  bool load(void* library) {
    if (!find_function(library, "vips_init", init) ||
        !find_function(library, "vips_jpegload_buffer", jpegload_buffer) ||
        !find_function(library, "vips_image_get_width", image_get_width) ||
        !find_function(library, "vips_image_get_height", image_get_height) ||
        !find_function(library, "vips_image_get_bands", image_get_bands) ||
        !find_function(library, "vips_image_new_from_memory", image_new_from_memory) ||
        !find_function(library, "vips_region_new", region_new) ||
        !find_function(library, "vips_region_image", region_image) ||
        !find_function(library, "vips_region_prepare_to", region_prepare_to) ||
        !find_function(library, "vips_error_clear", error_clear) ||
        !find_function(library, "vips_thread_shutdown", thread_shutdown) ||
        !find_function(library, "g_object_unref", object_unref) ||
        !find_function(library, "g_log_set_handler", log_set_handler))
      return false;
    if (init("torch-node") != 0) return false;
    log_set_handler(
        "VIPS", kWarnings, [](const char*, int, const char*, void*) {}, nullptr);
    return true;
  }
};

std::atomic<const Vips*> the_vips = nullptr;

/// Says farewell for a thread that has called the library.
struct Thread {
  ~Thread() {
    if (const Vips* vips = the_vips.load()) vips->thread_shutdown();
  }
};

bool decode_by_vips(const JpegFile& file) {
  const Vips* vips = the_vips;
  thread_local Thread thread;
  auto unref = [vips](auto* object) {
    if (object != nullptr) vips->object_unref(object);
  };
  using Image = std::unique_ptr<VipsImage, decltype(unref)>;
  using Region = std::unique_ptr<VipsRegion, decltype(unref)>;
  VipsImage* opened = nullptr;
  bool is_whole = vips->jpegload_buffer(file.bytes, file.length, &opened, "access", kSequential, "fail_on",
                                        kFailOnError, nullptr) == 0;
  Image image(opened, unref);
  is_whole = is_whole && vips->image_get_width(opened) == file.width &&
             vips->image_get_height(opened) == file.height && vips->image_get_bands(opened) == file.bands;
  if (is_whole) {
    // An image over `out`, into which the lines are copied from the decoder's own.
    Rectangle all{0, 0, file.width, file.height};
    auto length = static_cast<size_t>(int64_t{file.width} * file.height * file.bands);
    Image memory(vips->image_new_from_memory(file.out, length, all.width, all.height, file.bands, kBytes),
                 unref);
    Region to(memory ? vips->region_new(memory.get()) : nullptr, unref);
    Region from(vips->region_new(opened), unref);
    is_whole = to && from && vips->region_image(to.get(), &all) == 0;
    for (int y = 0; is_whole && y < all.height; y += kLines) {
      Rectangle lines{0, y, all.width, std::min(kLines, all.height - y)};
      is_whole = vips->region_prepare_to(from.get(), to.get(), &lines, 0, y) == 0;
    }
  }
  // Its text would be put in front of the next one.
  if (!is_whole) vips->error_clear();
  return is_whole;
}

}  // namespace

JpegDecoder vips_decoder(void* library) {
  if (the_vips == nullptr) {
    auto vips = std::make_unique<Vips>();
    if (!vips->load(library)) return nullptr;
    the_vips = vips.release();
  }
  return decode_by_vips;
}

}  // namespace torch_node::image
