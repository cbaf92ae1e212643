// Guards of recurrent networks and their cells: see guards.h.
#pragma once

#include "guard_arguments.h"

namespace torch_node {

void two_states(const Arguments& a);
void lstm_weights(const Arguments& a);
void lstm_layer(const Arguments& a);
void lstm_cell_backward(const Arguments& a);
void gru_cell_backward(const Arguments& a);

}  // namespace torch_node
