// Which overload a call means, and what to say when it means none.
#pragma once

#include "value.h"

#include <c10/util/SmallVector.h>

namespace torch_node {

using Values = c10::SmallVector<Value, 6>;

struct CallArguments {
  Values& values;
  size_t positional;  // how many of the values were given by position; the rest belongs to the keywords
  const Keywords& keywords;
  int keywords_id;
};

/// The first overload that takes the arguments, as Python's parser finds it; throws ArgumentTypeError with
/// Python's words when none does. Where the arguments' types alone decide, the group remembers the answer;
/// else it is in `own`.
const Match& match_overload(const OpGroup& group, CallArguments& arguments, Match& own);

}  // namespace torch_node
