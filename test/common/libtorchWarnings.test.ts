/** LibTorch's own warnings are process warnings, with Python's category and text. */
import { describe, expect, it } from 'vitest';
import { runNode } from '../helpers/child';
import { runPython } from '../helpers/python';

const codes: [python: string, ours: string][] = [
  ['torch.ones(3).T', 'torch.ones([3]).T'],
  ['torch.ones(1).std()', 'torch.ones([1]).std()'],
  [
    'torch.add(torch.ones(2), 1, out=torch.ones(3))',
    'torch.add(torch.ones([2]), 1, { out: torch.ones([3]) })',
  ],
  [
    'torch.ones(2, dtype=torch.complex64).to(torch.float32)',
    "torch.ones([2], { dtype: 'complex64' }).to('float32')",
  ],
];

const theirs: [string, string][][] = runPython(
  `import warnings
def heard(code):
    with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter('always')
        eval(code)
    return [[w.category.__name__, str(w.message)] for w in found]
result = [heard(code) for code in input]`,
  codes.map(([code]) => code),
);

const listen = `process.on('warning', (w) => console.log(JSON.stringify([w.name, w.message])));\n`;
const heardIn = (output: string): [string, string][] =>
  output
    .split('\n')
    .filter((line) => line.startsWith('["'))
    .map((line) => JSON.parse(line));

describe.each([false, true])('in a worker thread: %s', (worker) => {
  it('each is heard once, with nothing raw on standard error', async () => {
    const calls = codes.map(([, code]) => `${code}; ${code};`).join('\n');
    const r = await runNode(`${listen}${calls}`, { worker, execArgv: ['--no-warnings'] });
    expect(theirs.flat().length).toBe(codes.length);
    expect(heardIn(r.stdout)).toEqual(theirs.flat());
    expect(r.stderr).not.toMatch(/operator\(\)|Warning:/);
  });

  it('torch.setWarnAlways gives them each time', async () => {
    const call = codes[0]![1];
    const turn = 'await new Promise(setImmediate);';
    const r = await runNode(
      `${listen}torch.setWarnAlways(true); ${call}; ${turn} ${call}; ${turn} console.log(torch.isWarnAlwaysEnabled()); torch.setWarnAlways(false);`,
      { worker, execArgv: ['--no-warnings'] },
    );
    expect(heardIn(r.stdout)).toEqual([...theirs[0]!, ...theirs[0]!]);
    expect(r.stdout).toContain('true');
  });
});

it('in backward, and where process.emitWarning is another function', async () => {
  const r = await runNode(
    `process.emitWarning = (text, name) => { console.log(JSON.stringify([name, text])); torch.ones([3]).T; };
const x = torch.ones([1], { requiresGrad: true });
x.registerHook((g) => { torch.ones([1]).std(); return g; });
x.mul(2).sum().backward();
await new Promise(setImmediate);`,
    { execArgv: ['--no-warnings'] },
  );
  expect(heardIn(r.stdout)).toEqual([...theirs[1]!, ...theirs[0]!]);
});
