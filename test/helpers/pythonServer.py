"""The Python side of test/helpers/python.ts: runs pieces of code, one JSON line in, one JSON line out.

What JSON cannot carry is tagged: {"$f": "nan"} a float, {"$i": "123"} a large integer, {"$c": [re, im]} a complex number,
{"$t": {dtype, shape, data}} a tensor's bytes, {"$b": base64} bytes, {"$o": {...}} an object with a key of one of these names.
"""

import ast
import base64
import ctypes
import io
import json
import math
import os
import signal
import sys
import traceback

import torch

THREADS = torch.get_num_threads()
# The device of the tests, and the one on which tensors are made: see device.ts and onDevice.ts.
DEVICE = os.environ.get("TORCH_NODE_TEST_DEVICE", "cpu")
DEFAULT_DEVICE = os.environ.get("TORCH_NODE_DEFAULT_DEVICE", "cpu")
if DEVICE.startswith("privateuseone"):
    import standin  # noqa: F401


def to_wire(t):
    """A tensor's dtype, shape and exact bytes."""
    t = t.detach().cpu().resolve_conj().resolve_neg().contiguous()
    raw = ctypes.string_at(t.data_ptr(), t.numel() * t.element_size()) if t.numel() else b""
    return {"dtype": str(t.dtype)[6:], "shape": list(t.shape), "data": base64.b64encode(raw).decode()}


def from_wire(w):
    """The tensor that to_wire (or tensorToWire in TypeScript) described."""
    dtype = getattr(torch, w["dtype"])
    raw = base64.b64decode(w["data"])
    if not raw:
        return torch.empty(w["shape"], dtype=dtype)
    return torch.frombuffer(bytearray(raw), dtype=torch.uint8).view(dtype).reshape(w["shape"]).clone().to(DEFAULT_DEVICE)


def encode(v):
    if v is None or isinstance(v, (bool, str)):
        return v
    if isinstance(v, int):
        return v if -(2**53) < v < 2**53 else {"$i": str(v)}
    if isinstance(v, float):
        if math.isfinite(v):
            return v
        return {"$f": "nan" if v != v else "inf" if v > 0 else "-inf"}
    if isinstance(v, complex):
        return {"$c": [encode(v.real), encode(v.imag)]}
    if isinstance(v, (bytes, bytearray)):
        return {"$b": base64.b64encode(bytes(v)).decode()}
    if isinstance(v, torch.Tensor):
        return {"$t": to_wire(v)}
    if isinstance(v, dict):
        out = {str(k): encode(x) for k, x in v.items()}
        return {"$o": out} if any(k in out for k in ("$f", "$i", "$c", "$t", "$b", "$o")) else out
    if isinstance(v, (torch.dtype, torch.device, torch.layout, torch.memory_format)):
        return str(v).replace("torch.", "")
    if isinstance(v, (list, tuple, set, torch.Size)):
        return [encode(x) for x in v]
    if hasattr(v, "tolist"):  # numpy's scalars and arrays
        return encode(v.tolist())
    raise TypeError(f"runPython cannot send a {type(v).__name__} back")


def decode(v):
    if isinstance(v, list):
        return [decode(x) for x in v]
    if isinstance(v, dict):
        if len(v) == 1:
            (k, x), = v.items()
            if k == "$f":
                return float(x)
            if k == "$i":
                return int(x)
            if k == "$c":
                return complex(decode(x[0]), decode(x[1]))
            if k == "$t":
                return from_wire(x)
            if k == "$b":
                return base64.b64decode(x)
            if k == "$o":
                return {key: decode(y) for key, y in x.items()}
        return {k: decode(x) for k, x in v.items()}
    return v


def reset(threads):
    """Every piece of code starts from PyTorch's defaults, whatever the one before it set."""
    if torch.get_num_threads() != threads:
        torch.set_num_threads(threads)
    torch.set_default_dtype(torch.float32)
    torch.set_grad_enabled(True)
    torch.use_deterministic_algorithms(False)
    torch.set_printoptions(profile="default", sci_mode=None)
    torch.autograd.set_detect_anomaly(False)
    if DEVICE != "cpu":
        torch.set_default_device(DEFAULT_DEVICE)
        torch.use_deterministic_algorithms(True, warn_only=True)
    torch.manual_seed(0)


def run(request):
    reset(request.get("threads") or THREADS)
    scope = {"__name__": "__main__", "torch": torch, "to_wire": to_wire, "from_wire": from_wire}
    scope["input"] = decode(request.get("input"))
    tree = ast.parse(request["code"], "<runPython>")
    last = None
    if tree.body and isinstance(tree.body[-1], ast.Expr):
        last = ast.Expression(tree.body.pop().value)
    out, stdin = io.StringIO(), sys.stdin
    stdout = sys.stdout
    sys.stdout, sys.stdin = out, io.StringIO(json.dumps(request.get("input")))
    if request.get("timeout"):
        signal.alarm(request["timeout"])
    try:
        exec(compile(tree, "<runPython>", "exec"), scope)
        value = None if last is None else eval(compile(last, "<runPython>", "eval"), scope)
    finally:
        if request.get("timeout"):
            signal.alarm(0)
        sys.stdout, sys.stdin = stdout, stdin
    printed = out.getvalue()
    if "result" in scope:
        return {"value": encode(scope["result"]), "printed": printed}
    if value is not None:
        return {"value": encode(value), "printed": printed}
    return {"printed": printed, "value": encode(json.loads(printed)) if printed.strip() else None}


def serve(requests, replies):
    """Answers line by line until the other end of `requests` is closed."""
    for line in requests:
        try:
            reply = run(json.loads(line))
        except BaseException as e:  # SystemExit too: the server outlives what it runs
            reply = {"error": {"type": type(e).__name__, "message": str(e), "trace": traceback.format_exc()}}
        replies.write(json.dumps(reply).encode() + b"\n")
        replies.flush()


def forks(orders):
    """For each folder that is named on the pipe `orders`, a fork of this process serves the two pipes there."""
    import torch._dynamo  # noqa: F401 - what the first step of an optimizer imports, in every process anew

    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for forks
    with os.fdopen(os.open(orders, os.O_RDWR)) as folders:  # for writing too: it stays open while no test writes
        for line in folders:
            if os.fork() == 0:
                signal.signal(signal.SIGCHLD, signal.SIG_DFL)
                folders.detach()
                folder = line.rstrip("\n")
                with open(f"{folder}/requests", "rb") as requests, open(f"{folder}/replies", "wb") as replies:
                    serve(requests, replies)
                os._exit(0)


# Code that prints must not disturb the protocol: its stdout is a string buffer, and stray native output goes to stderr.
REPLY = os.fdopen(os.dup(1), "wb")
os.dup2(2, 1)
if sys.argv[1:2] == ["--forks"]:
    forks(sys.argv[2])
else:
    serve(sys.stdin.buffer, REPLY)
