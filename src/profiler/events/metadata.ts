/** What Kineto notes of a kernel or a copy: `EventMetadata`. */

const text = (value: string): string => value.replace(/^"+|"+$/g, '');
const truth = (value: string): boolean => value === '1' || value === 'true';

/** Kineto's keys, with the name of each here and what reads it. */
const keys = {
  'registers per thread': ['registersPerThread', Number],
  'shared memory': ['sharedMemory', Number],
  grid: ['grid', JSON.parse],
  block: ['block', JSON.parse],
  priority: ['priority', Number],
  'blocks per SM': ['blocksPerSm', Number],
  'warps per SM': ['warpsPerSm', Number],
  'est. achieved occupancy %': ['estOccupancyPct', Number],
  occupancy: ['occupancy', JSON.parse],
  queued: ['queued', Number],
  'graph id': ['graphId', Number],
  'graph node id': ['graphNodeId', Number],
  stream: ['stream', Number],
  context: ['context', Number],
  channel: ['channel', Number],
  channel_type: ['channelType', Number],
  bytes: ['bytes', Number],
  'memory bandwidth (GB/s)': ['bandwidthGbS', Number],
  'Collective name': ['collectiveName', text],
  dtype: ['dtype', text],
  'In msg nelems': ['inMsgNelems', Number],
  'Out msg nelems': ['outMsgNelems', Number],
  'In split size': ['inSplitSize', text],
  'Out split size': ['outSplitSize', text],
  'Global rank start': ['globalRankStart', Number],
  'Global rank stride': ['globalRankStride', Number],
  'Group size': ['groupSize', Number],
  'Process Group Name': ['processGroupName', text],
  'Process Group Description': ['processGroupDesc', text],
  'Process Group Ranks': ['processGroupRanks', text],
  Rank: ['rank', Number],
  'Src Rank': ['srcRank', Number],
  'Dst Rank': ['dstRank', Number],
  Seq: ['seq', Number],
  'Is asynchronized op': ['isAsync', truth],
} as const satisfies Record<string, readonly [string, (value: string) => unknown]>;

/** What Kineto notes of a kernel or a copy; null for what it doesn't. */
export type EventMetadata = {
  readonly [K in keyof typeof keys as (typeof keys)[K][0]]: ReturnType<(typeof keys)[K][1]> | null;
};

/** The metadata of an event; null where Kineto has noted none of it. */
export function buildMetadata(noted: readonly (readonly [string, string])[]): EventMetadata | null {
  const values = new Map(noted);
  if (!Object.keys(keys).some((key) => values.has(key))) return null;
  const entries = Object.entries(keys).map(([key, [name, read]]) => {
    const value = values.get(key);
    return [name, value === undefined ? null : read(value)];
  });
  return Object.fromEntries(entries) as EventMetadata;
}
