/**
 * `torch.backends.cuda.cufftPlanCache`: the plans of Fourier transforms that cuFFT keeps for each device.
 * Source: https://docs.pytorch.org/docs/2.13/backends.html#torch.backends.cuda.cufft_plan_cache
 */
import { type Arguments, binder, refuseArguments } from '../common/binder';
import { TorchError } from '../common/errors';
import { currentDevice, deviceCount } from '../cuda/device';
import { type CudaDevice, deviceIndex } from '../cuda/state';
import { ops } from '../ops';

/** The operators of LibTorch that know of the cache. */
const aten = ops.aten as unknown as Record<
  '_cufft_get_plan_cache_size' | '_cufft_get_plan_cache_max_size',
  (device: number) => number
> & {
  _cufft_set_plan_cache_max_size(device: number, size: number): void;
  _cufft_clear_plan_cache(device: number): void;
};

/** The plans of one device. */
export class CuFFTPlanCache {
  readonly #device: () => number;

  /** @internal */
  constructor(device: () => number) {
    this.#device = device;
  }

  /** How many plans there are. Read-only: {@link maxSize} is how many there may be. */
  get size(): number {
    return aten._cufft_get_plan_cache_size(this.#device());
  }
  set size(_: number) {
    throw new TorchError(
      '.size is a read-only property showing the number of plans currently in the ' +
        'cache. To change the cache capacity, set cufft_plan_cache.max_size.',
    );
  }

  /** How many plans are kept at most. */
  get maxSize(): number {
    return aten._cufft_get_plan_cache_max_size(this.#device());
  }
  set maxSize(size: number) {
    aten._cufft_set_plan_cache_max_size(this.#device(), size);
  }

  /** Drops all plans. */
  clear(...args: []): void {
    refuseArguments('clear', args);
    aten._cufft_clear_plan_cache(this.#device());
  }
}

const bindGet = binder<{ device: CudaDevice }, [device: 'device']>('get', { device: 'any' }, {});

/** The plans of the current device, and with `get` those of another. */
export class CuFFTPlanCacheManager extends CuFFTPlanCache {
  /**
   * The plans of a device: Python's `cufft_plan_cache[device]`.
   *
   * @throws TorchError where there is no such device
   */
  get(...args: Arguments<{ device: CudaDevice }, [device: 'device']>): CuFFTPlanCache {
    const index = deviceIndex(bindGet(args)[0], false);
    const count = deviceCount();
    if (index < 0 || index >= count)
      throw new TorchError(
        `cufft_plan_cache: expected 0 <= device index < ${count}, but got device with index ${index}`,
      );
    return new CuFFTPlanCache(() => index);
  }
}

/** The plans of the current device; `get(device)` are those of another. */
export const cufftPlanCache = new CuFFTPlanCacheManager(currentDevice);
