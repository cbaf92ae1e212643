// Recurrent networks and their cells.
#include "guards_rnn.h"

#include <algorithm>

namespace torch_node {

void two_states(const Arguments& a) {
  a.require(a.at("hx").toTensorVector().size() == 2, "'hx' must be two tensors");
  const at::Tensor& weight = a.tensor("w_ih");
  a.require(plain(a.tensor("input")) && a.tensor("input").scalar_type() == at::kFloat &&
                a.tensor("input").dim() == 2,
            "the input must be a float32 matrix");
  a.require(weight.dim() == 2 && a.tensor("w_hh").dim() == 2, "the weights must be matrices");
}

/// Where oneDNN computes an LSTM it takes the weights' sizes from the states': dense ones of 32 or 16 bits on
/// the CPU, without projections. Elsewhere the matrix products check.
void lstm_weights(const Arguments& a) {
  if (a.find("input") == nullptr) return;
  const at::Tensor& input = a.tensor("input");
  auto states = a.at("hx").toTensorVector(), weights = a.at("params").toTensorVector();
  if (input.dim() != 3 || !plain(input) || input.itemsize() > 4 || states.size() != 2) return;
  for (const at::Tensor& state : states)
    if (!state.defined() || state.dim() != 3) return;
  int64_t hidden = states[0].size(2), directions = a.at("bidirectional").toBool() ? 2 : 1;
  size_t each = a.at("has_biases").toBool() ? 4 : 2;
  size_t layers = static_cast<size_t>(std::max<int64_t>(a.integer("num_layers"), 0) * directions);
  if (states[1].size(2) != hidden || weights.size() != each * layers) return;
  for (size_t i = 0; i < weights.size(); ++i) {
    int64_t columns = i % each != 0                                ? hidden
                      : i / each < static_cast<size_t>(directions) ? input.size(2)
                                                                   : hidden * directions;
    std::vector<int64_t> sizes = {4 * hidden, columns};
    if (i % each >= 2) sizes.pop_back();
    a.require(weights[i].defined() && weights[i].sizes() == sizes,
              "the weights must be [4 * hidden, input] and [4 * hidden, hidden], the biases [4 * hidden]");
  }
}

/// One layer of it, with a weight and a bias of zero elements where there is none.
void lstm_layer(const Arguments& a) {
  const at::Tensor& input = a.tensor("input");
  int64_t hidden = a.integer("hidden_size");
  a.require(input.dim() == 3 && hidden > 0 && hidden < (1 << 24) && a.integer("mode") == 2 &&
                a.integer("num_layers") == 1,
            "the input must have 3 dimensions, 'mode' must be 2 (LSTM) and 'num_layers' 1");
  std::vector<int64_t> from_input = {4 * hidden, input.size(2)}, from_state = {4 * hidden, hidden};
  a.require(a.tensor("weight0").sizes() == from_input && a.tensor("weight1").sizes() == from_state,
            "the weights must be [4 * hidden_size, input] and [4 * hidden_size, hidden_size]");
  if (a.at("has_biases").toBool())
    a.require(a.tensor("weight2").numel() == 4 * hidden && a.tensor("weight3").numel() == 4 * hidden,
              "the biases must have 4 * hidden_size elements");
  for (const char* state : {"hx_", "cx_"})
    a.require(a.tensor(state).numel() == input.size(1) * hidden,
              "the states must have hidden_size elements for each of the batch");
}

void lstm_cell_backward(const Arguments& a) {
  const at::Tensor &gates = a.tensor("input_gates"), &cx = a.tensor("cx");
  a.require(
      cx.dim() == 2 && gates.dim() == 2 && gates.size(0) == cx.size(0) && gates.size(1) == 4 * cx.size(1),
      "the gates must be [batch, 4 * hidden] and the states [batch, hidden]");
  a.require(a.tensor("hidden_gates").sizes() == gates.sizes(),
            "input and hidden gates must have the same shape");
  for (const char* name : {"grad_hy", "grad_cy", "cy"})
    if (a.given(name))
      a.require(a.tensor(name).sizes() == cx.sizes(), "states and their gradients must have the same shape");
  for (const char* name : {"input_bias", "hidden_bias"})
    if (a.given(name))
      a.require(a.tensor(name).numel() == gates.size(1), "biases must have 4 * hidden elements");
}

void gru_cell_backward(const Arguments& a) {
  const at::Tensor &gates = a.tensor("input_gates"), &hx = a.tensor("hx");
  a.require(
      hx.dim() == 2 && gates.dim() == 2 && gates.size(0) == hx.size(0) && gates.size(1) == 3 * hx.size(1),
      "the gates must be [batch, 3 * hidden] and the state [batch, hidden]");
  a.require(a.tensor("hidden_gates").sizes() == gates.sizes(),
            "input and hidden gates must have the same shape");
  a.require(a.tensor("grad_hy").sizes() == hx.sizes(), "the state and its gradient must have the same shape");
  for (const char* name : {"input_bias", "hidden_bias"})
    if (a.given(name))
      a.require(a.tensor(name).numel() == gates.size(1), "biases must have 3 * hidden elements");
}

}  // namespace torch_node
