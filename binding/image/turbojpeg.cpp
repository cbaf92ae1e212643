// JPEG files by libjpeg-turbo, Pillow's own library: see jpeg.h.
#include "../dynamic_library.h"
#include "jpeg.h"

#include <memory>

namespace torch_node::image {
namespace {

/// TJINIT_DECOMPRESS.
constexpr int kDecompress = 1;
/// TJPARAM_JPEGWIDTH, TJPARAM_JPEGHEIGHT, TJPARAM_COLORSPACE.
constexpr int kWidth = 5, kHeight = 6, kColours = 8;
/// TJCS_GRAY, TJCS_CMYK: those before it are of three bands.
constexpr int kGrayFile = 2, kCmykFile = 3;
/// TJPF_RGB, TJPF_GRAY.
constexpr int kRgb = 0, kGray = 6;

/// The functions that are used here, of the third version of the TurboJPEG interface. Its defaults are the
/// exact transform and the smooth enlargement of colours: Pillow's pixels.
struct Turbo {
  void* (*init)(int) = nullptr;
  void (*destroy)(void*) = nullptr;
  int (*header)(void*, const uint8_t*, size_t) = nullptr;
  int (*get)(void*, int) = nullptr;
  int (*decompress)(void*, const uint8_t*, size_t, uint8_t*, int, int) = nullptr;

  bool load(void* library) {
    return find_function(library, "tj3Init", init) && find_function(library, "tj3Destroy", destroy) &&
           find_function(library, "tj3DecompressHeader", header) && find_function(library, "tj3Get", get) &&
           find_function(library, "tj3Decompress8", decompress);
  }
};

Turbo the_turbo;

/// Whether the file is what its head told.
bool is_as_told(const Turbo& turbo, void* decoder, const JpegFile& file) {
  if (turbo.header(decoder, file.bytes, file.length) != 0) return false;
  int colours = turbo.get(decoder, kColours);
  return turbo.get(decoder, kWidth) == file.width && turbo.get(decoder, kHeight) == file.height &&
         colours < kCmykFile && (colours == kGrayFile) == (file.bands == 1);
}

/// Warnings count as faults: Pillow's error for a file that ends too early is one of them.
bool decode_by_turbo(const JpegFile& file) {
  const Turbo& turbo = the_turbo;
  std::unique_ptr<void, void (*)(void*)> decoder(turbo.init(kDecompress), turbo.destroy);
  return decoder != nullptr && is_as_told(turbo, decoder.get(), file) &&
         turbo.decompress(decoder.get(), file.bytes, file.length, file.out, file.width * file.bands,
                          file.bands == 1 ? kGray : kRgb) == 0;
}

}  // namespace

JpegDecoder turbo_decoder(void* library) {
  Turbo turbo;
  if (!turbo.load(library)) return nullptr;
  if (the_turbo.init == nullptr) the_turbo = turbo;
  return decode_by_turbo;
}

}  // namespace torch_node::image
