/** `torch.hub` beside Python's, with one server and one cache. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import torch from '../src/index';
import { runPython } from './helpers/python';

const { hub } = torch;
/** For arguments that the types refuse. */
const anything: any = hub;

/** Notes what it is asked for, and breaks off in the middle of what is called `half`; in a thread. */
const server = `
const { parentPort, workerData } = require('node:worker_threads');
const seen = [];
const origin = require('node:http').createServer((request, response) => {
  seen.push(request.url);
  const name = new URL(request.url, 'http://origin').pathname;
  const data = workerData[name];
  if (data === undefined) return response.writeHead(404).end();
  response.writeHead(200, { 'content-length': data.length });
  if (!name.startsWith('/half')) return response.end(Buffer.from(data));
  response.write(Buffer.from(data).subarray(0, 100));
  setTimeout(() => response.destroy(), 50);
});
parentPort.on('message', () => parentPort.postMessage(seen.splice(0)));
origin.listen(0, '127.0.0.1', () => parentPort.postMessage(origin.address().port));
`;

const weights = torch.save({ w: torch.arange(4), nested: { list: [1, 2.5, 'x'] } });
const digest = createHash('sha256').update(weights).digest('hex');
const named = `tiny-${digest.slice(0, 8)}.pth`;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-hub-'));
const home = path.join(folder, 'home');
const checkpoints = path.join(home, 'hub', 'checkpoints');
const variables = [
  'TORCH_HOME',
  'XDG_CACHE_HOME',
  'TORCH_HUB',
  'TORCH_MODEL_ZOO',
  'HTTP_PROXY',
  'http_proxy',
];
const before = variables.map((name) => [name, process.env[name]] as const);

let worker: Worker;
let origin: string;

async function seen(): Promise<string[]> {
  const answer = new Promise<string[]>((resolve) => worker.once('message', resolve));
  worker.postMessage(null);
  return answer;
}

beforeAll(async () => {
  const [legacy, two, outside] = runPython(
    `
import io, zipfile
def zipped(*names):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        for name in names:
            z.writestr(name, input)
    return out.getvalue()
result = [zipped("old.pth"), zipped("a.pth", "b.pth"), zipped("../out.pth")]
`,
    new Uint8Array(weights),
  );
  const files: Record<string, Uint8Array> = {
    [`/${named}`]: weights,
    '/tiny-00000000.pth': weights,
    '/plain.pth': weights,
    '/legacy.zip': legacy,
    '/two.zip': two,
    '/outside.zip': outside,
    '/half.pth': Buffer.concat([weights, Buffer.alloc(1e6)]),
    '/text.pth': Buffer.from('this is no checkpoint'),
    '/': weights,
  };
  worker = new Worker(server, { eval: true, workerData: files });
  const port = await new Promise<number>((resolve) => worker.once('message', resolve));
  origin = `http://127.0.0.1:${port}`;
});
beforeEach(async () => {
  for (const name of variables) delete process.env[name];
  process.env['TORCH_HOME'] = home;
  await seen();
});
afterEach(() => {
  vi.restoreAllMocks();
  fs.rmSync(home, { recursive: true, force: true });
  for (const [name, value] of before) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
});
afterAll(async () => {
  await worker.terminate();
  fs.rmSync(folder, { recursive: true, force: true });
});

const quiet = { progress: false } as const;

/** What Python makes of a call with the same cache: the loaded state, or its error. */
function python(call: string): any {
  return runPython(
    `
import contextlib, io, os, warnings
os.environ["TORCH_HOME"] = input["home"]
origin = input["origin"]
warnings.simplefilter("ignore")
with contextlib.redirect_stdout(io.StringIO()):
    try:
        state = torch.hub.${call}
        result = None if state is None else [state["w"].tolist(), state["nested"]]
    except Exception as error:
        result = str(error)
    finally:
        del os.environ["TORCH_HOME"]
`,
    { home, origin },
  );
}

const read = (state: any) => [state.w.tolist(), state.nested];

describe('the folder', () => {
  it('is where Python looks', () => {
    const folders = [
      { TORCH_HOME: '/a/b' },
      { TORCH_HOME: '~/torch' },
      { XDG_CACHE_HOME: '/cache' },
      { XDG_CACHE_HOME: '~/cache', TORCH_HOME: '/t' },
      {},
    ];
    const theirs = runPython(
      `
import os
result = []
for variables in input:
    for name in ("TORCH_HOME", "XDG_CACHE_HOME"):
        os.environ.pop(name, None)
    os.environ.update(variables)
    result.append(torch.hub.get_dir())
for name in ("TORCH_HOME", "XDG_CACHE_HOME"):
    os.environ.pop(name, None)
`,
      folders,
    );
    folders.forEach((set, i) => {
      for (const name of variables) delete process.env[name];
      Object.assign(process.env, set);
      expect(hub.getDir()).toBe(theirs[i]);
    });
  });

  it('has a variable whose old names are told of', () => {
    const emit = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
    process.env['TORCH_HUB'] = '/x';
    hub.getDir();
    expect(emit.mock.calls[0]![0]).toBe('TORCH_HUB is deprecated, please use env TORCH_HOME instead');
  });
});

describe('loadStateDictFromUrl', () => {
  it('loads, keeps, and loads again without the server; Python too', async () => {
    const url = `${origin}/${named}`;
    const first = hub.loadStateDictFromUrl(url, { ...quiet, checkHash: true });
    expect(read(first)).toEqual([[0, 1, 2, 3], { list: [1, 2.5, 'x'] }]);
    expect(await seen()).toEqual([`/${named}`]);
    expect(fs.readdirSync(checkpoints)).toEqual([named]);
    expect(read(hub.loadStateDictFromUrl(url, quiet))).toEqual(read(first));
    expect(python(`load_state_dict_from_url(origin + "/${named}", progress=False)`)).toEqual(read(first));
    expect(await seen()).toEqual([]);
  });

  it('takes what Python has downloaded, under the same name', async () => {
    const theirs = python('load_state_dict_from_url(origin + "/plain.pth?token=a/b", progress=False)');
    expect(await seen()).toEqual(['/plain.pth?token=a/b']);
    expect(read(hub.loadStateDictFromUrl(`${origin}/plain.pth?token=a/b`, quiet))).toEqual(theirs);
    expect(await seen()).toEqual([]);
  });

  it('keeps it where and as it is told', () => {
    const modelDir = path.join(folder, 'models');
    hub.loadStateDictFromUrl(new URL(`${origin}/plain.pth`), { ...quiet, modelDir, fileName: 'mine.pth' });
    expect(fs.readdirSync(modelDir)).toEqual(['mine.pth']);
    hub.loadStateDictFromUrl(`${origin}/`, modelDir, null, false, false, 'root.pth', true);
    expect(fs.readdirSync(modelDir).sort()).toEqual(['mine.pth', 'root.pth']);
    expect(() => hub.loadStateDictFromUrl(`${origin}/`, quiet)).toThrow(/names no file/);
  });

  it('maps locations', () => {
    const url = `${origin}/plain.pth`;
    expect(hub.loadStateDictFromUrl(url, { ...quiet, mapLocation: 'meta' }).w.device).toBe('meta');
    const moved = hub.loadStateDictFromUrl(url, null, new Map([['cpu', 'meta']]), false);
    expect(moved.w.device).toBe('meta');
  });

  it('refuses a file that is not what its name says, in the words of Python', () => {
    const call = () => hub.loadStateDictFromUrl(`${origin}/tiny-00000000.pth`, { ...quiet, checkHash: true });
    const theirs = python(
      'load_state_dict_from_url(origin + "/tiny-00000000.pth", progress=False, check_hash=True)',
    );
    expect(theirs).toBe(`invalid hash value (expected "00000000", got "${digest}")`);
    expect(call).toThrow(new torch.TorchError(theirs));
    expect(fs.readdirSync(checkpoints)).toEqual([]);
    // Without the check any name will do, and a name without a checksum passes it.
    hub.loadStateDictFromUrl(`${origin}/tiny-00000000.pth`, quiet);
    hub.loadStateDictFromUrl(`${origin}/plain.pth`, { ...quiet, checkHash: true });
    expect(fs.readdirSync(checkpoints).sort()).toEqual(['plain.pth', 'tiny-00000000.pth']);
  });

  it('opens an archive of one file, and warns of it as Python does', () => {
    const emit = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
    const ours = read(hub.loadStateDictFromUrl(`${origin}/legacy.zip`, quiet));
    expect(ours).toEqual(python('load_state_dict_from_url(origin + "/legacy.zip", progress=False)'));
    const [text, category] = runPython(`
import warnings
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    try:
        torch.hub._legacy_zip_load("", "", None, False)
    except Exception:
        pass
result = [str(caught[0].message), caught[0].category.__name__]
`);
    expect(emit).toHaveBeenCalledWith(text, category);
  });

  it('writes nothing but the download, whatever an archive says', () => {
    vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
    expect(read(hub.loadStateDictFromUrl(`${origin}/outside.zip`, quiet))[0]).toEqual([0, 1, 2, 3]);
    expect(fs.readdirSync(checkpoints)).toEqual(['outside.zip']);
    expect(fs.readdirSync(path.dirname(checkpoints))).toEqual(['checkpoints']);
    expect(() => hub.loadStateDictFromUrl(`${origin}/two.zip`, quiet)).toThrow(torch.TorchError);
  });

  it('loads weights only where that is asked for', () => {
    expect(() => hub.loadStateDictFromUrl(`${origin}/text.pth`, { ...quiet, weightsOnly: true })).toThrow(
      torch.TorchError,
    );
    expect(hub.loadStateDictFromUrl(`${origin}/plain.pth`, { ...quiet, weightsOnly: true }).w.shape).toEqual([
      4,
    ]);
  });

  it('refuses what it cannot make sense of', () => {
    expect(() => anything.loadStateDictFromUrl()).toThrow(/missing 1 required positional argument: 'url'/);
    expect(() => anything.loadStateDictFromUrl('resnet18')).toThrow(/an address for url/);
    expect(() => anything.loadStateDictFromUrl(5)).toThrow(/a string for url/);
    expect(() => anything.loadStateDictFromUrl(`${origin}/plain.pth`, { progress: 1 })).toThrow(
      /a boolean for progress/,
    );
    expect(() => anything.loadStateDictFromUrl(`${origin}/plain.pth`, { model_dir: '.' })).toThrow(
      /unknown option/,
    );
  });
});

describe('downloadUrlToFile', () => {
  it('downloads to its place, over what was there', () => {
    const dst = path.join(folder, 'new', 'file.pth');
    hub.downloadUrlToFile(`${origin}/plain.pth`, dst, quiet);
    expect(fs.readFileSync(dst).equals(weights)).toBe(true);
    fs.writeFileSync(dst, 'old');
    hub.downloadUrlToFile(new URL(`${origin}/plain.pth`), pathToFileURL(dst), digest.slice(0, 12), false);
    expect(fs.readFileSync(dst).equals(weights)).toBe(true);
    expect(fs.readdirSync(path.dirname(dst))).toEqual(['file.pth']);
  });

  it('leaves what was there when it fails, in the words of Python', () => {
    const dst = path.join(folder, 'kept', 'file.pth');
    fs.mkdirSync(path.dirname(dst));
    fs.writeFileSync(dst, 'old');
    const fails = (name: string, options: object) => {
      const text = python(
        `download_url_to_file(origin + "/${name}", ${JSON.stringify(`${dst}.theirs`)}, progress=False${'hashPrefix' in options ? ', hash_prefix="beef"' : ''})`,
      );
      expect(text).toEqual(expect.any(String));
      expect(() => hub.downloadUrlToFile(`${origin}/${name}`, dst, { ...quiet, ...options })).toThrow(
        new torch.TorchError(text),
      );
      expect(fs.readdirSync(path.dirname(dst))).toEqual(['file.pth']);
      expect(fs.readFileSync(dst, 'utf8')).toBe('old');
    };
    fails('missing', {});
    fails('plain.pth', { hashPrefix: 'beef' });
  });

  it('gives no half of a file its name', () => {
    const dst = path.join(folder, 'half', 'half.pth');
    expect(() => hub.downloadUrlToFile(`${origin}/half.pth`, dst, quiet)).toThrow(torch.TorchError);
    expect(fs.readdirSync(path.dirname(dst))).toEqual([]);
  }, 60_000);
});

it('pretrained weights come through it', () => {
  fs.mkdirSync(checkpoints, { recursive: true });
  const { url } = torch.vision.models.ResNet18_Weights.DEFAULT;
  const file = path.join(checkpoints, path.posix.basename(new URL(url).pathname));
  fs.writeFileSync(file, weights);
  expect((torch.vision.models.ResNet18_Weights.DEFAULT.getStateDict() as any).w.tolist()).toEqual([
    0, 1, 2, 3,
  ]);
});

it('setDir chooses the folder', () => {
  hub.setDir('~/mine');
  expect(hub.getDir()).toBe(path.join(os.homedir(), 'mine'));
  hub.setDir(pathToFileURL(path.join(folder, 'set')));
  expect(hub.getDir()).toBe(path.join(folder, 'set'));
  hub.loadStateDictFromUrl(`${origin}/plain.pth`, quiet);
  expect(fs.readdirSync(path.join(folder, 'set', 'checkpoints'))).toEqual(['plain.pth']);
  expect(() => anything.setDir(5)).toThrow(/a path for d/);
});
