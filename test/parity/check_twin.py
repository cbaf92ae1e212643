"""Run where torchvision, scikit-learn, pandas and SciPy are installed: compares twin.py's parts with theirs."""

import os
import sys
import tempfile

import numpy as np
import pandas as pd
import torch
from scipy import ndimage
from sklearn.model_selection import train_test_split
from torchvision import datasets, transforms

import twin

for rows in (42000, 600, 7):
    for state in (0, 3):
        ours = twin.train_test_split(rows, 0.1, state)
        theirs = train_test_split(np.arange(rows), test_size=0.1, random_state=state)
        assert all((a == b).all() for a, b in zip(ours, theirs))
print("train_test_split")

folder = sys.argv[1]  # MNIST's files
images = twin.read_idx(folder, "train-images-idx3-ubyte")
for degrees, translate, scale in ((45, (0.1, 0.1), (0.8, 1.2)), (180, (0.3, 0.5), (0.3, 2.0))):
    theirs = transforms.Compose(
        [transforms.ToPILImage(), transforms.RandomAffine(degrees, translate, scale), transforms.ToTensor()]
    )
    for i in range(2000):
        image = (images[i][None].double() / 255).float()
        torch.manual_seed(i)
        a, state_a = twin.random_affine(image, degrees, translate, scale), torch.get_rng_state()
        torch.manual_seed(i)
        b, state_b = theirs(image), torch.get_rng_state()
        assert torch.equal(a, b) and torch.equal(state_a, state_b), i
print("RandomAffine")

with tempfile.TemporaryDirectory() as root:
    raw = os.path.join(root, "MNIST", "raw")
    os.makedirs(raw)
    for name in os.listdir(folder):
        os.symlink(os.path.join(folder, name), os.path.join(raw, name))
    for train in (True, False):
        transform = transforms.Compose([transforms.ToTensor(), transforms.Normalize((0.1307,), (0.3081,))])
        theirs = datasets.MNIST(root, train=train, transform=transform)
        ours = twin.MNIST(folder, train, 0.1307, 0.3081)
        assert len(ours) == len(theirs)
        assert all(torch.equal(ours[i][0], theirs[i][0]) and ours[i][1] == theirs[i][1] for i in range(0, len(ours), 7))
    print("MNIST")

    matrix = np.concatenate([np.random.randn(50, 9), np.random.randn(50, 9) * 1e-6, np.eye(50, 9)]).astype(np.float32)
    ours, theirs = os.path.join(root, "ours.csv"), os.path.join(root, "theirs.csv")
    twin.write_matrix_csv(ours, matrix)
    pd.DataFrame(matrix).to_csv(theirs, index=False)
    assert open(ours).read() == open(theirs).read()
    print("to_csv")

random = np.random.RandomState(1)
for i in range(2000):
    matrix, offset = twin.affine_matrix(random.uniform(-1, 1), *random.uniform(-9, 9, 2), *random.uniform(0.5, 1.5, 2), 28, 28)
    image = images[i].float().numpy()
    theirs = ndimage.affine_transform(image, matrix, offset, order=1, mode="nearest")
    assert (twin.affine_transform(image, matrix, offset) == theirs).all(), i
print("affine_transform")

# Keras' own way to the matrix: products of matrices.
for theta, tx, ty, zx, zy in random.uniform(0.5, 1.5, (500, 5)):
    rotation = np.array([[np.cos(theta), -np.sin(theta), 0], [np.sin(theta), np.cos(theta), 0], [0, 0, 1]])
    shift = np.array([[1, 0, tx], [0, 1, ty], [0, 0, 1]])
    zoom = np.array([[zx, 0, 0], [0, zy, 0], [0, 0, 1]])
    to, back = (np.array([[1, 0, s * 13.5], [0, 1, s * 13.5], [0, 0, 1]]) for s in (1, -1))
    theirs = to @ (rotation @ shift @ zoom) @ back
    matrix, offset = twin.affine_matrix(theta, tx, ty, zx, zy, 28, 28)
    assert np.allclose(np.c_[matrix, offset], theirs[:2], rtol=1e-13, atol=1e-13)
print("affine_matrix")
