/**
 * Image files, and what scripts do with images: the same files and the same pixels here and in Pillow.
 * Python's side needs torchvision, as `transforms` does.
 */
import os from 'node:os';
import path from 'node:path';
import type { LoopCase } from '../case';

const file = (name: string) => path.join(os.tmpdir(), `torch-node-bench-${name}`);
const files = {
  big: file('1080.jpg'),
  small: file('64.jpg'),
  bigPng: file('1080.png'),
  digit: file('28.png'),
  thumb: file('64.png'),
};

/** Soft shapes with some noise, as photographs have. */
const js = (setup: string) => `const { Image, transforms: T } = torch.vision;
const files = ${JSON.stringify(files)};
const F = torch.nn.functional;
function picture(size, channels) {
  const soft = F.interpolate(torch.rand([1, channels, 17, 17]), { size: [size, size], mode: 'bicubic', alignCorners: false });
  const noisy = soft.add(torch.randn([1, channels, size, size]).mul(0.02)).mul(255).clamp(0, 255).to('uint8');
  return T.functional.toPilImage(noisy.squeeze(0));
}
if (!require('node:fs').existsSync(files.thumb)) {
  picture(1080, 3).saveSync(files.big, { quality: 90 });
  picture(1080, 3).saveSync(files.bigPng);
  picture(64, 3).saveSync(files.small, { quality: 90 });
  picture(28, 1).saveSync(files.digit);
  picture(64, 3).saveSync(files.thumb);
}
const big = Image.openSync(files.big);
const middle = big.resize([500, 375]);
const little = big.resize([224, 224]);
const y = big.convert('YCbCr');
const bands = big.split();
torch.random.python.seed(0);
${setup}`;

const py = (setup: string) => `import random
from PIL import Image
from torchvision import transforms as T
files = ${JSON.stringify(files)}
def load(file):
    with Image.open(file) as image: image.load()
    return image
big = load(files['big'])
middle = big.resize((500, 375))
little = big.resize((224, 224))
y = big.convert('YCbCr')
bands = big.split()
random.seed(0)
${setup}`;

const same = (name: string, n: number, ours: string, theirs = ours, setup = ['', '']): LoopCase => ({
  name,
  js: { setup: js(setup[0]!), stmt: ours },
  py: { setup: py(setup[1]!), stmt: theirs },
  python: process.env.TORCH_NODE_TORCHVISION_PYTHON,
  n,
});

const open = (name: string, key: keyof typeof files, n: number): LoopCase =>
  same(name, n, `Image.openSync(files.${key})`, `load(files['${key}'])`);

const resize = (filter: string, from: 'big' | 'little', size: number, n: number): LoopCase =>
  same(
    `resize ${filter.toLowerCase()}, ${from === 'big' ? 1080 : 224} to ${size}`,
    n,
    `${from}.resize([${size}, ${size}], Image.${filter})`,
    `${from}.resize((${size}, ${size}), Image.${filter})`,
  );

const transform = (name: string, input: string, n: number, ours: string, theirs: string): LoopCase =>
  same(name, n, `transform(${input})`, undefined, [`const transform = ${ours};`, `transform = ${theirs}`]);

/**
 * 64 photographs' size in two classes, read, cropped, mirrored and normalised: where a script on image files
 * spends its time.
 */
const folder = path.join(os.tmpdir(), 'torch-node-bench-folder');

const epoch = (workers: number): LoopCase => ({
  name: `ImageFolder, 64 JPEGs of 500x375, RandomResizedCrop, flip, ToTensor, Normalize, ${workers} workers`,
  js: {
    setup: js(`const { DataLoader } = torch.utils.data;
      const folder = ${JSON.stringify(folder)};
      for (const kind of ['a', 'b']) {
        require('node:fs').mkdirSync(folder + '/' + kind, { recursive: true });
        for (let i = 0; i < 32; i++) {
          const file = folder + '/' + kind + '/' + i + '.jpg';
          if (!require('node:fs').existsSync(file)) picture(500, 3).resize([500, 375]).saveSync(file, { quality: 90 });
        }
      }
      const transform = new T.Compose([new T.RandomResizedCrop(224), new T.RandomHorizontalFlip(), new T.ToTensor(), new T.Normalize([0.485, 0.456, 0.406], [0.229, 0.224, 0.225])]);
      const dataset = new torch.vision.datasets.ImageFolder(folder, { transform });
      const loader = new DataLoader(dataset, { batchSize: 16, shuffle: true, numWorkers: ${workers}, persistentWorkers: ${workers > 0} });`),
    stmt: 'for (const [x, y] of loader);',
  },
  py: {
    setup: `from torch.utils.data import DataLoader
from torchvision import datasets, transforms as T
transform = T.Compose([T.RandomResizedCrop(224), T.RandomHorizontalFlip(), T.ToTensor(), T.Normalize((0.485, 0.456, 0.406), (0.229, 0.224, 0.225))])
dataset = datasets.ImageFolder(${JSON.stringify(folder)}, transform=transform)
loader = DataLoader(dataset, batch_size=16, shuffle=True, num_workers=${workers}, persistent_workers=${workers > 0 ? 'True' : 'False'})`,
    stmt: 'for x, y in loader: pass',
  },
  python: process.env.TORCH_NODE_TORCHVISION_PYTHON,
  n: 1,
});

/**
 * Turns last some 50 ms: after a change of process the first calls find cold memory, and ours, which waits
 * for a collection, takes several pieces in turn where Pillow takes the same again.
 */
export const images: LoopCase[] = [
  open('open a JPEG, 1080x1080', 'big', 3),
  open('open a JPEG, 64x64', 'small', 500),
  open('open a PNG, 1080x1080', 'bigPng', 2),
  open('open a grey PNG, 28x28', 'digit', 500),
  open('open a PNG, 64x64', 'thumb', 500),
  same("convert('L'), 1080x1080", 100, "big.convert('L')"),
  same("convert('YCbCr'), 1080x1080", 10, "big.convert('YCbCr')"),
  same("convert('RGB') of YCbCr, 1080x1080", 10, "y.convert('RGB')"),
  same("convert('HSV'), 1080x1080", 5, "big.convert('HSV')"),
  same('split, 1080x1080', 100, 'big.split()'),
  same('merge, 1080x1080', 100, "Image.merge('RGB', bands)"),
  resize('BILINEAR', 'big', 224, 10),
  resize('BICUBIC', 'big', 224, 10),
  resize('LANCZOS', 'big', 224, 10),
  resize('BILINEAR', 'little', 1080, 5),
  resize('BICUBIC', 'little', 1080, 5),
  resize('LANCZOS', 'little', 1080, 5),
  transform('ToTensor, 1080x1080', 'big', 5, 'new T.ToTensor()', 'T.ToTensor()'),
  transform('PILToTensor, 1080x1080', 'big', 100, 'new T.PILToTensor()', 'T.PILToTensor()'),
  transform(
    'RandomHorizontalFlip, 1080x1080',
    'big',
    100,
    'new T.RandomHorizontalFlip(1)',
    'T.RandomHorizontalFlip(1)',
  ),
  transform(
    'RandomVerticalFlip, 1080x1080',
    'big',
    100,
    'new T.RandomVerticalFlip(1)',
    'T.RandomVerticalFlip(1)',
  ),
  transform(
    'RandomResizedCrop, 500x375 to 224',
    'middle',
    100,
    'new T.RandomResizedCrop(224)',
    'T.RandomResizedCrop(224)',
  ),
  transform('RandomRotation, 500x375', 'middle', 100, 'new T.RandomRotation(10)', 'T.RandomRotation(10)'),
  transform(
    'RandomRotation bilinear, 500x375',
    'middle',
    5,
    "new T.RandomRotation(10, { interpolation: 'bilinear' })",
    'T.RandomRotation(10, interpolation=T.InterpolationMode.BILINEAR)',
  ),
  transform(
    'RandomPerspective, 500x375',
    'middle',
    5,
    'new T.RandomPerspective({ p: 1 })',
    'T.RandomPerspective(p=1)',
  ),
  transform(
    'ColorJitter, 500x375',
    'middle',
    3,
    'new T.ColorJitter(0.4, 0.4, 0.4, 0.1)',
    'T.ColorJitter(0.4, 0.4, 0.4, 0.1)',
  ),
  transform(
    'RandomAutocontrast, 500x375',
    'middle',
    100,
    'new T.RandomAutocontrast(1)',
    'T.RandomAutocontrast(1)',
  ),
  transform('RandomEqualize, 500x375', 'middle', 100, 'new T.RandomEqualize(1)', 'T.RandomEqualize(1)'),
  transform(
    'RandomAdjustSharpness, 500x375',
    'middle',
    50,
    'new T.RandomAdjustSharpness(2, 1)',
    'T.RandomAdjustSharpness(2, 1)',
  ),
  transform(
    'RandomResizedCrop, flip, ToTensor, Normalize, 500x375',
    'middle',
    100,
    'new T.Compose([new T.RandomResizedCrop(224), new T.RandomHorizontalFlip(), new T.ToTensor(), new T.Normalize([0.485, 0.456, 0.406], [0.229, 0.224, 0.225])])',
    'T.Compose([T.RandomResizedCrop(224), T.RandomHorizontalFlip(), T.ToTensor(), T.Normalize((0.485, 0.456, 0.406), (0.229, 0.224, 0.225))])',
  ),
  epoch(0),
  epoch(2),
];
