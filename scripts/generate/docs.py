"""The first sentence of an operator's documentation, as plain Markdown on one line."""

import re

import torch
import torch.nn.functional as F

OWNERS = {
    "torch": [torch, F, torch.Tensor],
    "tensor": [torch.Tensor, torch, F],
    "nn": [F, torch._C._nn],
    "linalg": [torch._C._linalg],
    "fft": [torch._C._fft],
    "special": [torch._C._special],
    "sparse": [torch._C._sparse],
    "nested": [torch._C._nested],
}

MODULES = r"torch|Tensor|nn|functional|linalg|fft|special|sparse|optim|autograd|distributions|cuda"
# Docstrings that only point elsewhere: the target's own sentence says more.
POINTER = re.compile(r"^(?:See|Alias (?:of|for)) :(?:func|meth):`~?(?:torch\.)?([\w.]+)(?:\(\))?`\.?$")
IN_PLACE = re.compile(r"^In-?place version of :(?:func|meth):`.*`\.?$", re.IGNORECASE)


def camel(name):
    head, body, tail = re.fullmatch(r"(_*)(.*?)(_*)", name).groups()
    return head + re.sub(r"_+([a-zA-Z0-9])", lambda m: m[1].upper(), body) + tail


def reference(match):
    """`torch.foo_bar` of a Sphinx role; functions and arguments in our spelling."""
    role, target = match[1], match[2]
    target = re.sub(r"\s*<.*>$", "", target).lstrip("~")
    if role in ("func", "meth", "attr"):
        target = ".".join(camel(part) for part in target.split("."))
    return f"`{target}`" if role not in ("ref", "math") else target


def plain_math(match):
    text = match[1].replace("\\_", "_").replace(r"C \frac g", "C/g")
    if "{{" in text:
        text = text.replace("{{", "{").replace("}}", "}")
    text = re.sub(r"\\(?:left|right)(?![a-z])", "", text)
    text = re.sub(r"\\(?:text|texttt|mathrm|mathbf|mathbb|operatorname|mathcal)\{([^{}]*)\}", r"\1", text)
    for latex, sign in {
        r"\times": "×", r"\geq": "≥", r"\leq": "≤", r"\ge": "≥", r"\le": "≤", r"\neq": "≠", r"\ldots": "…", r"\dots": "…",
        r"\cdot": "·", r"\infty": "∞", r"\sigma": "σ", r"\mu": "μ", r"\lambda": "λ", r"\alpha": "α", r"\in": "∈",
        r"\rightarrow": "→", r"\otimes": "⊗", r"\ast": "*", r"\beta": "β", r"\Phi": "Φ", r"\min": "min", r"\pm": "±", r"\to": "→", r"\sum": "Σ", r"\pi": "π", r"\exp": "exp", r"\log": "log", r"\max": "max",
    }.items():
        text = re.sub(re.escape(latex) + r"(?![a-zA-Z])", sign, text)
    text = re.sub(r"\\frac\s*(\w)\s*(\w)", r"\1/\2", re.sub(r"\\frac\{([^{}]*)\}\{([^{}]*)\}", r"(\1)/(\2)", text))
    text = re.sub(r"\\l(ceil|floor)\s*(.*?)\s*\\r\1", r"\1(\2)", text)
    return re.sub(r"\{(\w+)\}", r"\1", re.sub(r"\\[,;! ]", " ", text))


def plain(text):
    text = re.sub(r":math:`([^`]*)`", plain_math, text)
    text = re.sub(r":(?:py:)?(func|meth|attr|class|mod|ref|obj|data|doc):`([^`]*)`", reference, text)
    text = re.sub(r"`([^`<]+?)\s*<[^`>]+>`_+", r"\1", text)
    text = text.replace("``", "`").replace("*/", "* /").replace("\\ ", "").replace("`\\shape`", "`shape`")
    return re.sub(r"\s+", " ", text).strip()


def paragraph(doc):
    """The first paragraph that is prose: not a signature, not a directive."""
    for part in re.split(r"\n\s*\n", re.sub(r"\n\s*\.\. math::", "\n\n.. math::", doc)):
        lines = [line.strip() for line in part.strip().splitlines()]
        while lines and re.match(r"^[\w.]*\(.*?(->.*|\))?$|^->|^\.\. function::", lines[0]):
            lines.pop(0)
        if lines and not lines[0].startswith((".. ", "-> ", "Args:", ">>>", ":")) or lines and lines[0].startswith(":attr"):
            return " ".join(lines)
    return ""


def first_sentence(text):
    text = re.sub(r"\b(e\.g|i\.e|etc|vs)\.", lambda m: m[0].replace(".", "\u2024"), text)
    sentence = re.split(r"(?<=[.])\s+(?=[A-Z`(:])", text, maxsplit=1)[0].replace("\u2024", ".")
    sentence = sentence.rstrip(":,; ").strip()
    return sentence if not sentence or sentence[-1] in ".!?" else sentence + "."


def raw_doc(namespace, name):
    for owner in OWNERS[namespace]:
        doc = getattr(getattr(owner, name, None), "__doc__", None)
        if doc:
            return doc
    return ""


def summary(namespace, name, depth=0):
    text = paragraph(raw_doc(namespace, name))
    pointer = POINTER.match(text)
    if pointer and depth < 3:
        parts = pointer[1].replace("Tensor.", "").split(".")
        sentence = summary(target_namespace(parts[:-1]), target_name(parts), depth + 1) or plain(text)
        return about_this(sentence) if namespace == "tensor" else sentence
    if IN_PLACE.match(text) or (not text and name.endswith("_") and not name.endswith("__") and name[0] != "_"):
        return f"In-place version of `{camel(name[:-1])}`."
    sentence = plain(first_sentence(text)).removeprefix("- ")
    return about_this(sentence) if namespace == "tensor" else sentence


def about_this(sentence):
    """A method's sentence: what Python calls `input` or `self` is `this`."""
    sentence = re.sub(r"\bthe `(?:input|self)` tensor\b", "this tensor", sentence)
    return re.sub(r"`(?:input|self)`", "`this`", sentence)


def target_namespace(modules):
    known = [m for m in modules if m in OWNERS]
    return known[-1] if known else "torch"


def target_name(parts):
    """The dispatcher's name of a public one: torch.linalg.inv is linalg_inv."""
    prefixed = [m for m in parts[:-1] if m in ("linalg", "fft", "special")]
    return f"{prefixed[-1]}_{parts[-1]}" if prefixed else parts[-1]
