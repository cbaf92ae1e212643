#include "type_tags.h"

#include <array>
#include <random>

namespace torch_node {
namespace {

using Tags = std::array<napi_type_tag, static_cast<size_t>(NativeType::kCount)>;

Tags make_tags() {
  std::random_device device;
  auto word = [&] { return uint64_t{device()} << 32 | device(); };
  const napi_type_tag first = {word(), word()};
  Tags tags;
  for (size_t i = 0; i < tags.size(); ++i) tags[i] = {first.lower, first.upper + i};
  return tags;
}

}  // namespace

const napi_type_tag& type_tag(NativeType type) {
  static const Tags tags = make_tags();
  return tags[static_cast<size_t>(type)];
}

namespace detail {

void wrap(Napi::Object object, void* data, NativeType type, napi_finalize finalizer) {
  if (!object.IsObject()) throw ArgumentTypeError("Expected an object");
  // First the data: a tag on an object that wraps something of another addon would be a lie.
  raw::wrap(object.Env(), object, data, finalizer);
  try {
    object.TypeTag(&type_tag(type));
  } catch (const Napi::Error&) {
    raw::remove_wrap(object.Env(), object);
    throw ArgumentTypeError("the object belongs to another addon");
  }
}

void* unwrap(napi_env env, napi_value value, NativeType type) {
  return raw::unwrap(env, value, type_tag(type));
}

}  // namespace detail
}  // namespace torch_node
