/** How an attention mask takes over `scaledDotProductAttention`: Python's `__torch_function__`. */
export const dispatchAttention = Symbol('torch.nn.dispatchAttention');
