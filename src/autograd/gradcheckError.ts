/** What gradcheck throws. */
import { TorchError } from '../common/errors';

/** A gradient that gradcheck or gradgradcheck found wrong. */
export class GradcheckError extends TorchError {
  override name = 'GradcheckError';
}
