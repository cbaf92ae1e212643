/** What needs no second process: stores, arguments, a world of one, pickles. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import torch from '../../src/index';
import { pickleObject, unpickleObject } from '../../src/serialization/objects';
import { messageOf } from '../helpers/errors';
import { runPython } from '../helpers/python';

const { distributed: d } = torch;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-store-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
afterEach(() => {
  if (d.isInitialized()) d.destroyProcessGroup();
});

const alone = () => d.initProcessGroup('gloo', { store: new d.HashStore(), rank: 0, worldSize: 1 });

it('isAvailable answers everywhere, and the rest says why it is not there', () => {
  expect(d.isAvailable()).toBe(d.isGlooAvailable());
  expect([d.isMpiAvailable(), d.isUccAvailable(), d.isXcclAvailable()]).toEqual(Array(3).fill(false));
  expect(d.isInitialized()).toBe(false);
  if (!d.isAvailable()) expect(messageOf(() => new d.HashStore())).toContain('is not available here');
});

describe.skipIf(!d.isAvailable())('stores', () => {
  const stores: Record<string, () => InstanceType<typeof d.Store>> = {
    HashStore: () => new d.HashStore(),
    FileStore: () => new d.FileStore(path.join(folder, `${Math.random()}`), 1),
    TCPStore: () => new d.TCPStore('127.0.0.1', 0, { isMaster: true, waitForWorkers: false }),
    PrefixStore: () => new d.PrefixStore('a', new d.HashStore()),
  };

  it.each(Object.keys(stores))('%s: values, counters, keys', async (kind) => {
    const store = stores[kind]!();
    store.setTimeout(0.3);
    expect(store.timeout).toBe(0.3);
    const before = store.numKeys();
    store.set('key', 'väl');
    expect(store.get('key').toString()).toBe('väl');
    store.set('bytes', new Uint8Array([0, 255, 7]));
    expect([...(await store.getAsync('bytes'))]).toEqual([0, 255, 7]);
    store.set('empty', '');
    expect([...store.get('empty')]).toEqual([]);
    expect([store.add('n', 3), store.add('n', -5), store.add('n', 2n ** 60n)]).toEqual([
      3,
      -2,
      2n ** 60n - 2n,
    ]);
    expect([store.check(['key', 'n']), store.check(['key', 'none'])]).toEqual([true, false]);
    // A file has counters of its own for those who have it open.
    if (kind !== 'FileStore') expect(store.numKeys()).toBe(before + 4);
    store.wait(['key', 'bytes'], 1);
    await store.waitAsync(['key']);
    expect(store.compareSet('key', 'other', 'new').toString()).toBe('väl');
    expect(store.compareSet('key', 'väl', 'new').toString()).toBe('new');
    if (kind !== 'FileStore') expect([store.deleteKey('key'), store.deleteKey('key')]).toEqual([true, false]);
    if (store.hasExtendedApi()) {
      store.multiSet(['x', 'y'], ['1', '2']);
      store.append('x', '0');
      expect(store.multiGet(['x', 'y']).map(String)).toEqual(['10', '2']);
    }
    // The error of a file is one of no class of its own, in Python too.
    const type = kind === 'FileStore' ? torch.TorchError : d.DistStoreError;
    expect(() => store.get('none')).toThrow(type);
    expect(() => store.wait(['none'], 0.1)).toThrow(/timeout/i);
    await expect(store.getAsync('none')).rejects.toThrow(type);
  });

  it('a queue is first in, first out', () => {
    const store = stores.TCPStore!();
    store.queuePush('q', 'one');
    store.queuePush('q', 'two');
    expect([store.queueLen('q'), String(store.queuePop('q')), String(store.queuePop('q', false))]).toEqual([
      2,
      'one',
      'two',
    ]);
    expect(() => store.queuePop('q', { block: false })).toThrow(d.QueueEmptyError);
  });

  it('who waits lets the event loop go on, and a clone writes meanwhile', async () => {
    const server = stores.TCPStore!() as InstanceType<typeof d.TCPStore>;
    const client = new d.TCPStore('127.0.0.1', server.port);
    const value = client.getAsync('late');
    await new Promise((go) => setTimeout(go, 20));
    client.clone().set('late', 'here');
    expect(String(await value)).toBe('here');
    expect([client.host, client.port]).toEqual(['127.0.0.1', server.port]);
  });

  it('wrong arguments', () => {
    const store = new d.HashStore();
    expect(() => store.set('a', 1 as never)).toThrow('Expected a string or a Uint8Array for value');
    expect(() => store.check('a' as never)).toThrow('Expected an array of strings for keys');
    expect(() => store.add('a', 1.5)).toThrow('Expected an integer for amount');
    expect(() => store.wait(['a'], -1)).toThrow('Expected a number of seconds for timeout');
    expect(() => new d.PrefixStore('a', {} as never)).toThrow(TypeError);
    expect(() => new d.TCPStore('127.0.0.1', 70_000)).toThrow('Expected an integer from 0 to 65535 for port');
    expect(() => new (d.Store as any)({}).get('a')).toThrow('Expected a store');
  });
});

describe.skipIf(!d.isAvailable())('a world of one', () => {
  it('what has to be there before is named', () => {
    expect(() => d.getRank()).toThrow(/Default process group has not been initialized/);
    expect(() => d.allReduce(torch.ones([1]))).toThrow(/Default process group has not been initialized/);
    expect(() => new torch.utils.data.DistributedSampler([1, 2])).toThrow(
      /Default process group has not been initialized/,
    );
    expect(() => d.destroyProcessGroup()).toThrow('Process group cannot be None');
    const nccl = () => d.initProcessGroup('nccl', { store: new d.HashStore(), rank: 0, worldSize: 1 });
    if (!d.isNcclAvailable())
      expect(nccl).toThrow("Distributed package doesn't have NCCL built in. There is gloo here");
    else if (!torch.cuda.isAvailable())
      expect(nccl).toThrow('ProcessGroupNCCL is only supported with GPUs, no GPUs found!');
    expect(() => d.initProcessGroup('glue')).toThrow(
      /^Unknown backend type glue\. There is gloo(, nccl)? here/,
    );
    expect(() => d.initProcessGroup('cpu:glue')).toThrow('Unknown c10d backend type GLUE. There is gloo');
    expect(() => d.initProcessGroup('gloo', 'tcp://127.0.0.1')).toThrow(
      'Error initializing torch.distributed using tcp:// rendezvous: port number missing',
    );
    expect(() => d.initProcessGroup('gloo', 'file:///tmp/x')).toThrow('rank parameter missing');
    expect(() => d.initProcessGroup('gloo', 'nfs://x')).toThrow('No rendezvous handler for nfs://');
    expect(() => d.initProcessGroup('gloo', { store: new d.HashStore(), rank: 0 })).toThrow(
      'world_size must be positive if using store',
    );
    expect(d.isInitialized()).toBe(false);
  });

  it('env:// says which variable is missing', () => {
    const { RANK, ...rest } = process.env;
    process.env = rest;
    try {
      expect(() => d.initProcessGroup('gloo')).toThrow('environment variable RANK expected, but not set');
    } finally {
      process.env = { ...rest, ...(RANK === undefined ? {} : { RANK }) };
    }
  });

  it('groups and ranks', () => {
    // As in Python, a group that failed has been counted.
    const before = d.getPgCount();
    alone();
    const told = [d.getRank(), d.getWorldSize(), d.getBackend(), d.getPgCount() - before];
    expect(told).toEqual([0, 1, 'gloo', 1]);
    expect(d.group.WORLD).toBe(d.GroupMember.WORLD);
    expect(alone).toThrow('trying to initialize the default process group twice!');
    const none = d.GroupMember.NON_GROUP_MEMBER;
    expect([d.getRank(none), d.getWorldSize(none)]).toEqual([-1, -1]);
    const own = d.newGroup([0], { groupDesc: 'mine' }) as InstanceType<typeof d.ProcessGroup>;
    expect([own.groupName, own.groupDesc, own.rank(), own.size()]).toEqual([
      String(before + 1),
      'mine',
      0,
      1,
    ]);
    expect(() => d.newGroup([1])).toThrow('Rank 1 is out of range. Valid ranks are 0 to 0 (world_size=1)');
    expect(() => d.newGroup([0, 0])).toThrow('must not contain duplicate entries, got [0, 0]');
    expect(d.allReduce(torch.ones([1]), { group: none, asyncOp: true })).toBe(null);
    d.destroyProcessGroup(own);
    expect(() => d.destroyProcessGroup(own)).toThrow('Invalid process group specified');
    expect(() => d.allReduce(torch.ones([1]), { group: own })).toThrow('has been destroyed');
    d.destroyProcessGroup();
    alone();
    expect(d.newGroup()).toMatchObject({ groupName: '1' });
  });

  it('divisions take lists and whole numbers', () => {
    alone();
    expect(d.newSubgroups(1)[0]).toMatchObject({ groupName: '1' });
    expect(() => d.newSubgroups(0.5)).toThrow('Expected an integer for groupSize');
    expect(() => d.newSubgroups({ groupSize: 1, backend: 1 } as never)).toThrow('a string for backend');
    for (const lists of ['0', [0], [[0], null]])
      expect(() => d.newSubgroupsByEnumeration(lists as never)).toThrow(
        'Expected an array of arrays of ranks for ranksPerSubgroupList',
      );
    expect(() => d.newSubgroupsByEnumeration([['0']] as never)).toThrow('Expected an integer for ranks');
  });

  it('wrong tensors are errors that say where', () => {
    alone();
    expect(() => d.allReduce(1 as never)).toThrow('Expected a Tensor for tensor');
    expect(() => d.allGather(torch.ones([1]) as never, torch.ones([1]))).toThrow('an array of Tensors');
    expect(() => d.allReduce(torch.ones([1]), 'sum' as never)).toThrow("one of 'SUM', 'AVG'");
    expect(() => d.allReduce(torch.ones([2]).to('complex64'), 'MAX')).toThrow(
      'all_reduce does not support RedOpType.MAX on complex tensors',
    );
    expect(() => d.allGather([torch.ones([1], { dtype: 'int64' })], torch.ones([1]))).toThrow(
      'Invalid usage of tensors with different dtypes',
    );
    expect(() => d.allGather([torch.ones([3])], torch.ones([2]))).toThrow(/\(in allGather on rank 0 of 1\)/);
    expect(() => d.broadcast(torch.ones([1]))).toThrow('Must specify global_rank or group_rank');
    expect(() => d.broadcast(torch.ones([1]), 3)).toThrow(/in broadcast on rank 0/);
    expect(() => d.gather(torch.ones([1]))).toThrow('``gather_list`` must be specified on destination rank');
    expect(() => d.send(torch.ones([1]), 0)).toThrow('should not be the same as the rank of the current');
    expect(() => d.isend(torch.ones([1]), 0)).toThrow("can't send to itself");
    expect(() => d.irecv(torch.ones([1]), 7)).toThrow('rank 7 is not in a group of 1');
    // As a C++ int it would be another rank: 0.
    for (const call of [
      () => d.send(torch.ones([1]), 2 ** 32),
      () => d.recv(torch.ones([1]), 2 ** 32),
      () => d.batchIsendIrecv([new d.P2POp(d.isend, torch.ones([1]), 2 ** 32)]),
    ])
      expect(call).toThrow(/^rank 4294967296 is not in a group of 1\n\(in \w+ on rank 0 of 1\)$/);
    expect(() => d.isend(torch.ones([1]), 7, { tag: 2 ** 31 })).toThrow('an integer of 32 bits for tag');
    // LibTorch would read the first size of none, and end the process.
    expect(() => d.reduceScatterSingle(torch.ones([]), torch.ones([]))).toThrow('of at least one dimension');
    // The others would wait for what never comes.
    for (const call of [
      () => d.broadcastObjectList([], 0),
      () => d.sendObjectList([], 1),
      () => d.recvObjectList([], 1),
    ])
      expect(call).toThrow('objectList must not be empty');
    expect(() => d.newGroup([])).toThrow('ranks list must not be empty');
    expect(() => d.batchIsendIrecv([1] as never)).toThrow('Invalid ``p2p_op_list``');
    expect(() => new d.P2POp(d.send as never, torch.ones([1]), 0)).toThrow('Invalid ``op``');
  });

  it('a work is waited for as often as one likes', async () => {
    alone();
    const x = torch.ones([2]);
    const work = d.allReduce(x, { asyncOp: true })!;
    await work;
    await work;
    expect([work.wait(), work.wait(1), work.isCompleted(), work.isSuccess()]).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });
});

describe('objects as pickles', () => {
  const objects = {
    none: null,
    dict: { a: [1, 2.5, 'é', true, 2n ** 80n], b: new Map([[1, 'x']]) },
    set: new Set([1, 2]),
    bytes: Buffer.from([1, 2, 3]),
    tensors: [
      torch.arange(6, { dtype: 'float32' }).view([2, 3]).t(),
      torch.ones([2]).to('bfloat16'),
      torch.tensor([1, 2], { dtype: 'uint16' }),
      torch.empty([0, 3]),
    ],
    parameter: new torch.nn.Parameter(torch.ones([2])),
  };

  it('Python reads ours', () => {
    const texts = runPython(
      `
import pickle
[repr(pickle.loads(bytes(b))) for b in input]`,
      Object.values(objects).map((object) => [...pickleObject(object)]),
    );
    expect(texts).toEqual([
      'None',
      "{'a': [1, 2.5, 'é', True, 1208925819614629174706176], 'b': {1: 'x'}}",
      '{1, 2}',
      "b'\\x01\\x02\\x03'",
      '[tensor([[0., 3.],\n        [1., 4.],\n        [2., 5.]]), tensor([1., 1.], dtype=torch.bfloat16), ' +
        'tensor([1, 2], dtype=torch.uint16), tensor([], size=(0, 3))]',
      'Parameter containing:\ntensor([1., 1.], requires_grad=True)',
    ]);
  });

  it('we read those of Python and our own', () => {
    const pickles = runPython(`
import pickle
x = torch.arange(6.).view(2, 3)
objects = [{'a': (1, 2.5, 'é', None, 2**80)}, [x.t(), x[1], x.to(torch.float16), torch.tensor([1, 2], dtype=torch.uint16)]]
[list(pickle.dumps(o, p)) for o in objects for p in (2, 4, 5)]`) as number[][];
    for (const pickle of pickles.slice(0, 3))
      expect(unpickleObject(Uint8Array.from(pickle))).toEqual({ a: [1, 2.5, 'é', null, 2n ** 80n] });
    for (const pickle of pickles.slice(3))
      expect(String(unpickleObject(Uint8Array.from(pickle)))).toBe(
        'tensor([[0., 3.],\n        [1., 4.],\n        [2., 5.]]),tensor([3., 4., 5.]),tensor([[0., 1., 2.],\n' +
          '        [3., 4., 5.]], dtype=torch.float16),tensor([1, 2], dtype=torch.uint16)',
      );
    const [a, b] = unpickleObject(pickleObject([objects.dict, objects.tensors])) as any[];
    expect(a).toEqual(objects.dict);
    expect(b.map(String)).toEqual(objects.tensors.map(String));
  });

  it('nothing is executed, and damage is an error', () => {
    const evil = runPython(`
import pickle, os
class Evil:
    def __reduce__(self):
        return (os.system, ('echo evil',))
list(pickle.dumps(Evil()))`) as number[];
    expect(() => unpickleObject(Uint8Array.from(evil))).toThrow(/posix/);
    expect(() => unpickleObject(new Uint8Array([1, 2, 3]))).toThrow(torch.TorchError);
    const cut = pickleObject(objects.tensors);
    expect(() => unpickleObject(cut.subarray(0, cut.length - 40))).toThrow(torch.TorchError);
    expect(() => pickleObject(() => 1)).toThrow("can't save a function");
  });
});

it.skipIf(!d.isAvailable())(
  'memory that is not one piece is refused, where backends would go beyond it',
  () => {
    alone();
    const bad = [torch.ones([1]).expand([100_000]), torch.arange(8).float().get('::2')];
    const good = () => torch.zeros([4]);
    for (const x of bad) {
      const like = () => torch.zeros(x.shape);
      const calls: Record<string, () => unknown> = {
        broadcast: () => d.broadcast(x, 0),
        allReduce: () => d.allReduce(x),
        reduce: () => d.reduce(x, 0),
        allGather: () => d.allGather([like()], x),
        allGatherSingle: () => d.allGatherSingle(like(), x),
        'allGatherSingle into it': () => d.allGatherSingle(x, like()),
        gather: () => d.gather(x, [like()], 0),
        scatter: () => d.scatter(like(), [x], 0),
        'scatter into it': () => d.scatter(x, [like()], 0),
        reduceScatterSingle: () => d.reduceScatterSingle(like(), x),
        allToAllSingle: () => d.allToAllSingle(like(), x),
      };
      for (const [name, call] of Object.entries(calls))
        expect(messageOf(call), name).toMatch(/Tensors must be contiguous/);
    }
    // What is dense in another order, and outputs that are copied to, stay as Python has them.
    const matrix = torch.arange(6).float().view([2, 3]).t();
    d.allReduce(matrix);
    expect(matrix.tolist()).toEqual([
      [0, 3],
      [1, 4],
      [2, 5],
    ]);
    const wide = torch.zeros([8]);
    d.allGather([wide.get('::2')], good().fill_(1));
    expect(wide.tolist()).toEqual([1, 0, 1, 0, 1, 0, 1, 0]);
  },
);
