/** Errors within modules' calls: where it was, and whose calls the stack shows. */
import path from 'node:path';
import { expect, it } from 'vitest';
import { torch } from '../../../src/torch';
import { repo, runPython } from '../../helpers/python';

const { nn } = torch;

function errorOf(body: () => unknown): Error {
  try {
    body();
  } catch (error) {
    return error as Error;
  }
  return expect.fail('nothing was thrown');
}

const calls = (error: Error) => error.stack!.split('\n').filter((line) => /^\s+at /.test(line));
const inSource = path.join(repo, 'src') + path.sep;

/** What the script calls, deep in modules of ours. */
const nested = () =>
  new nn.Sequential(
    new nn.ReLU(),
    new nn.Sequential(new nn.Sequential(new nn.Sequential(new nn.Linear(2, 3))), new nn.ReLU()),
  );

it("the place is named below Python's text, and the stack shows the script", () => {
  const theirs = runPython(
    'try: torch.nn.Linear(2, 3)(torch.ones(4, 5))\nexcept RuntimeError as e: result = str(e)',
  );
  const error = errorOf(function callOfTheScript() {
    nested()(torch.ones(4, 5));
  });
  expect(error).toBeInstanceOf(torch.TorchError);
  expect(error.message).toBe(`${theirs}\nin Sequential.1.0.0.0 (Linear)`);
  expect(calls(error)[0]).toContain('callOfTheScript');
  expect(calls(error).filter((line) => line.includes(inSource))).toEqual([]);
  expect(error.stack!.startsWith(`TorchError: ${error.message}\n`)).toBe(true);
});

it('one module alone has no place to name', () => {
  const error = errorOf(() => new nn.Linear(2, 3)(torch.ones(4, 5)));
  expect(error.message).not.toContain('\nin ');
  expect(calls(error).filter((line) => line.includes(inSource))).toEqual([]);
  expect(calls(error)[0]).toContain('errorPlace.test.ts');
});

class Block extends nn.Module {
  layers = new nn.ModuleList([new nn.Linear(2, 2), new nn.Linear(3, 2)]);
  override forward(x: any): any {
    for (const layer of this.layers) x = layer(x);
    return x;
  }
}

class Net extends nn.Module {
  body = new nn.Sequential(new Block());
  override forward(x: any): any {
    return this.body(x);
  }
}

it('modules of the script are named with their fields, and their calls are in the stack', () => {
  const error = errorOf(() => new Net()(torch.ones(1, 2)));
  expect(error.message).toMatch(/\nin Net\.body\.0\.layers\.1 \(Linear\)$/);
  expect(
    calls(error)
      .slice(0, 2)
      .map((line) => /at (\S+)/.exec(line)![1]),
  ).toEqual(['Block.forward', 'Net.forward']);
});

it('an encoder is named through its own layers', () => {
  const layer = new nn.TransformerEncoderLayer(4, 2, 8);
  const error = errorOf(() => new nn.TransformerEncoder(layer, 2)(torch.ones(3, 1, 5)));
  expect(error.message).toMatch(/\nin TransformerEncoder\.layers\.0\b.* \(\w+\)$/);
  expect(calls(error).filter((line) => line.includes(inSource))).toEqual([]);
});

it('errors of our own code too, such as a wrong argument', () => {
  const error = errorOf(() => new nn.Sequential(new nn.Linear(2, 3))('x' as any));
  expect(error).toBeInstanceOf(TypeError);
  expect(error.message).toMatch(/\nin Sequential\.0 \(Linear\)$/);
});

class Throws extends nn.Module {
  constructor(readonly what: unknown) {
    super();
  }
  override forward(_x: unknown): void {
    throw this.what;
  }
}

it('what a script throws stays that object with its message', () => {
  class Mine extends Error {}
  const mine = new Mine('mine');
  const model = new nn.Sequential(new nn.Sequential(new Throws(mine)));
  const thrown = errorOf(() => model(torch.ones(1)));
  expect(thrown).toBe(mine);
  expect(thrown.message).toBe('mine');
  expect(thrown.stack).toMatch(/^(Error|Mine): mine\nin Sequential\.0\.0 \(Throws\)\n\s+at /);
  // Thrown again, from elsewhere: nothing is added.
  const before = mine.stack;
  expect(errorOf(() => new Throws(mine)(torch.ones(1)))).toBe(mine);
  expect(mine.stack).toBe(before);
});

it.each([
  ['a frozen error', Object.freeze(new Error('cold'))],
  ['a string', 'text'],
  ['null', null],
  ['an error with a getter that throws', Object.defineProperty(new Error('x'), 'stack', { get: () => { throw new Error('no'); } })], // biome-ignore format: one line
  ['an error without a stack', Object.defineProperty(new Error('x'), 'stack', { value: undefined })],
])('%s goes on as it is', (_, what) => {
  let thrown: unknown;
  try {
    new nn.Sequential(new Throws(what))(torch.ones(1));
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBe(what);
});

it('a module that catches an error and goes on leaves the next one to name its own place', () => {
  class Careful extends nn.Module {
    first = new nn.Linear(2, 2);
    second = new nn.Linear(3, 3);
    override forward(x: any): any {
      try {
        return this.first(x);
      } catch {
        return this.second(x);
      }
    }
  }
  const error = errorOf(() => new nn.Sequential(new Careful())(torch.ones(1, 7)));
  expect(error.message).toMatch(/\nin Sequential\.0\.second \(Linear\)$/);
});

it('with hooks too, and Error.stackTraceLimit stays', () => {
  const model = nested();
  model[1].registerForwardPreHook(() => undefined);
  const limit = Error.stackTraceLimit;
  expect(errorOf(() => model(torch.ones(4, 5))).message).toMatch(/\nin Sequential\.1\.0\.0\.0 \(Linear\)$/);
  expect(Error.stackTraceLimit).toBe(limit);
});
