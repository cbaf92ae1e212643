/** `torch.utils.progress`: progress bars for loops, as tqdm's. */
export { formatInterval, formatMeter, type Meter } from './format';
export { type ProgressStream, Tqdm, type TqdmOptions, tqdm, trange } from './tqdm';
