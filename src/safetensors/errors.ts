/** Errors of safetensors files. */
import { TorchError } from '../common/errors';

/**
 * A file that is no valid safetensors file, or a request that it can't answer:
 * Python's `safetensors.SafetensorError`.
 */
export class SafetensorError extends TorchError {
  override name = 'SafetensorError';
}
