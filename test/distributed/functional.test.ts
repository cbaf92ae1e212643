/** Collectives with gradients over worlds of Node, of Python and of both: values, gradients, and theirs. */
import { expect, it } from 'vitest';
import torch from '../../src/index';
import { assertClean } from '../helpers/child';
import { runPython } from '../helpers/python';
import { torchMinor } from '../helpers/torchVersion';
import { head, isAvailable, type Language, resultsOf, runWorld } from './ranks';

const { functional } = torch.distributed.nn;
const collected = (...languages: Language[]) => resultsOf('test/distributed/functional', languages);

it('its functions are under both names', () => {
  const { functional: _, ...names } = torch.distributed.nn;
  expect(names).toEqual({ ...functional });
});

it.skipIf(!isAvailable())('three ranks: the same as three of Python', { timeout: 300_000 }, async () => {
  const expected = await collected('python', 'python', 'python');
  expect(Object.keys(expected[2]).length).toBeGreaterThan(70);
  expect(await collected('node', 'node', 'node')).toEqual(expected);
  expect(await collected('node', 'python', 'node')).toEqual(expected);
});

/** Python's scatter sends what lies behind the one element of a sum's gradient. */
it.skipIf(!isAvailable())('gradients of sums are whole', { timeout: 120_000 }, async () => {
  const code = `${head}
    const f = d.nn.functional;
    d.initProcessGroup('gloo', { timeout: 60 });
    const gradient = (collective) => {
      const x = torch.ones([3]).requiresGrad_();
      const [first, second = torch.zeros([1])] = [collective(x)].flat();
      first.sum().add(second.sum().mul(2)).backward();
      return x.grad.tolist();
    };
    report([
      gradient((x) => f.gather(x, 1)),
      gradient((x) => f.scatter([x, x.mul(3)], 1)),
      gradient((x) => f.broadcast(x, 1)),
      gradient((x) => f.reduce(x, 1)),
      gradient((x) => f.allGather(x)),
      gradient((x) => f.allToAll([torch.empty([3]), torch.empty([3])], [x, x])),
      gradient((x) => f.allReduce(x)),
    ]);
    d.destroyProcessGroup();`;
  const ranks = await runWorld(Array(2).fill({ language: 'node', code }));
  const onTheFirst = [1, 0, 0, 1, 2, 2, 2];
  const onTheOther = [2, 4, 2, 1, 4, 4, 2];
  expect(ranks.map((child) => assertClean(child).report)).toEqual(
    [onTheFirst, onTheOther].map((values) => values.map((value) => [value, value, value])),
  );
});

/** 2.11 does not warn, and 2.12 recommends functions by other names. */
it.skipIf(!torch.distributed.isAvailable() || torchMinor < 13)("warnings are Python's", async () => {
  const expected = runPython(`
import torch.distributed as d, torch.distributed.nn.functional as f, warnings
def run():
    x = torch.ones(1)
    d.init_process_group('gloo', store=d.HashStore(), rank=0, world_size=1)
    try:
        with warnings.catch_warnings(record=True) as seen:
            warnings.simplefilter('always')
            f.broadcast(x, 0), f.gather(x), f.scatter([x]), f.reduce(x, 0), f.reduce_scatter(x, [x]), f.all_gather(x)
            f.all_to_all([x], [x]), f.all_to_all_single(x, x), f.all_reduce(x)
    finally:
        d.destroy_process_group()
    return [[w.category.__name__, str(w.message)] for w in seen if 'distributed' in str(w.message)]
run()`) as string[][];
  const seen: string[][] = [];
  const note = ({ name, message }: Error) => seen.push([name, message]);
  process.on('warning', note);
  const x = torch.ones([1]);
  const { distributed: d } = torch;
  d.initProcessGroup('gloo', { store: new d.HashStore(), rank: 0, worldSize: 1 });
  functional.broadcast(x, 0);
  functional.gather(x);
  functional.scatter([x]);
  functional.reduce(x, 0);
  functional.reduceScatter(x, [x]);
  functional.allGather(x);
  functional.allToAll([x], [x]);
  functional.allToAllSingle(x, x);
  functional.allReduce(x);
  d.destroyProcessGroup();
  await new Promise((go) => setImmediate(go));
  process.off('warning', note);
  const ours = (text: string) =>
    text.replace(/functional\.(\w+) is/, (_, name: string) => {
      return `functional.${name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())} is`;
    });
  expect(seen.map(([name, text]) => [name, text!.split(' (That is')[0]])).toEqual(
    expected.map(([name, text]) => [name, ours(text!)]),
  );
  expect(expected.length).toBe(5);
});
