"""Run where torchvision is installed: compares models_twin.py with torchvision's own models (state, outputs, gradients, printout), and
writes fixtures/models.json, the SHA-256 of torchvision's initial state dicts."""

import json
import os

import torch
import torchvision
from models_twin import CASES, RESNETS, DENSENETS, build, digest, run, with_norm

torch.set_num_threads(1)
for name, options, size in CASES:
    runs = []
    for make in (getattr(torchvision.models, name), lambda **o: build(name, **o)):
        torch.manual_seed(7)
        runs.append(run(make(**with_norm(options)), size))
    for key in runs[0]:
        assert runs[0][key] == runs[1][key], (name, options, key)
    print("same:", name, options)

names = [*RESNETS, *DENSENETS, *(f"vgg{n}{bn}" for n in (11, 13, 16, 19) for bn in ("", "_bn"))]
names += ["alexnet", "mobilenet_v2", "squeezenet1_0", "squeezenet1_1"]
fixture = {}
for name in sorted(names):
    torch.manual_seed(0)
    model = getattr(torchvision.models, name)()
    weights = torchvision.models.get_model_weights(name)
    fixture[name] = {
        "keys": len(model.state_dict()),
        "sha256": digest(model.state_dict().items()),
        "weights": {
            w.name: {"url": w.url, "num_params": w.meta["num_params"], "min_size": w.meta.get("min_size")} for w in weights
        },
        "default": str(weights.DEFAULT),
    }
    print(name, fixture[name]["sha256"][:8])
fixture["categories"] = torchvision.models.ResNet18_Weights.DEFAULT.meta["categories"]
path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "fixtures", "models.json")
with open(path, "w") as file:
    json.dump({"torchvision": torchvision.__version__, "models": fixture}, file, indent=1)
    file.write("\n")
