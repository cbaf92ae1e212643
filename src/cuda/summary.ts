/** The table of `torch.cuda.memorySummary`, a twin of the one in torch/cuda/memory.py. */

/** A whole number of a unit, in the unit that suits `reference`: the row's numbers share it. */
type Format = (value: number, reference: number) => string;

const formatSize: Format = (value, reference) => {
  let unit = 'B  ';
  for (const next of ['KiB', 'MiB', 'GiB', 'TiB', 'PiB']) {
    if (reference < 768 * 1024) break;
    unit = next;
    value = Math.floor(value / 1024);
    reference /= 1024;
  }
  return `${String(value).padStart(6)} ${unit}`;
};

const formatCount: Format = (value, reference) => {
  let unit = ' ';
  for (const next of ['K', 'M']) {
    if (reference < 750 * 1000) break;
    unit = next;
    value = Math.floor(value / 1000);
    reference /= 1000;
  }
  return `${String(value).padStart(7)} ${unit} `;
};

const pooledMetrics: readonly (readonly [key: string, name: string, format: Format])[] = [
  ['allocated_bytes', 'Allocated memory', formatSize],
  ['active_bytes', 'Active memory', formatSize],
  ['requested_bytes', 'Requested memory', formatSize],
  ['reserved_bytes', 'GPU reserved memory', formatSize],
  ['inactive_split_bytes', 'Non-releasable memory', formatSize],
  ['allocation', 'Allocations', formatCount],
  ['active', 'Active allocs', formatCount],
  ['segment', 'GPU reserved segments', formatCount],
  ['inactive_split', 'Non-releasable allocs', formatCount],
];

const oversizeMetrics: readonly (readonly [key: string, name: string])[] = [
  ['oversize_allocations', 'Oversize allocations'],
  ['oversize_segments', 'Oversize GPU segments'],
];

const WIDTH = 75;
const columns = ['current', 'peak', 'allocated', 'freed'] as const;

function row(name: string, values: readonly number[], references: readonly number[], format: Format): string {
  const cells = values.map((value, i) => format(value, references[i]!));
  return ` ${name.padEnd(21)} | ${cells.join(' | ')} `;
}

/**
 * The statistics of a device's memory as a table.
 *
 * @param stats what `memoryStats` gives
 * @param device the device's index, for the title
 * @param abbreviated whether the rows for each pool are left out
 */
export function formatSummary(
  stats: Readonly<Record<string, number>>,
  device: number,
  abbreviated: boolean,
): string {
  const read = (prefix: string): number[] => columns.map((column) => stats[`${prefix}.${column}`] ?? 0);
  const line = (char: string): string => char.repeat(WIDTH);
  const ooms = String(stats.num_ooms ?? 0).padEnd(12);
  const retries = String(stats.num_alloc_retries ?? 0).padEnd(8);
  const lines = [
    line('='),
    ` ${' '.repeat(16)} PyTorch CUDA memory summary, device ID ${String(device).padEnd(17)} `,
    line('-'),
    `  ${' '.repeat(9)} CUDA OOMs: ${ooms} | ${' '.repeat(6)} cudaMalloc retries: ${retries}  `,
    line('='),
    '        Metric         | Cur Usage  | Peak Usage | Tot Alloc  | Tot Freed  ',
  ];
  for (const [key, name, format] of pooledMetrics) {
    const all = read(`${key}.all`);
    lines.push(line('-'), row(name, all, all, format));
    if (abbreviated) continue;
    lines.push(row('      from large pool', read(`${key}.large_pool`), all, format));
    lines.push(row('      from small pool', read(`${key}.small_pool`), all, format));
  }
  for (const [key, name] of oversizeMetrics) {
    const values = read(key);
    lines.push(line('-'), row(name, values, values, formatCount));
  }
  lines.push(line('='));
  return `|${lines.join('|\n|')}|\n`;
}
