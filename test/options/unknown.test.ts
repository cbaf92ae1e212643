/**
 * Every public function, class and method refuses an option that it doesn't have, by name;
 * `withoutOptions.ts` lists the rest.
 */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import torch, { nn, optim } from '../../src/index';
import { withoutOptions } from './withoutOptions';

const key = 'misspeltOption';
/**
 * What is called only elsewhere: it registers hooks for good, writes files,
 * or names operators of the dispatcher one by one.
 */
const leftOut =
  /^torch\.(ops|cuda|jit)\b|registerModule|registerOptimizer|numpy\.save|torch\.(seed|random|memory)/;

const x = torch.ones([2, 2]);
const parameter = () => new nn.Parameter(torch.ones([2]));
const optimizer = () => new optim.SGD([parameter()], { lr: 1 });
const layer = () => new nn.Linear(2, 2);
/** Arguments that come before the options: some function takes each of them. */
const before = (): unknown[][] => [
  [],
  [x],
  [x, x],
  [x, x, x],
  [x, 2],
  [x, 1, 1],
  [x, [2, 2]],
  [[x]],
  [[x], 1],
  [[2, 2]],
  [[1, 2]],
  [2],
  [2, 2],
  [2, 2, 2],
  [0.5],
  ['a'],
  ['a', 'b'],
  ['a', x],
  ['a', layer()],
  [() => x],
  [() => x, x],
  [layer()],
  [layer(), 'weight'],
  [layer(), 'weight', new nn.Identity()],
  [layer(), new nn.Identity()],
  [true],
  [[parameter()]],
  [optimizer()],
];

const named = new Set<string>();
const silent = new Set<string>();

function call(name: string, run: (args: unknown[]) => unknown): void {
  for (const args of before()) {
    try {
      const result = run([...args, { [key]: 1 }]);
      if (result instanceof Promise) result.catch(() => {});
    } catch (error) {
      if (error instanceof TypeError && error.message.includes(key)) return void named.add(name);
    }
  }
  silent.add(name);
}

const isClass = (value: Function) => /^class\b/.test(Function.prototype.toString.call(value));
const seen = new Set<unknown>();

function walk(name: string, parent: Record<string, unknown>): void {
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
      call(full, (args) => (isClass(value) ? new value(...args) : value(...args)));
    } else if (typeof value === 'object' && value !== null && !Array.isArray(value)) walk(full, value);
  }
}

function methods(name: string, make: () => object): void {
  for (let proto = Object.getPrototypeOf(make()); ; proto = Object.getPrototypeOf(proto)) {
    if (proto === Object.prototype || proto === Function.prototype) return;
    for (const [property, { value }] of Object.entries(Object.getOwnPropertyDescriptors(proto))) {
      if (typeof value !== 'function' || property === 'constructor' || property.startsWith('_')) continue;
      call(`${name}.${property}`, (args) => (make() as any)[property](...args));
    }
  }
}

beforeAll(() => {
  vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
  methods('Module', layer);
  methods('Optimizer', optimizer);
  methods('Tensor', () => torch.ones([2, 2]));
  walk('torch', torch as never);
}, 120_000);
afterAll(() => vi.restoreAllMocks());

it('names an unknown option', () => {
  expect(named.size).toBeGreaterThan(1900);
  const listed = new Set<string>(Object.values(withoutOptions).flat());
  expect([...silent].filter((name) => !listed.has(name))).toEqual([]);
});

it('what is listed as being without options is', () => {
  expect(
    Object.values(withoutOptions)
      .flat()
      .filter((name) => named.has(name)),
  ).toEqual([]);
});
