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
    timed = new Function('torch', 'require', r.setup + '; return (n) => { const c = process.cpuUsage(), t = process.hrtime.bigint(); for (let i = 0; i < n; i++) { ' + r.stmt + ' } ' + (r.finish ?? '') + '; const wall = Number(process.hrtime.bigint() - t) / 1e9, u = process.cpuUsage(c); return [wall, (u.user + u.system) / 1e6]; }')(torch, require);
    console.log('[0,0]');
  } else console.log(JSON.stringify(timed(r.n)));
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
        print([0, 0], flush=True)
    else:
        cpu = time.process_time()
        seconds, start = timer.timeit(r["n"]), time.perf_counter()
        exec(finish)
        print([seconds + time.perf_counter() - start, time.process_time() - cpu], flush=True)
`;

class Twin {
  private child: ChildProcess;
  private lines: AsyncIterator<string>;

  constructor(command: string, args: string[]) {
    const env = { ...process.env, OMP_NUM_THREADS: '1', MKL_NUM_THREADS: '1' };
    this.child = spawn(command, args, { env, stdio: ['pipe', 'pipe', 'inherit'] });
    this.lines = readline.createInterface({ input: this.child.stdout! })[Symbol.asyncIterator]();
  }

  /** Seconds of the clock, and of the processor. */
  async ask(request: object): Promise<[number, number]> {
    this.child.stdin!.write(`${JSON.stringify(request)}\n`);
    const { value, done } = await this.lines.next();
    if (done) throw new Error(`${this.child.spawnfile} ended in the middle of a measurement`);
    return JSON.parse(value);
  }

  end(): void {
    this.child.stdin!.end();
  }
}

interface Series {
  ours: number[];
  theirs: number[];
}

/** Rounds of the sustained loop: enough for a spread, where each takes its tenth of a second. */
const sustainedRounds = 5;

/** Times a case in both, turn by turn; seconds of one statement. */
export async function measure(c: LoopCase, repeats: number): Promise<Series & { sustained?: Series }> {
  const ours = new Twin(process.execPath, ['-e', node]);
  const theirs = new Twin(c.python ?? pythonPath(), ['-u', '-c', python]);
  const times: Series & { sustained?: Series } = { ours: [], theirs: [] };
  try {
    await ours.ask(c.js);
    await theirs.ask(c.py);
    for (let i = 0; i < 2; i++) for (const twin of [ours, theirs]) await twin.ask({ n: c.n }); // warm both up
    for (let i = 0; i < repeats; i++) {
      times.ours.push((await ours.ask({ n: c.n }))[0] / c.n);
      times.theirs.push((await theirs.ask({ n: c.n }))[0] / c.n);
    }
    if (c.sustained) {
      times.sustained = { ours: [], theirs: [] };
      for (let i = 0; i < sustainedRounds; i++) {
        // Time of the processor, since the loop is too long for a busy machine to leave it alone.
        times.sustained.ours.push((await ours.ask({ n: c.sustained }))[1] / c.sustained);
        times.sustained.theirs.push((await theirs.ask({ n: c.sustained }))[1] / c.sustained);
      }
    }
  } finally {
    ours.end();
    theirs.end();
  }
  return times;
}
