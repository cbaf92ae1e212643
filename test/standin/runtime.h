// What LibTorch asks of every device: the guard (current device, streams, events) and the hooks.
#pragma once

#include "memory.h"
#include "random.h"

#include <ATen/detail/PrivateUse1HooksInterface.h>
#include <c10/core/impl/DeviceGuardImplInterface.h>

namespace standin {

struct Event {
  Clock clock;
  int64_t time;
};

struct Guard final : c10::impl::DeviceGuardImplInterface {
  c10::DeviceType type() const override { return kType; }
  c10::Device getDevice() const override { return {kType, current_device}; }
  void setDevice(c10::Device device) const override {
    check_device(device);
    uncheckedSetDevice(device);
  }
  void uncheckedSetDevice(c10::Device device) const noexcept override {
    if (device.has_index()) current_device = device.index();
  }
  c10::Device exchangeDevice(c10::Device device) const override {
    c10::Device before = getDevice();
    setDevice(device);
    return before;
  }
  c10::DeviceIndex deviceCount() const noexcept override { return kDevices; }
  c10::DeviceCapability getDeviceCapability(c10::Device) const override {
    c10::DeviceCapability capability;
    capability.capability_data.supported_scalar_types.has_ComplexHalf = 0;
    return capability;
  }

  c10::Stream stream(c10::Device device, int64_t id) const {
    return c10::Stream(c10::Stream::UNSAFE, {kType, device.has_index() ? device.index() : current_device}, id);
  }
  c10::Stream getStream(c10::Device device) const override {
    return stream(device, current_stream[stream(device, 0).device_index()]);
  }
  c10::Stream getDefaultStream(c10::Device device) const override { return stream(device, 0); }
  c10::Stream getNewStream(c10::Device device, int) const override {
    return stream(device, streams().make(stream(device, 0).device_index()));
  }
  c10::Stream getStreamFromGlobalPool(c10::Device device, bool) const override { return getNewStream(device, 0); }
  c10::Stream exchangeStream(c10::Stream next) const override {
    Streams::check(next);
    c10::Stream before = getStream(next.device());
    current_stream[next.device_index()] = next.id();
    return before;
  }
  void* getStreamNativeHandle(const c10::Stream stream) const override {
    Streams::check(stream);
    return reinterpret_cast<void*>(0x1000 + Streams::lane(stream));
  }
  bool queryStream(const c10::Stream& stream) const override {
    Streams::check(stream);
    return true;
  }
  void synchronizeStream(const c10::Stream& stream) const override {
    Streams::check(stream);
    refuse_while_capturing();
    streams().host_waits(streams().snapshot(Streams::lane(stream)));
  }
  void synchronizeDevice(const c10::DeviceIndex device) const override {
    check_health();
    refuse_while_capturing();
    streams().host_waits_for_device(device);
  }
  // From LibTorch 2.12 on an override.
  virtual bool isStreamCapturing(const c10::Stream&) const { return is_capturing(); }
  void recordDataPtrOnStream(const c10::DataPtr& data, const c10::Stream& stream) const override {
    allocator().recordStream(data, stream);
  }

  void record(void** event, const c10::Stream& stream, const c10::DeviceIndex, const c10::EventFlag) const override {
    Streams::check(stream);
    static std::atomic<int64_t> time = 0;
    if (*event == nullptr) *event = new Event();
    *static_cast<Event*>(*event) = {streams().snapshot(Streams::lane(stream)), ++time};
  }
  void block(void* event, const c10::Stream& stream) const override {
    Streams::check(stream);
    if (event != nullptr) streams().wait(Streams::lane(stream), static_cast<Event*>(event)->clock);
  }
  bool queryEvent(void*) const override { return true; }
  void synchronizeEvent(void* event) const override {
    if (event != nullptr) streams().host_waits(static_cast<Event*>(event)->clock);
  }
  void destroyEvent(void* event, const c10::DeviceIndex) const noexcept override {
    delete static_cast<Event*>(event);
  }
  /// Each event is a millisecond after the one before.
  double elapsedTime(void* first, void* second, const c10::DeviceIndex) const override {
    return static_cast<double>(static_cast<Event*>(second)->time - static_cast<Event*>(first)->time);
  }
};

struct Hooks final : at::PrivateUse1HooksInterface {
  bool isBuilt() const override { return true; }
  bool isAvailable() const override { return true; }
  bool hasPrimaryContext(c10::DeviceIndex) const override { return true; }
  c10::DeviceIndex deviceCount() const override { return kDevices; }
  c10::DeviceIndex getCurrentDevice() const override { return current_device; }
  void setCurrentDevice(c10::DeviceIndex device) const override { Guard().setDevice({kType, device}); }
  c10::DeviceIndex exchangeDevice(c10::DeviceIndex device) const override {
    return Guard().exchangeDevice({kType, device}).index();
  }
  c10::DeviceIndex maybeExchangeDevice(c10::DeviceIndex device) const override { return exchangeDevice(device); }
  const at::Generator& getDefaultGenerator(c10::DeviceIndex device) const override {
    check_device({kType, device});
    return default_generator(device);
  }
  at::Generator getNewGenerator(c10::DeviceIndex device) const override {
    check_device({kType, device});
    return at::make_generator<Generator>(device < 0 ? current_device : device);
  }
  c10::Allocator* getPinnedMemoryAllocator() const override { return &pinned(); }
  bool isPinnedPtr(const void* data) const override { return pinned().has(data); }
  at::Device getDeviceFromPtr(void* data) const override {
    return {kType, Allocator::header_of(data).device};
  }
};

}  // namespace standin
