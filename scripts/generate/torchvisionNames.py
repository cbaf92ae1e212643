"""Writes torchvisionNames.json: torchvision's public names, for FEATURES.md.

Run it with a Python that has torchvision: the oracle's has none, so the list lies in the repository.
"""

import json
import os
import types
from importlib import import_module

import torchvision

from moduleNames import module_names

# Where a namespace's names come from: its own `__all__`, or its modules'.
NAMESPACES = {
    "torchvision.transforms": ["torchvision.transforms.transforms", "torchvision.transforms.autoaugment"],
    "torchvision.transforms.functional": [],
    "torchvision.datasets": ["torchvision.datasets"],
    "torchvision.models": [
        f"torchvision.models.{name}"
        for name in "alexnet convnext densenet efficientnet googlenet inception maxvit mnasnet mobilenetv2 mobilenetv3 "
        "regnet resnet shufflenetv2 squeezenet swin_transformer vgg vision_transformer".split()
    ],
    "torchvision.utils": ["torchvision.utils"],
}


def names_of(namespace, modules):
    names = {name for module in modules for name in import_module(module).__all__ if not name.startswith("_")}
    if not modules:
        owner = import_module(namespace)
        for name, value in vars(owner).items():
            is_own = isinstance(value, (type, types.FunctionType)) and value.__module__ == namespace
            if is_own and not name.startswith("_"):
                names.add(name)
    return sorted(names)


# Packages whose modules are namespaces too.
PACKAGES = ["torchvision", "torchvision.datasets", "torchvision.models", "torchvision.transforms"]


target = os.path.join(os.path.dirname(os.path.abspath(__file__)), "torchvisionNames.json")
namespaces = {namespace: names_of(namespace, modules) for namespace, modules in NAMESPACES.items()}
modules = {
    package: {name: len(names) for name, names in module_names(import_module(package).__path__).items()}
    for package in PACKAGES
}
version = torchvision.__version__.split("+")[0]
with open(target, "w") as file:
    json.dump({"version": version, "namespaces": namespaces, "modules": modules}, file, indent=1)
    file.write("\n")
