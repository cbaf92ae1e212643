"""Makes the module samples that replay.test.ts replays: PyTorch's own (torch.testing's module_db), with the text, state, results and
gradients of this machine's PyTorch.

    python make_samples.py DIR

writes DIR/samples.jsonl, one case a line, and DIR/data.bin, the bytes of every tensor.
"""

import dataclasses
import inspect
import json
import os
import sys
import warnings

warnings.simplefilter("ignore")

import torch  # noqa: E402

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "helpers"))
from samples import DEVICE, DeterminismWatch, Skip, Writer, leaf, same_bits, tensors, use_device  # noqa: E402
from torch.testing._internal.common_modules import module_db  # noqa: E402

SEED = 7
SAMPLES = {(torch.float32, True): 16, (torch.float32, False): 8, (torch.float64, True): 4}
MAX_NUMEL = 20000  # elements of a sample's tensors together
# Arguments that are modules are written as their constructor's arguments, which are noted here.
arguments = {}


class NotedEncoderLayer(torch.nn.TransformerEncoderLayer):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        arguments[id(self)] = (args, kwargs)


NotedEncoderLayer.__name__ = "TransformerEncoderLayer"
torch.nn.TransformerEncoderLayer = NotedEncoderLayer


class ModuleWriter(Writer):
    def __init__(self, folder):
        super().__init__(folder)
        self.seen = {}

    def tensor(self, t):
        # One tensor given twice is one tensor there, too.
        if id(t) not in self.seen:
            self.seen[id(t)] = (t, super().tensor(t))
        return self.seen[id(t)][1]

    def encode(self, v):
        if id(v) in arguments:
            args, kwargs = arguments[id(v)]
            return {"$m": [type(v).__name__, self.encode(list(args)), self.encode(kwargs)]}
        if isinstance(v, getattr(torch.nn, "LinearCrossEntropyOptions", ())):
            return {"$o": ["LinearCrossEntropyOptions", self.encode({f.name: getattr(v, f.name) for f in dataclasses.fields(v)})]}
        if callable(v) and getattr(torch.nn.functional, getattr(v, "__name__", ""), None) is v:
            return {"$n": "nn.functional." + v.__name__}
        return super().encode(v)


def leaves(v, memo):
    """The arguments with leaves of their own; one tensor given twice stays one."""
    if isinstance(v, torch.Tensor):
        if id(v) not in memo:
            memo[id(v)] = (v, leaf(v))
        return memo[id(v)][1]
    if isinstance(v, (list, tuple)):
        return type(v)(leaves(x, memo) for x in v)
    if isinstance(v, dict):
        return {k: leaves(x, memo) for k, x in v.items()}
    return v


def fresh(v):
    """A module among the arguments starts from the seed, as it does there."""
    if id(v) not in arguments:
        return v
    args, kwargs = arguments[id(v)]
    torch.manual_seed(SEED)
    return type(v)(*args, **kwargs)


def is_lazy(t):
    return isinstance(t, (torch.nn.UninitializedParameter, torch.nn.UninitializedBuffer))


def state(w, module):
    return [[name, "uninitialized" if is_lazy(t) else w.tensor(t.detach().clone())] for name, t in module.state_dict().items()]


def flat(out):
    if isinstance(out, torch.Tensor):
        return [out]
    if isinstance(out, (tuple, list)):
        return [t for x in out for t in flat(x)]
    return []


def required_by_position(module, args, kwargs):
    """Parameters of forward without a default are given by position there."""
    parameters = list(inspect.signature(module.forward).parameters.values())
    while len(args) < len(parameters) and parameters[len(args)].default is inspect.Parameter.empty and parameters[len(args)].name in kwargs:
        args.append(kwargs.pop(parameters[len(args)].name))
    return args, kwargs


def make_case(w, info, sample, dtype, training):
    w.seen.clear()
    made = sample.constructor_input
    args, kwargs = [fresh(x) for x in made.args], {k: fresh(x) for k, x in made.kwargs.items()}
    case = {"name": info.module_cls.__name__, "dtype": str(dtype)[6:], "training": training}
    case["init"] = [w.encode(list(made.args)), w.encode(made.kwargs)]
    torch.manual_seed(SEED)
    module = info.module_cls(*args, **kwargs).to(DEVICE, dtype).train(training)
    memo = {}
    given = sample.forward_input
    args, kwargs = leaves(given.args, memo), leaves(given.kwargs, memo)
    args, kwargs = required_by_position(module, list(args), kwargs)
    case["call"] = [w.encode(list(args)), w.encode(kwargs)]
    case["repr"], case["before"] = repr(module), state(w, module)
    torch.manual_seed(SEED + 1)
    try:
        out = module(*args, **kwargs)
    except (RuntimeError, ValueError) as e:
        case["error"] = str(e)
        return case
    case["out"] = [w.tensor(t) for t in flat(out)]
    outs = [t for t in flat(out) if t.requires_grad]
    if outs:
        generator = torch.Generator("cpu").manual_seed(3)
        cotangents = [torch.randn(t.shape, generator=generator, dtype=torch.float64, device="cpu").to(t.device, t.dtype) for t in outs]
        case["cotangents"] = [w.tensor(t) for t in cotangents]
        try:
            torch.autograd.backward(outs, cotangents)
        except RuntimeError as e:
            # cuDNN's recurrent layers have gradients in training only.
            case["gradError"] = str(e)
            return case
    inputs = {id(t): t for t in tensors([args, kwargs]) if t.requires_grad and t.is_leaf}
    case["grads"] = [w.encode(t.grad) for t in inputs.values()]
    case["parameterGrads"] = [[name, w.encode(p.grad)] for name, p in module.named_parameters()]
    case["after"], case["reprAfter"] = state(w, module), repr(module)
    return case


def repeats(w, run):
    """Whether a second run gives the tensors that the first one wrote."""
    first = [t.clone() for t, _ in w.seen.values()]
    run()
    return same_bits(first, [t for t, _ in w.seen.values()])


def spread(samples, n):
    """n of the samples, the first among them, the others evenly from the rest; large ones only where there are no others."""
    size = lambda s: sum(t.numel() for i in (s.constructor_input, s.forward_input) for t in tensors([i.args, i.kwargs]))  # noqa: E731
    samples = list(samples)
    found = [s for s in samples if size(s) <= MAX_NUMEL] or sorted(samples, key=size)[:1]
    if len(found) <= n:
        return found
    return [found[round(i * (len(found) - 1) / (n - 1))] for i in range(n)]


def main():
    use_device()
    w = ModuleWriter(sys.argv[1])
    for info in module_db:
        for (dtype, training), n in SAMPLES.items():
            torch.manual_seed(SEED)
            samples = info.module_inputs_func(info, device=DEVICE, dtype=dtype, requires_grad=True, training=training)
            for sample in spread(samples, n):
                try:
                    with DeterminismWatch() as watch:
                        case = make_case(w, info, sample, dtype, training)
                    case["repeats"] = DEVICE == "cpu" or (watch.is_deterministic and repeats(w, lambda: make_case(w, info, sample, dtype, training)))
                    w.lines.write(json.dumps(case) + "\n")
                except Skip as e:
                    w.lines.write(json.dumps({"name": info.module_cls.__name__, "dropped": str(e)}) + "\n")


if __name__ == "__main__":
    main()
