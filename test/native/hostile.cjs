/**
 * node hostile.cjs LIB LOG CALLS SEED [raw]
 *
 * Calls every native function CALLS times with hostile arguments, and prints one JSON line of counts.
 * Before each call its name and arguments go to LOG, so that a crash leaves the culprit there. With
 * `raw` nothing has called setup() before.
 */
'use strict';
const fs = require('node:fs');
const path = require('node:path');
const { inspect } = require('node:util');
const { Random, Sabotage, declarations, makers, plausible } = require('./values.cjs');

const [lib, log, calls, seed, raw] = process.argv.slice(2);
const library = raw ? undefined : require(lib);
const torch = library?.default ?? library;
const { exports: addon, loader } = require(path.join(lib, 'libtorch/load.js')).load();
const native = raw
  ? addon.instance()
  : Object.getPrototypeOf(require(path.join(lib, 'native/index.js')).native);

const declared = declarations(lib);
const r = new Random(Number(seed));
const fd = fs.openSync(log, 'w');
const counts = { functions: 0, calls: 0, returned: 0, threw: 0, sabotaged: 0 };
const bad = [];
/** The index 0, as src/tensor/indexing.ts encodes it. */
const firstRow = new Float64Array([2, 0, 0, 0]);
/** They look at the whole dispatcher. */
const slow = {
  allSchemas: 2,
  opOverloads: 12,
  parallelInfo: 3,
  showConfig: 3,
  memoryCollect: 12,
  // They wait for as long as they are told, or for other processes: the first call has no arguments.
  groupNew: 1,
  storeFile: 1,
  storeSetTimeout: 1,
  storeTcp: 1,
  storeWait: 1,
  storeWaitAsync: 1,
};

const world = {
  /** Where calls of operators are written; it comes with setup. */
  request: raw ? undefined : require(path.join(lib, 'native/shared.js')).words,
  handles: [],
  shells: [],
  objects: [() => ({})],
  groups: 1,
  mark: 0,
  /**
   * What a getter does while native code reads it: defines operators, makes and disposes of tensors,
   * answers a number.
   */
  reenter() {
    for (let i = 0; i < 40; i++) world.groups = native.defineOp('sub', 'aten::sub', ['Tensor'], [], 0) + 1;
    const victim = fromBytes('float32', [2]);
    world.handles.pop();
    if (world.request !== undefined) {
      world.request.set([world.groups - 1, 0, 2, 3, 0, 0, 0, victim, victim]);
      native.invoke({});
    }
    native.tensorDispose(victim);
    return 2;
  },
};

function keep(handle, shell) {
  world.handles.push(handle);
  world.shells.push(shell);
  return handle;
}

function fromBytes(dtype, shape) {
  const shell = {};
  const size = shape.reduce((a, b) => a * b, 1) * 16;
  return keep(native.tensorFromMemory(shell, new Uint8Array(size), 0, dtype, shape, false), shell);
}

/** A fresh world: the calls before may have disposed of everything, or changed every switch. */
function renew() {
  native.autogradAwait(); // what began beside the script reads what is changed here
  world.handles = [];
  world.shells = [];
  world.objects = [() => ({})];
  native.graphWatchEnd(false); // else what is made here could be what no graph can hold
  try {
    for (;;) native.popSavedHooks();
  } catch {}
  try {
    for (;;) native.popInference();
  } catch {}
  try {
    for (;;) native.engineVmapLeave();
  } catch {}
  try {
    for (;;) native.functorchRaise();
  } catch {}
  try {
    for (;;) native.functorchPop();
  } catch {}
  try {
    for (;;) native.popOperatorWatch();
  } catch {}
  try {
    native.exitDualLevel(0);
  } catch {}
  try {
    if (world.contexts !== undefined) for (;;) native.selectiveLeave(world.contexts);
  } catch {}
  native.setForwardGradEnabled(true);
  native.disableSavedHooks(null);
  native.setGradEnabled(true);
  native.setDefaultDtype('float32');
  native.setDefaultDevice(null);
  native.deterministicAlgorithms(false, false);
  native.setAnomalyEnabled(false, true);
  native.setNumThreads(1);
  world.mark = native.scopeMark();
  if (world.library !== undefined) {
    try {
      native.libraryClose(world.library);
    } catch {}
  }
  world.library = native.libraryOpen('FRAGMENT', 'mine', '', 'hostile.cjs', 1);
  fromBytes('float32', [2, 3]);
  fromBytes('float32', []);
  fromBytes('int64', [3]);
  fromBytes('bool', [2, 3]);
  fromBytes('complex64', [2]);
  fromBytes('float64', [0, 4]);
  const deep = {};
  keep(native.tensorFromMemory(deep, new Float32Array(1), 0, 'float32', new Array(70).fill(1), false), deep);
  for (const source of [1, 0]) {
    const shell = {};
    keep(native.tensorMakeSubclass(shell, world.handles[source], true), shell);
  }
  const leaf = world.handles.at(-1);
  const gone = fromBytes('float32', [1]);
  world.handles.pop();
  fromBytes('uint8', [5056]); // as long as a generator's state, and nonsense as one
  native.tensorDispose(gone);
  world.disposed = gone;
  world.groups = 0;
  for (const [name, overloads] of [
    ['add', ['Tensor', 'Scalar']],
    ['mul', ['Tensor']],
    ['max', ['dim', 'other', '']],
    ['cat', ['']],
    ['view', ['']],
    ['sum', ['', 'dim_IntList']],
    ['relu_', ['']],
    ['index', ['Tensor']],
  ])
    world.groups = native.defineOp(name, `aten::${name}`, overloads, [], 8) + 1;
  const row = {};
  if (!raw) {
    const x = torch.ones([2, 3], { requiresGrad: true });
    const y = x.mul(2);
    world.context = {};
    native.functionBegin(world.context, 'F', [world.handles.at(-1)]);
    const others = [
      x,
      y,
      y.gradFn,
      new torch.Generator(),
      world.context,
      torch.nn,
      new torch.nn.Linear(2, 2),
    ];
    world.objects = [...others.map((value) => () => value), () => r.pick(others)];
  }
  world.node = native.tensorGradFn(keep(native.getItem(row, leaf, 1, firstRow), row));
  world.places = native.gradientPlaces([world.handles.at(-1)]);
  world.kernel = native.operatorKernel('aten::sin', '', 'CPU');
  world.contexts = native.selectiveCheckpoint(null, [], false, []);
  world.generator = {};
  native.generatorInit(world.generator, 'cpu');
  const isDistributed = native.distributedBackends().length > 0;
  if (isDistributed) {
    world.store = native.storeHash();
    native.storeSetTimeout(world.store, 1);
    try {
      world.work = native.groupBarrier(world.group, null, 'cpu', []);
    } catch {
      const store = native.storeHash();
      world.group = native.groupNew(store, 0, 1, 1000, '0', 'hostile', ['cpu'], ['gloo'], []);
      world.work = native.groupBarrier(world.group, null, 'cpu', []);
    }
    world.reducer = native.reducerNew(
      ...[world.group, [leaf], ['w'], [], [-1], 100, false, false, 100, false, [], false],
    );
  }
  world.queue = {};
  native.batchQueueInit(world.queue, 1, () => {});
  world.objects.push(
    () => world.node,
    () => world.generator,
    () => world.places,
    () => world.kernel,
    () => world.contexts,
  );
  if (isDistributed)
    world.objects.push(
      () => world.store,
      () => world.group,
      () => world.work,
      () => world.reducer,
    );
}

function describe(value, depth = 0) {
  try {
    if (typeof value === 'bigint') return `${value}n`;
    if (typeof value === 'string') return JSON.stringify(value.slice(0, 40));
    if (depth === 0 && Array.isArray(value) && value.length < 10)
      return `[${value.map((element) => describe(element, 1)).join(', ')}]`;
    return inspect(value, {
      depth: 0,
      showProxy: true,
      customInspect: false,
      maxArrayLength: 8,
      breakLength: Infinity,
    });
  } catch {
    return '(cannot be shown)';
  }
}

function call(owner, name, args) {
  const text = `${name}(${args.map((value) => describe(value)).join(', ')})`;
  fs.writeSync(fd, text.slice(0, 3000).padEnd(3000), 0);
  counts.calls++;
  try {
    owner[name](...args);
    counts.returned++;
  } catch (error) {
    counts.threw++;
    if (error instanceof Sabotage) counts.sabotaged++;
    else if (!(error instanceof Error) || typeof error.message !== 'string' || error.message === '')
      bad.push(`${text}: threw ${describe(error)}`);
  }
}

function attack(owner, name) {
  counts.functions++;
  const count = Math.min(Number(calls), slow[name] ?? Infinity);
  for (let i = 0; i < count; i++) {
    if (i % 25 === 0) renew();
    const m = makers(world, r);
    const parameters = declared.get(name);
    const valid = parameters && plausible(m, name, parameters);
    let args;
    if (i === 0) args = [];
    else if (i === 1 && valid) args = valid;
    else if (i === 2) args = Array.from({ length: 60 }, m.hostile);
    else if (valid && r.int(4) > 0) {
      args = valid;
      for (let k = r.int(3); k > 0; k--) args[r.int(args.length)] = r.int(3) === 0 ? m.forged() : m.hostile();
      if (r.int(12) === 0) args.length = r.int(args.length);
    } else args = Array.from({ length: r.int(8) }, m.hostile);
    call(owner, name, args);
  }
}

// Once a pool of threads has started LibTorch allows no other size:
// the number must be one that any machine bears.
native.setNumInteropThreads(2);
process.on('uncaughtException', (error) => {
  if (!(error instanceof Error)) bad.push(`uncaught ${describe(error)}`);
});

if (raw) {
  // Without setup there are no Tensors to make: every function still answers or throws.
  for (const name of Object.keys(native)) if (name !== 'setup') call(native, name, []);
  renew();
} else renew();
for (const name of Object.keys(native)) {
  if (!declared.has(name)) bad.push(`${name} is declared in no file of native/`);
  if (!(raw && name === 'setup')) attack(native, name);
}
// Where LibTorch has no c10d the addon has none of its functions.
const isElsewhere = (name) =>
  native.distributedBackends().length === 0 && /^(store|group|work|reducer)[A-Z]/.test(name);
for (const name of declared.keys())
  if (!(name in native) && !(name in addon) && !isElsewhere(name))
    bad.push(`${name} is declared, and the addon has no such function`);
for (const name of Object.keys(loader)) attack(loader, name);

// And everything still works.
renew();
if (!raw) {
  const sum = torch.ones([4]).add(1).sum().item();
  if (sum !== 8) bad.push(`afterwards the sum of four twos is ${sum}`);
}
native.memoryCollect(true);
fs.writeSync(1, `${JSON.stringify({ counts, bad })}\n`);
process.exit(0);
