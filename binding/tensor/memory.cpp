// A storage's own memory for file reads and writes, and storages that are parts of another one's memory.
#include "memory.h"

#include "../files/crc32.h"
#include "../memory/huge_pages.h"
#include "external_buffer.h"

#include <ATen/ATen.h>

#include <cstring>

namespace torch_node {
namespace {

struct Range {
  c10::Storage storage;
  size_t offset;
  size_t bytes;
};

/// So many bytes of the tensor's storage.
Range range_of(const at::Tensor& tensor, int64_t offset, int64_t bytes) {
  if (!tensor.has_storage() || !tensor.is_cpu())
    throw ArgumentTypeError("Expected a dense tensor on the CPU");
  auto available = static_cast<int64_t>(tensor.storage().nbytes());
  if (offset < 0 || bytes < 0 || offset > available || bytes > available - offset)
    throw ArgumentRangeError(std::to_string(bytes) + " bytes at " + std::to_string(offset) +
                             " are not within a storage of " + std::to_string(available) + " bytes");
  return {tensor.storage(), static_cast<size_t>(offset), static_cast<size_t>(bytes)};
}

/// Where a range begins. A transform's wrapper has a storage with a size, and no memory.
char* start_of(const Range& range, bool write) {
  // Without writing intent copy-on-write storage stays shared.
  const void* start = write ? range.storage.mutable_data() : range.storage.data();
  if (start == nullptr && range.bytes > 0)
    throw ArgumentTypeError(
        "Expected a tensor with memory of its own: that of a transform (torch.func) has none");
  return static_cast<char*>(const_cast<void*>(start)) + range.offset;
}

/// The bytes that arguments `i`, `i + 1`, `i + 2` (tensor, offset, bytes) name.
Range range_of(const Call& call, size_t i) {
  return range_of(call.tensor(i), call.int64(i + 1), call.int64(i + 2));
}

unsigned char* bytes_at(const Call& call, size_t i, size_t& count) {
  auto* data = raw::typed_array<unsigned char>(call.env, call.value(i), napi_uint8_array, count);
  if (data == nullptr) throw ArgumentTypeError("Expected a Uint8Array");
  return data;
}

/// storageMemory(tensor, offset, bytes, write, use): calls `use` with an ArrayBuffer that is this part of the
/// storage's memory, and empties that buffer when `use` returns. `write` says that `use` may change it.
napi_value storage_memory(Call& call) {
  Range range = range_of(call, 0);
  bool write = call.boolean_at(3);
  Napi::Function use = call.function_at(4);
  void* data = start_of(range, write);
  if (range.bytes > 0) {
    if (auto buffer = external_buffer(call.env, data, range.bytes, [](Napi::Env, void*) {})) {
      // Also after an exception: nobody may keep a way into memory that is freed later.
      try {
        Napi::Value result = use.Call({*buffer});
        buffer->Detach();
        return result;
      } catch (const Napi::Error&) {
        buffer->Detach();
        throw;
      }
    }
  }
  // Nothing to share, or an environment without external buffers (Electron): a copy, taken back.
  auto copy = Napi::ArrayBuffer::New(call.env, range.bytes);
  if (range.bytes > 0) std::memcpy(copy.Data(), data, range.bytes);
  Napi::Value result = use.Call({copy});
  // `use` may have detached it.
  Napi::ArrayBuffer after(call.env, copy);
  if (write && range.bytes > 0 && after.ByteLength() == range.bytes)
    std::memcpy(data, after.Data(), range.bytes);
  return result;
}

/// storageRead(tensor, offset, bytes): fills the array with the storage's bytes from there on.
napi_value storage_read(Call& call) {
  size_t count = 0;
  auto* bytes = bytes_at(call, 2, count);
  Range range = range_of(call.tensor(0), call.int64(1), static_cast<int64_t>(count));
  if (count > 0) std::memcpy(bytes, start_of(range, /*write=*/false), count);
  return call.undefined();
}

/// storageWrite(tensor, offset, bytes): writes the array's bytes there.
napi_value storage_write(Call& call) {
  size_t count = 0;
  const auto* bytes = bytes_at(call, 2, count);
  Range range = range_of(call.tensor(0), call.int64(1), static_cast<int64_t>(count));
  if (count > 0) std::memcpy(start_of(range, /*write=*/true), bytes, count);
  return call.undefined();
}

/// Bytes on their way into a storage in another thread: memory that is touched for the first time may keep
/// who touches it waiting for many milliseconds.
class Fill : public Napi::AsyncWorker {
 public:
  Fill(Napi::Env env, const Range& range, Napi::Uint8Array bytes, uint32_t checksum)
      : AsyncWorker(env, "torch-node storage"),
        promise_(Napi::Promise::Deferred::New(env)),
        storage_(range.storage),
        target_(start_of(range, /*write=*/true)),
        kept_(Napi::Persistent(bytes)),
        source_(bytes.Data()),
        count_(range.bytes),
        checksum_(checksum) {}

  Napi::Promise promise() const { return promise_.Promise(); }

 protected:
  void Execute() override {
    checksum_ = crc32(source_, count_, checksum_);
    if (count_ > 0) std::memcpy(target_, source_, count_);
  }
  void OnOK() override { promise_.Resolve(Napi::Number::New(Env(), checksum_)); }

 private:
  Napi::Promise::Deferred promise_;
  c10::Storage storage_;
  char* target_;
  Napi::Reference<Napi::Uint8Array> kept_;
  const uint8_t* source_;
  size_t count_;
  uint32_t checksum_;
};

/// storageFill(tensor, offset, bytes, checksum): writes the array's bytes there in another thread, and
/// promises their CRC-32, continued from `checksum`. Until then nobody may know the tensor or change the
/// array.
napi_value storage_fill(Call& call) {
  size_t count = 0;
  bytes_at(call, 2, count);
  Range range = range_of(call.tensor(0), call.int64(1), static_cast<int64_t>(count));
  auto bytes = call.value(2).As<Napi::Uint8Array>();
  auto* fill = new Fill(call.env, range, bytes, static_cast<uint32_t>(call.int64(3)));
  Napi::Promise promise = fill->promise();
  fill->Queue();
  return promise;
}

/// storageSlice(shell, tensor, offset, bytes): a tensor of bytes with a storage of its own over this part of
/// the other one's memory, which lives as long as either.
napi_value storage_slice(Call& call) {
  Range range = range_of(call, 1);
  auto options = at::TensorOptions().dtype(at::kByte);
  if (range.bytes == 0) return call.adopt(0, at::empty({0}, options));
  char* data = start_of(range, /*write=*/true);
  at::Tensor slice = at::from_blob(
      data, {static_cast<int64_t>(range.bytes)}, [storage = range.storage](void*) {}, options);
  return call.adopt(0, std::move(slice));
}

/// storageHugePages(tensor, offset, bytes): asks for large pages under a storage that is about to be filled.
napi_value storage_huge_pages(Call& call) {
  Range range = range_of(call, 0);
  ask_for_huge_pages(start_of(range, /*write=*/true), range.bytes);
  return call.undefined();
}

}  // namespace

void register_tensor_memory(FunctionTable& table) {
  table.insert(table.end(), {
                                {"storageMemory", entry<storage_memory>},
                                {"storageRead", entry<storage_read>},
                                {"storageWrite", entry<storage_write>},
                                {"storageFill", entry<storage_fill>},
                                {"storageSlice", entry<storage_slice>},
                                {"storageHugePages", entry<storage_huge_pages>},
                            });
}

}  // namespace torch_node
