/** For Python's side of a comparison: `named`, gradients for a dictionary of inputs, which 2.13 brought. */
export const named = `
def named(outputs, inputs, *args, **kwargs):
    if int(torch.__version__.split(".")[1]) >= 13: return torch.autograd.grad(outputs, inputs, *args, **kwargs)
    return dict(zip(inputs, torch.autograd.grad(outputs, list(inputs.values()), *args, **kwargs)))
`;
