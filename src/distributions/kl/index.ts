/** `torch.distributions.kl`: divergences of two distributions. Twin of torch/distributions/kl.py. */
import './same';
import './multivariate';
import './different';
import './further';

export {
  type DistributionClass,
  type KlDivergenceParameters,
  type KlFunction,
  klDivergence,
  type RegisterKlParameters,
  registerKl,
} from './registry';
