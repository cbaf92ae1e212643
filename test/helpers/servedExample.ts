/** An example that serves, in a process of its own. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { repo } from './python';

export interface Served {
  address: string;
  /** What it has printed so far. */
  printed: () => string;
  stop: () => Promise<void>;
}

/** Starts `examples/NAME.ts` on any free port, and waits for its address. */
export async function serveExample(name: string, args: string[]): Promise<Served> {
  const env: NodeJS.ProcessEnv = { ...process.env };
  delete env.NODE_OPTIONS;
  const tsx = path.join(repo, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const child = spawn(process.execPath, [tsx, `examples/${name}.ts`, '--port', '0', ...args], {
    cwd: repo,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (text) => {
      printed += text;
      const found = /http:\/\/localhost:\d+/.exec(printed);
      if (found !== null) resolve(found[0]);
    });
    child.once('exit', (code) => reject(new Error(`the example ended with ${code}`)));
  });
  return {
    address,
    printed: () => printed,
    stop: async () => {
      if (child.exitCode !== null) return;
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill();
      await gone;
    },
  };
}
