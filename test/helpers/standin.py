"""The stand-in device of test/standin in Python: loaded from the file that TORCH_NODE_STANDIN names, and registered as a device's module."""

import ctypes
import os
import types

import torch

device_library = ctypes.CDLL(os.environ["TORCH_NODE_STANDIN"])
module = types.ModuleType("privateuseone")
module.is_available = module.is_initialized = lambda: True
module._is_in_bad_fork = lambda: False
module.device_count, module.current_device = lambda: 2, lambda: 0
module.manual_seed_all = lambda seed: device_library.standin_seed(ctypes.c_uint64(seed % 2**64))
module.device = lambda d: torch.accelerator.device_index(d.index if isinstance(d, torch.device) else d)
torch._register_device_module("privateuseone", module)


def numbers(name, count, *given):
    result = (ctypes.c_int64 * count)()
    getattr(device_library, name)(*given, result)
    return list(result)


def memory(index):
    return numbers("standin_memory", 3, index)


def streams():
    return numbers("standin_streams", 5)


def fail(code):
    device_library.standin_fail(code)


def limit(index, size):
    device_library.standin_limit(index, ctypes.c_int64(size))
