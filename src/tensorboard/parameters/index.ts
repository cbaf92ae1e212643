/** The parameters of `SummaryWriter` and of its methods. */
export * from './histograms';
export * from './media';
export * from './models';
export * from './runs';
export * from './scalars';
export * from './steps';
export * from './writer';
