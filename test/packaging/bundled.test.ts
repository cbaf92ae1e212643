/**
 * The package in other people's bundles: what a bundler takes into its file is the entry, which finds the
 * package from there, or says how to keep it out.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pack, repo, whereItRuns } from './packed';

let dir = '';
let away = '';

beforeAll(() => {
  ({ dir } = pack());
  away = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-away-')));
  const use = 'new nn.Linear(2, 3)(ones([4, 2])).sum().backward(); console.log(String(torch.ones([2])));';
  fs.writeFileSync(path.join(dir, 'esm.mjs'), `import torch, { nn, ones } from 'torch-node'; ${use}`);
  fs.writeFileSync(
    path.join(dir, 'cjs.cjs'),
    `const torch = require('torch-node'); const { nn, ones } = torch; ${use}`,
  );
});

afterAll(() => {
  fs.rmSync(dir, { recursive: true, force: true });
  fs.rmSync(away, { recursive: true, force: true });
});

/** A bundler that this checkout has through a tool of its own. */
const fromTool = (tool: string, name: string) =>
  createRequire(createRequire(path.join(repo, 'package.json')).resolve(`${tool}/package.json`))(name);

type Format = 'cjs' | 'esm';
type Bundler = (entry: string, format: Format, outfile: string, external?: string[]) => Promise<unknown>;

const bundlers: Record<string, Bundler> = {
  esbuild: (entry, format, outfile, external = []) =>
    fromTool('tsx', 'esbuild').build({
      ...{ entryPoints: [entry], format, outfile, external },
      ...{ bundle: true, platform: 'node', logLevel: 'silent' },
    }),
  // Own conditions take esbuild's out, so that a `require` gets the CommonJS entry.
  'esbuild with conditions': (entry, format, outfile) =>
    fromTool('tsx', 'esbuild').build({
      ...{ entryPoints: [entry], format, outfile, conditions: ['mine'] },
      ...{ bundle: true, platform: 'node', logLevel: 'silent' },
    }),
  'Vite in SSR mode': async (entry, format, outfile, external = []) =>
    (await import('vite')).build({
      ...{ root: dir, configFile: false, logLevel: 'silent', ssr: { noExternal: true, external } },
      build: {
        ...{ ssr: entry, outDir: path.dirname(outfile), emptyOutDir: false, write: true },
        rollupOptions: { output: { format, entryFileNames: path.basename(outfile) } },
      },
    }),
};

const cases = Object.keys(bundlers).flatMap((bundler) =>
  ['esm.mjs', 'cjs.cjs'].flatMap((entry) =>
    (['cjs', 'esm'] as const).map((format) => ({ bundler, entry, format })),
  ),
);

describe.each(cases)('$bundler, $entry to $format', ({ bundler, entry, format }) => {
  const name = `${bundler.replace(/\W+/g, '-')}-${entry.replace('.', '-')}.${format === 'cjs' ? 'cjs' : 'mjs'}`;

  it('works where the package is found from the bundle, and tells what to do elsewhere', async () => {
    const bundle = path.join(dir, 'dist', name);
    await bundlers[bundler]!(path.join(dir, entry), format, bundle);
    const env = { ...whereItRuns(), NODE_OPTIONS: '' };
    const run = (file: string) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [file], { env, encoding: 'utf8' });
      return { status, stdout, stderr };
    };
    expect(run(bundle)).toEqual({ status: 0, stdout: 'tensor([1., 1.])\n', stderr: '' });

    const moved = path.join(away, name);
    fs.copyFileSync(bundle, moved);
    const { status, stderr } = run(moved);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Error: torch-node was bundled into another file.*\n.*to mend it: /m);
    for (const way of ['--external:torch-node', 'externals: {', 'ssr: { external', 'serverExternalPackages'])
      expect(stderr).toContain(way);
  });
});

it.each(Object.keys(bundlers).filter((name) => !name.includes('conditions')))(
  '%s leaves out what its setting names',
  async (bundler) => {
    const bundle = path.join(dir, 'dist', `external-${bundler.replace(/\W+/g, '-')}.mjs`);
    await bundlers[bundler]!(path.join(dir, 'esm.mjs'), 'esm', bundle, ['torch-node']);
    expect(fs.readFileSync(bundle, 'utf8')).toMatch(/from ?["']torch-node["']/);
    const env = { ...whereItRuns(), NODE_OPTIONS: '' };
    expect(execFileSync(process.execPath, [bundle], { env, encoding: 'utf8' })).toBe('tensor([1., 1.])\n');
  },
);

it('says the same where the whole library lies in the bundle', async () => {
  const outfile = path.join(away, 'whole.cjs');
  await bundlers['esbuild']!(path.join(repo, 'lib', 'index.js'), 'cjs', outfile);
  // Whoever names the addon's folder needs no package to find it.
  const { TORCH_NODE_BUILD: _, ...env } = process.env;
  const { status, stderr } = spawnSync(process.execPath, [outfile], {
    env: { ...env, NODE_OPTIONS: '' },
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^LibTorchError: torch-node was bundled into another file/m);
});
