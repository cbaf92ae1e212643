/**
 * npm run release -- [--dry-run]
 *
 * Publishes what stands in package.json's version, from the tag of that name: checks that the changelog has
 * it, that nothing is uncommitted, and that prebuilds/ has the addons of every platform for every LibTorch;
 * packs, lists what the packages hold, uses them as people do, and publishes them with provenance, the
 * platforms' before the package that depends on them. --dry-run does all but publish, and tells what a
 * release would be refused for.
 */
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { addonsByPlatform, assemble } from './package/assemble.mjs';
import { output, run } from './processes.mjs';
import { newerThanFloor } from './symbol-versions.mjs';
import { lib } from './wheels.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean' } } });
const isDry = values['dry-run'] === true;
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

/** What stands against a release. */
function problems() {
  const git = (...args) => output('git', args, { cwd: root }).trim();
  const found = [];
  const changelog = readFileSync(path.join(root, 'CHANGELOG.md'), 'utf8');
  if (!changelog.includes(`## [${version}] - `))
    found.push(`CHANGELOG.md has no section [${version}] with its date`);
  if (git('status', '--porcelain') !== '') found.push('there are changes that are not committed');
  if (!git('tag', '--points-at', 'HEAD').split('\n').includes(`v${version}`))
    found.push(`this commit has no tag v${version}`);

  const present = addonsByPlatform();
  const names = ['loader', ...lib('versions').supportedVersions];
  for (const platform of lib('platform').SUPPORTED_PLATFORMS) {
    const lacking = names.filter((name) => !present[platform]?.includes(name));
    if (lacking.length > 0) found.push(`prebuilds/ lacks ${lacking.join(', ')} for ${platform}`);
    if (!platform.startsWith('linux')) continue;
    for (const name of names.filter((each) => !lacking.includes(each))) {
      const file = path.join(root, 'prebuilds', name, 'prebuilds', platform, 'torch-node.node');
      const newer = newerThanFloor(file);
      if (newer.length > 0)
        found.push(`${name} for ${platform} needs ${newer.join(', ')}: build it in manylinux_2_28`);
    }
  }
  return found;
}

function main() {
  const found = problems();
  if (found.length > 0) {
    console.log(`${isDry ? 'A release would be refused' : 'Refused'}:\n- ${found.join('\n- ')}`);
    if (!isDry) process.exit(1);
  }
  const out = path.join(root, 'dist');
  rmSync(out, { recursive: true, force: true });
  const packages = assemble(out);
  for (const { name, size, files } of packages) {
    console.log(`\n${name} ${version}: ${files.length} files, ${(size / 1e6).toFixed(2)} MB packed`);
    const folders = {};
    for (const file of files) {
      const folder = file.path.includes('/') ? `${file.path.split('/')[0]}/` : file.path;
      folders[folder] = (folders[folder] ?? 0) + file.size;
    }
    for (const [folder, size] of Object.entries(folders))
      console.log(`  ${(size / 1e6).toFixed(3).padStart(8)} MB  ${folder}`);
  }
  console.log('');
  if (!run(process.execPath, [path.join(root, 'scripts', 'test-package.mjs'), '--release'])) process.exit(1);
  for (const { file } of packages) {
    const args = ['publish', file, '--access', 'public', '--provenance'];
    if (isDry) console.log(`would run: npm ${args.join(' ').replace(root + path.sep, '')}`);
    else if (!run('npm', args)) process.exit(1);
  }
}

main();
