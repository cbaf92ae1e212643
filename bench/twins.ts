/** A Node and a Python process that time statements on request, so that the two can take turns. */
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import readline from 'node:readline';
import { pythonPath, repo } from '../test/helpers/python';
import type { LoopCase } from './case';

const node = `
const m = require(${JSON.stringify(path.join(repo, 'lib'))});
const torch = m.default ?? m;
torch.setNumThreads(1);
let timed;
require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
  const r = JSON.parse(line);
  if (r.stmt !== undefined) {
    torch.manualSeed(0);
    timed = new Function('torch', 'require', r.setup + '; return (n) => { const t = process.hrtime.bigint(); for (let i = 0; i < n; i++) { ' + r.stmt + ' } ' + (r.finish ?? '') + '; return Number(process.hrtime.bigint() - t) / 1e9; }')(torch, require);
    console.log(0);
  } else console.log(timed(r.n));
});`;

const python = `
import json, sys, time, timeit, torch
torch.set_num_threads(1)
for line in sys.stdin:
    r = json.loads(line)
    if "stmt" in r:
        torch.manual_seed(0)
        timer = timeit.Timer(r["stmt"], r["setup"], globals={"torch": torch})
        finish = compile(r.get("finish", ""), "finish", "exec")
        timer.timeit(1)
        print(0, flush=True)
    else:
        seconds, start = timer.timeit(r["n"]), time.perf_counter()
        exec(finish)
        print(seconds + time.perf_counter() - start, flush=True)
`;

class Twin {
  private child: ChildProcess;
  private lines: AsyncIterator<string>;

  constructor(command: string, args: string[]) {
    const env = { ...process.env, OMP_NUM_THREADS: '1', MKL_NUM_THREADS: '1' };
    this.child = spawn(command, args, { env, stdio: ['pipe', 'pipe', 'inherit'] });
    this.lines = readline.createInterface({ input: this.child.stdout! })[Symbol.asyncIterator]();
  }

  async ask(request: object): Promise<number> {
    this.child.stdin!.write(`${JSON.stringify(request)}\n`);
    const { value, done } = await this.lines.next();
    if (done) throw new Error(`${this.child.spawnfile} ended in the middle of a measurement`);
    return Number(value);
  }

  end(): void {
    this.child.stdin!.end();
  }
}

/** Times a case in both, turn by turn; seconds of one statement. */
export async function measure(c: LoopCase, repeats: number): Promise<{ ours: number[]; theirs: number[] }> {
  const ours = new Twin(process.execPath, ['-e', node]);
  const theirs = new Twin(c.python ?? pythonPath(), ['-u', '-c', python]);
  const times = { ours: [] as number[], theirs: [] as number[] };
  try {
    await ours.ask(c.js);
    await theirs.ask(c.py);
    for (let i = 0; i < 2; i++) for (const twin of [ours, theirs]) await twin.ask({ n: c.n }); // warm both up
    for (let i = 0; i < repeats; i++) {
      times.ours.push((await ours.ask({ n: c.n })) / c.n);
      times.theirs.push((await theirs.ask({ n: c.n })) / c.n);
    }
  } finally {
    ours.end();
    theirs.end();
  }
  return times;
}
