"""The twin of norms.test.ts: `cases` are made in the same order there, each with its module after the same seed."""

import copy

import torch
import torch.nn as nn
from torch.nn.utils import parametrizations, parametrize

U = nn.utils


class Symmetric(nn.Module):
    def forward(self, x):
        return x.triu() + x.triu(1).mT

    def right_inverse(self, x):
        return x.triu()


class Double(nn.Module):
    def forward(self, x):
        return x * 2


CASES = [
    (lambda: parametrizations.weight_norm(nn.Linear(4, 3)), (2, 4)),
    (lambda: parametrizations.weight_norm(nn.Linear(4, 3), dim=None), (2, 4)),
    (lambda: parametrizations.weight_norm(nn.Conv2d(2, 3, 2), "weight", 1), (1, 2, 4, 4)),
    (lambda: parametrizations.spectral_norm(nn.Linear(4, 3)), (2, 4)),
    (lambda: parametrizations.spectral_norm(nn.ConvTranspose2d(2, 3, 2), n_power_iterations=2), (1, 2, 4, 4)),
    (lambda: parametrizations.spectral_norm(nn.Linear(4, 3), "bias"), (2, 4)),
    (lambda: parametrizations.orthogonal(nn.Linear(4, 4)), (2, 4)),
    (lambda: parametrizations.orthogonal(nn.Linear(5, 3)), (2, 5)),
    (lambda: parametrizations.orthogonal(nn.Linear(3, 5), orthogonal_map="cayley"), (2, 3)),
    (lambda: parametrizations.orthogonal(nn.Linear(5, 3), "weight", "matrix_exp"), (2, 5)),
    (lambda: parametrizations.orthogonal(nn.Linear(4, 3), use_trivialization=False), (2, 4)),
    (lambda: parametrizations.orthogonal(nn.Linear(3, 3), orthogonal_map="cayley", use_trivialization=False), (2, 3)),
    (lambda: parametrize.register_parametrization(parametrize.register_parametrization(nn.Linear(3, 3), "weight", Symmetric()), "weight", Double()), (2, 3)),
    (lambda: U.weight_norm(nn.Linear(4, 3)), (2, 4)),
    (lambda: U.weight_norm(nn.Linear(4, 3), "weight", None), (2, 4)),
    (lambda: U.spectral_norm(nn.Linear(4, 3)), (2, 4)),
    (lambda: U.spectral_norm(nn.ConvTranspose1d(2, 3, 2), n_power_iterations=3), (1, 2, 4)),
]


def run(module, shape):
    x = torch.linspace(-1, 1, torch.Size(shape).numel()).view(shape).requires_grad_()
    start = {k: v.clone() for k, v in module.state_dict().items()}
    outputs = []
    for _ in range(2):
        y = module(x)
        y.pow(2).sum().backward()
        outputs.append(y.detach())
    module.eval()
    outputs.append(module(x).detach())
    return {
        "repr": repr(module),
        "keys": list(start),
        "start": list(start.values()),
        "outputs": outputs,
        "grads": [x.grad] + [p.grad for p in module.parameters()],
        "names": [n for n, _ in module.named_parameters()],
        "end": list(module.state_dict().values()),
    }


def assign(module, name):
    """Assigns to a parametrized tensor, where that is possible."""
    shape = getattr(module, name).shape
    try:
        setattr(module, name, torch.linspace(-1, 1, shape.numel()).view(shape))
    except (NotImplementedError, RuntimeError) as e:
        return str(e)
    return getattr(module, name).detach()


def all_cases():
    results = []
    for make, shape in CASES:
        torch.manual_seed(7)
        module = make()
        result = run(module, shape)
        torch.manual_seed(3)
        if parametrize.is_parametrized(module):
            name = next(iter(module.parametrizations))
            result["before"] = parametrize.type_before_parametrizations(module).__name__
            result["copied"] = copy.deepcopy(module)(torch.ones(shape)).detach()
            result["assigned"] = assign(module, name)
            parametrize.remove_parametrizations(module, name)
        elif hasattr(module, "weight_g"):
            U.remove_weight_norm(module)
        else:
            U.remove_spectral_norm(module)
        result["removed"] = [repr(module), list(module.state_dict()), list(module.state_dict().values())]
        results.append(result)
    return results
