/** Empty lists, ranks that aren't there and groups of others: errors of the kinds of Python's, at once. */
import { expect, it } from 'vitest';
import { torchMinor } from '../helpers/torchVersion';
import { isAvailable, type Language, resultsOf } from './ranks';

/** Python's classes, and those that stand for them here: the table of docs/from-pytorch.md. */
const classes: Record<string, string> = {
  IndexError: 'RangeError',
  ValueError: 'RangeError',
  ZeroDivisionError: 'RangeError',
  RuntimeError: 'TorchError',
  AssertionError: 'Error',
  // What an object that is none lacks, as JavaScript has it.
  AttributeError: 'TypeError',
};

type Found = Record<string, unknown[]>;

/** Before 2.13 meshes of two negative sizes failed in other ways, and strides of one rank were told. */
function isOther(name: string): boolean {
  return torchMinor < 13 && /^(initDeviceMesh (-1,-1|-2,-2|2,-1,-1)|(more|fewer) names)$/.test(name);
}

const kinds = (found: Found): Found =>
  Object.fromEntries(
    Object.entries(found).flatMap(([name, [first, ...rest]]) => {
      if (isOther(name)) return [];
      // Only an error's text is not compared: it tells more here.
      const isError = rest.length === 1 && typeof rest[0] === 'string';
      const kind = classes[first as string] ?? first;
      return [[name, isError || rest.length === 0 ? [kind] : [kind, ...rest]]];
    }),
  );

const run = (...languages: Language[]): Promise<Found[]> =>
  resultsOf('test/distributed/errorKinds', languages);

it.skipIf(!isAvailable())('are of the kinds of Python', { timeout: 300_000 }, async () => {
  const expected = await run('python', 'python');
  expect(expected[0]!['mesh [[]]']![0]).toBe('ZeroDivisionError');
  expect(expected.map((found) => found['other: scatter none']![0])).toEqual(['ValueError', 'nothing']);
  const found = await run('node', 'node');
  expect(found.map(kinds)).toEqual(expected.map(kinds));
  // Where Python says nothing or speaks of its own insides, ours says what was wanted and what came.
  const textOf = (name: string) => found[0]![name]![1];
  for (const name of ['mesh []', 'fromGroup 1 []']) expect(textOf(name)).toContain('mesh has the sizes [0]');
  expect(textOf('mesh [[]]')).toContain('mesh has the sizes [1, 0]');
  expect(textOf('initDeviceMesh 2,0')).toBe(
    'Expected at least one rank along each dimension of a mesh, but meshShape has the sizes [2, 0]. ' +
      'A dimension along which nothing is divided has the size 1',
  );
  expect(textOf('initDeviceMesh -1')).toContain('meshShape has the sizes [-1]');
  expect(textOf('batchIsendIrecv []')).toContain('expected at least one P2POp in p2pOpList');
  expect(textOf('barrier ')).toContain('expected the index of a device in deviceIds');
  expect(textOf('other: broadcast stranger')).toBe(
    'Global rank 0 is not part of group -100 (here: of the groups without this process the newest, [1], is meant)',
  );
  expect(textOf('zero [[]]')).toContain('expected at least one parameter');
  expect(textOf('ddp, other')).toContain(
    'Expected a group of which this process is a member for processGroup',
  );
  expect(textOf('checkpoint: save, other')).toContain('this process is no member of it');
  expect(textOf('other: send member')).toContain('Only members of a group call this');
  expect(textOf('broadcast -1 in its own')).toContain('(in broadcast on rank 0 of 1 of the process group 1');
  expect(textOf('newGroup glue')).toMatch(/^Unknown backend type glue\. There is gloo/);
});
