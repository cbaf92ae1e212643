/**
 * The README's code: it runs, it prints what it says, and beside Python it gives the same numbers.
 * docs/from-pytorch.md's tables: what they say holds.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import torch, { nn, Tensor } from '../../src';
import { found, pageFolder, readPage } from '../helpers/page';
import { pythonPath, repo, runPython, tensorToWire } from '../helpers/python';

const { text: readme, blocks } = readPage('README.md');
const codeOf = (language: string) => blocks.filter((block) => block.language === language).map((b) => b.code);

const { text: guide } = readPage('docs/from-pytorch.md');

const read = (name: string) => fs.readFileSync(path.join(repo, name), 'utf8');

function run(command: string, args: string[]): string {
  const env = { ...process.env, OMP_NUM_THREADS: '1' };
  delete (env as NodeJS.ProcessEnv).NODE_OPTIONS; // the test runner's own hooks
  return execFileSync(command, args, { cwd: repo, env, encoding: 'utf8' });
}

describe('the training script', () => {
  const [main, ...snippets] = codeOf('ts');

  it('is the one in examples/readme, in both languages', () => {
    expect(main).toBe(read('examples/readme/train.ts'));
    expect(codeOf('python')).toEqual([read('examples/readme/train.py')]);
    expect(snippets.length).toBeGreaterThan(0);
  });

  it('prints the same numbers in both', () => {
    const ours = run(process.execPath, ['--import', 'tsx', 'examples/readme/train.ts']);
    expect(ours).toBe(run(pythonPath(), ['examples/readme/train.py']));
    expect(ours.match(/loss 0\.\d{10,}/g)).toHaveLength(5);
    expect(Number(/accuracy (.*)/.exec(ours)![1])).toBeGreaterThan(0.9);
  });
});

describe('the snippets', () => {
  const folder = pageFolder('readme');

  /**
   * `x; // → value` and `console.log(x); // text` become comparisons of what comes with what the README says.
   */
  const checked = (code: string) =>
    code
      .replace(/^( *)console\.log\((.*)\); \/\/ (?!ends)(.+)$/gm, (_all, indent, args, text) => {
        return `${indent}compare(format(${args}), ${JSON.stringify(text)});`;
      })
      .replace(/^(\S.*); \/\/ → (.*)$/gm, (_all, expression, text) => {
        return `compare(format(${expression}), ${JSON.stringify(text)});`;
      });

  it('run and give what they say', () => {
    const files = codeOf('ts')
      .slice(1)
      .map((code, i) => {
        const file = path.join(folder, `snippet${i}.mts`);
        const head = [
          "import torch, { nn } from 'torch-node';",
          "import { format } from 'node:util';",
          // The line that made a tensor is another one on every machine.
          // LibTorch 2.15 puts the operator's name before a message about shapes.
          "const plain = (text) => text.replace(/'[^']*:\\d+:\\d+'/, 'LINE').replace(/\\s+/g, ' ').replace(/^(\\d+)n$/, '$1').replace(/^mm: /, '');",
          'let compared = 0;',
          "const compare = (a, b) => { compared++; if (plain(a) !== plain(b)) throw new Error(a + ' is not ' + b); };",
        ];
        const tail = ['console.log(compared);'];
        fs.writeFileSync(file, [...head, checked(code), ...tail].join('\n'));
        return { file, marks: code.match(/; \/\/ (→ |tensor\(|\{ source|mat1)/g)?.length ?? 0 };
      });
    for (const { file, marks } of files) {
      const printed = run(process.execPath, ['--import', 'tsx', file]);
      expect(printed.trim().split('\n').at(-1)).toBe(String(marks));
      expect(marks).toBeGreaterThan(0);
    }
  });
});

/** The code spans of one cell of a table. */
const spans = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1]!);

/** The pairs of Python and TypeScript in the tables that translate one into the other. */
function pairs(): [python: string, ts: string][] {
  const found: [string, string][] = [];
  for (const table of `${guide}\n\n${readme}`
    .split(/^\| Python \| TypeScript \|\n\|---\|---\|\n/m)
    .slice(1)) {
    for (const row of table.split('\n\n')[0]!.trim().split('\n')) {
      const [python, ts] = row
        .replace(/^\| | \|$/g, '')
        .split(' | ')
        .map(spans);
      expect(python!.length, row).toBe(ts!.length);
      python!.forEach((code, i) => void found.push([code, ts![i]!]));
    }
  }
  return found;
}

describe('the tables of Python and TypeScript', () => {
  const all = pairs();

  it('are found', () => expect(all.length).toBeGreaterThan(30));

  it.each(all)('%s is %s', (python, ts) => {
    const theirs = runPython(
      `
      import copy
      x = torch.arange(6.).view(2, 3)
      y = torch.full((2, 3), 1.5)
      mask = x > 2
      i, j = 0, 1
      try:
          result = eval(input)
      except SyntaxError:
          exec(input)
          result = x
      `,
      python,
    );
    const x = torch.arange(6, { dtype: 'float32' }).view(2, 3);
    const y = torch.full([2, 3], 1.5);
    const given = { torch, x, y, mask: x.gt(2), i: 0, j: 1 };
    const ours = new Function(...Object.keys(given), `return ${ts};`)(...Object.values(given));
    if (ours instanceof Tensor) expect(tensorToWire(ours)).toEqual(theirs);
    else expect(ours).toBe(theirs);
  });
});

describe('the table of differences', () => {
  it('lists what holds', () => {
    expect(torch.tensor([1, 2]).dtype).toBe('float32');
    expect(torch.tensor([true]).dtype).toBe('bool');
    expect(torch.tensor(new Int16Array(1)).dtype).toBe('int16');
    expect(torch.full([2], 1.0).dtype).toBe('int64');
    expect(torch.arange(3).mul(2.0).dtype).toBe('int64');
    expect(torch.arange(3).mul(-0).dtype).toBe('float32');
    expect(
      torch
        .arange(1)
        .add(2n ** 60n)
        .item(),
    ).toBe(2n ** 60n);
    expect(torch.tensor([2n ** 53n - 1n, 2n ** 53n]).tolist()).toEqual([2 ** 53 - 1, 2n ** 53n]);
    expect(torch.arange(2).toTypedArray()).toEqual(BigInt64Array.of(0n, 1n));
    expect(torch.tensor(new torch.Complex(1, 2)).dtype).toBe('complex64');
    expect(torch.float32).toBe('float32');
    expect(() => new nn.Conv2d(1, 1, 1, { paddin: 2 } as object)).toThrow(/'paddin'.*'padding'/);
    expect(() => torch.zeros(2, 2, { names: ['a', 'b'] } as object)).toThrow(TypeError);
    const result = torch.eye(2).max(1);
    expect([result.length, result[0]!.tolist()]).toEqual([2, [1, 1]]);
  });

  it('names the classes of errors', () => {
    const x = torch.ones(2, 3);
    expect(() => x.get(5)).toThrow(RangeError); // IndexError
    expect(() => new nn.Conv2d(3, 4, 1, { groups: 2 })).toThrow(RangeError); // ValueError
    expect(() => x.add('a' as any)).toThrow(TypeError);
    expect(() => x.view(5)).toThrow(torch.TorchError); // RuntimeError
    expect(() => torch.linalg.inv(torch.zeros(2, 2))).toThrow(torch.LinAlgError);
    expect(() => torch.arange(2).softmax(0)).toThrow(torch.NotImplementedError);
    for (const error of [torch.LinAlgError, torch.NotImplementedError, torch.OutOfMemoryError])
      expect(Object.create(error.prototype)).toBeInstanceOf(torch.TorchError);
    try {
      x.view(5);
    } catch (error) {
      expect((error as { op?: string }).op).toBe('aten::view');
    }
  });

  it('tells what asynchronous callbacks do', async () => {
    const inside = torch.noGrad(async () => {
      await new Promise(setImmediate);
      return torch.isGradEnabled();
    });
    expect(torch.isGradEnabled()).toBe(false);
    expect(await inside).toBe(false);
    expect(torch.isGradEnabled()).toBe(true);
    const guard = torch.noGrad();
    expect(torch.isGradEnabled()).toBe(true);
    const dispose = guard[Symbol.dispose];
    expect(torch.isGradEnabled()).toBe(false);
    dispose();
    expect(torch.isGradEnabled()).toBe(true);
  });

  it('iterates a loader both ways', async () => {
    const { DataLoader, TensorDataset } = torch.utils.data;
    const loader = new DataLoader(new TensorDataset(torch.arange(4)), { batchSize: 2 });
    const [ways, batches]: [unknown[], unknown[]] = [[], []];
    for (const [x] of loader) ways.push(x.tolist());
    for await (const [x] of loader) batches.push(x.tolist());
    expect(ways).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(batches).toEqual(ways);
  });
});

it('names as missing what is missing, and nothing else', () => {
  const [sentence] = /^Not there yet: .*?\.$/ms.exec(readme)!;
  const names = spans(sentence).filter((name) => name !== '…');
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) {
    const parts = name.split('.').slice(1);
    const place = parts.slice(0, -1).reduce((at, part) => at[part], torch as any);
    expect(parts.at(-1)! in place, name).toBe(false);
  }
});

it('names files, commands and settings that there are', () => {
  for (const [, target] of found(readme, /\]\(([^)#]+)\)/g))
    if (!target!.startsWith('https:')) expect(fs.existsSync(path.join(repo, target!)), target).toBe(true);
  const { scripts } = JSON.parse(read('package.json'));
  const contributing = read('CONTRIBUTING.md');
  for (const [, script] of found(`${readme}\n${contributing}`, /npm run ([\w:-]+)/g))
    expect(scripts, script).toHaveProperty(script!);
  const sources = ['src/libtorch/locate.ts', 'src/libtorch/platform.ts', 'src/libtorch/addon.ts']
    .map(read)
    .join();
  for (const [name] of found(readme, /TORCH_NODE_[A-Z]+/g)) expect(sources).toContain(name);
  for (const [, file] of found(contributing, /`((?:binding|src|test|scripts|bench|examples)\/[\w./-]*)`/g))
    expect(fs.existsSync(path.join(repo, file!)), file).toBe(true);
});
