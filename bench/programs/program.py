"""What the programs share: the library, two threads, a seed, and where the losses go."""

import json
import sys

import torch
import torch.nn.functional as F
from torch import nn

torch.set_num_threads(2)
torch.manual_seed(0)


def option(name):
    return sys.argv[sys.argv.index(name) + 1]


def finish(losses):
    with open(option("--losses"), "w") as file:
        json.dump(losses, file)
