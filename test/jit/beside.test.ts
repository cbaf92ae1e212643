/** TorchScript that works in place waits for passes backward; code too deep for a compiler is refused. */
import { describe, expect, test } from 'vitest';
import torch from '../../src';
import { checkNesting } from '../../src/jit/checkCode';
import { runPython } from '../helpers/python';
import { at, folder, theirs } from './theirs';

describe('beside a pass backward', () => {
  const model = torch.jit.load(at('inPlace.pt'));

  test.each<[string, boolean]>([
    ['forward', true],
    ['change', true],
    ['mask', true],
    ['out', true],
    ['outs', true],
    ['larger', false],
    ['read', false],
  ])('%s waits for it, if something in it works in place: %s', async (name, waits) => {
    const x = torch.ones(2, { requiresGrad: true });
    let hooks = 0;
    const y = x.mul(2);
    y.registerHook(() => void hooks++);
    const pass = y.sum().backwardAsync();
    model[name](name === 'mask' ? torch.ones(2, { dtype: 'bool' }) : torch.ones(2));
    expect(hooks).toBe(waits ? 1 : 0);
    await pass;
    expect(hooks).toBe(1);
  });

  test.each<[string, boolean]>([
    ['tracedOut.pt', true],
    ['tracedRead.pt', false],
  ])('%s, traced, waits for it, if something in it works in place: %s', async (file, waits) => {
    const traced = torch.jit.load(at(file));
    const x = torch.ones(2, { requiresGrad: true });
    let hooks = 0;
    const y = x.mul(2);
    y.registerHook(() => void hooks++);
    const pass = y.sum().backwardAsync();
    expect(traced.forward(torch.ones(2)).tolist()).toEqual(theirs.written[file]);
    expect(hooks).toBe(waits ? 1 : 0);
    await pass;
  });

  test('what `out` names is written into, as in Python', () => {
    const x = torch.tensor([1, 5]);
    const made = model.out(x);
    expect(made).toEqual(x);
    const after = x.tolist();
    expect([made.tolist(), after, model.outs(x).tolist(), x.tolist()]).toEqual(theirs.written.inPlace);
    expect(after).not.toEqual([1, 5]);
  });
});

describe('code that is nested deeper than a compiler can go', () => {
  const wrap = (line: string) =>
    Buffer.from(`class M(Module):\n  def forward(self, x: Tensor) -> Tensor:\n    return ${line}\n`);
  const many = 2000;
  test.each([
    ['brackets', `${'('.repeat(many)}x${')'.repeat(many)}`],
    ['signs', `${'-'.repeat(many)}1`],
    ['sums', `x${' + x'.repeat(many)}`],
    ['calls', `x${'(1)'.repeat(many)}`],
    ['attributes', `x${'.a'.repeat(many)}`],
    ['words', `${'not '.repeat(many)}x`],
    ['blocks', `x\n${' '.repeat(many)}if x:`],
    ['branches', `x\n${'    elif x:\n'.repeat(many)}`],
  ])('%s', (_, line) => {
    expect(() => checkNesting(wrap(line), 'code')).toThrow(
      'torch.jit.load: the code in code is nested too deeply',
    );
  });

  test('long code is not deep', () => {
    const list = `[${'-1, '.repeat(10 * many)}2] # ${'('.repeat(many)}`;
    const lines = `${'    x = torch.add(x, self.a.b, "((((", alpha=-1)\n'.repeat(many)}`;
    expect(() => checkNesting(wrap(`${list}\n${lines}`), 'code')).not.toThrow();
  });

  test('is found in a file, packed or not', () => {
    runPython(
      `
import zipfile
source = zipfile.ZipFile(input + '/scripted.pt')
for name, method in (('deep.pt', zipfile.ZIP_STORED), ('packed.pt', zipfile.ZIP_DEFLATED), ('type.pt', zipfile.ZIP_STORED)):
    with zipfile.ZipFile(input + '/' + name, 'w', method) as out:
        for entry in source.namelist():
            data = source.read(entry)
            if name == 'type.pt' and entry.endswith('/data.pkl'):
                data = data.replace(b'X\\x09\\x00\\x00\\x00List[str]', b'X\\xc8\\x00\\x02\\x00' + (b'List[' * 40000).ljust(0x200c8, b']'))
                assert b'List[List[' in data
            elif entry.endswith('models.py'): data = data.replace(b'return (_3', b'return (' + b'(' * 100000 + b'_3')
            out.writestr(entry, data)
result = None`,
      folder,
    );
    for (const name of ['deep.pt', 'packed.pt'])
      expect(() => torch.jit.load(at(name))).toThrow(/nested too deeply/);
  });
});
