/**
 * The addons of the published package, one for each LibTorch: the one for the LibTorch that is found is
 * loaded, and where none fits, or none is for this platform, it is said which there are.
 */
import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { findAddons } from '../../src/libtorch/addon';
import { locate } from '../../src/libtorch/locate';
import { platformName } from '../../src/libtorch/platform';
import { bareEnv, fakeLibTorch, repo, start, tempDir } from './fake';

const [addon] = findAddons();
const libtorch = locate({ versions: [addon.torch] });

/** The package without sources or a build, with addons for those versions of LibTorch. */
function published(versions: string[], platform = platformName()): string {
  const root = tempDir();
  fs.writeFileSync(path.join(root, 'package.json'), '{"name":"torch-node","version":"1.0.0"}');
  fs.mkdirSync(path.join(root, 'node_modules'));
  for (const name of ['node-gyp-build', 'undici'])
    fs.symlinkSync(path.join(repo, 'node_modules', name), path.join(root, 'node_modules', name));
  for (const part of ['libtorch', 'files', 'common'])
    fs.cpSync(path.join(repo, 'lib', part), path.join(root, 'lib', part), { recursive: true });
  const put = (name: string, file: string) => {
    const dir = path.join(root, 'prebuilds', name, 'prebuilds', platform);
    fs.mkdirSync(dir, { recursive: true });
    fs.copyFileSync(file, path.join(dir, 'torch-node.node'));
  };
  put('loader', addon.loader);
  // The bootstrap addon stands in for those of other versions: it loads without LibTorch.
  for (const version of versions) put(version, version === addon.torch ? addon.main : addon.loader);
  return root;
}

/** Loads the package there; what it says of itself, or the error. */
async function load(root: string, env: Record<string, string>) {
  const code = `try {
    const { addon, libtorch } = require(${JSON.stringify(path.join(root, 'lib/libtorch/load.js'))}).load();
    console.log(JSON.stringify({ torch: addon.torch, main: addon.main, version: libtorch.version }));
  } catch (e) { console.log(JSON.stringify({ code: e.code, message: e.message })); }`;
  const bare = bareEnv(tempDir(), env);
  delete bare['TORCH_NODE_BUILD']; // the package's own addons are what is asked for
  const { stdout, stderr } = await start(['-e', code], bare).done;
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

it('takes the addon of the LibTorch that is found', async () => {
  const root = published(['2.11.0', addon.torch, '2.15.0']);
  const loaded = await load(root, { TORCH_NODE_LIBTORCH: libtorch.root });
  const main = path.join(root, 'prebuilds', addon.torch, 'prebuilds', platformName(), 'torch-node.node');
  expect(loaded).toEqual({ torch: addon.torch, main, version: addon.torch });
});

it('says which LibTorch it has addons for when another is found', async () => {
  const root = published(['2.11.0', '2.15.0']);
  const { code, message } = await load(root, { TORCH_NODE_LIBTORCH: fakeLibTorch(tempDir()) });
  expect(code).toBe('ERR_LIBTORCH_VERSION');
  expect(message).toContain('LibTorch 2.13.0+cpu, not 2.11.0 or 2.15.0');
  const none = await load(root, {});
  expect(none.message).toMatch(/^torch-node needs LibTorch 2\.11\.0 or 2\.15\.0 for \S+ and found none:/);
  expect(none.message).toContain('npx torch-node install --version 2.15.0');
});

it('says which platforms it has addons for when this one is not among them', async () => {
  const { code, message } = await load(published([addon.torch], 'win32-ia32'), {});
  expect(code).toBe('ERR_ADDON_NOT_FOUND');
  expect(message).toContain('addons for win32-ia32');
  expect(message).toContain(
    `npm install --include=optional --os=${process.platform} --cpu=${process.arch} torch-node`,
  );
});
