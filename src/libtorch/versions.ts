/** What is known of one LibTorch version that the addon can be built against. */
export interface SupportedVersion {
  /** The version, without a local part such as `+cpu`. */
  readonly version: string;
  /** PyTorch's own wheel index of the CUDA build, for platforms whose plain index carries a CPU build. */
  readonly cudaIndex: string;
}

/** The versions of LibTorch that torch-node supports, each minor's last; the first is the default. */
export const SUPPORTED: readonly [SupportedVersion, ...SupportedVersion[]] = [
  { version: '2.13.0', cudaIndex: 'https://download.pytorch.org/whl/cu130' },
  { version: '2.15.0', cudaIndex: 'https://download.pytorch.org/whl/cu132' },
  { version: '2.14.1', cudaIndex: 'https://download.pytorch.org/whl/cu130' },
  { version: '2.12.1', cudaIndex: 'https://download.pytorch.org/whl/cu130' },
  { version: '2.11.0', cudaIndex: 'https://download.pytorch.org/whl/cu130' },
];

/** PyTorch's own wheel index: of all builds, and in folders of it (`cpu`, `cu130`) of one kind each. */
export const PYTORCH_INDEX = 'https://download.pytorch.org/whl';

/** PyTorch's own wheel index of CPU builds. */
export const CPU_INDEX = `${PYTORCH_INDEX}/cpu`;

/** The version that `npx torch-node install` fetches when none is named. */
export const DEFAULT_VERSION = SUPPORTED[0].version;

/** Whether an addon can be built against this version of LibTorch. */
export function isSupported(version: string): boolean {
  return SUPPORTED.some((entry) => entry.version === version);
}

/** The supported versions, from the oldest to the newest. */
export const supportedVersions: readonly string[] = SUPPORTED.map((entry) => entry.version).sort();

/** `2.11.0, 2.12.1 or 2.13.0`: versions from the oldest to the newest, for messages. */
export function listOf(versions: readonly string[]): string {
  const sorted = [...versions].sort();
  return sorted.length < 2 ? sorted.join() : `${sorted.slice(0, -1).join(', ')} or ${sorted.at(-1)}`;
}
