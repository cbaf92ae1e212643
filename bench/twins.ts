/** A Node and a Python process that time statements on request, so that the two can take turns. */
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import readline from 'node:readline';
import { pythonPath, repo } from '../test/helpers/python';
import type { LoopCase } from './case';
import { floorProgram } from './floor';

const node = `
const m = require(${JSON.stringify(path.join(repo, 'lib'))});
const torch = m.default ?? m;
torch.setNumThreads(1);
let timed;
const peakMB = () => {
  try { return Number(/VmHWM:\\s*(\\d+)/.exec(require('node:fs').readFileSync('/proc/self/status', 'utf8'))[1]) * 1024 / 1e6; }
  catch { return process.resourceUsage().maxRSS * 1024 / 1e6; }
};
require('node:readline').createInterface({ input: process.stdin }).on('line', async (line) => {
  const r = JSON.parse(line);
  if (r.stmt !== undefined) {
    torch.manualSeed(0);
    const kind = /\\bawait\\b/.test(r.stmt) ? 'async ' : '';
    timed = new Function('torch', 'require', r.setup + '; return ' + kind + '(n) => { const c = process.cpuUsage(), t = process.hrtime.bigint(); for (let i = 0; i < n; i++) { ' + r.stmt + ' } ' + (r.finish ?? '') + '; const wall = Number(process.hrtime.bigint() - t) / 1e9, u = process.cpuUsage(c); return [wall, (u.user + u.system) / 1e6]; }')(torch, require);
    console.log('[0,0]');
  } else if (r.peak) console.log(JSON.stringify([peakMB(), 0]));
  else console.log(JSON.stringify(await timed(r.n)));
});`;

const python = `
import json, re, resource, sys, time, timeit, torch
def peak_mb():
    try: return int(re.search(r"VmHWM:\\s*(\\d+)", open("/proc/self/status").read())[1]) * 1024 / 1e6
    except OSError: return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)
torch.set_num_threads(1)
for line in sys.stdin:
    r = json.loads(line)
    if "stmt" in r:
        torch.manual_seed(0)
        timer = timeit.Timer(r["stmt"], r["setup"], globals={"torch": torch})
        finish = compile(r.get("finish", ""), "finish", "exec")
        timer.timeit(1)
        print([0, 0], flush=True)
    elif "peak" in r: print([peak_mb(), 0], flush=True)
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
  floor?: number[];
}

interface Measured extends Series {
  sustained?: Series;
  peakMB: { ours: number; theirs: number };
}

/** Rounds of the sustained loop: enough for a spread, where each takes its tenth of a second. */
const sustainedRounds = 5;

/** Times a case in both, and in C++ where that has it, turn by turn; seconds of one statement. */
export async function measure(c: LoopCase, repeats: number): Promise<Measured> {
  const program = c.floor ? floorProgram() : null;
  const ours = new Twin(process.execPath, ['-e', node]);
  const theirs = new Twin(c.python ?? pythonPath(), ['-u', '-c', python]);
  const floor = program === null ? undefined : new Twin(program, [c.name]);
  const twins = { ours, theirs, ...(floor && { floor }) };
  const newSeries = (): Series => ({ ours: [], theirs: [], ...(floor && { floor: [] }) });
  /** Clock time has index 0; processor time, which a busy machine doesn't stretch, has 1. */
  const turn = async (series: Series, n: number, time: 0 | 1) => {
    for (const [name, twin] of Object.entries(twins))
      series[name as keyof Series]!.push((await twin.ask({ n }))[time] / n);
  };
  try {
    await ours.ask(c.js);
    await theirs.ask(c.py);
    for (let i = 0; i < 2; i++) await turn(newSeries(), c.n, 0); // warm all up
    const times = newSeries();
    for (let i = 0; i < repeats; i++) await turn(times, c.n, 0);
    const sustained = c.sustained ? newSeries() : undefined;
    // What V8 compiles in the first thousands of calls is no cost of the later ones.
    if (c.sustained) await turn(newSeries(), c.sustained, 1);
    for (let i = 0; sustained && i < sustainedRounds; i++) await turn(sustained, c.sustained!, 1);
    const [ourPeak] = await ours.ask({ peak: true });
    const [theirPeak] = await theirs.ask({ peak: true });
    return { ...times, ...(sustained && { sustained }), peakMB: { ours: ourPeak, theirs: theirPeak } };
  } finally {
    for (const twin of Object.values(twins)) twin.end();
  }
}
