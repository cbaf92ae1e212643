/** Runs the ranks of a world as child processes, in Node or in Python. */
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import path from 'node:path';
import { assertClean, type ChildOptions, type ChildResult, runNode, runPythonChild } from '../helpers/child';
import { pythonPath, repo } from '../helpers/python';

/** Whether the compiled library, which the ranks run, has c10d. */
export function isAvailable(): boolean {
  const built = createRequire(__filename)(path.join(repo, 'lib/index.cjs'));
  return built.torch.distributed.isAvailable();
}

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
  // Below those that the system gives to connections: one of another test's could take it meanwhile.
  const port = 10_000 + Math.floor(Math.random() * 20_000);
  return new Promise((resolve) => {
    const server = createServer();
    server.on('error', () => resolve(freePort()));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(port)));
  });
}

/** What one rank runs. */
export interface Rank {
  language: Language;
  code: string;
  /** How its process is started, beside what is told for all. */
  options?: ChildOptions;
}

export type Language = 'node' | 'python';

/** What a rank's program in Node may begin with: its number, and what became of a call. */
export const head = `
  const d = torch.distributed;
  const failure = async (f) => { try { await f(); return 'nothing was thrown'; } catch (e) { return e.name + ': ' + e.message; } };
  const rank = Number(process.env.RANK);\n`;

/** How a rank in Python ends: threads of its own that ask for an interpreter already gone abort it. */
const leave = '\nsys.stdout.flush()\nsys.stderr.flush()\nos._exit(0)';

/** Runs a world; each rank finds the others by the environment, as under `torchrun`. */
export async function runWorld(ranks: readonly Rank[], options: ChildOptions = {}): Promise<ChildResult[]> {
  const shared = {
    MASTER_ADDR: '127.0.0.1',
    MASTER_PORT: String(await freePort()),
    WORLD_SIZE: String(ranks.length),
    // gloo would look the host's name up.
    GLOO_SOCKET_IFNAME: 'lo',
    OMP_NUM_THREADS: '1',
  };
  return Promise.all(
    ranks.map(({ language, code, options: own = {} }, rank) => {
      const env = { ...shared, ...options.env, ...own.env, RANK: String(rank) };
      const run = { timeout: 180, ...options, ...own, env };
      return language === 'node' ? runNode(code, run) : runPythonChild(pythonPath(), code + leave, run);
    }),
  );
}

/**
 * A rank that reports what a program gives: the function of `PATH.cjs` with the library and these arguments,
 * or `run` of `PATH.py` with the arguments. They travel as JSON.
 */
export function rankOf(language: Language, program: string, ...args: unknown[]): Rank {
  const json = args.map((value) => JSON.stringify(JSON.stringify(value)));
  const [folder, name] = [path.join(repo, path.dirname(program)), path.basename(program)];
  if (language === 'node') {
    const values = json.map((text) => `JSON.parse(${text})`);
    const file = JSON.stringify(path.join(folder, `${name}.cjs`));
    return { language, code: `report(await require(${file})(${['torch', ...values].join(', ')}));` };
  }
  const values = json.map((text) => `json.loads(${text})`).join(', ');
  const code = `sys.path.insert(0, ${JSON.stringify(folder)})\nimport ${name}\nreport(${name}.run(${values}))`;
  return { language, code };
}

/** What the ranks of a world report that run one program, in these languages. */
export async function resultsOf(
  program: string,
  languages: readonly Language[],
  { args = [], ...options }: Omit<ChildOptions, 'args'> & { args?: readonly unknown[] } = {},
): Promise<any[]> {
  const ranks = languages.map((language) => rankOf(language, program, ...args));
  return (await runWorld(ranks, options)).map((child) => assertClean(child).report);
}
