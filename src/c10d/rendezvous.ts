/** How processes find the store of their group. Twin of torch/distributed/rendezvous.py. */
import { fileURLToPath } from 'node:url';
import { TorchError } from '../common/errors';
import type { Store } from './store';
import { FileStore, TCPStore } from './stores';

/** Where a process stands. */
export interface Place {
  /** The store that has the values. */
  store: Store;
  rank: number;
  worldSize: number;
}

function initError(scheme: string, what: string): RangeError {
  return new RangeError(`Error initializing torch.distributed using ${scheme}:// rendezvous: ${what}`);
}

/** An integer in a text, as Python's `int` reads it. */
function integerIn(text: string): number {
  if (!/^\s*[-+]?\d+\s*$/.test(text))
    throw new RangeError(`invalid literal for int() with base 10: '${text}'`);
  return Number(text);
}

type Query = Map<string, string>;

function queryOf(text: string): Query {
  const pairs = text === '' ? [] : text.split('&').map((pair) => pair.split('=') as [string, string]);
  return new Map(pairs);
}

/** Whether the server is the one with an event loop: Python's `use_libuv`. */
const usesLibuv = (query: Query): boolean => (query.get('use_libuv') ?? process.env.USE_LIBUV ?? '1') === '1';

function tcpStore(
  host: string,
  port: number,
  query: Query,
  place: Omit<Place, 'store'>,
  timeout: number,
): Store {
  if (!(port >= 0 && port < 2 ** 16))
    throw new RangeError(`port must have value from 0 to 65535 but was ${port}.`);
  const { rank, worldSize } = place;
  // Who has started all ranks serves the store itself, where this variable says so.
  if (process.env.TORCHELASTIC_USE_AGENT_STORE === 'True')
    return new TCPStore(host, port, { worldSize, isMaster: false, timeout });
  const isMaster = rank === 0;
  return new TCPStore(host, port, {
    worldSize,
    isMaster,
    timeout,
    multiTenant: true,
    useLibuv: usesLibuv(query),
  });
}

function fromQuery(scheme: string, query: Query): Omit<Place, 'store'> {
  const rank = query.get('rank');
  const worldSize = query.get('world_size');
  if (rank === undefined) throw initError(scheme, 'rank parameter missing');
  if (worldSize === undefined) throw initError(scheme, 'world size parameter missing');
  return { rank: integerIn(rank), worldSize: integerIn(worldSize) };
}

/** `file://path` */
function throughFile(url: string, query: Query): Place {
  // On Windows a path has a drive.
  const path = process.platform === 'win32' ? fileURLToPath(`file://${url}`) : decodePath(url);
  if (path === '') throw initError('file', 'path missing');
  const place = fromQuery('file', query);
  return { store: new FileStore(path, place.worldSize), ...place };
}

/** What stands behind the host, which Python leaves out. */
const decodePath = (rest: string): string => (rest.includes('/') ? rest.slice(rest.indexOf('/')) : '');

/** `tcp://host:port` */
function throughTcp(rest: string, query: Query, timeout: number): Place {
  const authority = rest.split('/')[0]!;
  const [, inBrackets, plain, port] = /^(?:\[([^\]]*)\]|([^:]*))(?::(\d+))?$/.exec(authority) ?? [];
  if (port === undefined) throw initError('tcp', 'port number missing');
  const place = fromQuery('tcp', query);
  const store = tcpStore(inBrackets ?? plain!, Number(port), query, place, timeout);
  return { store, ...place };
}

/** `env://`: all is in the environment. */
function throughEnvironment(query: Query, timeout: number): Place {
  const variable = (name: string): string => {
    const value = process.env[name];
    if (value === undefined || value === '')
      throw initError('env', `environment variable ${name} expected, but not set`);
    return value;
  };
  const rank = integerIn(query.get('rank') ?? variable('RANK'));
  const worldSize = integerIn(query.get('world_size') ?? variable('WORLD_SIZE'));
  const host = variable('MASTER_ADDR');
  const port = integerIn(variable('MASTER_PORT'));
  return { store: tcpStore(host, port, query, { rank, worldSize }, timeout), rank, worldSize };
}

/**
 * Finds the store that an address names.
 * @param rank -1 where the address or the environment says it; so is the world's size
 */
export function rendezvous(url: string, rank: number, worldSize: number, timeout: number): Place {
  const [, scheme = '', rest = '', text = ''] = /^([a-z]*):\/\/([^?#]*)\??([^#]*)/.exec(url) ?? [];
  const query = queryOf(text);
  if (rank !== -1 || worldSize !== -1) {
    if (query.has('rank') || query.has('world_size'))
      throw new Error(`The url: ${url} has node-specific arguments(rank, world_size) already.`);
    if (rank !== -1) query.set('rank', String(rank));
    if (worldSize !== -1) query.set('world_size', String(worldSize));
  }
  switch (scheme) {
    case 'file':
      return throughFile(rest, query);
    case 'tcp':
      return throughTcp(rest, query, timeout);
    case 'env':
      return throughEnvironment(query, timeout);
    default:
      throw new TorchError(`No rendezvous handler for ${scheme}://`);
  }
}
