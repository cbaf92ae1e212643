/** The former place of `torch.func.functionalCall`. Twin of torch/nn/utils/stateless.py. */

import { warn } from '../../common/warnings';
import { functionalCall as call } from './functionalCall';

/**
 * The former place of `torch.func.functionalCall`.
 * @deprecated in PyTorch too
 */
export const functionalCall: typeof call = (...args) => {
  warn(
    '`torch.nn.utils.stateless.functional_call` is deprecated as of PyTorch 2.0 and will be removed in a future version of PyTorch. ' +
      'Please use `torch.func.functional_call` instead which is a drop-in replacement.',
    'FutureWarning',
  );
  return call(...args);
};
