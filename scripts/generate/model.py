"""Prints, as JSON, PyTorch's operators as Python sees them: for every namespace each operator's overloads in the
order Python's argument parser tries them, with their arguments, defaults, out variants, returns and the page that
describes them.

Everything comes from the installed wheel: `torchgen` and its packaged `autograd` generator are the very code that
writes Python's bindings, so overload order and skipped signatures need no rules of our own.
"""

import json
import re
import sys
from collections import defaultdict
from pathlib import Path
from types import FunctionType

import torch
import torchgen
from torchgen.gen import parse_native_yaml
from torchgen.model import ListType, OptionalType, SchemaKind
from torchgen.packaged.autograd import gen_python_functions as gen

import pages

PACKAGED = Path(torchgen.__file__).parent / "packaged"
NATIVE_YAML = PACKAGED / "ATen" / "native" / "native_functions.yaml"
TAGS_YAML = PACKAGED / "ATen" / "native" / "tags.yaml"
DEPRECATED_YAML = PACKAGED / "autograd" / "deprecated.yaml"

# namespace -> (predicate of the generator, methods?, the prefix that torch.<namespace>'s public names drop)
NAMESPACES = {
    "torch": (gen.is_py_torch_function, False, None),
    "tensor": (gen.is_py_variable_method, True, None),
    "nn": (gen.is_py_nn_function, False, None),
    "linalg": (gen.is_py_linalg_function, False, "linalg_"),
    "fft": (gen.is_py_fft_function, False, "fft_"),
    "special": (gen.is_py_special_function, False, "special_"),
    "sparse": (gen.is_py_sparse_function, False, r"_?sparse_|_(?=spdiags)"),
    "nested": (gen.is_py_nested_function, False, "nested_"),
}

# Bound by hand in python_torch_functions_manual.cpp and python_variable_methods.cpp, with a plain operator behind
# them: name -> overloads in the order of the hand-written parser.
MANUAL = {
    "torch": {
        "range": ["step"],
        "nonzero": [""],
        "sparse_coo_tensor": ["indices", "indices_size", "size"],
        "sparse_compressed_tensor": ["comp_plain_value_size", "comp_plain_value"],
        "sparse_csr_tensor": ["crow_col_value_size", "crow_col_value"],
        "sparse_csc_tensor": ["ccol_row_value_size", "ccol_row_value"],
        "sparse_bsr_tensor": ["crow_col_value_size", "crow_col_value"],
        "sparse_bsc_tensor": ["ccol_row_value_size", "ccol_row_value"],
    },
    "tensor": {
        "contiguous": [""],
        "copy_": [""],
        "nonzero": [""],
        "set_": ["", "source_Tensor", "source_Tensor_storage_offset"],
    },
}
MANUAL_OUTS = {"range": ["out"], "nonzero": ["out"]}

# Hand-written bindings with an option that no schema has (as_tuple): written by hand here as well.
WITH_MORE_OPTIONS = {"nonzero"}

# Second names that the hand-written bindings of `torch` give to operators.
ALIASES = {"dsmm": "mm", "hsmm": "hspmm", "saddmm": "sspaddmm", "spmm": "mm"}

# should_allow_numbers_as_tensors of python_arg_parser.cpp: the wheel has it only in compiled form.
NUMBERS_AS_TENSORS = {
    base + suffix
    for base in ("add", "div", "divide", "mul", "multiply", "sub", "subtract", "true_divide", "floor_divide")
    for suffix in ("", "_")
} | {"copy_", "_conj"}


def type_model(t):
    """{base, list, size, optional, elemOptional} of a schema type."""
    optional = isinstance(t, OptionalType)
    if optional:
        t = t.elem
    if isinstance(t, ListType):
        elem = t.elem
        elem_optional = isinstance(elem, OptionalType)
        if elem_optional:
            elem = elem.elem
        return {"base": str(elem), "list": True, "size": t.size, "optional": optional, "elemOptional": elem_optional}
    return {"base": str(t), "list": False, "size": None, "optional": optional, "elemOptional": False}


def argument_model(argument, method):
    name = argument.name
    if name == "self" and not method and str(argument.type) == "Tensor":
        name = "input"
    return {"name": name, "type": type_model(argument.type), "default": argument.default}


def uses_names(function):
    """Named tensors, an unfinished prototype in PyTorch, are not supported."""
    return any("Dimname" in str(a.type) for a in function.func.arguments.flat_all)


def overload_model(signature, base, out, method):
    """One overload: `signature` is Python's, `base` and `out` the native functions behind it."""
    returns = base.func.returns
    return {
        "overload": base.func.name.overload_name,
        "out": out.func.name.overload_name if out else None,
        "outs": len(out.func.arguments.out) if out else 0,
        "positional": [argument_model(a, method) for a in signature.input_args],
        "keyword": [argument_model(a, method) for a in signature.input_kwargs],
        "factory": bool(signature.tensor_options_args),
        "options": base.func.arguments.tensor_options is not None,
        "returns": [{"name": r.name, "type": type_model(r.type)} for r in returns],
        # emit_single_dispatch: the in-place forms of _foreach_* give back the list that they changed.
        "givesList": not returns and str(base.func.name).startswith("_foreach_") and base.func.kind() == SchemaKind.inplace,
        "mutates": bool(base.func.arguments.self_arg and base.func.arguments.self_arg.argument.is_write),
    }


def operators(pairs, predicate, method):
    grouped = gen.group_filter_overloads(pairs, predicate)
    for name in sorted(grouped, key=str):
        groups = gen.group_overloads(grouped[name])
        yield str(name), [
            overload_model(g.signature, g.base, g.outplace, method)
            for g in groups
            if not g.signature.deprecated and not uses_names(g.base)
        ]


def manual_operators(functions, names, method):
    by_name = defaultdict(dict)
    for f in functions:
        by_name[str(f.func.name.name)][f.func.name.overload_name] = f
    for name, overloads in names.items():
        models = []
        for overload, out in zip(overloads, MANUAL_OUTS.get(name, []) + [None] * len(overloads)):
            f = by_name[name][overload]
            signature = gen.signature(f, method=method)
            if name.startswith("sparse_") and f.func.arguments.tensor_options is not None:
                # category_override leaves factory options out where a tensor is an argument; Python's parser has them.
                object.__setattr__(signature, "tensor_options_args", ("options",))
            models.append(overload_model(signature, f, by_name[name][out] if out else None, method))
        yield name, models


def dispatcher_names():
    """Base name -> overload names of every `aten` operator that the library has registered."""
    result = defaultdict(list)
    for full_name in sorted(torch._C._dispatch_get_all_op_names()):
        if full_name.startswith("aten::"):
            base, _, overload = full_name.removeprefix("aten::").partition(".")
            result[base].append(overload or "default")
    return result


def main():
    functions = parse_native_yaml(str(NATIVE_YAML), str(TAGS_YAML)).native_functions
    bound = [f for f in functions if gen.should_generate_py_binding(f)]
    pairs = {m: gen.load_signatures(bound, str(DEPRECATED_YAML), method=m) for m in (False, True)}
    result = {}
    for namespace, (predicate, method, prefix) in NAMESPACES.items():
        found = dict(operators(pairs[method], predicate, method))
        found.update(manual_operators(functions, MANUAL.get(namespace, {}), method))
        names = {name: name for name, overloads in found.items() if overloads}
        names.update(ALIASES if namespace == "torch" else {})
        public = {name: re.sub(f"^(?:{prefix})", "", name) if prefix else name for name in names}
        result[namespace] = [
            {
                "python": public[name],
                "aten": aten,
                "wrapped": namespace == "torch"
                and (name in WITH_MORE_OPTIONS or isinstance(getattr(torch, name, None), FunctionType)),
                "numbers": aten in NUMBERS_AS_TENSORS,
                "page": pages.page(namespace, public[name]),
                "overloads": found[aten],
            }
            for name, aten in sorted(names.items())
        ]
    json.dump({"version": torch.__version__.split("+")[0], "namespaces": result, "aten": dispatcher_names()}, sys.stdout)


if __name__ == "__main__":
    main()
