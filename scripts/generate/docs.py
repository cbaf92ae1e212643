"""The first sentence of an operator's documentation, as plain Markdown."""

import re

import torch

OWNERS = {
    "torch": torch,
    "tensor": torch.Tensor,
    "nn": torch._C._nn,
    "linalg": torch._C._linalg,
    "fft": torch._C._fft,
    "special": torch._C._special,
    "sparse": torch._C._sparse,
    "nested": torch._C._nested,
}


def summary(namespace, name):
    return ""
