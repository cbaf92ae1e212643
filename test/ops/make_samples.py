"""Makes the operator samples that replay.test.ts replays: PyTorch's own (torch.testing's op_db), with the results, gradients and
error messages of this machine's PyTorch.

    python make_samples.py DIR

writes DIR/samples.jsonl, one case a line, and DIR/data.bin, the bytes of every tensor.
"""

import inspect
import itertools
import json
import os
import sys
import warnings

warnings.simplefilter("ignore")

import torch  # noqa: E402

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "helpers"))
from samples import DEVICE, DeterminismWatch, Skip, Writer, js, leaf, same_bits, tensors, use_device  # noqa: E402
from torch.testing._internal.common_methods_invocations import op_db  # noqa: E402

DTYPES = [torch.float32, torch.float64, torch.int64, torch.bool, torch.complex64, torch.bfloat16]
SAMPLES = {torch.float32: 5, torch.float64: 2, torch.int64: 2, torch.bool: 2, torch.complex64: 2, torch.bfloat16: 1}
LOOK_AT = 60  # samples of which some are picked, evenly
MAX_NUMEL = 10000  # elements of a sample's tensors together
SEED = 7

# How the ops are called whose op_db entry is a lambda: (kind, name, arguments from the sample's).
same = lambda *a: a  # noqa: E731
swap = lambda x, y, *rest: (y, x, *rest)  # noqa: E731
CALLS = {
    "cauchy": ("method", "cauchy_", same),
    "exponential": ("method", "exponential_", same),
    "geometric": ("method", "geometric_", same),
    "log_normal": ("method", "log_normal_", same),
    "normal.in_place": ("method", "normal_", same),
    "normal.number_mean": ("function", "normal", swap),
    "uniform": ("method", "uniform_", same),
    "resize_": ("method", "resize_", same),
    "resize_as_": ("method", "resize_as_", same),
    "zero_": ("method", "zero_", same),
    "T": ("property", "T", same),
    "H": ("property", "H", same),
    "mT": ("property", "mT", same),
    "mH": ("property", "mH", same),
    "__getitem__": ("index", "__getitem__", lambda x, index: (x, *index) if isinstance(index, tuple) else (x, index)),
    "slice": ("aten", "slice.Tensor", same),
    "_softmax_backward_data": ("aten", "_softmax_backward_data.default", same),
    "_batch_norm_with_update": ("aten", "_batch_norm_with_update.default", same),
    "_upsample_bilinear2d_aa": ("aten", "_upsample_bilinear2d_aa.vec", same),
    "native_dropout_backward": ("aten", "native_dropout_backward.default", same),
    "torch.ops.aten._safe_softmax.default": ("aten", "_safe_softmax.default", same),
    "einsum": ("function", "einsum", lambda tensors, equation: (equation, *tensors)),
    "svd_lowrank": ("function", "svd_lowrank", lambda a, b: (a @ b.mT,)),
    "pca_lowrank": ("function", "pca_lowrank", lambda a, b: (a @ b.mT,)),
    "linalg.pinv.singular": ("function", "linalg.pinv", lambda a, b: (a @ b.mT,)),
    "polygamma": ("function", "polygamma", swap),
    "special.polygamma": ("function", "special.polygamma", swap),
    "where": ("function", "where", swap),
    "nn.functional.embedding": ("function", "nn.functional.embedding", swap),
    "nn.functional.embedding_bag": ("function", "nn.functional.embedding_bag", swap),
    "_segment_reduce": ("aten", "segment_reduce.default", same),
    "torch._scaled_mm": ("function", "_scaled_mm", same),
    "torch._scaled_mm_v2": ("function", "_scaled_mm_v2", same),
}
# Their values are whatever lies in memory: only shapes, dtypes and strides are compared.
UNINITIALIZED = {"empty", "empty_like", "empty_strided", "empty_permuted", "new_empty", "new_empty_strided", "resize_", "resize_as_"}
# One sample each in which RuntimeErrors are searched for.
ERRORS = 6


def attribute(root, path):
    for part in path.split("."):
        root = getattr(root, part)
    return root


def resolve(op):
    """How this op is called: (kind, name, arguments), or Skip."""
    key = f"{op.name}.{op.variant_test_name}"
    if key in CALLS or op.name in CALLS:
        return CALLS.get(key) or CALLS[op.name]
    try:
        if callable(attribute(torch, op.name)):
            return "function", op.name, same
    except AttributeError:
        pass
    if hasattr(torch.Tensor, op.name):
        return "method", op.name, same
    raise Skip("neither a function of torch nor a method of Tensor")


def caller(kind, name):
    if kind == "method":
        return lambda x, *args, **kwargs: getattr(x, name)(*args, **kwargs)
    if kind == "property":
        return lambda x: getattr(x, name)
    if kind == "index":
        return lambda x, *index: x[index if len(index) > 1 else index[0]]
    return attribute(torch.ops.aten if kind == "aten" else torch, name)


# Functions of PyTorch that choose between two by a flag: their own signatures say nothing.
FIRST_REQUIRED = {"max_pool": "kernel_size", "fractional_max_pool": "kernel_size", "adaptive_max_pool": "output_size"}


def required_by_position(kind, name, args, kwargs):
    """Here only what has a default may be given by name: moves other keyword arguments of Python functions into their places."""
    if kind != "function":
        return args, kwargs
    try:
        names = [p.name for p in inspect.signature(attribute(torch, name)).parameters.values() if p.default is p.empty and p.kind == p.POSITIONAL_OR_KEYWORD]
    except ValueError:
        return args, kwargs  # a builtin
    names = names or ["input", FIRST_REQUIRED.get(name.split(".")[-1][:-2], "")]
    args, kwargs = list(args), dict(kwargs)
    while len(args) < len(names) and names[len(args)] in kwargs:
        args.append(kwargs.pop(names[len(args)]))
    return tuple(args), kwargs


def spread(samples, n):
    """n of the samples, the first among them, the others evenly from the rest; large ones only where there are no others."""
    size = lambda s: sum(t.numel() for t in tensors([s.input, s.args, s.kwargs]))  # noqa: E731
    samples = list(itertools.islice(samples, LOOK_AT))
    found = [s for s in samples if size(s) <= MAX_NUMEL] or sorted(samples, key=size)[:1]
    if len(found) <= n:
        return found
    return [found[round(i * (len(found) - 1) / (n - 1))] if n > 1 else found[0] for i in range(n)]


def flat(out):
    return list(out) if isinstance(out, (tuple, list)) else [out]


def dense(out):
    """Sparse results are compared as the dense tensors they stand for."""
    if isinstance(out, torch.Tensor) and out.layout != torch.strided:
        return out.to_dense()
    if isinstance(out, (tuple, list)):
        return [dense(x) for x in out]
    return out


def make_case(w, op, kind, name, arrange, sample, dtype, index):
    call = caller(kind, name)
    args = arrange(*js((sample.input, *sample.args)))
    args, kwargs = required_by_position(kind, name, args, js(sample.kwargs))
    args, kwargs = leaf(args), leaf(kwargs)
    if kind == "method" and name.endswith("_"):
        args = (args[0].detach(), *args[1:])
    case = {"op": op.name, "variant": op.variant_test_name, "dtype": str(dtype)[6:], "sample": index, "kind": kind, "name": name}
    case["args"], case["kwargs"] = w.encode(args), w.encode(kwargs)
    first = isinstance(args[0], torch.Tensor) if args else False
    def run():
        torch.manual_seed(SEED)
        return call(args[0].clone(), *args[1:], **kwargs) if kind == "method" and name.endswith("_") else call(*args, **kwargs)

    with DeterminismWatch() as watch:
        out = run()
    case["repeats"] = DEVICE == "cpu" or (watch.is_deterministic and same_bits(dense(out), dense(run())))
    case["values"] = op.name not in UNINITIALIZED
    case["out"] = w.encode(dense(out))
    case["layout"] = str(out.layout)[6:] if isinstance(out, torch.Tensor) else None
    case["list"] = isinstance(out, (tuple, list))

    leaves = [t for t in tensors([args, kwargs]) if t.requires_grad]
    outs = [t for t in tensors(flat(out)) if t.requires_grad and t.layout == torch.strided]
    if leaves and outs:
        generator = torch.Generator("cpu").manual_seed(3)
        cotangents = [torch.randn(t.shape, generator=generator, dtype=torch.float64, device="cpu").to(t.device, t.dtype) for t in outs]
        try:
            gradients = lambda: torch.autograd.grad(outs, leaves, cotangents, allow_unused=True, retain_graph=DEVICE != "cpu")  # noqa: E731
            with DeterminismWatch() as watch:
                grads = gradients()
            case["repeats"] = case["repeats"] and (DEVICE == "cpu" or (watch.is_deterministic and same_bits(grads, gradients())))
        except RuntimeError as e:
            grads, case["gradError"] = [], str(e)
        case["cotangents"], case["grads"] = w.encode(cotangents), w.encode([dense(g) for g in grads])

    method = getattr(op.method_variant, "__name__", "")
    if kind == "function" and first and hasattr(torch.Tensor, method):
        case["method"] = method
    if index == 0:
        with torch.no_grad():
            inplace(w, op, case, args, kwargs, first)
            into(op, case, call, args, kwargs, out)
    w.lines.write(json.dumps(case) + "\n")


def inplace(w, op, case, args, kwargs, first):
    variant = op.inplace_variant
    if not first or not hasattr(torch.Tensor, getattr(variant, "__name__", "")):
        return
    try:
        torch.manual_seed(SEED)
        x = args[0].clone()
        variant(x, *args[1:], **kwargs)
        case["inplace"], case["inplaceOut"] = variant.__name__, w.encode(x)
    except Exception:
        return


def into(op, case, call, args, kwargs, out):
    outs = flat(out)
    if op.name in UNINITIALIZED or not op.supports_out or "out" in kwargs or not all(isinstance(t, torch.Tensor) and t.layout == torch.strided for t in outs):
        return
    try:
        torch.manual_seed(SEED)
        target = [torch.empty(0, dtype=t.dtype, device=t.device) for t in outs]
        call(*args, **kwargs, out=tuple(target) if isinstance(out, (tuple, list)) else target[0])
        if all(torch.equal(a.nan_to_num(), b.nan_to_num()) for a, b in zip(target, outs)):
            case["into"] = [str(t.dtype)[6:] for t in target]
    except Exception:
        return


def make_errors(w, op, kind, name, arrange):
    if op.error_inputs_func is None:
        return
    call = caller(kind, name)
    n = 0
    for e in itertools.islice(op.error_inputs(DEVICE), 40):
        s = e.sample_input
        try:
            args, kwargs = required_by_position(kind, name, arrange(*js((s.input, *s.args))), js(s.kwargs))
            args, kwargs = leaf(args), leaf(kwargs)
            case = {"op": op.name, "variant": op.variant_test_name, "dtype": "error", "sample": n, "kind": kind, "name": name}
            case["args"], case["kwargs"] = w.encode(args), w.encode(kwargs)
            torch.manual_seed(SEED)
            call(*args, **kwargs)
        except Skip:
            continue
        except Exception as error:
            if "args" not in case:
                continue
            case["error"] = {"type": type(error).__name__, "message": str(error)}
            w.lines.write(json.dumps(case) + "\n")
            n += 1
            if n == ERRORS:
                return


def main():
    use_device()
    w = Writer(sys.argv[1])
    for op in op_db:
        skipped = None
        count = 0
        try:
            kind, name, arrange = resolve(op)
            if op.name.startswith(("jiterator", "__r")):
                raise Skip("jiterator is CUDA source in Python" if "jit" in op.name else "an operator of Python's syntax")
            for dtype in DTYPES:
                if dtype not in op.supported_dtypes(torch.device(DEVICE).type):
                    continue
                grad = op.supports_autograd and (dtype.is_floating_point or dtype.is_complex)
                torch.manual_seed(SEED)
                index = 0
                for sample in spread(op.sample_inputs(DEVICE, dtype, requires_grad=grad), SAMPLES[dtype]):
                    try:
                        make_case(w, op, kind, name, arrange, sample, dtype, index)
                        index += 1
                        count += 1
                    except Exception as e:
                        skipped = f"{type(e).__name__}: {str(e).splitlines()[0] if str(e) else ''}"
                        w.lines.write(json.dumps({"op": op.name, "variant": op.variant_test_name, "dropped": skipped}) + "\n")
            make_errors(w, op, kind, name, arrange)
        except Skip as e:
            skipped = str(e)
        if count == 0:
            w.lines.write(json.dumps({"op": op.name, "variant": op.variant_test_name, "skipped": skipped or "no CPU samples of these dtypes"}) + "\n")


if __name__ == "__main__":
    main()
