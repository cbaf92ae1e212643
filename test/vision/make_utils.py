"""Run where torchvision is installed: writes fixtures/utils.json, what torchvision's utils and FakeData make."""

import hashlib
import json
import os
import tempfile

import numpy as np
import torch
import torchvision
from PIL import Image
from torchvision import datasets, transforms, utils


def digest(t):
    return [str(t.dtype), list(t.shape), hashlib.sha256(t.contiguous().numpy().tobytes()).hexdigest()]


def images(*shape):
    """Values from -0.5 to 1.5, the same everywhere."""
    n = int(np.prod(shape))
    return ((torch.arange(n, dtype=torch.int64) * 7919 % 1009).double() / 504.5 - 0.5).float().view(shape)


GRIDS = [
    [[5, 3, 7, 9], {}], [[5, 1, 7, 9], {"nrow": 2, "padding": 1}], [[12, 3, 4, 4], {"nrow": 5, "pad_value": 0.25}],
    [[4, 3, 6, 5], {"normalize": True}], [[4, 3, 6, 5], {"normalize": True, "scale_each": True, "padding": 0}],
    [[3, 1, 6, 5], {"normalize": True, "value_range": [-0.25, 0.75]}], [[6, 5], {}], [[1, 6, 5], {}], [[3, 6, 5], {}],
    [[1, 3, 6, 5], {"normalize": True}], [[2, 2, 3, 3], {}],
]

fixture = {"torchvision": torchvision.__version__, "grids": [], "saved": []}
for shape, options in GRIDS:
    args = {k: tuple(v) if isinstance(v, list) else v for k, v in options.items()}
    fixture["grids"].append([shape, options, digest(utils.make_grid(images(*shape), **args))])
    if shape[-3:-2] != [2]:
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "x.png")
            utils.save_image(images(*shape), path, **args)
            picture = Image.open(path)
            sha = hashlib.sha256(picture.tobytes()).hexdigest()
            fixture["saved"].append([shape, options, [picture.mode, list(picture.size), sha]])

masks = images(3, 8, 9) > 0.6
fixture["masks"] = [
    digest(utils.draw_segmentation_masks(images(3, 8, 9), masks)),
    digest(utils.draw_segmentation_masks((images(3, 8, 9).clamp(0, 1) * 255).byte(), masks, alpha=0.3)),
    digest(utils.draw_segmentation_masks(images(3, 8, 9), masks[0], colors=(10, 200, 30))),
    digest(utils.draw_segmentation_masks(images(3, 8, 9), masks, colors=[(10, 200, 30), (1, 2, 3), (255, 0, 9)])),
]
flow = images(2, 2, 11, 13)
fixture["flow"] = [digest(utils.flow_to_image(flow)), digest(utils.flow_to_image(flow[0]))]

fixture["fake"] = []
for options, indices in (({"size": 5, "image_size": (3, 8, 6)}, [0, 4, 2]), ({"image_size": (1, 5, 5), "num_classes": 3, "random_offset": 9}, [1, 999])):
    data = datasets.FakeData(**options, transform=transforms.PILToTensor())
    samples = [data[i] for i in indices]
    fixture["fake"].append([options, indices, [[*digest(image), label] for image, label in samples], repr(datasets.FakeData(**options))])
here = os.path.dirname(os.path.abspath(__file__))
dog = Image.open(os.path.join(here, "..", "..", "examples", "img", "dog.jpeg"))
fixture["presets"] = []
for name in ("ResNet18_Weights.IMAGENET1K_V1", "ResNet50_Weights.IMAGENET1K_V2", "VGG16_Weights.IMAGENET1K_FEATURES"):
    preset = torchvision.models.get_weight(name).transforms()
    tensor_preset = torchvision.models.get_weight(name).transforms(crop_size=40, resize_size=50)
    fixture["presets"].append([name, repr(preset), digest(preset(dog)), digest(tensor_preset(transforms.PILToTensor()(dog)))])
fixture["emnist"] = datasets.EMNIST.classes_split_dict

path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "fixtures", "utils.json")
with open(path, "w") as file:
    json.dump(fixture, file, indent=1)
    file.write("\n")
