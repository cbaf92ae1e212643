// Loops over pixels, compiled for each number of bands.
#pragma once

namespace torch_node::image {

/// Calls `body`, a lambda with that template parameter, for one to four bands.
template <typename Body>
void with_bands(int bands, const Body& body) {
  switch (bands) {
    case 1:
      return body.template operator()<1>();
    case 2:
      return body.template operator()<2>();
    case 3:
      return body.template operator()<3>();
    default:
      return body.template operator()<4>();
  }
}

}  // namespace torch_node::image
