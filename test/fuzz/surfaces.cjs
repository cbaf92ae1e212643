/**
 * What the fuzz calls: every function a user can reach,
 * by its public name or as torch.ops.aten.<name>.<overload>.
 */
'use strict';

/** Deterministic numbers for one call of the fuzz (mulberry32). */
class Random {
  constructor(seed, index) {
    this.state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)) | 0;
    for (let i = 0; i < 3; i++) this.next();
  }
  next() {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }
  int(n) {
    return Math.floor(this.next() * n);
  }
  pick(list) {
    return list[this.int(list.length)];
  }
}

/**
 * Left out, each because it works as it should: it changes the process's settings for all later calls, reads
 * or writes files by a name, or waits for something.
 */
const LEFT_OUT = new Set([
  'torch.setNumThreads', // a thousand threads are what was asked for
  'torch.setNumInteropThreads',
  'torch.load',
  'torch.save',
  'torch.fromFile',
  'torch.manualSeed',
  'torch.seed',
  'torch.setDefaultDtype',
  'torch.setDefaultDevice',
  'torch.setPrintoptions',
  'torch.useDeterministicAlgorithms',
  'torch.setFlushDenormal',
  'torch.setGradEnabled',
]);
/** An orthogonal polynomial of order n takes n steps: order 2^53 works, for some months. */
const ENDLESS = /polynomial/i;
const SKIPPED_NAMESPACES = new Set(['ops', 'default', 'hub', 'datasets', 'vision', 'serialization']);

function members(object) {
  const out = [];
  for (const name of Object.getOwnPropertyNames(object)) {
    const d = Object.getOwnPropertyDescriptor(object, name);
    out.push([name, d.get ? undefined : d.value, d]);
  }
  return out;
}

const isClass = (f) => typeof f === 'function' && /^class\b/.test(Function.prototype.toString.call(f));

function walk(torch) {
  const targets = [];
  const seen = new Set();
  const visit = (object, path, depth) => {
    if (seen.has(object)) return;
    seen.add(object);
    for (const [name, direct] of members(object)) {
      const value = direct === undefined ? object[name] : direct;
      const full = `${path}.${name}`;
      if (LEFT_OUT.has(full) || SKIPPED_NAMESPACES.has(name)) continue;
      if (isClass(value)) {
        if (!seen.has(value)) classTargets(targets, value, full);
        seen.add(value);
      } else if (typeof value === 'function')
        targets.push({ name: full, call: (args) => value.apply(object, args) });
      else if (value !== null && typeof value === 'object' && depth < 4 && !(value instanceof torch.Tensor))
        visit(value, full, depth + 1);
    }
  };
  visit(torch, 'torch', 0);
  return targets;
}

/** Constructors, then whatever the instance can do with a random tensor. */
function classTargets(targets, Class, name) {
  targets.push({
    name: `new ${name}`,
    call: (args) => {
      const instance = new Class(...args);
      return typeof instance === 'function' && args.length ? instance(args[0]) : instance;
    },
  });
  for (const [key, value] of members(Class)) {
    if (typeof value === 'function' && key !== 'prototype')
      targets.push({ name: `${name}.${key}`, call: (args) => value.apply(Class, args) });
  }
}

/** Tensor's methods and properties; the first argument is `this`. */
function methods(torch) {
  const targets = [];
  for (
    let proto = torch.Tensor.prototype;
    proto && proto !== Object.prototype;
    proto = Object.getPrototypeOf(proto)
  ) {
    for (const [name, value, d] of members(proto)) {
      if (name === 'constructor') continue;
      const full = `Tensor.prototype.${name}`;
      if (typeof value === 'function')
        targets.push({ name: full, method: true, call: ([self, ...args]) => value.apply(self, args) });
      if (d.get) targets.push({ name: `get ${full}`, method: true, call: ([self]) => d.get.call(self) });
      if (d.set)
        targets.push({ name: `set ${full}`, method: true, call: ([self, v]) => d.set.call(self, v) });
    }
  }
  return targets;
}

/**
 * Every overload of the dispatcher, with its arguments' types as a hint.
 * `overloads` comes from Python: see fuzz.ts.
 */
function aten(torch, overloads) {
  return overloads.map(({ name, overload, types }) => ({
    name: `torch.ops.aten.${name}.${overload}`,
    types,
    call: (args) => torch.ops.aten[name][overload](...args),
  }));
}

const finite = (targets) => targets.filter((t) => !ENDLESS.test(t.name));

module.exports = {
  Random,
  surfaces: (torch, overloads) => ({
    get public() {
      return finite(walk(torch));
    },
    get methods() {
      return finite(methods(torch));
    },
    get aten() {
      return finite(aten(torch, overloads));
    },
  }),
};
