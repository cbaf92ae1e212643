/** The stores that there are: in memory, in a file, on a server, and with a prefix. */
import path from 'node:path';
import { type Arguments, binder, refuseArguments } from '../common/binder';
import { expectBoolean, expectInteger, expectString, invalidArgument } from '../common/expect';
import { native } from '../native';
import { requireAvailable } from './availability';
import { requireStore, Store } from './store';
import { milliseconds } from './timeout';

/**
 * A store in the memory of this process: for a world of one, and for tests.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#torch.distributed.HashStore
 * @example
 * const store = new torch.distributed.HashStore();
 * store.set('key', 'value');
 * store.get('key').toString(); // 'value'
 */
export class HashStore extends Store {
  constructor(...args: []) {
    refuseArguments('HashStore', args);
    requireAvailable();
    super(native.storeHash());
  }
}

interface FileStoreParameters {
  /** The file, which all processes can write to. */
  fileName: string;
  /** How many processes there are; -1 where that isn't known. */
  worldSize?: number;
}

const bindFileStore = binder<FileStoreParameters, ['fileName', 'worldSize']>(
  'FileStore',
  { fileName: 'any' },
  { worldSize: -1 },
);

/**
 * A store in a file, for processes that share a file system. The file must not be there from an earlier run.
 *
 * @param args fileName; worldSize: how many processes there are (-1, not known)
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#torch.distributed.FileStore
 * @example
 * const store = new torch.distributed.FileStore('/tmp/rendezvous', 2);
 * store.add('here', 1);
 */
export class FileStore extends Store {
  /** The file. */
  readonly path: string;

  constructor(...args: Arguments<FileStoreParameters, [fileName: 'fileName', worldSize: 'worldSize']>) {
    const [fileName, worldSize] = bindFileStore(args);
    expectString(fileName, 'fileName');
    expectInteger(worldSize, 'worldSize');
    requireAvailable();
    super(native.storeFile(path.resolve(fileName), worldSize));
    this.path = path.resolve(fileName);
  }
}

/** Options of {@link TCPStore}. */
export interface TCPStoreOptions {
  /** How many processes there are, the server included; null where that isn't known. Default: null */
  worldSize?: number | null | undefined;
  /** Whether this process has the server. Default: false */
  isMaster?: boolean | undefined;
  /** How long keys and connections are waited for, in seconds. Default: 300 */
  timeout?: number | undefined;
  /** Whether the server waits for all others at first. Default: true */
  waitForWorkers?: boolean | undefined;
  /** Whether several stores of this process may share a server. Default: false */
  multiTenant?: boolean | undefined;
  /** A socket of this process that listens already; port has to be its own. Default: null */
  masterListenFd?: number | null | undefined;
  /** Whether the server is the one with an event loop, which waits for many clients at once. Default: true */
  useLibuv?: boolean | undefined;
}

interface TCPStoreParameters extends TCPStoreOptions {
  /** The server's host. */
  hostName: string;
  /** The server's port; 0 lets the server choose one. */
  port: number;
}

type TCPStoreOrder = [
  hostName: 'hostName',
  port: 'port',
  worldSize: 'worldSize',
  isMaster: 'isMaster',
  timeout: 'timeout',
  waitForWorkers: 'waitForWorkers',
  multiTenant: 'multiTenant',
  masterListenFd: 'masterListenFd',
  useLibuv: 'useLibuv',
];
const bindTcpStore = binder<TCPStoreParameters, TCPStoreOrder>(
  'TCPStore',
  { hostName: 'any', port: 'any' },
  {
    worldSize: null,
    isMaster: false,
    timeout: 300,
    waitForWorkers: true,
    multiTenant: false,
    masterListenFd: null,
    useLibuv: true,
  },
);

/**
 * A store that one process serves and the others reach over the network.
 *
 * @param args hostName; port: 0 lets the server choose one; worldSize: how many processes there are;
 *   isMaster: whether this one has the server; timeout: in seconds (300); waitForWorkers (true); multiTenant;
 *   masterListenFd; useLibuv (true)
 * @throws DistNetworkError where there is no server, or the port is taken
 * @throws RangeError for a world of none
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#torch.distributed.TCPStore
 * @example
 * const server = new torch.distributed.TCPStore('127.0.0.1', 0, { isMaster: true, waitForWorkers: false });
 * const client = new torch.distributed.TCPStore('127.0.0.1', server.port);
 * client.set('key', 'value');
 * server.get('key').toString(); // 'value'
 */
export class TCPStore extends Store {
  /** The server's host. */
  readonly host: string;

  constructor(...args: Arguments<TCPStoreParameters, TCPStoreOrder>) {
    const o = bindTcpStore.named(args);
    expectString(o.hostName, 'hostName');
    if (!Number.isInteger(o.port) || o.port < 0 || o.port > 65535)
      throw invalidArgument('an integer from 0 to 65535', 'port', o.port);
    if (o.worldSize !== null) expectInteger(o.worldSize, 'worldSize');
    if (o.worldSize === 0)
      throw new RangeError('TCPStore world size cannot be 0: null where it is not known');
    if (o.masterListenFd !== null) expectInteger(o.masterListenFd, 'masterListenFd', 0);
    expectBoolean(o.isMaster, 'isMaster');
    expectBoolean(o.waitForWorkers, 'waitForWorkers');
    expectBoolean(o.multiTenant, 'multiTenant');
    expectBoolean(o.useLibuv, 'useLibuv');
    const timeout = milliseconds(o.timeout);
    requireAvailable();
    super(
      native.storeTcp(
        o.hostName,
        o.port,
        o.worldSize !== null && o.worldSize > 0 ? o.worldSize : null,
        o.isMaster,
        timeout,
        o.waitForWorkers,
        o.multiTenant,
        o.masterListenFd,
        o.useLibuv,
      ),
    );
    this.host = o.hostName;
  }

  /** The server's port. */
  get port(): number {
    return native.storePort(this._native);
  }
}

interface PrefixStoreParameters {
  /** What the keys begin with in the store beneath, before a slash. */
  prefix: string;
  /** The store beneath. */
  store: Store;
}

const bindPrefixStore = binder<PrefixStoreParameters, ['prefix', 'store']>(
  'PrefixStore',
  { prefix: 'any', store: 'object' },
  {},
);

/**
 * A store whose keys are those of another one that begin with a prefix and a slash.
 *
 * @param args prefix and store
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#torch.distributed.PrefixStore
 * @example
 * const store = new torch.distributed.HashStore();
 * new torch.distributed.PrefixStore('part', store).set('key', 'value');
 * store.get('part/key').toString(); // 'value'
 */
export class PrefixStore extends Store {
  /** The store beneath. */
  readonly underlyingStore: Store;

  constructor(...args: Arguments<PrefixStoreParameters, [prefix: 'prefix', store: 'store']>) {
    const [prefix, store] = bindPrefixStore(args);
    expectString(prefix, 'prefix');
    super(native.storePrefix(prefix, requireStore(store)._native));
    this.underlyingStore = store;
  }
}
