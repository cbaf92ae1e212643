/**
 * Weights of the Hugging Face hub: its own package downloads them from a server that stands in for the hub.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import torch, { nn } from '../../src';
import { COMMIT, type HubModel, serveHub } from './hub';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-hub-'));
const { loadStateDictFromHuggingFace: fromHub } = torch.hub;
const { safetensors } = torch;

const net = new nn.Sequential(new nn.Linear(3, 4), new nn.ReLU(), new nn.Linear(4, 2));
const weights = net.stateDict();
const whole = safetensors.save(weights);
const other = safetensors.save({ w: torch.ones(2) });

/** The net in two files beside an index. */
function sharded(): Record<string, Uint8Array> {
  const dir = path.join(folder, 'sharded');
  fs.mkdirSync(dir);
  safetensors.saveTorchStateDict(weights, dir, { maxShardSize: 70 });
  return Object.fromEntries(fs.readdirSync(dir).map((name) => [name, fs.readFileSync(path.join(dir, name))]));
}

let hub: Awaited<ReturnType<typeof serveHub>>;
let models: Record<string, HubModel>;
let cacheDir: string;
let count = 0;
beforeAll(async () => {
  vi.spyOn(console, 'debug').mockImplementation(() => {});
  const shards = sharded();
  expect(Object.keys(shards).length).toBeGreaterThan(2);
  models = {
    'me/net': { files: { 'README.md': Buffer.from('# net'), 'model.safetensors': whole } },
    'me/sharded': { files: shards },
    'me/deep': {
      files: Object.fromEntries(Object.entries(shards).map(([name, data]) => [`unet/${name}`, data])),
    },
    'me/old': { files: { 'pytorch_model.bin': torch.save(weights) } },
    'me/only': { files: { 'adapter.safetensors': other } },
    'me/two': { files: { 'a.safetensors': other, 'b.safetensors': whole } },
    'me/empty': { files: { 'README.md': Buffer.from('') } },
    'me/hostile': {
      files: { 'model.safetensors.index.json': Buffer.from('{"weight_map":{"w":"../../../w.safetensors"}}') },
    },
    'me/damaged': { files: { 'model.safetensors': whole.subarray(0, 50) } },
    'me/private': { files: { 'model.safetensors': whole }, token: 'hf_secret' },
    'me/breaking': { files: { 'model.safetensors': whole } },
  };
  hub = await serveHub(models);
});
afterAll(() => {
  hub.close();
  vi.restoreAllMocks();
  fs.rmSync(folder, { recursive: true });
});
beforeEach(() => {
  cacheDir = path.join(folder, `cache${count++}`);
  hub.asked.length = 0;
});
const options = () => ({ endpoint: hub.endpoint, cacheDir });

describe('a model’s weights', () => {
  it('are loaded in a line', async () => {
    const model = new nn.Sequential(new nn.Linear(3, 4), new nn.ReLU(), new nn.Linear(4, 2));
    model.loadStateDict(await fromHub('me/net', options()));
    for (const [name, tensor] of Object.entries(model.stateDict()))
      expect(tensor.equal(weights[name]!), name).toBe(true);
  });

  it('lie in the cache as Python’s huggingface_hub has them', async () => {
    await fromHub('me/net', options());
    const file = path.join(cacheDir, 'models--me--net', 'snapshots', COMMIT, 'model.safetensors');
    expect(fs.readFileSync(file).equals(whole)).toBe(true);
    expect(fs.lstatSync(file).isSymbolicLink()).toBe(true);
  });

  it('are downloaded once; a commit’s file needs no network then', async () => {
    await fromHub('me/net', options());
    hub.asked.length = 0;
    await fromHub('me/net', options());
    expect(hub.asked).toEqual(['GET /api/models/me/net/revision/main']);
    hub.asked.length = 0;
    const pinned = { ...options(), revision: COMMIT, file: 'model.safetensors' };
    expect(Object.keys(await fromHub('me/net', pinned))).toEqual(Object.keys(weights).sort());
    expect(hub.asked).toEqual([]);
  });

  it.each([
    ['me/sharded', null],
    ['me/deep', 'unet/model.safetensors.index.json'],
    ['me/old', null],
    ['me/two', 'b.safetensors'],
  ])('of %s are found (%s)', async (repo, file) => {
    const made = await fromHub(repo, { ...options(), file });
    expect(Object.keys(made).sort()).toEqual(Object.keys(weights).sort());
    for (const [name, tensor] of Object.entries(made)) expect(tensor.equal(weights[name]!), name).toBe(true);
  });

  it('of the only file are found, and go to a device', async () => {
    const { w } = await fromHub('me/only', { ...options(), device: 'meta' });
    expect([w!.shape, w!.device]).toEqual([[2], 'meta']);
  });

  it('of private models need a token, which the environment may have', async () => {
    await expect(fromHub('me/private', options())).rejects.toThrow(/\(401\): Access is restricted/);
    await fromHub('me/private', { ...options(), token: 'hf_secret' });
    vi.stubEnv('HF_TOKEN', 'hf_secret');
    vi.stubEnv('HF_ENDPOINT', `${hub.endpoint}/`);
    vi.stubEnv('HF_HUB_CACHE', path.join(folder, 'environment'));
    expect(Object.keys(await fromHub('me/private')).length).toBe(4);
    expect(fs.existsSync(path.join(folder, 'environment', 'models--me--private'))).toBe(true);
    vi.unstubAllEnvs();
  });
});

describe('errors', () => {
  it.each([
    [
      'me/nothing',
      {},
      /^me\/nothing can't be loaded from the Hugging Face hub \(404\): Repository not found/,
    ],
    ['me/net', { revision: 'v9' }, /\(404\): Invalid rev id: v9/],
    ['me/net', { file: 'missing.safetensors' }, /missing\.safetensors/],
    [
      'me/empty',
      {},
      /me\/empty has no model\.safetensors: name the file of its 1 with file, one of README\.md/,
    ],
    ['me/two', {}, /several files of weights.*a\.safetensors, b\.safetensors/],
    ['me/hostile', {}, /which is no file beside it/],
    ['me/damaged', {}, /Error while deserializing header/],
  ])('%s %o', async (repo, more, message) => {
    const failed = fromHub(repo, { ...options(), ...more });
    await expect(failed).rejects.toThrow(message);
    await expect(failed).rejects.toBeInstanceOf(torch.TorchError);
  });

  it.each([
    ['cut', 'terminated'],
    ['short', 'the download of model.safetensors broke off: 184 of 368 bytes came'],
  ] as const)('a download that breaks off (%s) is none: the next one is whole', async (breaks, reason) => {
    models['me/breaking']!.breaks = breaks;
    await expect(fromHub('me/breaking', options())).rejects.toThrow(
      new torch.TorchError(`me/breaking can't be loaded from the Hugging Face hub: ${reason}`),
    );
    const left = fs.readdirSync(cacheDir, { recursive: true, encoding: 'utf8' });
    expect(left.filter((name) => name.endsWith('.safetensors'))).toEqual([]);
    models['me/breaking']!.breaks = undefined;
    expect(Object.keys(await fromHub('me/breaking', options()))).toEqual(Object.keys(weights).sort());
  });

  it('nobody answers', async () => {
    const nobody = fromHub('me/net', { ...options(), endpoint: 'http://127.0.0.1:9' });
    await expect(nobody).rejects.toThrow(/me\/net can't be loaded from the Hugging Face hub: /);
  });

  it('arguments of a wrong kind', async () => {
    await expect(fromHub(3 as never)).rejects.toThrow(/a string for repo/);
    await expect(fromHub('me/net', { file: 3 as never })).rejects.toThrow(/a string for file/);
    await expect(fromHub('me/net', { files: 'a' } as never)).rejects.toThrow(/unknown option 'files'/);
  });
});
