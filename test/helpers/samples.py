"""What the scripts that make samples of PyTorch's own share: how arguments and tensors are written for the tests here."""

import math
import os
import sys
import types
import unittest
import warnings

import torch

# The device of the samples: see device.ts.
DEVICE = os.environ.get("TORCH_NODE_TEST_DEVICE", "cpu")
if DEVICE.startswith("privateuseone"):
    import standin  # noqa: F401

# torch.testing._internal imports expecttest for PyTorch's own test suite; nothing here uses it.
expecttest = types.ModuleType("expecttest")
expecttest.TestCase = type("TestCase", (unittest.TestCase,), {})
sys.modules.setdefault("expecttest", expecttest)


def use_device():
    """As onDevice.ts does it for the tests: what makes the samples' tensors runs on the device."""
    if DEVICE != "cpu":
        torch.set_default_device(DEVICE)
        torch.use_deterministic_algorithms(True, warn_only=True)


class DeterminismWatch(warnings.catch_warnings):
    """Whether all that ran inside has a deterministic implementation on the device: two runs may agree by chance."""

    def __init__(self):
        super().__init__(record=True)

    def __enter__(self):
        self.caught = super().__enter__()
        warnings.simplefilter("always")
        return self

    @property
    def is_deterministic(self):
        return not any("does not have a deterministic implementation" in str(warning.message) for warning in self.caught)


class Skip(Exception):
    pass


class Writer:
    def __init__(self, folder):
        self.data = open(os.path.join(folder, "data.bin"), "wb")
        self.lines = open(os.path.join(folder, "samples.jsonl"), "w")
        self.at = 0

    def tensor(self, t):
        if t.layout != torch.strided or t.device.type not in ("cpu", torch.device(DEVICE).type) or t.is_quantized:
            raise Skip(f"a {t.layout} {t.device.type} tensor")
        requires_grad, on_device, t = t.requires_grad, t.device.type != "cpu", t.detach().resolve_conj().resolve_neg()
        if t._is_zerotensor():
            t = t.clone()
        extent = 0 if t.numel() == 0 else 1 + sum((n - 1) * s for n, s in zip(t.shape, t.stride()))
        raw = bytes(t.as_strided((extent,), (1,)).cpu().view(torch.uint8).numpy()) if extent else b""
        where = self.at
        self.data.write(raw)
        pad = -len(raw) % 16
        self.data.write(b"\0" * pad)
        self.at += len(raw) + pad
        return {"$t": [str(t.dtype)[6:], list(t.shape), list(t.stride()), where, len(raw), requires_grad, on_device]}

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


def same_bits(a, b):
    """Whether two runs gave the same: on a GPU, kernels with atomics add in an order of their own."""
    raw = lambda t: t.detach().cpu().resolve_conj().resolve_neg().contiguous().reshape(-1).view(torch.uint8)  # noqa: E731
    first, second = list(tensors(a)), list(tensors(b))
    return len(first) == len(second) and all(x.shape == y.shape and (x.numel() == 0 or torch.equal(raw(x), raw(y))) for x, y in zip(first, second))


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
