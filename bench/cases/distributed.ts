/**
 * Worlds of processes on this machine, over loopback: collectives by size, and seed 001's step on one process
 * and on two, of one thread each. The peak is a rank's.
 */
import { rankOf, runWorld } from '../../test/distributed/ranks';
import { assertClean } from '../../test/helpers/child';
import type { CustomCase } from '../case';

interface Work {
  what: 'allReduce' | 'broadcast' | 'allGather' | 'reduceScatter' | 'step';
  /** Floats of a tensor, or samples of a rank's batch. */
  count: number;
  /** Calls in one timing. */
  calls: number;
}

const caseOf = (name: string, size: number, work: Work): CustomCase => ({
  name,
  run: async (repeats) => {
    const rounds = Math.max(Math.ceil(repeats / 3), 2);
    const series = { ours: [] as number[], theirs: [] as number[] };
    const peakMB = { ours: 0, theirs: 0 };
    // Both in turns: what else the machine does meets both.
    for (let turn = 0; turn < 3; turn++) {
      for (const [key, language] of [
        ['ours', 'node'],
        ['theirs', 'python'],
      ] as const) {
        const rank = rankOf(language, 'bench/programs/distributed', { ...work, rounds });
        const [first] = (await runWorld(Array(size).fill(rank), { timeout: 600 })).map(assertClean);
        series[key].push(...first!.report);
        peakMB[key] = Math.max(peakMB[key], first!.peakMB);
      }
    }
    const unit = Math.min(...series.theirs) > 1e-3 ? 'ms' : 'µs';
    const scaled = (xs: number[]) => xs.map((x) => x * (unit === 'ms' ? 1e3 : 1e6));
    return { unit, ours: scaled(series.ours), theirs: scaled(series.theirs), peakMB };
  },
});

export const distributed: CustomCase[] = [
  caseOf('all-reduce of one number, 2 ranks', 2, { what: 'allReduce', count: 1, calls: 1000 }),
  caseOf('all-reduce of 4 KB, 2 ranks', 2, { what: 'allReduce', count: 1 << 10, calls: 500 }),
  caseOf('all-reduce of 1 MB, 2 ranks', 2, { what: 'allReduce', count: 1 << 18, calls: 50 }),
  caseOf('all-reduce of 32 MB, 2 ranks', 2, { what: 'allReduce', count: 1 << 23, calls: 3 }),
  caseOf('broadcast of 32 MB, 2 ranks', 2, { what: 'broadcast', count: 1 << 23, calls: 3 }),
  caseOf('all-gather of 1 MB, 2 ranks', 2, { what: 'allGather', count: 1 << 18, calls: 50 }),
  caseOf('reduce-scatter of 1 MB, 2 ranks', 2, { what: 'reduceScatter', count: 1 << 18, calls: 50 }),
  caseOf('seed 001, batch 64, 1 process', 1, { what: 'step', count: 64, calls: 20 }),
  caseOf('seed 001, batch 64 a rank, 2 ranks', 2, { what: 'step', count: 64, calls: 20 }),
];
