/**
 * What is known about a CUDA device.
 * Source: https://docs.pytorch.org/docs/2.13/generated/torch.cuda.get_device_properties.html
 */
import { inspectCustom } from '../common/node';

/** The integer properties, in the order of `kDeviceAttributes` in binding/cuda/driver.h. */
const attributeNames = [
  'major',
  'minor',
  'multiProcessorCount',
  'isMultiGpuBoard',
  'isIntegrated',
  'maxThreadsPerMultiProcessor',
  'maxThreadsPerBlock',
  'warpSize',
  'regsPerMultiprocessor',
  'sharedMemoryPerBlock',
  'sharedMemoryPerBlockOptin',
  'sharedMemoryPerMultiprocessor',
  'L2CacheSize',
  'clockRate',
  'memoryClockRate',
  'memoryBusWidth',
  'pciBusId',
  'pciDeviceId',
  'pciDomainId',
] as const;

type Attributes = { readonly [Name in (typeof attributeNames)[number]]: number };

/** The properties of a CUDA device; `totalMemory` and the cache and shared memory sizes are in bytes. */
export interface CudaDeviceProperties extends Attributes {}

export class CudaDeviceProperties {
  /** The device's name, such as `NVIDIA H100 80GB HBM3`. */
  readonly name: string;
  /** The device's number, which no other device has, in hexadecimal digits. */
  readonly uuid: string;
  /** The size of the device's memory, in bytes. */
  readonly totalMemory: number;

  /** @param values what `native.cudaDeviceProperties` gives */
  constructor([name, uuid, totalMemory, ...attributes]: readonly [string, string, number, ...number[]]) {
    this.name = name;
    this.uuid = uuid;
    this.totalMemory = totalMemory;
    // The interface above declares them, readonly.
    for (const [i, attribute] of attributeNames.entries()) (this as any)[attribute] = attributes[i];
  }

  /** What Python's `repr` prints. */
  toString(): string {
    const megabytes = (bytes: number): string => `${Math.floor(bytes / 2 ** 20)}MB`;
    return (
      `_CudaDeviceProperties(name='${this.name}', major=${this.major}, minor=${this.minor}, ` +
      `total_memory=${megabytes(this.totalMemory)}, multi_processor_count=${this.multiProcessorCount}, ` +
      `uuid=${this.uuid}, pci_bus_id=${this.pciBusId}, pci_device_id=${this.pciDeviceId}, ` +
      `pci_domain_id=${this.pciDomainId}, L2_cache_size=${megabytes(this.L2CacheSize)})`
    );
  }

  [inspectCustom](): string {
    return this.toString();
  }
}
