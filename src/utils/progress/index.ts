/** `torch.utils.progress`: progress bars for loops. */
export { formatInterval, formatMeter, type Meter } from './format';
export { type ProgressStream, Tqdm, type TqdmOptions, tqdm, trange } from './tqdm';
