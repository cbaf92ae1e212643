"""Makes what operators.test.ts replays: PyTorch's own operator samples (op_db) under vmap, of the first tensor and of all, and with a
tangent, with what this machine's PyTorch answers or says.

    python make_samples.py DIR

writes DIR/samples.jsonl, one case a line, and DIR/data.bin, the bytes of every tensor.
"""

import json
import os
import sys
import warnings

warnings.simplefilter("ignore")

import torch  # noqa: E402

here = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(here, "..", "helpers"), os.path.join(here, "..", "ops")]
from make_samples import UNINITIALIZED, caller, dense, js, required_by_position, resolve, spread  # noqa: E402
from samples import Skip, Writer, leaf, tensors  # noqa: E402
from torch.testing._internal.common_methods_invocations import op_db  # noqa: E402

SEED = 7
SAMPLES = 2


def stacked(t):
    other = t * 0.5 if t.is_floating_point() or t.is_complex() else t
    return torch.stack([t, other.to(t.dtype)])


def is_strided(v):
    return isinstance(v, torch.Tensor) and v.layout == torch.strided


def outcome(w, run):
    """The results, or the class and the text of the error."""
    torch.manual_seed(SEED)
    try:
        return {"out": w.encode(dense(run()))}
    except Skip:
        raise
    except Exception as error:
        return {"error": {"type": type(error).__name__, "message": str(error)}}


def is_refused(call, args, kwargs):
    """Whether the sample is one that is no call of the operator, with transforms or without."""
    try:
        call(*args, **kwargs)
    except Exception:
        return True
    return False


def cases(w, call, args, kwargs):
    mapped = [i for i, v in enumerate(args) if is_strided(v)]
    for places in ([mapped[:1]] if len(mapped) == 1 else [mapped[:1], mapped]):
        given = tuple(stacked(v) if i in places else v for i, v in enumerate(args))
        dims = [0 if i in places else None for i in range(len(args))]
        f = torch.vmap(lambda *a: call(*a, **kwargs), in_dims=tuple(dims))
        yield {"kind": "vmap", "dims": dims, "args": w.encode(given), **outcome(w, lambda: f(*given))}
    if args[mapped[0]].is_floating_point():
        i = mapped[0]
        tangent = (torch.arange(args[i].numel(), dtype=torch.float64) * 0.3).cos().view(args[i].shape).to(args[i].dtype)
        f = lambda x: call(*args[:i], x, *args[i + 1 :], **kwargs)  # noqa: E731
        run = lambda: torch.func.jvp(f, (args[i],), (tangent,))  # noqa: E731
        yield {"kind": "jvp", "place": i, "args": w.encode(args), "tangent": w.encode(tangent), **outcome(w, run)}


def main():
    w = Writer(sys.argv[1])
    # Unpooling writes equal indices in the order of its threads, whose pieces have tangents of their own.
    torch.set_num_threads(1)
    # As after torch.vmap was first called, which registers more.
    torch.vmap(torch.sin)(torch.ones(1))
    for op in op_db:
        if op.name in UNINITIALIZED or op.name.startswith(("jiterator", "__r", "torch.ops.aten._")):
            continue
        if torch.float32 not in op.supported_dtypes("cpu"):
            continue
        try:
            kind, name, arrange = resolve(op)
            if kind == "method" and name.endswith("_"):
                continue
            call = caller(kind, name)
            torch.manual_seed(SEED)
            for index, sample in enumerate(spread(op.sample_inputs("cpu", torch.float32, requires_grad=False), SAMPLES)):
                args, kwargs = required_by_position(kind, name, arrange(*js((sample.input, *sample.args))), js(sample.kwargs))
                args, kwargs = leaf(args), leaf(kwargs)
                if not any(map(is_strided, args)) or any(t.layout != torch.strided for t in tensors([args, kwargs])):
                    continue
                if is_refused(call, args, kwargs):
                    continue
                head = {"op": op.name, "variant": op.variant_test_name, "sample": index, "callKind": kind, "name": name}
                for case in cases(w, call, args, kwargs):
                    w.lines.write(json.dumps({**head, "kwargs": w.encode(kwargs), **case}) + "\n")
        except Skip:
            continue


if __name__ == "__main__":
    main()
