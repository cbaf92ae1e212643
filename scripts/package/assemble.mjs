/**
 * The packages of a release: `torch-node-<platform>`, which hold a platform's addons, and `torch-node`, of
 * which they are optional dependencies, so that each machine fetches its own only.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { output } from '../processes.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const prebuilds = path.join(root, 'prebuilds');

const foldersIn = (dir) => (existsSync(dir) ? readdirSync(dir) : []);

/** The addons that are in prebuilds/: by platform, the versions of LibTorch, and `loader`. */
export function addonsByPlatform() {
  const found = {};
  for (const name of foldersIn(prebuilds)) {
    for (const platform of foldersIn(path.join(prebuilds, name, 'prebuilds'))) {
      found[platform] = [...(found[platform] ?? []), name];
    }
  }
  return found;
}

function pack(dir, out) {
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', out];
  const [packed] = Object.values(JSON.parse(output('npm', args, { cwd: dir })));
  return { name: packed.name, file: path.join(out, packed.filename), size: packed.size, files: packed.files };
}

function writeManifest(dir, manifest) {
  writeFileSync(path.join(dir, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** Packs all that is in prebuilds/ into `out`; the package itself comes last. */
export function assemble(out) {
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const work = mkdtempSync(path.join(os.tmpdir(), 'torch-node-assemble-'));
  mkdirSync(out, { recursive: true });
  try {
    const platforms = Object.entries(addonsByPlatform());
    const packages = platforms.map(([platform, names]) =>
      pack(platformPackage(work, manifest, platform, names), out),
    );
    return [
      ...packages,
      pack(
        mainPackage(
          work,
          manifest,
          platforms.map(([platform]) => platform),
        ),
        out,
      ),
    ];
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function platformPackage(work, { version, license, repository }, platform, names) {
  const [system, cpu] = platform.split('-');
  const name = `torch-node-${platform}`;
  const dir = path.join(work, name);
  for (const each of names) {
    const below = path.join(each, 'prebuilds', platform);
    cpSync(path.join(prebuilds, below), path.join(dir, 'prebuilds', below), { recursive: true });
  }
  cpSync(path.join(root, 'LICENSE'), path.join(dir, 'LICENSE'));
  writeFileSync(
    path.join(dir, 'README.md'),
    `# ${name}\n\nThe compiled addons of torch-node for ${platform}. Install torch-node.\n`,
  );
  writeManifest(dir, {
    name,
    version,
    description: `The compiled addons of torch-node for ${platform}.`,
    license,
    repository,
    os: [system],
    cpu: [cpu],
    ...(system === 'linux' ? { libc: ['glibc'] } : {}),
    files: ['prebuilds'],
  });
  return dir;
}

function mainPackage(work, manifest, platforms) {
  const dir = path.join(work, 'torch-node');
  const files = manifest.files.filter((name) => name !== 'prebuilds');
  // What begins with `!` is left out by npm, which packs from here.
  for (const name of files.filter((each) => !each.startsWith('!')))
    cpSync(path.join(root, name), path.join(dir, name), { recursive: true });
  const { devDependencies: _, scripts: __, ...rest } = manifest;
  const addons = Object.fromEntries(
    platforms.map((platform) => [`torch-node-${platform}`, manifest.version]),
  );
  writeManifest(dir, { ...rest, files, optionalDependencies: addons });
  return dir;
}
