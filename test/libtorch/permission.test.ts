/** Under Node's permission model and `--no-addons`: what is missing is named as Node's own flags. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findAddons } from '../../src/libtorch/addon';
import { locate } from '../../src/libtorch/locate';
import { repo, tempDir } from './fake';

const name = process.allowedNodeEnvironmentFlags.has('--permission')
  ? '--permission'
  : '--experimental-permission';
const libtorch = locate().root;
const inside = [name, `--allow-fs-read=${repo}`];
const build = path.dirname(findAddons()[0].main);
const all = [...inside, `--allow-fs-read=${libtorch}`, '--allow-addons'];

const code = `
const { default: torch } = require(${JSON.stringify(path.join(repo, 'lib'))});
class Data { length = 4; getItem(i) { return i; } }
const loader = new torch.utils.data.DataLoader(new Data(), { numWorkers: 2 });
console.log(String(torch.ones([2])), [...loader].length);`;

function node(...flags: string[]) {
  return evaluate(code, flags);
}

function evaluate(source: string, flags: string[]) {
  const env = { ...process.env, NODE_OPTIONS: '', TORCH_NODE_LIBTORCH: libtorch, TORCH_NODE_BUILD: build };
  // What is evaluated is read from no file.
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, '-e', source], {
    env,
    encoding: 'utf8',
  });
  return { status, stdout: stdout.trim(), stderr };
}

describe("Node's permission model", () => {
  // A LibTorch within the checkout, as `npm run test:versions` has it, is readable with that.
  const isWithin = !path.relative(repo, libtorch).startsWith('..');
  const cases: [what: string, flags: string[], isComplete?: boolean][] = [
    ['addons', [...inside, `--allow-fs-read=${libtorch}`]],
    ['addons, all files', [name, '--allow-fs-read=*']],
    ["LibTorch's folder", inside],
    ["LibTorch's folder, with addons", [...inside, '--allow-addons'], isWithin],
  ];
  it.each(cases.filter(([, , isComplete]) => !isComplete))(
    'without %s, names the flags that are needed',
    (_what, flags) => {
      const { status, stderr } = node(...flags);
      expect(status).toBe(1);
      expect(stderr).toMatch(/^LibTorchError: /m);
      const fix = /to mend it: (.*)/.exec(stderr)![1]!;
      expect(fix).toMatch(new RegExp(`^node ${name} --allow-addons `));
      for (const dir of [repo, libtorch]) expect(fix).toContain(`--allow-fs-read=${dir}`);
    },
  );

  it('has one warning for workers that can be no threads, and the batches all the same', () => {
    const { status, stdout, stderr } = node(...all);
    expect([status, stdout]).toEqual([0, 'tensor([1., 1.]) 4']);
    const warnings = stderr.split('\n').filter((line) => line.includes('DataLoader'));
    expect(warnings).toEqual([
      expect.stringMatching(/the workers take turns in this thread.*inspector.*The batches are the same/),
    ]);
  });

  it.runIf(process.allowedNodeEnvironmentFlags.has('--allow-inspector'))('lets workers be threads', () => {
    const refused = node(...all, '--allow-inspector');
    expect(refused.stderr).toMatch(/take turns in this thread: Node's permission model.*--allow-worker/);
    const { status, stdout, stderr } = node(...all, '--allow-inspector', '--allow-worker');
    expect([status, stdout]).toEqual([0, 'tensor([1., 1.]) 4']);
    expect(stderr).not.toContain('DataLoader');
  });

  it('saves, also over a file that is there', () => {
    const dir = tempDir();
    const file = JSON.stringify(path.join(dir, 'a.pth'));
    const source = `
const { default: torch } = require(${JSON.stringify(path.join(repo, 'lib'))});
for (const x of [1, 2]) torch.save({ x: torch.tensor(x) }, ${file});
console.log(torch.load(${file}).x.item(), require('node:fs').readdirSync(${JSON.stringify(dir)}).length);`;
    const flags = [...all, `--allow-fs-read=${dir}`, `--allow-fs-write=${dir}`];
    const { status, stdout } = evaluate(source, flags);
    expect([status, stdout]).toEqual([0, '2 1']);
  });

  it('needs the flag that is there, and not the one that takes addons away', () => {
    const { stderr } = node(...all, '--no-addons');
    expect(stderr).toMatch(/to mend it: .*--allow-addons .*, without --no-addons$/m);
  });
});

it('tells of --no-addons', () => {
  const { status, stderr } = node('--no-addons');
  expect(status).toBe(1);
  expect(stderr).toContain('to mend it: start node without --no-addons\n');
  expect(stderr).not.toContain('npm install');
});
