/** An error that ends a rank has `[rankN]:` before its lines, and Node does what it always does. */
import { describe, expect, it } from 'vitest';
import { assertClean } from '../helpers/child';
import { head, isAvailable, runWorld } from './ranks';

const begin = "d.initProcessGroup('gloo', { timeout: 30 });\n";

const linesWith = (text: string, start: string) => text.split('\n').filter((line) => line.startsWith(start));

describe.skipIf(!isAvailable())('an error that nobody catches', { timeout: 120_000 }, () => {
  it('has the rank before each line, as in Python', async () => {
    const python = `
import torch.distributed as d
d.init_process_group('gloo')
d.destroy_process_group()
raise ValueError('first\\n\\nsecond')`;
    const code = `${begin}d.destroyProcessGroup();
process.on('exit', (code) => process.stderr.write('exit ' + code + '\\n'));
setImmediate(() => { throw Object.assign(new RangeError('first\\n\\nsecond', { cause: new TypeError('why') }), { code: 7 }); });`;
    const ranks = [
      { language: 'python' as const, code: python },
      { language: 'node' as const, code: head + code },
    ];
    const [first, second] = await runWorld(ranks);
    expect(linesWith(first!.stderr, '[rank0]: ')).toEqual([
      '[rank0]: Traceback (most recent call last):',
      expect.stringContaining('[rank0]:   File'),
      '[rank0]: ValueError: first',
      '[rank0]: second',
    ]);
    const found = linesWith(second!.stderr, '[rank1]: ');
    expect(found.slice(0, 2)).toEqual(['[rank1]: RangeError: first', '[rank1]: second']);
    expect(found.some((line) => line.startsWith('[rank1]:     at Immediate'))).toBe(true);
    expect(found.some((line) => line.startsWith('[rank1]:   [cause]: TypeError: why'))).toBe(true);
    expect(found).toContain('[rank1]:   code: 7,');
    // Node's own report, exit code and events are as ever.
    expect(second!.stderr).toMatch(/^RangeError: first\n\nsecond\n +at Immediate/m);
    expect(second!.stderr).toContain(`\n\nNode.js ${process.version}\n`);
    expect(second!.stderr.match(/^exit .*$/gm)).toEqual(['exit 1']);
    expect([first!.status, second!.status]).toEqual([1, 1]);
  });

  /** The one rank of a world. */
  const alone = async (code: string, options = {}) =>
    (await runWorld([{ language: 'node', code: head + code }], options))[0]!;
  const throws = (what: string) => `setImmediate(() => { throw ${what}; });`;

  it.each([
    ['a promise', `${begin}Promise.reject(new Error('late'));`, /^\[rank0\]: Error: late$/m],
    ['no error', begin + throws("'text'"), /^\[rank0\]: 'text'$/m],
    ['what can not be shown', begin + throws('{ get [Symbol.toStringTag]() { throw 1; } }'), null],
    ['a process without a world', throws("new Error('early')"), null],
  ])('of %s', async (_, code, expected) => {
    const { stderr, status } = await alone(code);
    if (expected === null) expect(stderr).not.toContain('[rank0]');
    else expect(stderr).toMatch(expected);
    expect(stderr).toContain(`Node.js ${process.version}`);
    expect(status).toBe(1);
  });

  it('is left alone where somebody catches it, and where the launcher shows ranks', async () => {
    const caught = await alone(
      `${begin}process.once('uncaughtException', (error) => report(error.message));${throws("new Error('caught')")}`,
    );
    expect(assertClean(caught).report).toBe('caught');
    expect(caught.stderr).not.toContain('[rank0]');
    const shown = await alone(begin + throws("new Error('shown')"), {
      env: { TORCH_NODE_RANK_IS_SHOWN: '1' },
    });
    expect(shown.stderr).toContain('Error: shown');
    expect(shown.stderr).not.toContain('[rank0]');
  });
});
