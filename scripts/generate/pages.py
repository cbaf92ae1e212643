"""The page of PyTorch's documentation that describes an operator, relative to the documentation's root."""

import torch
import torch.nn.functional as F

# namespace -> its public module, and where its functions are described: pages of their own, or one for all
MODULES = {
    "linalg": (torch.linalg, "generated/torch.linalg.{}.html"),
    "fft": (torch.fft, "generated/torch.fft.{}.html"),
    "sparse": (torch.sparse, "generated/torch.sparse.{}.html"),
    "special": (torch.special, "special.html#torch.special.{}"),
    "nested": (torch.nested, "nested.html#torch.nested.{}"),
}


def described(owner, name):
    """PyTorch gives a page to what has a documentation string."""
    return bool(getattr(getattr(owner, name, None), "__doc__", None))


def functional_page(name):
    """`relu` and `relu_` share a page; the functions that also give indices are internal."""
    public = name.removesuffix("_")
    if described(F, public) and not public.startswith("_") and not public.endswith("_with_indices"):
        return f"generated/torch.nn.functional.{public}.html"
    return None


def method_page(name):
    if described(torch.Tensor, name) and not name.startswith("_"):
        return f"generated/torch.Tensor.{name}.html"
    return None


def torch_page(name):
    function = getattr(torch, name, None)
    if name.startswith("_") and not name.startswith("_foreach_"):
        return None
    # What torch.nn.functional documents as its own, torch only shows again.
    if described(torch, name) and function is not getattr(F, name, None):
        return f"generated/torch.{name}.html"
    return None


def page(namespace, name):
    """`name`: the operator's public one in its namespace."""
    if namespace in MODULES:
        owner, pattern = MODULES[namespace]
        return pattern.format(name) if described(owner, name) and not name.startswith("_") else None
    if namespace == "nn":
        return functional_page(name)
    if namespace == "tensor":
        return method_page(name) or torch_page(name) or functional_page(name)
    return torch_page(name) or functional_page(name) or method_page(name)
