"""What the scripts that make samples of PyTorch's own share: how arguments and tensors are written for the tests here."""

import math
import os
import sys
import types
import unittest

import torch

# torch.testing._internal imports expecttest for PyTorch's own test suite; nothing here uses it.
expecttest = types.ModuleType("expecttest")
expecttest.TestCase = type("TestCase", (unittest.TestCase,), {})
sys.modules.setdefault("expecttest", expecttest)


class Skip(Exception):
    pass


class Writer:
    def __init__(self, folder):
        self.data = open(os.path.join(folder, "data.bin"), "wb")
        self.lines = open(os.path.join(folder, "samples.jsonl"), "w")
        self.at = 0

    def tensor(self, t):
        if t.layout != torch.strided or t.device.type != "cpu" or t.is_quantized:
            raise Skip(f"a {t.layout} {t.device.type} tensor")
        requires_grad, t = t.requires_grad, t.detach().resolve_conj().resolve_neg()
        if t._is_zerotensor():
            t = t.clone()
        extent = 0 if t.numel() == 0 else 1 + sum((n - 1) * s for n, s in zip(t.shape, t.stride()))
        raw = bytes(t.as_strided((extent,), (1,)).view(torch.uint8).numpy()) if extent else b""
        where = self.at
        self.data.write(raw)
        pad = -len(raw) % 16
        self.data.write(b"\0" * pad)
        self.at += len(raw) + pad
        return {"$t": [str(t.dtype)[6:], list(t.shape), list(t.stride()), where, len(raw), requires_grad]}

    def encode(self, v):
        if v is None or isinstance(v, (bool, str)):
            return v
        if isinstance(v, torch.Tensor):
            return self.tensor(v)
        if isinstance(v, int):
            return v if abs(v) < 2**53 else {"$i": str(v)}
        if isinstance(v, float):
            return v if math.isfinite(v) else {"$f": "nan" if v != v else "inf" if v > 0 else "-inf"}
        if isinstance(v, complex):
            return {"$c": [self.encode(v.real), self.encode(v.imag)]}
        if isinstance(v, (torch.dtype, torch.layout, torch.memory_format)):
            return str(v)[6:]
        if isinstance(v, torch.device):
            return str(v)
        if isinstance(v, slice):
            return {"$s": [v.start, v.stop, v.step]}
        if v is Ellipsis:
            return "..."
        if isinstance(v, (list, tuple)):
            return [self.encode(x) for x in v]
        if isinstance(v, dict):
            return {k: self.encode(x) for k, x in v.items()}
        raise Skip(f"an argument of type {type(v).__name__}")


def js(v):
    """The argument as JavaScript has it: 2.0 is 2, and conjugated views are written out."""
    if isinstance(v, torch.Tensor) and v.layout == torch.strided and (v.is_conj() or v.is_neg()):
        return v.detach().resolve_conj().resolve_neg().requires_grad_(v.requires_grad)
    if type(v) is torch.Size:
        return list(v)
    if isinstance(v, float) and v.is_integer() and abs(v) < 2**53:
        return int(v)
    if type(v).__module__ == "numpy" and hasattr(v, "item") and getattr(v, "ndim", 1) == 0:
        return js(v.item())
    if isinstance(v, (list, tuple)):
        return type(v)(js(x) for x in v)
    if isinstance(v, dict):
        return {k: js(x) for k, x in v.items()}
    return v


def tensors(v):
    if isinstance(v, torch.Tensor):
        yield v
    elif isinstance(v, (list, tuple)):
        for x in v:
            yield from tensors(x)
    elif isinstance(v, dict):
        for x in v.values():
            yield from tensors(x)


def leaf(v):
    """Detached copies, so that every argument is a leaf of its own, with its strides."""
    if isinstance(v, torch.Tensor):
        if v.layout != torch.strided:
            return v.detach().requires_grad_(v.requires_grad)
        extent = 0 if v.numel() == 0 else 1 + sum((n - 1) * s for n, s in zip(v.shape, v.stride()))
        base = v.detach().as_strided((extent,), (1,)).clone()
        return base.as_strided(v.shape, v.stride()).requires_grad_(v.requires_grad)
    if isinstance(v, (list, tuple)):
        return type(v)(leaf(x) for x in v)
    if isinstance(v, dict):
        return {k: leaf(x) for k, x in v.items()}
    return v
