/** Programs that the scripts run: what they print is shown, or returned. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** On Windows npm and npx are batch files, which only a shell starts. */
function start(command, args, options) {
  if (process.platform !== 'win32' || !['npm', 'npx'].includes(command))
    return spawnSync(command, args, options);
  const quoted = args.map((each) => `"${each}"`);
  return spawnSync(`${command}.cmd`, quoted, { ...options, shell: true });
}

/** Runs a program; whether it ended well. */
export function run(command, args, options = {}) {
  const { status, error } = start(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (error) throw error;
  return status === 0;
}

/** Runs a program and returns what it printed; an error that shows it when it fails. */
export function output(command, args, options = {}) {
  const result = start(command, args, { encoding: 'utf8', maxBuffer: 1 << 26, ...options });
  if (result.error) throw result.error;
  if (result.status === 0) return result.stdout;
  const printed = `${result.stdout}\n${result.stderr}`.trim().split('\n');
  throw new Error(`${path.basename(command)} ${args.join(' ')} ended with ${result.status ?? result.signal}:
${printed.slice(0, 30).join('\n')}`);
}
