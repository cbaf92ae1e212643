#include "direct_call.h"

#include "direct_kernel.h"
#include "direct_views.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

namespace torch_node {
namespace {

template <char... letters>
at::Tensor call(const Overload& overload, CallArguments& arguments, const Binding& binding) {
  return direct::with_arguments<letters...>(overload, arguments, binding, [&](auto&&... given) -> at::Tensor {
    return direct::handle_of<letters...>(overload).call(std::forward<decltype(given)>(given)...);
  });
}

/// An operator's parameters by their letters, and how such a one is called.
struct Signature {
  std::string letters;
  DirectCall call;
  std::shared_ptr<const c10::OperatorHandle> (*typed)(const c10::OperatorHandle&);
};

template <char... letters>
Signature signature() {
  return {{letters...}, &call<letters...>, [](const c10::OperatorHandle& handle) {
            return std::shared_ptr<const c10::OperatorHandle>(
                std::make_shared<direct::Handle<letters...>>(handle.typed<direct::Kernel<letters...>>()));
          }};
}

/// Those of what training scripts call most; an operator beside each.
const std::vector<Signature>& signatures() {
  static const std::vector<Signature> all = {
      signature<'t'>(),                                          // relu
      signature<'t', 't'>(),                                     // matmul
      signature<'t', 't', 't'>(),                                // where
      signature<'t', 't', 'T'>(),                                // linear
      signature<'t', 't', 'S'>(),                                // add
      signature<'t', 't', 't', 'S'>(),                           // addcmul
      signature<'t', 't', 't', 'S', 'S'>(),                      // addmm
      signature<'t', 'S'>(),                                     // pow
      signature<'t', 'S', 'S'>(),                                // add of a number
      signature<'t', 's', 's'>(),                                // clamp
      signature<'a'>(),                                          // relu_
      signature<'a', 't'>(),                                     // mul_
      signature<'a', 'S'>(),                                     // fill_
      signature<'a', 't', 'S'>(),                                // add_
      signature<'a', 't', 'b'>(),                                // copy_
      signature<'a', 't', 't', 'S'>(),                           // addcmul_
      signature<'a', 's', 's'>(),                                // clamp_
      signature<'t', 'D'>(),                                     // sum
      signature<'t', 'L', 'b', 'D'>(),                           // sum over dimensions
      signature<'t', 'l', 'b', 'D'>(),                           // the same, where they have to be named
      signature<'t', 'i', 'D'>(),                                // softmax
      signature<'t', 'i', 'b', 'D'>(),                           // prod
      signature<'t', 'I', 'b'>(),                                // argmax
      signature<'t', 'i', 'b'>(),                                // all
      signature<'t', 'L', 'b'>(),                                // amax, all over dimensions
      signature<'t', 'l', 'b'>(),                                // amax
      signature<'t', 'L', 's', 'b'>(),                           // var
      signature<'t', 'b'>(),                                     // var over everything
      signature<'t', 's'>(),                                     // norm
      signature<'t', 's', 'l', 'b'>(),                           // norm over dimensions
      signature<'t', 'i'>(),                                     // unsqueeze
      signature<'t', 'i', 'i'>(),                                // transpose
      signature<'t', 'i', 'i', 'i'>(),                           // diagonal
      signature<'t', 'i', 'y'>(),                                // select
      signature<'t', 'i', 'y', 'y'>(),                           // narrow
      signature<'t', 'i', 'Y', 'Y', 'y'>(),                      // slice
      signature<'t', 'i', 't'>(),                                // index_select
      signature<'t', 'i', 't', 'b'>(),                           // gather
      signature<'t', 'l'>(),                                     // permute
      signature<'t', 'm'>(),                                     // reshape
      signature<'t', 'm', 'b'>(),                                // expand
      signature<'t', 'P'>(),                                     // clone
      signature<'t', 'd', 'b', 'b', 'P'>(),                      // to a dtype
      signature<'t', 'v', 'd', 'b', 'b', 'P'>(),                 // to a device
      signature<'t', 't', 'b', 'b', 'P'>(),                      // to what another is
      signature<'t', 't', 'i'>(),                                // mse_loss
      signature<'t', 't', 'T', 'i', 'y', 'f'>(),                 // cross_entropy_loss
      signature<'t', 't', 'T', 'i', 'y'>(),                      // nll_loss
      signature<'t', 't', 'y', 'b', 'b'>(),                      // embedding
      signature<'t', 'm', 'T', 'T', 'f', 'b'>(),                 // layer_norm
      signature<'t', 'f', 'b'>(),                                // dropout
      signature<'t', 't', 'T', 'l', 'l', 'l', 'i'>(),            // conv2d
      signature<'t', 't', 'T', 'm', 'm', 'm', 'y'>(),            // the same, in later versions
      signature<'t', 'l', 'l', 'l', 'l', 'b'>(),                 // max_pool2d
      signature<'m', 'D', 'O', 'V', 'B'>(),                      // zeros
      signature<'m', 'D', 'O', 'V', 'B', 'P'>(),                 // empty
      signature<'m', 'S', 'D', 'O', 'V', 'B'>(),                 // full
      signature<'m', 'G', 'D', 'O', 'V', 'B'>(),                 // randn
      signature<'S', 'D', 'O', 'V', 'B'>(),                      // arange
      signature<'S', 'S', 'D', 'O', 'V', 'B'>(),                 // arange from a start
      signature<'t', 'D', 'O', 'V', 'B', 'P'>(),                 // zeros_like
      signature<'t', 'S', 'D', 'O', 'V', 'B', 'P'>(),            // full_like
      signature<'t', 'm', 'l'>(),                                // roll
      signature<'t', 'm', 'S'>(),                                // constant_pad_nd
      signature<'t', 'm', 'q', 'F'>(),                           // pad
      signature<'t', 'y'>(),                                     // tril
      signature<'t', 'i', 't', 't'>(),                           // scatter
      signature<'t', 'i', 't', 'S'>(),                           // scatter of a number
      signature<'t', 'i', 't', 't', 'S'>(),                      // index_add
      signature<'t', 'S', 'L', 'b', 'D'>(),                      // linalg.vector_norm
      signature<'t', 'T', 'T'>(),                                // clamp by tensors
      signature<'t', 'S', 'S', 'S'>(),                           // elu
      signature<'t', 'q'>(),                                     // gelu
      signature<'t', 't', 'T', 'T', 'i'>(),                      // binary_cross_entropy_with_logits
      signature<'t', 't', 'T', 'i'>(),                           // binary_cross_entropy
      signature<'t', 't', 'i', 'f'>(),                           // smooth_l1_loss, cosine_similarity
      signature<'t', 't', 'i', 'b'>(),                           // kl_div
      signature<'t', 'l', 'l', 'l', 'b', 'b', 'I'>(),            // avg_pool2d
      signature<'t', 'T', 'T', 'T', 'T', 'b', 'f', 'f', 'b'>(),  // batch_norm
      signature<'t', 'i', 'T', 'T', 'f', 'b'>(),                 // group_norm
      signature<'t', 'm', 'T', 'F'>(),                           // rms_norm
      signature<'t', 't', 't', 'T', 'f', 'b', 'F', 'b'>(),       // scaled_dot_product_attention
      signature<'t', 't', 'T', 'm', 'm', 'm', 'y', 'm'>(),       // conv_transpose2d
      signature<'a', 'f', 'f', 'G'>(),                           // uniform_, normal_
      signature<'t', 'G'>(),                                     // bernoulli
      signature<'t', 'y', 'b', 'G'>(),                           // multinomial
      signature<'y', 'm', 'D', 'O', 'V', 'B'>(),                 // randint
      signature<'y', 'y', 'm', 'D', 'O', 'V', 'B'>(),            // randint from a start
      signature<'y', 'D', 'O', 'V', 'B'>(),                      // randperm, eye
      signature<'S', 'S', 'i', 'D', 'O', 'V', 'B'>(),            // linspace
      signature<'t', 't', 'b', 'b'>(),                           // bucketize
      signature<'E', 'i'>(),                                     // cat
      signature<'e', 'i'>(),                                     // stack
  };
  return all;
}

/// The letter of a parameter: a capital for what may be None, but for numbers, whose letters are S and s.
char letter(const c10::Argument& argument, bool is_first) {
  c10::TypePtr type = argument.real_type();
  bool optional = type->kind() == c10::TypeKind::OptionalType;
  if (optional) type = type->expectRef<c10::OptionalType>().getElementType();
  auto either = [optional](char plain, char none) { return optional ? none : plain; };
  if (argument.alias_info() != nullptr && argument.alias_info()->isWrite())
    return is_first && !optional && type->kind() == c10::TypeKind::TensorType ? 'a' : '?';
  switch (type->kind()) {
    case c10::TypeKind::TensorType:
      return either('t', 'T');
    case c10::TypeKind::NumberType:
      return either('S', 's');
    case c10::TypeKind::IntType:
      return either('i', 'I');
    case c10::TypeKind::SymIntType:
      return either('y', 'Y');
    case c10::TypeKind::FloatType:
      return either('f', 'F');
    case c10::TypeKind::BoolType:
      return either('b', 'B');
    case c10::TypeKind::StringType:
      return either('q', '?');
    case c10::TypeKind::ScalarTypeType:
      return either('d', 'D');
    case c10::TypeKind::LayoutType:
      return either('?', 'O');
    case c10::TypeKind::DeviceObjType:
      return either('v', 'V');
    case c10::TypeKind::MemoryFormatType:
      return either('?', 'P');
    case c10::TypeKind::GeneratorType:
      return either('?', 'G');
    case c10::TypeKind::ListType: {
      auto element = type->expectRef<c10::ListType>().getElementType()->kind();
      if (element == c10::TypeKind::IntType) return either('l', 'L');
      if (element == c10::TypeKind::SymIntType) return either('m', 'M');
      if (element == c10::TypeKind::TensorType) return either('e', '?');
      return '?';
    }
    default:
      return '?';
  }
}

/// Whether these letters are a schema's, which doesn't tell the two kinds of lists of tensors apart.
bool is_meant(const std::string& letters, const std::string& of_schema) {
  return std::equal(letters.begin(), letters.end(), of_schema.begin(), of_schema.end(),
                    [](char letter, char wanted) { return (letter == 'E' ? 'e' : letter) == wanted; });
}

}  // namespace

void find_direct_call(Overload& overload) {
  const c10::FunctionSchema& schema = overload.handle.schema();
  if (schema.returns().size() != 1 || schema.returns()[0].real_type()->kind() != c10::TypeKind::TensorType)
    return;
  std::string letters;
  for (const c10::Argument& argument : schema.arguments()) letters += letter(argument, letters.empty());
  // A result that is an argument is a reference to it, and only such a one.
  if (letters.starts_with('a') != (overload.return_alias[0] == 0)) return;
  for (const Signature& signature : signatures()) {
    if (!is_meant(signature.letters, letters)) continue;
    try {
      overload.typed = signature.typed(overload.handle);
      overload.direct = signature.call;
      find_direct_view(overload);
      return;
    } catch (const c10::Error&) {  // kernels of another C++ type than the schema's
    }
  }
}

}  // namespace torch_node
