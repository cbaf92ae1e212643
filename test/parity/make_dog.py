"""Run where torchvision is installed: what the notebook's transforms make of examples/img/dog.jpeg, as fixtures/dog.json."""

import hashlib
import json
import os

import torchvision
from PIL import Image
from torchvision import transforms

here = os.path.dirname(os.path.abspath(__file__))
src_img = Image.open(os.path.join(here, "..", "..", "examples", "img", "dog.jpeg"))
trans = transforms.Compose([
    transforms.Resize((50, 50)),
    transforms.ToTensor(),
    transforms.Normalize((0.5, 0.5, 0.5), (0.5, 0.5, 0.5)),
])
mod_img = trans(src_img)
lines = [
    f"Modified image dimension = {mod_img.shape}",
    f"Modified image max = {mod_img[0].max()}, min = {mod_img[0].min()}",
    f"Modified image standard deviation = {mod_img[0].std()}",
]
fixture = {
    "torchvision": torchvision.__version__,
    "source": hashlib.sha256(src_img.tobytes()).hexdigest(),
    "mod_img": hashlib.sha256(mod_img.contiguous().numpy().tobytes()).hexdigest(),
    "lines": lines,
}
with open(os.path.join(here, "fixtures", "dog.json"), "w") as file:
    json.dump(fixture, file, indent=1)
    file.write("\n")
