"""Prints, as JSON, PyTorch's public names: for every namespace all of them, and which of them are operators."""

import inspect
import json
import pkgutil
import re
import sys
import types
from importlib import import_module

from moduleNames import module_names, names_in

import torch

# namespace -> where PyTorch's bindings of its operators lie
OPERATORS = {
    "torch": [torch._C._VariableFunctions],
    "torch.Tensor": [torch._C.TensorBase],
    "torch.linalg": [torch._C._linalg],
    "torch.fft": [torch._C._fft],
    "torch.special": [torch._C._special],
    "torch.sparse": [torch._C._sparse],
    "torch.nested": [torch._C._nested],
}
# The operators of the dispatcher, without their overloads.
ATEN = {
    re.split(r"[.(]", name.removeprefix("aten::"))[0]
    for name in torch._C._dispatch_get_all_op_names()
    if name.startswith("aten::")
}
# Namespaces without `__all__`, or with names beyond it.
BY_DIR = {
    *("torch", "torch.Tensor", "torch.linalg", "torch.nn.functional", "torch.nn", "torch.sparse"),
    "torch.nn.utils.prune",
    "torch.quasirandom",
    "torch.testing",
    "torch.distributed",
    "torch.distributed.checkpoint",
    "torch.utils.benchmark",
    "torch.library",
}
# Namespaces without `__all__` that import more than they have.
BY_SOURCE = {"torch.distributed.nn", "torch.distributed.nn.functional"}
NAMESPACES = [
    "torch",
    "torch.Tensor",
    "torch.linalg",
    "torch.fft",
    "torch.special",
    "torch.sparse",
    "torch.nested",
    "torch.masked",
    "torch.signal.windows",
    "torch.quasirandom",
    "torch.testing",
    "torch.distributed",
    "torch.distributed.algorithms",
    "torch.distributed.checkpoint",
    "torch.distributed.checkpoint.format_utils",
    "torch.distributed.checkpoint.state_dict",
    "torch.distributed.device_mesh",
    "torch.distributed.nn",
    "torch.distributed.nn.functional",
    "torch.distributed.optim",
    "torch.futures",
    "torch.hub",
    "torch.library",
    "torch.overrides",
    "torch.nn.functional",
    "torch.autograd",
    "torch.autograd.forward_ad",
    "torch.autograd.profiler",
    "torch.random",
    "torch.accelerator",
    "torch.amp",
    "torch.cuda.amp",
    "torch.cuda",
    "torch.mps",
    "torch.mps.profiler",
    "torch.nn",
    "torch.nn.modules",
    "torch.nn.parameter",
    "torch.nn.init",
    "torch.nn.utils",
    "torch.nn.utils.parametrize",
    "torch.nn.utils.parametrizations",
    "torch.nn.utils.prune",
    "torch.nn.utils.rnn",
    "torch.nn.utils.stateless",
    "torch.nn.attention",
    "torch.nn.attention.bias",
    "torch.nn.attention.flex_attention",
    "torch.nn.parallel",
    "torch.onnx",
    "torch.optim",
    "torch.optim.lr_scheduler",
    "torch.profiler",
    "torch.distributions",
    "torch.distributions.constraints",
    "torch.distributions.constraint_registry",
    "torch.distributions.kl",
    "torch.distributions.transforms",
    "torch.distributions.utils",
    "torch.utils.benchmark",
    "torch.utils.checkpoint",
    "torch.utils.data",
    "torch.utils.flop_counter",
    "torch.utils.module_tracker",
]
# Packages whose modules are namespaces too, beside those above.
PACKAGES = ["torch.backends", "torch.distributed.tensor", "torch.jit", "torch.signal", "torch.utils"]
# Imported into a namespace for its own use, and what only documents it.
HELPERS = {
    *("PRIVATE_OPS", "TYPE_CHECKING", "USE_GLOBAL_DEPS", "USE_RTLD_GLOBAL_WITH_LIBTORCH", "common_notes"),
    *("assert_int_or_pair", "boolean_dispatch", "classproperty", "dataclasses", "handle_torch_function"),
    *("has_torch_function", "has_torch_function_unary", "has_torch_function_variadic"),
    *("prepare_multiprocessing_environment", "get_file_path"),
    *("GRID_SAMPLE_INTERPOLATION_MODES", "GRID_SAMPLE_PADDING_MODES"),
    *("profiler_allow_cudagraph_cupti_lazy_reinit_cuda12",),
}


def owner_of(namespace):
    if namespace == "torch.Tensor":
        return torch.Tensor
    return import_module(namespace)


def is_own(namespace, name, value):
    """Whether a name of `dir()` belongs to the namespace, and was not merely imported into it."""
    if name in HELPERS or isinstance(value, types.ModuleType):
        return False
    if namespace in ("torch", "torch.Tensor"):
        return True
    if isinstance(value, (dict, str, bool, int, tuple)):
        return False
    if inspect.isclass(value) or inspect.isfunction(value):
        return value.__module__.startswith("torch") and value not in (torch.Tensor, torch.dtype, torch.SymInt)
    return callable(value) and not repr(value).startswith("typing.")


def is_defined(namespace, value):
    """Not a submodule, nor a class of torch that the namespace lists again (or lists without having it)."""
    return not isinstance(value, types.ModuleType) and (value is not torch.Tensor or namespace == "torch")


def public_names(namespace):
    owner = owner_of(namespace)
    if namespace in BY_SOURCE:
        return sorted(names_in(owner.__file__))
    names = {
        name
        for name in getattr(owner, "__all__", ())
        if not name.startswith("_") and is_defined(namespace, getattr(owner, name, torch))
    }
    if namespace in BY_DIR:
        for name in dir(owner):
            if not name.startswith("_") and is_own(namespace, name, getattr(owner, name, None)):
                names.add(name)
    return sorted(names - HELPERS)


def modules():
    """Public modules by the package that has them, each with its public names."""
    found = {}
    for package in [*NAMESPACES, *PACKAGES]:
        path = getattr(owner_of(package), "__path__", None)
        if path is not None:
            found[package] = module_names(path)
    return found


def is_operator(namespace, name):
    if namespace == "torch.nn.functional":
        return not inspect.isclass(getattr(torch.nn.functional, name))
    prefix = namespace.removeprefix("torch.") + "_"
    return any(
        candidate in ATEN and candidate in dir(bindings)
        for bindings in OPERATORS.get(namespace, ())
        for candidate in (name, prefix + name, "_" + prefix + name, "_" + name)
    )


def main():
    result = {}
    for namespace in NAMESPACES:
        names = public_names(namespace)
        result[namespace] = [[name, is_operator(namespace, name)] for name in names]
    version = torch.__version__.split("+")[0]
    json.dump({"version": version, "namespaces": result, "modules": modules()}, sys.stdout)


if __name__ == "__main__":
    main()
