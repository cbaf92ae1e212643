/**
 * What has died while a script makes no tensors: the addon looks for it where some are made, and otherwise
 * here, on the turn of the event loop behind a collection.
 */
import { native } from './index';

const collected = new FinalizationRegistry<undefined>(() => {
  native.memorySweep();
  sweepWhenIdle();
});

/** Has the addon look for what the engine's next collection finds dead. */
export function sweepWhenIdle(): void {
  collected.register({}, undefined);
}
