/** Guards hold from where they are entered, as Python's context managers do; alone they have no effect. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { inspect } from 'node:util';
import { transformSync } from 'esbuild';
import { afterEach, describe, expect, it } from 'vitest';
import type { Guard } from '../../src/common/scoped';
import { torch } from '../../src/torch';
import { repo, runPython } from '../helpers/python';

const { autograd, nn } = torch;
const state = () =>
  [
    torch.isGradEnabled(),
    torch.isInferenceModeEnabled(),
    autograd.isAnomalyEnabled(),
    String(torch.tensor([0.123456])),
  ] as const;

/** Every guard that changes something which can be read, by how it is made. */
const guards: Record<string, () => Guard> = {
  noGrad: () => torch.noGrad(),
  enableGrad: () => torch.enableGrad(),
  inferenceMode: () => torch.inferenceMode(),
  detectAnomaly: () => autograd.detectAnomaly(),
  printoptions: () => torch.printoptions({ precision: 2 }),
};

const warnings: string[] = [];
const listen = (warning: Error) => warnings.push(warning.message);
process.on('warning', listen);
afterEach(() => {
  warnings.length = 0;
  torch.setGradEnabled(true);
  autograd.setDetectAnomaly(false);
});

const turn = () => new Promise((resolve) => setImmediate(resolve));
const lastWarnings = async () => {
  await turn();
  return warnings.filter((text) => text.includes('has no effect'));
};

/** What esbuild makes of `using`, as a function that gives what `inside` says in the block. */
function lowered(make: () => Guard, inside: () => unknown): unknown {
  const code = 'let seen; { using guard = make(); seen = inside(); } return seen;';
  const { code: js } = transformSync(`(function (make, inside) {${code}})`, {
    target: 'es2022',
    loader: 'ts',
  });
  // The helpers come before the function.
  const at = js.indexOf('(function(make');
  return new Function('make', 'inside', `${js.slice(0, at)} return ${js.slice(at)}`)(make, inside)(
    make,
    inside,
  );
}

it('guards that are objects of a class are called by that', async () => {
  new torch.utils.moduleTracker.ModuleTracker();
  new torch.utils.flopCounter.FlopCounterMode();
  const told = await lastWarnings();
  expect(told.map((text) => /the guard of (.*?) at .*guards\.test\.ts/.exec(text)?.[1])).toEqual([
    'ModuleTracker()',
    'FlopCounterMode()',
  ]);
});

describe.each(Object.entries(guards))('%s', (name, make) => {
  it('has no effect alone, and a warning names its line once', async () => {
    if (name === 'enableGrad') torch.setGradEnabled(false);
    const before = state();
    for (let i = 0; i < 3; i++) make();
    expect(state()).toEqual(before);
    const told = await lastWarnings();
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(
      new RegExp(
        `^the guard of ${name}\\(\\) at .*guards\\.test\\.ts:\\d+:\\d+ has no effect: .*using guard = `,
      ),
    );
  });

  it('holds in a block of using, and no longer', async () => {
    if (name === 'enableGrad') torch.setGradEnabled(false);
    const before = state();
    const within = lowered(make, state);
    expect(within).not.toEqual(before);
    expect(state()).toEqual(before);
    // TypeScript's helper and DisposableStack.use read the method likewise, and call it with the guard.
    const guard = make();
    const dispose = guard[Symbol.dispose];
    expect(state()).toEqual(within);
    dispose.call(guard);
    expect(state()).toEqual(before);
    expect(await lastWarnings()).toEqual([]);
  });

  it('holds between enter and dispose, again and again', async () => {
    if (name === 'enableGrad') torch.setGradEnabled(false);
    const before = state();
    const guard = make();
    for (let i = 0; i < 2; i++) {
      expect(guard.enter()).toBe(guard);
      guard.enter();
      expect(state()).not.toEqual(before);
      guard.dispose();
      guard.dispose();
      expect(state()).toEqual(before);
    }
    expect(await lastWarnings()).toEqual([]);
  });

  it('says so when it is disposed of and was never entered', async () => {
    const guard = make();
    expect(() => guard.dispose()).toThrow(
      new RegExp(`the guard of ${name}\\(\\) at .*guards\\.test\\.ts.* is disposed of and was never entered`),
    );
    expect(await lastWarnings()).toEqual([]);
  });

  it('is not entered by tools that look at it', () => {
    const before = state();
    const guard = make();
    inspect(guard, { showHidden: true, depth: 5 });
    JSON.stringify(guard);
    expect({ guard }).not.toEqual({ guard: 1 });
    expect(state()).toEqual(before);
  });
});

it('the other guards too begin where they are entered', () => {
  const model = nn.utils.parametrizations.weightNorm(new nn.Linear(2, 2)) as unknown as { weight: object };
  const cached = nn.utils.parametrize.cached();
  expect(model.weight).not.toBe(model.weight);
  cached.enter();
  expect(model.weight).toBe(model.weight);
  cached.dispose();

  torch.manualSeed(1);
  const fork = torch.random.forkRng();
  const first = torch.rand(1).item();
  fork.enter();
  const second = torch.rand(1).item();
  fork.dispose();
  expect(torch.rand(1).item()).toBe(second);
  expect(second).not.toBe(first);

  const x = torch.ones(1, { requiresGrad: true });
  let packed = 0;
  const pack = (t: unknown) => [t, packed++];
  const hooks = autograd.graph.savedTensorsHooks(pack, (both: any) => both[0]);
  x.pow(2);
  expect(packed).toBe(0);
  hooks.enter();
  x.pow(2);
  expect(packed).toBe(1);
  hooks.dispose();
});

it('setGradEnabled and setDetectAnomaly hold at once, as in Python', async () => {
  torch.setGradEnabled(false);
  autograd.setDetectAnomaly(true);
  const theirs = runPython(
    'torch.set_grad_enabled(False)\ntorch.no_grad()\ntorch.enable_grad()\nresult = torch.is_grad_enabled()\ntorch.set_grad_enabled(True)',
  );
  torch.enableGrad();
  expect([torch.isGradEnabled(), autograd.isAnomalyEnabled()]).toEqual([theirs, true]);
  const guard = torch.setGradEnabled(true);
  expect(torch.isGradEnabled()).toBe(true);
  guard.dispose();
  expect(torch.isGradEnabled()).toBe(false);
  // The one of enableGrad() above.
  expect(await lastWarnings()).toHaveLength(1);
});

it('decorators and wrappers enter at each call, and are no bare guards', async () => {
  const wrapped = torch.noGrad()(() => torch.isGradEnabled());
  expect([torch.isGradEnabled(), wrapped(), torch.isGradEnabled()]).toEqual([true, false, true]);
  const switched = torch.setGradEnabled(false)(() => torch.isGradEnabled());
  expect([torch.isGradEnabled(), switched(), torch.isGradEnabled()]).toEqual([true, false, true]);
  expect(await lastWarnings()).toEqual([]);
});

it('a script that ends at once still warns', () => {
  const script = path.join(repo, '.cache', `guards-${process.pid}.cjs`);
  fs.mkdirSync(path.dirname(script), { recursive: true });
  fs.writeFileSync(script, `const torch = require('../lib').default;\ntorch.noGrad();\n`);
  try {
    const out = execFileSync('sh', ['-c', `"${process.execPath}" "${script}" 2>&1`], { encoding: 'utf8' });
    expect(out).toMatch(/UserWarning: the guard of noGrad\(\) at .*guards-\d+\.cjs:2:\d+ has no effect/);
  } finally {
    fs.rmSync(script);
  }
});
