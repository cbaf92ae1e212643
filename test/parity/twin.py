"""What the Python twins of the examples share: options, files, records; torchvision's and scikit-learn's parts in NumPy.

CI's Python has no torchvision and no scikit-learn. check_twin.py, run where they are installed, compares these parts with theirs.
"""

import argparse
import csv
import gzip
import hashlib
import importlib.util
import json
import math
import os

import numpy as np
import torch


def parser(**defaults):
    """The options of examples/lib/options.ts."""
    p = argparse.ArgumentParser()
    p.add_argument("--epochs", type=int, default=defaults.get("epochs"))
    p.add_argument("--steps", type=int)
    p.add_argument("--batch-size", type=int, default=defaults.get("batch_size"))
    p.add_argument("--lr", type=float, default=defaults.get("lr"))
    p.add_argument("--seed", type=int, default=0)
    p.add_argument("--threads", type=int)
    p.add_argument("--device", default="cpu")
    p.add_argument("--losses")
    p.add_argument("--params")
    p.add_argument("--out", default="out")
    return p


def prepare(args):
    if args.threads is not None:
        torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    os.makedirs(args.out, exist_ok=True)


def write_json(file, value):
    with open(file, "w") as f:
        json.dump(value, f)


def digests(tensors):
    return {
        name: hashlib.sha256(t.detach().cpu().contiguous().numpy().tobytes()).hexdigest() for name, t in tensors.items()
    }


def read_csv(path):
    """Rows of whole numbers below the header, as an int64 array: by pandas, as in the notebook, where that is installed."""
    if importlib.util.find_spec("pandas"):
        import pandas

        return pandas.read_csv(path).to_numpy()
    with open(path, newline="") as file:
        rows = csv.reader(file)
        header = next(rows)
        return np.array([[int(v) for v in row] for row in rows], np.int64).reshape(-1, len(header))


def write_csv(path, header, rows):
    with open(path, "w") as file:
        file.write(",".join(header) + "\n")
        for row in rows:
            file.write(",".join(str(v) for v in row) + "\n")


def write_matrix_csv(path, array):
    """pandas' DataFrame(array).to_csv(path, index=False)."""
    write_csv(path, [str(i) for i in range(array.shape[1])], array)


def read_idx(folder, name):
    path = os.path.join(folder, name)
    opener = open if os.path.exists(path) else gzip.open
    with opener(path if opener is open else path + ".gz", "rb") as file:
        data = file.read()
    dims = data[3]
    shape = np.frombuffer(data, ">i4", dims, 4)
    return torch.from_numpy(np.frombuffer(data, np.uint8, offset=4 * (dims + 1)).reshape(shape).copy())


class MNIST(torch.utils.data.Dataset):
    """torchvision's MNIST with Compose([ToTensor(), Normalize((mean,), (std,))]), by the operations of torchvision 0.29."""

    def __init__(self, folder, train, mean, std):
        prefix = "train" if train else "t10k"
        self.data = read_idx(folder, f"{prefix}-images-idx3-ubyte")
        self.targets = read_idx(folder, f"{prefix}-labels-idx1-ubyte").long()
        self.mean, self.std = mean, std

    def __getitem__(self, index):
        # ToTensor: the image, height x width x 1, is put in channel order and divided
        image = self.data[index].clone().view(28, 28, 1).permute((2, 0, 1)).contiguous()
        image = image.to(dtype=torch.get_default_dtype()).div(255)
        return normalize(image, (self.mean,), (self.std,)), int(self.targets[index])

    def __len__(self):
        return len(self.data)


def normalize(image, mean, std):
    """torchvision's Normalize."""
    mean = torch.as_tensor(mean, dtype=image.dtype).view(-1, 1, 1)
    std = torch.as_tensor(std, dtype=image.dtype).view(-1, 1, 1)
    return image.clone().sub_(mean).div_(std)


def train_test_split(rows, test_size, random_state):
    """The rows of scikit-learn's train_test_split."""
    order = np.random.RandomState(random_state).permutation(rows)
    n_test = math.ceil(test_size * rows)
    return order[n_test:], order[:n_test]


def random_affine(image, degrees, translate, scale):
    """Compose([ToPILImage(), RandomAffine(degrees, translate, scale), ToTensor()]) of a float [1, height, width] image."""
    pixels = image.mul(255).byte()[0].numpy()
    height, width = pixels.shape
    angle = float(torch.empty(1).uniform_(-float(degrees), float(degrees)).item())
    max_dx, max_dy = float(translate[0] * width), float(translate[1] * height)
    tx = int(round(torch.empty(1).uniform_(-max_dx, max_dx).item()))
    ty = int(round(torch.empty(1).uniform_(-max_dy, max_dy).item()))
    s = float(torch.empty(1).uniform_(scale[0], scale[1]).item())
    # torchvision's _get_inverse_affine_matrix without shear
    rot, sx, sy = math.radians(angle), math.radians(0.0), math.radians(0.0)
    cx, cy = width * 0.5, height * 0.5
    a = math.cos(rot - sy) / math.cos(sy)
    b = -math.cos(rot - sy) * math.tan(sx) / math.cos(sy) - math.sin(rot)
    c = math.sin(rot - sy) / math.cos(sy)
    d = -math.sin(rot - sy) * math.tan(sx) / math.cos(sy) + math.cos(rot)
    m = [x / s for x in [d, -b, 0.0, -c, a, 0.0]]
    m[2] += m[0] * (-cx - tx) + m[1] * (-cy - ty) + cx
    m[5] += m[3] * (-cx - tx) + m[4] * (-cy - ty) + cy
    # PIL's nearest transformation, in fixed point
    fix = lambda v: math.floor(v * 65536.0 + 0.5)
    xx = fix(m[2] + m[0] * 0.5 + m[1] * 0.5) + np.arange(width) * fix(m[0]) + np.arange(height)[:, None] * fix(m[1])
    yy = fix(m[5] + m[3] * 0.5 + m[4] * 0.5) + np.arange(width) * fix(m[3]) + np.arange(height)[:, None] * fix(m[4])
    x, y = xx >> 16, yy >> 16
    inside = (x >= 0) & (x < width) & (y >= 0) & (y < height)
    result = np.zeros_like(pixels)
    result[inside] = pixels[y[inside], x[inside]]
    return torch.from_numpy(result)[None].to(dtype=torch.get_default_dtype()).div(255)


def affine_matrix(theta, tx, ty, zx, zy, height, width):
    """Keras' apply_affine_transform: the matrix and offset of rotation, shift and zoom about the middle; `theta` in radians."""
    cos, sin = math.cos(theta), math.sin(theta)
    m00, m01, m10, m11 = cos * zx, -sin * zy, sin * zx, cos * zy
    cy, cx = height / 2 - 0.5, width / 2 - 0.5
    shift_y = cos * tx - sin * ty + cy - (m00 * cy + m01 * cx)
    shift_x = sin * tx + cos * ty + cx - (m10 * cy + m11 * cx)
    return np.array([[m00, m01], [m10, m11]]), np.array([shift_y, shift_x])


def affine_transform(image, matrix, offset):
    """scipy.ndimage.affine_transform(image, matrix, offset, order=1, mode='nearest') of a float32 image."""
    height, width = image.shape
    rows, columns = np.arange(height)[:, None], np.arange(width)[None]
    y = np.clip(rows * matrix[0, 0] + columns * matrix[0, 1] + offset[0], 0, height - 1)
    x = np.clip(rows * matrix[1, 0] + columns * matrix[1, 1] + offset[1], 0, width - 1)
    y0, x0 = np.floor(y).astype(int), np.floor(x).astype(int)
    y1, x1 = np.minimum(y0 + 1, height - 1), np.minimum(x0 + 1, width - 1)
    fy, fx = y - y0, x - x0
    image = image.astype(np.float64)
    result = image[y0, x0] * (1 - fy) * (1 - fx) + image[y0, x1] * (1 - fy) * fx
    result = result + image[y1, x0] * fy * (1 - fx) + image[y1, x1] * fy * fx
    return result.astype(np.float32)


def image_generator(images, batch_size, random):
    """Keras' ImageDataGenerator(rotation_range=10, zoom_range=0.1, width_shift_range=0.1, height_shift_range=0.1).flow(...)."""
    height, width = images.shape[1:]
    while True:
        order = random.permutation(len(images))
        for start in range(0, len(images), batch_size):
            rows = order[start : start + batch_size]
            batch = []
            for row in rows:
                theta = random.uniform(-10, 10) * math.pi / 180
                tx, ty = random.uniform(-0.1, 0.1) * height, random.uniform(-0.1, 0.1) * width
                zx, zy = random.uniform(0.9, 1.1, 2)
                random.random_sample(2)  # whether to flip
                matrix, offset = affine_matrix(theta, tx, ty, zx, zy, height, width)
                batch.append(affine_transform(images[row], matrix, offset))
            yield np.stack(batch), rows
