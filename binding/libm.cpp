/// The C library's functions of numbers, which Python's `math` and `**` call. V8 has its own, which differ in
/// the last bit of about one result in ten.

#include "libm.h"

#include <cmath>

namespace torch_node {
namespace {

template <double (*function)(double)>
napi_value unary(Call& call) {
  return call.number(function(call.number_at(0)));
}

template <double (*function)(double, double)>
napi_value binary(Call& call) {
  return call.number(function(call.number_at(0), call.number_at(1)));
}

}  // namespace

void register_libm(FunctionTable& table) {
  table.push_back({"cosine", entry<unary<std::cos>>});
  table.push_back({"sine", entry<unary<std::sin>>});
  table.push_back({"tangent", entry<unary<std::tan>>});
  table.push_back({"logarithm", entry<unary<std::log>>});
  table.push_back({"power", entry<binary<std::pow>>});
  table.push_back({"hypotenuse", entry<binary<std::hypot>>});
}

}  // namespace torch_node
