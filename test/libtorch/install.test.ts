/**
 * `torch-node install --from`: archives and wheels by path and URL, checksums, interruptions,
 * several processes at once.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { ownFile } from '../../src/files/ownFile';
import { inspect } from '../../src/libtorch/inspect';
import {
  bareEnv,
  cli,
  entries,
  fakeArchive,
  fakeFiles,
  fakeTorchWheel,
  serve,
  start,
  tempDir,
  torchNode,
  until,
  writeZip,
} from './fake';

const sha256 = (file: string) => createHash('sha256').update(fs.readFileSync(file)).digest('hex');

/** Whether a cache's entry is whole: another process's `locate` takes it. */
async function foundVersion(cache: string): Promise<string> {
  const code = `console.log(require(${JSON.stringify(path.resolve(cli, '../../lib/libtorch/locate.js'))}).locate().fullVersion)`;
  return (await start(['-e', code], bareEnv(cache)).done).stdout.trim();
}

describe('from a file', () => {
  it('unpacks an archive, and does nothing the second time', async () => {
    const cache = tempDir();
    const archive = fakeArchive(path.join(tempDir(), 'libtorch.zip'), { version: '2.13.0+cpu' });
    const first = await torchNode(['install', '--from', archive], bareEnv(cache));
    expect(first.stderr).toBe('');
    expect(first.status).toBe(0);
    expect(first.stdout).toContain('LibTorch 2.13.0+cpu (cpu) is installed');
    expect(first.stdout).toContain(`Its SHA-256 is ${sha256(archive)}`);
    expect(entries(cache)).toEqual(['2.13.0-cpu']);
    expect(await foundVersion(cache)).toBe('2.13.0+cpu');
    const second = await torchNode(['install', '--cpu'], bareEnv(cache));
    expect(second.stdout).toContain('is there already');
    expect(second.status).toBe(0);
  });

  it('unpacks a wheel, into an entry of its own version and variant', async () => {
    const cache = tempDir();
    const wheel = fakeTorchWheel(tempDir(), { version: '2.14.1+cu130', cuda: true });
    expect(await torchNode(['install', '--from', wheel], bareEnv(cache))).toMatchObject({ status: 0 });
    expect(entries(cache)).toEqual(['2.14.1-cuda']);
    expect(await foundVersion(cache)).toBe('2.14.1+cu130');
  });

  it('takes a checksum from the command line or from the file beside it', async () => {
    const archive = fakeArchive(path.join(tempDir(), 'libtorch.zip'));
    const right = sha256(archive);
    const named = await torchNode(
      ['install', '--from', archive, '--sha256', right.toUpperCase()],
      bareEnv(tempDir()),
    );
    expect(named.stdout).toContain(`The checksum is right: ${right}`);
    fs.writeFileSync(`${archive}.sha256`, `${right}  libtorch.zip\n`);
    expect((await torchNode(['install', '--from', archive], bareEnv(tempDir()))).stdout).toContain(
      'is right',
    );
  });

  it('refuses a wrong checksum and leaves the cache as it was', async () => {
    const cache = tempDir();
    const archive = fakeArchive(path.join(tempDir(), 'libtorch.zip'));
    expect(await torchNode(['install', '--from', archive], bareEnv(cache))).toMatchObject({ status: 0 });
    const other = fakeArchive(path.join(tempDir(), 'libtorch.zip'), { version: '2.13.0+evil' });
    fs.writeFileSync(`${other}.sha256`, sha256(archive));
    const result = await torchNode(['install', '--from', other, '--force'], bareEnv(cache));
    expect(result.status).toBe(1);
    expect(result.stderr).toContain(`looked for: SHA-256 ${sha256(archive)}`);
    expect(result.stderr).toContain(`SHA-256 ${sha256(other)}`);
    expect(entries(cache)).toEqual(['2.13.0-cpu']);
    expect(await foundVersion(cache)).toBe('2.13.0+cpu');
  });

  it('refuses damaged and hostile archives', async () => {
    const cache = tempDir();
    const dir = tempDir();
    const archive = fakeArchive(path.join(dir, 'libtorch.zip'), {}, 100_000);
    const bytes = fs.readFileSync(archive);
    const cut = path.join(dir, 'cut.zip');
    fs.writeFileSync(cut, bytes.subarray(0, bytes.length / 2));
    const flipped = path.join(dir, 'flipped.zip');
    const at = bytes.indexOf('libtorch/share/noise') + 50_000;
    bytes[at]! ^= 0xff;
    fs.writeFileSync(flipped, bytes);
    const climbing = writeZip(path.join(dir, 'climbing.zip'), { '../../outside': 'x' });
    const linking = writeZip(path.join(dir, 'linking.zip'), { link: '../../..' }, 0o120777);
    for (const file of [cut, flipped, climbing, linking]) {
      const result = await torchNode(['install', '--from', file], bareEnv(cache));
      expect(result.stderr).toContain('The archive cannot be unpacked.');
      expect(result.status).toBe(1);
      expect(entries(cache)).toEqual([]);
    }
    expect(fs.existsSync(path.join(cache, 'outside'))).toBe(false);
  });

  it('refuses what holds no LibTorch, or not the version asked for', async () => {
    const cache = tempDir();
    const dir = tempDir();
    const empty = writeZip(path.join(dir, 'empty.zip'), { 'readme.txt': 'nothing' });
    expect((await torchNode(['install', '--from', empty], bareEnv(cache))).stderr).toContain('no lib/');
    const old = fakeArchive(path.join(dir, 'old.zip'), { version: '2.1.0' });
    const result = await torchNode(['install', '--from', old], bareEnv(cache));
    expect(result.stderr).toContain('LibTorch 2.1.0');
    expect(result.stderr).toContain('2.11.0, 2.12.1, 2.13.0, 2.14.1 or 2.15.0');
    const wrong = await torchNode(
      ['install', '--from', fakeArchive(path.join(dir, 'a.zip')), '--version', '2.14.1'],
      bareEnv(cache),
    );
    expect(wrong.stderr).toContain('looked for: LibTorch 2.14.1');
    const folder = await torchNode(['install', '--from', dir], bareEnv(cache));
    expect(folder.stderr).toContain(`TORCH_NODE_LIBTORCH=${dir}`);
    for (const { status } of [result, wrong, folder]) expect(status).toBe(1);
    expect(entries(cache)).toEqual([]);
  });

  it('replaces a damaged entry without being told', async () => {
    const cache = tempDir();
    const archive = fakeArchive(path.join(tempDir(), 'libtorch.zip'));
    await torchNode(['install', '--from', archive], bareEnv(cache));
    const library = Object.keys(fakeFiles()).find((name) => name.includes('torch_cpu'))!;
    fs.writeFileSync(path.join(cache, 'libtorch', '2.13.0-cpu', 'libtorch', library), '');
    expect(await foundVersion(cache)).toBe('');
    await torchNode(['install', '--from', archive], bareEnv(cache));
    expect(await foundVersion(cache)).toBe('2.13.0+cpu');
  });
});

it('tells a wrong command line apart from a failure', async () => {
  const cache = tempDir();
  const digits = await torchNode(['install', '--sha256', 'abc'], bareEnv(cache));
  expect(digits).toMatchObject({ status: 2 });
  expect(digits.stderr).toContain('64 hexadecimal digits');
  expect(await torchNode(['install', '--cpu', '--cuda'], bareEnv(cache))).toMatchObject({ status: 2 });
  expect(await torchNode(['instal'], bareEnv(cache))).toMatchObject({ status: 2 });
  expect(await torchNode(['--help'], bareEnv(cache))).toMatchObject({ status: 0 });
  const version = await torchNode(['install', '--version', '1.0.0'], bareEnv(cache));
  expect(version.status).toBe(1);
  expect(version.stderr).toContain('torch-node does not support LibTorch 1.0.0');
});

it('says so when the cache cannot be written', async () => {
  const file = path.join(tempDir(), 'file');
  fs.writeFileSync(file, '');
  const result = await torchNode(['install', '--cpu'], bareEnv(file));
  expect(result.status).toBe(1);
  expect(result.stderr).toContain('cannot be written');
  expect(result.stderr).toContain('set TORCH_NODE_CACHE');
});

describe('several processes', () => {
  it('install at once without harm', async () => {
    const cache = tempDir();
    const archive = fakeArchive(path.join(tempDir(), 'libtorch.zip'), {}, 2_000_000);
    const args = ['install', '--from', archive];
    // The second time an entry is there already.
    for (let pass = 0; pass < 2; pass++) {
      const all = await Promise.all(Array.from({ length: 4 }, () => torchNode(args, bareEnv(cache))));
      for (const { status, stderr } of all) expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(entries(cache)).toEqual(['2.13.0-cpu']);
    }
    expect(await foundVersion(cache)).toBe('2.13.0+cpu');
    const noise = path.join(cache, 'libtorch', '2.13.0-cpu', 'libtorch', 'share', 'noise');
    expect(fs.statSync(noise).size).toBe(2_000_000);
  });

  /**
   * An installation in whose process `fs.renameSync` or another function of `fs` is another; `real` is
   * Node's, `place` the entry's folder, `site()` the one that shall come there.
   */
  function withHook(cache: string, archive: string, name: string, body: string) {
    const place = path.join(cache, 'libtorch', '2.13.0-cpu');
    const hook = path.join(tempDir(), 'hook.cjs');
    fs.writeFileSync(
      hook,
      `const fs = require('node:fs'), path = require('node:path'), real = fs.${name};
       const place = ${JSON.stringify(place)}, cache = path.dirname(place);
       const site = () => path.join(cache, fs.readdirSync(cache).find((each) => each.startsWith('.work')), 'site');
       const denied = () => Object.assign(new Error('not allowed'), { code: 'EACCES' });
       fs.${name} = (...args) => { ${body} };`,
    );
    return start(['-r', hook, cli, 'install', '--from', archive], bareEnv(cache)).done;
  }

  it('may set an entry aside at the moment at which it is made', async () => {
    const cache = tempDir();
    const archive = fakeArchive(path.join(tempDir(), 'libtorch.zip'));
    const body = `real(...args); if (args[1] === place) real(place, place + '.other')`;
    const result = await withHook(cache, archive, 'renameSync', body);
    expect(result).toMatchObject({ status: 0, stderr: '' });
    expect(result.stdout).toContain(path.join(cache, 'libtorch', '2.13.0-cpu', 'libtorch'));
  });

  it('take the one that was faster, and leave it where it is', async () => {
    const cache = tempDir();
    const archive = fakeArchive(path.join(tempDir(), 'libtorch.zip'));
    const body = `if (args[0] === place && !real(place)) {
        fs.cpSync(site(), place, { recursive: true, preserveTimestamps: true });
        fs.writeFileSync(place + '/other', '');
      }
      return real(...args);`;
    expect(await withHook(cache, archive, 'existsSync', body)).toMatchObject({ status: 0, stderr: '' });
    expect(entries(cache)).toEqual(['2.13.0-cpu']);
    expect(fs.readdirSync(path.join(cache, 'libtorch', '2.13.0-cpu'))).toContain('other');
  });

  it('try again where others come between, also while the old entry goes back', async () => {
    const cache = tempDir();
    const archive = fakeArchive(path.join(tempDir(), 'libtorch.zip'));
    await torchNode(['install', '--from', archive], bareEnv(cache));
    // Another process puts its own there, once after the old one was set aside and once as it goes back.
    const body = `globalThis.turn ??= 0;
      const isBack = args[1] === place && args[0].endsWith('.old');
      if (args[1] === place && (isBack || turn === 0)) {
        turn++;
        if (!isBack) throw Object.assign(new Error('there is one'), { code: 'ENOTEMPTY' });
        fs.mkdirSync(place + '/libtorch', { recursive: true });
      }
      return real(...args);`;
    const result = await withHook(cache, archive, 'renameSync', body);
    expect(result).toMatchObject({ status: 0, stderr: '' });
    expect(entries(cache)).toEqual(['2.13.0-cpu']);
    expect(await foundVersion(cache)).toBe('2.13.0+cpu');
  });

  it.each([
    ['into its place', `args[1] === place && args[0].endsWith('site')`],
    ['anywhere', `args[1] === place`],
  ])('lose no old entry where the new one cannot be moved %s', async (_, isDenied) => {
    const cache = tempDir();
    const archive = fakeArchive(path.join(tempDir(), 'libtorch.zip'));
    await torchNode(['install', '--from', archive], bareEnv(cache));
    const result = await withHook(
      cache,
      archive,
      'renameSync',
      `if (${isDenied}) throw denied(); real(...args);`,
    );
    expect(result).toMatchObject({ status: 1 });
    expect(result.stderr).toContain('not allowed');
    // An installation that fails as well puts back what the one before had to leave.
    await torchNode(['install', '--from', path.join(cache, 'none.zip')], bareEnv(cache));
    expect(entries(cache)).toEqual(['2.13.0-cpu']);
    expect(await foundVersion(cache)).toBe('2.13.0+cpu');
  });

  it('find an entry that was away for a moment', async () => {
    const cache = tempDir();
    const archive = fakeArchive(path.join(tempDir(), 'libtorch.zip'));
    await torchNode(['install', '--from', archive], bareEnv(cache));
    const entry = path.join(cache, 'libtorch', '2.13.0-cpu');
    const statSync = vi.spyOn(fs, 'statSync').mockImplementationOnce(() => {
      throw Object.assign(new Error('away'), { code: 'ENOENT' });
    });
    expect(inspect(entry)).toMatchObject({ ok: true });
    expect(statSync).toHaveBeenCalledTimes(2);
    statSync.mockRestore();
  });

  it('clear up after one that was killed, and put back what it had set aside', async () => {
    const cache = tempDir();
    const archive = fakeArchive(path.join(tempDir(), 'libtorch.zip'));
    await torchNode(['install', '--from', archive], bareEnv(cache));
    const dir = path.join(cache, 'libtorch');
    const dead = deadPid();
    const entry = path.join(dir, '2.13.0-cpu');
    fs.renameSync(entry, ownFile(entry, 'old', dead));
    fs.mkdirSync(path.join(ownFile(path.join(dir, 'work'), 'tmp', dead), 'site'), { recursive: true });
    // This one fails, but what it finds it mends.
    const result = await torchNode(['install', '--from', path.join(cache, 'none.zip')], bareEnv(cache));
    expect(result.status).toBe(1);
    expect(entries(cache)).toEqual(['2.13.0-cpu']);
    expect(await foundVersion(cache)).toBe('2.13.0+cpu');
  });
});

describe('from a URL', () => {
  /** Serves a file, with ranges, in pieces; `delay` between them in milliseconds. */
  function handler(
    file: string,
    { delay = 0, breakAfter = Infinity, ranges = true } = {},
  ): http.RequestListener {
    const data = fs.readFileSync(file);
    const etag = `"${createHash('sha256').update(data).digest('hex').slice(0, 12)}"`;
    let broken = false;
    return async (request, response) => {
      if (request.url !== '/libtorch.zip') return void response.writeHead(404).end();
      const from =
        ranges && request.headers['if-range'] === etag
          ? /bytes=(\d+)-/.exec(request.headers.range ?? '')
          : null;
      const begin = from ? Number(from[1]) : 0;
      response.writeHead(from ? 206 : 200, { 'content-length': data.length - begin, etag });
      if (request.method === 'HEAD') return void response.end();
      for (let at = begin; at < data.length; at += 65_536) {
        if (!broken && at >= breakAfter) {
          broken = true;
          return void response.destroy();
        }
        response.write(data.subarray(at, at + 65_536));
        await new Promise((resolve) => setTimeout(resolve, delay));
      }
      response.end();
    };
  }

  it('goes on after a broken connection where it stopped, and shows how far it is', async () => {
    const cache = tempDir();
    const archive = fakeArchive(path.join(tempDir(), 'libtorch.zip'), {}, 1_500_000);
    const { url, requests } = await serve(handler(archive, { breakAfter: 700_000, delay: 5 }));
    const args = ['install', '--from', `${url}/libtorch.zip#sha256=${sha256(archive)}`];
    const result = await torchNode(args, bareEnv(cache));
    expect(result.stderr).toBe('');
    expect(result.status).toBe(0);
    expect(result.stdout).toContain('The download broke off');
    expect(result.stdout).toMatch(/Downloading libtorch\.zip 100 %/);
    expect(result.stdout).toContain('The checksum is right');
    const ranges = requests.map((request) => request.headers.range).filter(Boolean);
    expect(ranges).toHaveLength(1);
    expect(Number(/\d+/.exec(ranges[0]!)![0])).toBeGreaterThan(100_000);
    expect(await foundVersion(cache)).toBe('2.13.0+cpu');
    expect(fs.readdirSync(path.join(cache, 'downloads'))).toEqual([]);
  });

  it('begins anew where the server knows no ranges', async () => {
    const cache = tempDir();
    const archive = fakeArchive(path.join(tempDir(), 'libtorch.zip'), {}, 800_000);
    const { url } = await serve(handler(archive, { breakAfter: 300_000, ranges: false }));
    const args = ['install', '--from', `${url}/libtorch.zip`, '--sha256', sha256(archive)];
    expect(await torchNode(args, bareEnv(cache))).toMatchObject({ status: 0 });
    expect(await foundVersion(cache)).toBe('2.13.0+cpu');
  });

  it.each(['SIGTERM', 'SIGKILL'] as const)(
    'leaves the cache intact when %s ends it, and goes on later',
    async (signal) => {
      const cache = tempDir();
      const first = fakeArchive(path.join(tempDir(), 'libtorch.zip'), { version: '2.13.0+first' });
      await torchNode(['install', '--from', first], bareEnv(cache));
      const archive = fakeArchive(
        path.join(tempDir(), 'libtorch.zip'),
        { version: '2.13.0+second' },
        1_500_000,
      );
      const { url, requests } = await serve(handler(archive, { delay: 60 }));
      const args = ['install', '--from', `${url}/libtorch.zip`, '--sha256', sha256(archive)];
      const interrupted = start([cli, ...args], bareEnv(cache));
      const downloads = path.join(cache, 'downloads');
      const size = () =>
        fs.existsSync(downloads)
          ? fs
              .readdirSync(downloads)
              .reduce((sum, name) => sum + fs.statSync(path.join(downloads, name)).size, 0)
          : 0;
      await until(() => size() > 300_000, 'a part of the download');
      interrupted.kill(signal);
      const end = await interrupted.done;
      if (signal === 'SIGTERM') {
        expect(end.status).toBe(143);
        expect(entries(cache)).toEqual(['2.13.0-cpu']);
      } else expect(end.signal).toBe('SIGKILL');
      expect(await foundVersion(cache)).toBe('2.13.0+first');

      const again = await torchNode(args, bareEnv(cache));
      expect(again.status).toBe(0);
      expect(again.stdout).toContain('Going on with libtorch.zip after');
      expect(requests.at(-1)!.headers.range).toMatch(/^bytes=[1-9]\d*-$/);
      expect(await foundVersion(cache)).toBe('2.13.0+second');
      expect(entries(cache)).toEqual(['2.13.0-cpu']);
    },
  );

  it('goes through the proxy of the environment', async () => {
    const cache = tempDir();
    const archive = fakeArchive(path.join(tempDir(), 'libtorch.zip'));
    const origin = await serve(handler(archive));
    const seen: string[] = [];
    const tunnel = http.createServer((request, response) => {
      seen.push(request.url!);
      http.get(request.url!, { headers: { ...request.headers } }, (answer) => {
        response.writeHead(answer.statusCode!, answer.headers);
        answer.pipe(response);
      });
    });
    tunnel.on('connect', (request, socket) => {
      seen.push(request.url!);
      const [host, port] = request.url!.split(':');
      const upstream = net.connect(Number(port), host, () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        upstream.pipe(socket).pipe(upstream);
      });
    });
    await new Promise<void>((resolve) => tunnel.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(tunnel.address() as { port: number }).port}`;
    const args = ['install', '--from', `${origin.url}/libtorch.zip`];
    const result = await torchNode(args, bareEnv(cache, { HTTP_PROXY: address, HTTPS_PROXY: address }));
    tunnel.close();
    expect(result).toMatchObject({ status: 0, stderr: '' });
    expect(seen.join(' ')).toContain(new URL(origin.url).host);
  });

  it('refuses a wrong checksum of a download, and forgets the download', async () => {
    const cache = tempDir();
    const archive = fakeArchive(path.join(tempDir(), 'libtorch.zip'));
    const { url } = await serve(handler(archive));
    const args = ['install', '--from', `${url}/libtorch.zip`, '--sha256', '0'.repeat(64)];
    const result = await torchNode(args, bareEnv(cache));
    expect(result.status).toBe(1);
    expect(result.stderr).toContain('The file is not the one that its checksum names');
    expect(fs.readdirSync(path.join(cache, 'downloads'))).toEqual([]);
    expect(entries(cache)).toEqual([]);
  });

  it('follows redirects, and names the size before it downloads', async () => {
    const archive = fakeArchive(path.join(tempDir(), 'libtorch.zip'), {}, 500_000);
    const origin = await serve(handler(archive));
    const { url } = await serve((request, response) => {
      if (request.url !== '/latest.zip') return void response.writeHead(404).end();
      response.writeHead(302, { location: `${origin.url}/libtorch.zip` }).end();
    });
    const result = await torchNode(['install', '--from', `${url}/latest.zip`], bareEnv(tempDir()));
    expect(result).toMatchObject({ status: 0, stderr: '' });
    const size = `${(fs.statSync(archive).size / 1e6).toFixed(1)} MB`;
    expect(result.stdout).toMatch(new RegExp(`^To download from 127\\.0\\.0\\.1:\\d+: ${size}\\.$`, 'm'));
  });

  it('is not misled by a server that promises more than it sends, or another range', async () => {
    const archive = fakeArchive(path.join(tempDir(), 'libtorch.zip'), {}, 300_000);
    const data = fs.readFileSync(archive);
    let lies = 2;
    const { url } = await serve((request, response) => {
      if (request.method === 'HEAD') return void response.writeHead(405).end();
      const head = { etag: '"a"' };
      const begin = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
      if (lies === 2) {
        lies--;
        // More is promised than comes.
        response.writeHead(200, { ...head, 'content-length': data.length + 1000 });
        response.write(data.subarray(0, 200_000));
        return void setTimeout(() => response.destroy(), 100);
      }
      if (lies === 1 && begin > 0) {
        lies--;
        const length = data.length - 100;
        response.writeHead(206, {
          ...head,
          'content-length': length,
          'content-range': `bytes 100-${data.length - 1}/${data.length}`,
        });
        return void response.end(data.subarray(100));
      }
      response.writeHead(200, { ...head, 'content-length': data.length }).end(data);
    });
    const cache = tempDir();
    const args = ['install', '--from', `${url}/libtorch.zip`, '--sha256', sha256(archive)];
    const result = await torchNode(args, bareEnv(cache));
    expect(result).toMatchObject({ status: 0, stderr: '' });
    expect(lies).toBe(0);
    expect(result.stdout).toContain('To download from');
    expect(result.stdout).toContain('an unknown size');
    expect(result.stdout).toContain('another range than the one asked for');
    expect(await foundVersion(cache)).toBe('2.13.0+cpu');
  });

  it('begins anew when the file has changed meanwhile', async () => {
    const files = ['2.13.0+old', '2.13.0+new'].map((version) =>
      fs.readFileSync(fakeArchive(path.join(tempDir(), 'libtorch.zip'), { version }, 400_000)),
    );
    let served = 0;
    const { url, requests } = await serve((request, response) => {
      if (request.method === 'HEAD' || /sha256$/.test(request.url!))
        return void response.writeHead(404).end();
      const data = files[Math.min(served++, 1)]!;
      response.writeHead(200, { etag: `"${served}"`, 'content-length': data.length });
      if (served > 1) return void response.end(data);
      response.write(data.subarray(0, 250_000));
      setTimeout(() => response.destroy(), 100);
    });
    const cache = tempDir();
    const result = await torchNode(['install', '--from', `${url}/libtorch.zip`], bareEnv(cache));
    expect(result).toMatchObject({ status: 0, stderr: '' });
    expect(requests.at(-1)!.headers['if-range']).toBe('"1"');
    expect(await foundVersion(cache)).toBe('2.13.0+new');
  });

  it('says why a download failed', async () => {
    const { url } = await serve((_, response) => response.writeHead(404).end());
    const result = await torchNode(['install', '--from', `${url}/nowhere.zip`], bareEnv(tempDir()));
    expect(result.status).toBe(1);
    expect(result.stderr).toContain(`URL (${url}/nowhere.zip)`);
    expect(result.stderr).toContain('HTTP Error 404: Not Found');
    expect(result.stderr).toContain('--from FILE');
  });
});

/** The id of a process that has just ended. */
function deadPid(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}
