/** Random calls of a part of the library, in child processes. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runPython } from '../helpers/python';
import { runShards } from './shards';

export interface FuzzResult {
  calls: number;
  returned: number;
  threw: number;
  backward: number;
  targets: number;
  /** Calls that ended the process or did not return: signal or status, then the call. */
  crashes: string[];
  /** Calls that threw something other than an Error with a message. */
  bad: string[];
}

/**
 * Calls a process; a fresh one now and then keeps what one call left behind from hiding in the next thousand.
 */
const SHARD = 2500;
/** Every overload of the dispatcher and its arguments' types, as PyTorch itself lists them. */
const listOverloads = `
result = []
for s in torch._C._jit_get_all_schemas():
    full = s.name + "." + s.overload_name if s.overload_name else s.name
    try:
        known = s.name.startswith("aten::") and torch._C._dispatch_has_kernel(full)
    except RuntimeError:
        known = False  # known to TorchScript only
    if known:
        types = [dict(type=str(a.real_type), n=a.N, name=a.name, keyword=a.kwarg_only, optional=a.has_default_value()) for a in s.arguments]
        result.append(dict(name=s.name[6:], overload=s.overload_name or "default", types=types))
result.sort(key=lambda o: (o["name"], o["overload"]))
`;

export async function fuzz(
  surface: 'public' | 'methods' | 'aten',
  calls: number,
  seed: number,
): Promise<FuzzResult> {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-fuzz-'));
  const total: FuzzResult = {
    calls: 0,
    returned: 0,
    threw: 0,
    backward: 0,
    targets: 0,
    crashes: [],
    bad: [],
  };
  const overloads = path.join(dir, 'overloads.json');
  fs.writeFileSync(overloads, JSON.stringify(runPython(listOverloads)));
  total.crashes = await runShards<{ counts: FuzzResult; bad: string[] }>({
    script: 'child.cjs',
    args: [surface, seed],
    rest: [overloads],
    execArgv: ['--expose-gc'],
    folder: dir,
    total: calls,
    size: SHARD,
    limitKiB: Number(process.env.TORCH_NODE_FUZZ_LIMIT ?? 6_000_000),
    mostCrashes: 200,
    add: ({ counts, bad }) => {
      for (const k of ['calls', 'returned', 'threw', 'backward'] as const) total[k] += counts[k];
      total.targets = counts.targets;
      total.bad.push(...bad);
    },
  });
  fs.rmSync(dir, { recursive: true, force: true });
  return total;
}
