/**
 * Transforms of torchvision. Its Python is another than the other suites': one with torchvision, named by
 * TORCH_NODE_TORCHVISION_PYTHON (its torch may be another than ours).
 */
import type { LoopCase } from '../case';

const py = (setup: string) => `from torchvision import transforms as T
from torchvision.transforms import functional as F
grey = F.to_pil_image(torch.randint(0, 256, (1, 28, 28), dtype=torch.uint8))
colour = F.to_pil_image(torch.randint(0, 256, (3, 375, 500), dtype=torch.uint8))
${setup}`;

const js = (setup: string) => `const T = torch.vision.transforms; const F = T.functional;
const grey = F.toPilImage(torch.randint(0, 256, [1, 28, 28], { dtype: 'uint8' }));
const colour = F.toPilImage(torch.randint(0, 256, [3, 375, 500], { dtype: 'uint8' }));
${setup}`;

/** A transform of one image: its construction here and in Python. */
const transform = (name: string, input: string, n: number, ours: string, theirs: string): LoopCase => ({
  name,
  js: { setup: js(`const transform = ${ours};`), stmt: `transform(${input});` },
  py: { setup: py(`transform = ${theirs}`), stmt: `transform(${input})` },
  python: process.env.TORCH_NODE_TORCHVISION_PYTHON,
  n,
});

export const transforms: LoopCase[] = [
  transform(
    'RandomAffine, 28x28',
    'grey',
    3000,
    'new T.RandomAffine(45, [0.1, 0.1], [0.8, 1.2])',
    'T.RandomAffine(45, (0.1, 0.1), (0.8, 1.2))',
  ),
  transform(
    'ToTensor, Normalize, 28x28',
    'grey',
    3000,
    'new T.Compose([new T.ToTensor(), new T.Normalize([0.1307], [0.3081])])',
    'T.Compose([T.ToTensor(), T.Normalize((0.1307,), (0.3081,))])',
  ),
  transform('RandomRotation, 28x28', 'grey', 3000, 'new T.RandomRotation(10)', 'T.RandomRotation(10)'),
  transform('Resize, 500x375 to 224x224', 'colour', 50, 'new T.Resize([224, 224])', 'T.Resize((224, 224))'),
  transform(
    'RandomHorizontalFlip, 500x375',
    'colour',
    500,
    'new T.RandomHorizontalFlip(1)',
    'T.RandomHorizontalFlip(1)',
  ),
  transform(
    'ToTensor, Normalize, 500x375',
    'colour',
    50,
    'new T.Compose([new T.ToTensor(), new T.Normalize([0.485, 0.456, 0.406], [0.229, 0.224, 0.225])])',
    'T.Compose([T.ToTensor(), T.Normalize((0.485, 0.456, 0.406), (0.229, 0.224, 0.225))])',
  ),
  transform(
    'ColorJitter, 500x375',
    'colour',
    2,
    'new T.ColorJitter(0.4, 0.4, 0.4, 0.1)',
    'T.ColorJitter(0.4, 0.4, 0.4, 0.1)',
  ),
];
