/** Every public function, class and method, as a call that takes any arguments. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { afterAll } from 'vitest';
import * as tables from '../../src/generated/tables';
import torch, { nn, optim } from '../../src/index';
import { isLacking } from '../helpers/lacking';

/** A call by its public name; `run` makes a new instance where it is a class or a method. */
export interface PublicCall {
  readonly name: string;
  readonly run: (args: readonly unknown[]) => unknown;
}

/** What is called only elsewhere: it registers hooks for good, or writes files. */
const leftOut = /registerModule|registerOptimizer|numpy\.save/;

/** Public names of operators that the LibTorch in use lacks: whatever they get, they say that. */
const lacking = new Set([
  ...tables.torchTable.filter(isLacking).map(([name]) => `torch.${name}`),
  ...tables.tensorTable.filter(isLacking).map(([name]) => `Tensor.${name}`),
  ...tables.linalgTable.filter(isLacking).map(([name]) => `torch.linalg.${name}`),
]);

/** Operators of the dispatcher, which `torch.ops` makes when they are asked for: one of each shape. */
const dispatched = ['add', 'relu', 'cat', 'max_pool2d', 'linspace', 'topk'];

const isClass = (value: Function) => /^class\b/.test(Function.prototype.toString.call(value));

function walk(name: string, parent: Record<string, unknown>, seen: Set<unknown>, found: PublicCall[]): void {
  seen.add(parent);
  // Functions first: what a namespace exports and its child too has the shorter name.
  const properties = Object.getOwnPropertyNames(parent);
  const isInner = (property: string) => Number(typeof parent[property] === 'object');
  for (const property of properties.sort((a, b) => isInner(a) - isInner(b))) {
    const full = `${name}.${property}`;
    if (['length', 'name', 'prototype', 'default', 'constructor'].includes(property) || leftOut.test(full))
      continue;
    const value: any = parent[property];
    if (seen.has(value)) continue;
    if (typeof value === 'function') {
      seen.add(value);
      found.push({
        name: full,
        run: (args) => (isClass(value) ? new value(...args) : value(...args)),
      });
    } else if (typeof value === 'object' && value !== null && !Array.isArray(value))
      walk(full, value, seen, found);
  }
}

/** Methods that JavaScript calls, with arguments of its own, and those that the library calls itself. */
const byOthers = ['constructor', 'toJSON', 'toString', 'withPixels', 'arranged', 'bordered', 'text', 'draw'];

function methods(name: string, make: () => object, found: PublicCall[]): void {
  for (let proto = Object.getPrototypeOf(make()); ; proto = Object.getPrototypeOf(proto)) {
    if (proto === Object.prototype || proto === Function.prototype) return;
    for (const [property, { value }] of Object.entries(Object.getOwnPropertyDescriptors(proto))) {
      if (typeof value !== 'function' || property.startsWith('_') || byOthers.includes(property)) continue;
      found.push({ name: `${name}.${property}`, run: (args) => (make() as any)[property](...args) });
    }
  }
}

export const parameter = () => new nn.Parameter(torch.ones([2]));
export const optimizer = () => new optim.SGD([parameter()], { lr: 1 });
export const layer = () => new nn.Linear(2, 2);

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'walk-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

function opened() {
  const file = path.join(folder, 'x.safetensors');
  torch.safetensors.saveFile({ x: torch.ones(2) }, file);
  return torch.safetensors.safeOpen(file, { backend: 'pread' });
}

/** What else has methods, besides layers, optimizers, schedulers and tensors. */
const instances: Record<string, () => object> = {
  AverageMeter: () => new torch.utils.metrics.AverageMeter(),
  Complex: () => new torch.Complex(1, 2),
  AutogradProfile: () => torch.autograd.profiler.profile(false),
  Constraint: () => torch.distributions.constraints.real,
  ConstraintRegistry: () => torch.distributions.bijectTo,
  DistributedSampler: () => new torch.utils.data.DistributedSampler([1, 2], { numReplicas: 1, rank: 0 }),
  Future: () => new torch.futures.Future(),
  GeneralizedPareto: () => new torch.distributions.GeneralizedPareto(0, 1, 0.5),
  Generator: () => new torch.Generator(),
  GradScaler: () => new torch.amp.GradScaler('cpu'),
  History: () => new torch.utils.metrics.History(),
  Image: () => new torch.vision.Image('L', 2, 2, new Uint8Array(4)),
  Node: () => torch.ones(2, { requiresGrad: true }).neg().gradFn!,
  PackedSequence: () => nn.utils.rnn.packSequence([torch.ones(2)]),
  Normal: () => new torch.distributions.Normal(0, 1),
  Profile: () => torch.profiler.profile({ schedule: () => torch.profiler.ProfilerAction.NONE }),
  PruningContainer: () => new nn.utils.prune.PruningContainer(),
  SafeOpen: opened,
  SafeSlice: () => opened().getSlice('x'),
  AffineTransform: () => new torch.distributions.AffineTransform(0, 1),
  Wishart: () => new torch.distributions.Wishart(3, torch.eye(2)),
  Tqdm: () => torch.utils.progress.tqdm([1], { file: new Writable({ write() {} }) as never }),
};

if (torch.distributed.isAvailable())
  instances['HashStore'] = () => {
    const store = new torch.distributed.HashStore();
    store.setTimeout(0.01);
    return store;
  };

/** All public calls. */
export function publicCalls(): PublicCall[] {
  const found: PublicCall[] = [];
  methods('Module', layer, found);
  methods('Optimizer', optimizer, found);
  methods('LRScheduler', () => new optim.lrScheduler.StepLR(optimizer(), 1), found);
  methods('Tensor', () => torch.ones([2, 2]), found);
  for (const [name, make] of Object.entries(instances)) methods(name, make, found);
  walk('torch', torch as never, new Set(), found);
  for (const name of dispatched)
    found.push({ name: `torch.ops.aten.${name}`, run: (args) => (torch.ops.aten as any)[name](...args) });
  return found.filter(({ name }) => !lacking.has(name));
}
