/** Runs the ranks of a world as child processes, in Node or in Python. */
import { createServer } from 'node:net';
import path from 'node:path';
import { type ChildOptions, type ChildResult, runNode, runPythonChild } from '../helpers/child';
import { repo } from '../helpers/python';

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

/** What one rank runs. */
export interface Rank {
  language: 'node' | 'python';
  code: string;
}

/** Runs a world; each rank finds the others by the environment, as under `torchrun`. */
export async function runWorld(
  ranks: readonly Rank[],
  python: string,
  options: ChildOptions = {},
): Promise<ChildResult[]> {
  const shared = {
    MASTER_ADDR: '127.0.0.1',
    MASTER_PORT: String(await freePort()),
    WORLD_SIZE: String(ranks.length),
    // gloo would look the host's name up.
    GLOO_SOCKET_IFNAME: 'lo',
    OMP_NUM_THREADS: '1',
  };
  return Promise.all(
    ranks.map(({ language, code }, rank) => {
      const env = { ...shared, ...options.env, RANK: String(rank) };
      const run = { timeout: 90, ...options, env };
      return language === 'node' ? runNode(code, run) : runPythonChild(python, code, run);
    }),
  );
}

/** A file of this folder. */
export const fixture = (name: string): string => path.join(repo, 'test/distributed', name);
