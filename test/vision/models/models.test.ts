/**
 * torchvision's models: initial state, a training step, evaluation and printout, bit for bit, against
 * models_twin.py on the same LibTorch (check_models_twin.py compares that twin with torchvision itself), and
 * initial states against torchvision's own checksums.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from 'vitest';
import torch, { nn, type Tensor } from '../../../src';
import { models } from '../../../src/vision';
import { repo, runPython, tensorBytes } from '../../helpers/python';
import { asPythonPrints } from '../../helpers/torchVersion';

const folder = path.join(repo, 'test/vision');
const fixture = JSON.parse(fs.readFileSync(path.join(folder, 'fixtures/models.json'), 'utf8')).models;

const threads = torch.getNumThreads();
beforeAll(() => torch.setNumThreads(1));
afterAll(() => torch.setNumThreads(threads));

function digest(tensors: Iterable<readonly [string, Tensor]>): string {
  const hash = createHash('sha256');
  for (const [name, tensor] of tensors) hash.update(name).update(tensorBytes(tensor));
  return hash.digest('hex');
}

const stateDigest = (model: nn.Module) => digest(Object.entries(model.stateDict()));

/** models_twin.py's `run`. */
function run(model: nn.Module, size: number) {
  const x = torch.randn([2, 3, size, size]);
  const result: Record<string, string> = { repr: asPythonPrints(String(model)), state: stateDigest(model) };
  if ([...model.parameters()].reduce((total, p) => total + p.numel(), 0) < 5e7) {
    model.train();
    const out = model(x) as Tensor;
    out.sum().backward();
    result.out = digest([['', out]]);
    result.grads = digest([...model.namedParameters()].map(([name, p]) => [name, p.grad!]));
    result.after = stateDigest(model);
  }
  model.eval();
  result.eval = digest([['', torch.noGrad(() => model(x) as Tensor)]]);
  return result;
}

const camel = (name: string) => name.replace(/_(\w)/g, (_, c: string) => c.toUpperCase());

function ourOptions(options: Record<string, unknown>): Record<string, any> {
  const groupNorm = (channels: number) => new nn.GroupNorm(4, channels);
  const entries = Object.entries(options).map(([k, v]) => [camel(k), v === 'group_norm' ? groupNorm : v]);
  return Object.fromEntries(entries);
}

const cases: [string, Record<string, unknown>, number][] = runPython(
  `
  import sys
  sys.path.insert(0, input)
  import models_twin
  result = models_twin.CASES
  `,
  folder,
);

test.each(cases)('%s %o at %i pixels: state, output, gradients, printout', (name, options, size) => {
  torch.manualSeed(7);
  const ours = run(models.getModel(name, ourOptions(options)), size);
  const theirs = runPython(
    `
    import sys
    sys.path.insert(0, input["folder"])
    import models_twin
    torch.manual_seed(7)
    result = models_twin.run(models_twin.build(input["name"], **models_twin.with_norm(input["options"])), input["size"])
    `,
    { folder, name, options, size },
    { threads: 1 },
  );
  expect(ours).toEqual(theirs);
});

test.each([
  'resnet18',
  'resnet50',
  'resnext50_32x4d',
  'mobilenet_v2',
  'squeezenet1_0',
  'squeezenet1_1',
  'densenet121',
])("%s: the initial state is torchvision's own", (name) => {
  torch.manualSeed(0);
  const model = models.getModel(name);
  expect(Object.keys(model.stateDict())).toHaveLength(fixture[name].keys);
  expect(stateDigest(model)).toBe(fixture[name].sha256);
});

test('every model has its weights, with their addresses and numbers', () => {
  const names = Object.keys(fixture).filter((name) => name !== 'categories');
  expect(models.listModels()).toEqual(names.sort());
  for (const name of names) {
    const weights = models.getModelWeights(name);
    const expected = fixture[name].weights as Record<string, any>;
    expect(Object.keys(weights).filter((key) => key !== 'DEFAULT')).toEqual(Object.keys(expected));
    expect(String(weights.DEFAULT)).toBe(fixture[name].default);
    for (const [key, { url, num_params, min_size }] of Object.entries(expected)) {
      expect(weights[key]).toMatchObject({ url, meta: { numParams: num_params, minSize: min_size } });
    }
  }
  expect(models.ResNet18_Weights.DEFAULT.meta.categories).toEqual(fixture.categories);
  expect(models.getWeight('ResNet50_Weights.IMAGENET1K_V2')).toBe(models.ResNet50_Weights.DEFAULT);
  expect(models.listModels({ include: 'vgg*', exclude: ['*_bn', 'vgg1?'] })).toEqual([]);
  expect(models.listModels({ include: ['alex*', 'squeezenet1_?'] })).toEqual([
    'alexnet',
    'squeezenet1_0',
    'squeezenet1_1',
  ]);
});

describe('weights', () => {
  let temporary: string;
  beforeAll(() => {
    temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-models-'));
  });
  afterAll(() => fs.rmSync(temporary, { recursive: true, force: true }));

  test('a .pth file of Python is loaded, and gives the same outputs there and here', () => {
    const file = path.join(temporary, 'squeezenet.pth');
    const expected = runPython(
      `
      import sys
      sys.path.insert(0, input["folder"])
      import models_twin
      torch.manual_seed(3)
      model = models_twin.build("squeezenet1_1", num_classes=10).eval()
      torch.save(model.state_dict(), input["file"])
      with torch.no_grad():
          result = models_twin.digest([("", model(torch.linspace(-1, 1, 3 * 40 * 40).view(1, 3, 40, 40)))])
      `,
      { folder, file },
      { threads: 1 },
    );
    const model = models.squeezenet1_1({ weights: file, numClasses: 10 });
    model.eval();
    const x = torch.linspace(-1, 1, 3 * 40 * 40).view(1, 3, 40, 40);
    expect(digest([['', torch.noGrad(() => model(x))]])).toBe(expected);
    expect(() => models.squeezenet1_1({ weights: file })).toThrow(/size mismatch for classifier.1.weight/);
  });

  test("names find PyTorch's cache, and another number of classes is an error", () => {
    const saved = process.env.TORCH_HOME;
    process.env.TORCH_HOME = temporary;
    try {
      const checkpoints = path.join(temporary, 'hub/checkpoints');
      fs.mkdirSync(checkpoints, { recursive: true });
      torch.manualSeed(1);
      const model = models.squeezenet11();
      torch.save(model.stateDict(), path.join(checkpoints, 'squeezenet1_1-b8a52dc0.pth'));
      for (const weights of ['DEFAULT', 'IMAGENET1K_V1', 'SqueezeNet1_1_Weights.IMAGENET1K_V1'])
        expect(stateDigest(models.squeezenet11({ weights }))).toBe(stateDigest(model));
      const entry = models.SqueezeNet1_1_Weights.IMAGENET1K_V1!;
      expect(stateDigest(models.squeezenet11({ weights: entry, progress: false }))).toBe(stateDigest(model));
      expect(() => models.squeezenet11({ weights: entry, numClasses: 10 })).toThrow(
        new RangeError("The parameter 'num_classes' expected value 1000 but got 10 instead."),
      );
    } finally {
      if (saved === undefined) delete process.env.TORCH_HOME;
      else process.env.TORCH_HOME = saved;
    }
  });

  test('densenet: the old names of published weights', () => {
    const file = path.join(temporary, 'densenet.pth');
    const model = models.densenet121({ numClasses: 2 });
    const old = Object.entries(model.stateDict())
      .filter(([key]) => !key.endsWith('num_batches_tracked'))
      .map(([key, value]) => [key.replace(/(denselayer\d+\.(?:norm|conv))([12])\./, '$1.$2.'), value]);
    expect(old.filter(([key]) => (key as string).includes('norm.1'))).toHaveLength(58 * 4);
    torch.save(Object.fromEntries(old), file);
    expect(stateDigest(models.densenet121({ numClasses: 2, weights: file }))).toBe(stateDigest(model));
  });

  test('errors', () => {
    expect(() => models.resnet18({ numClases: 10 } as any)).toThrow(
      new TypeError("resnet18: unknown option 'numClases'. Did you mean 'numClasses'?"),
    );
    expect(() => models.resnet18({ weights: 'IMAGENET1K_V2' })).toThrow(
      new RangeError("ResNet18_Weights has no 'IMAGENET1K_V2': it has IMAGENET1K_V1, DEFAULT"),
    );
    expect(() => models.resnet18({ weights: models.AlexNet_Weights.DEFAULT })).toThrow(TypeError);
    expect(() => models.resnext50_32x4d({ groups: 8 })).toThrow(
      new RangeError("The parameter 'groups' expected value 32 but got 8 instead."),
    );
    expect(() => models.getModel('resnet19')).toThrow(new RangeError('Unknown model resnet19'));
    expect(() => models.getWeight('ResNet18_Weights')).toThrow(
      new RangeError("Invalid weight name provided: 'ResNet18_Weights'."),
    );
    expect(
      () => new models.ResNet(models.BasicBlock, [1, 1, 1, 1], { replaceStrideWithDilation: [true] }),
    ).toThrow(new RangeError('replace_stride_with_dilation should be None or a 3-element tuple, got [True]'));
    expect(() => new models.SqueezeNet('2_0' as any)).toThrow(
      new RangeError('Unsupported SqueezeNet version 2_0: 1_0 or 1_1 expected'),
    );
  });
});

test('LeNet; a replaced last layer', () => {
  const lenet = models.lenet();
  expect(lenet(torch.randn([2, 1, 32, 32])).shape).toEqual([2, 10]);
  expect(Object.keys(lenet.stateDict())[0]).toBe('conv1.weight');
  const model = models.resnet18();
  expect((model.fc as nn.Linear).inFeatures).toBe(512);
  model.fc = new nn.Linear(512, 10);
  expectTypeOf(model).returns.toEqualTypeOf<Tensor>();
  expect(model(torch.randn([2, 3, 32, 32])).shape).toEqual([2, 10]);
  expect(Object.keys(model.stateDict()).at(-1)).toBe('fc.bias');
  const copy = torch.deepcopy(model);
  expect(stateDigest(copy)).toBe(stateDigest(model));
});
