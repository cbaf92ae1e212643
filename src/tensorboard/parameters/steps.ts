/** What everything that is added has: a name, and when it was. */
import type { Step } from '../fileWriter';

/** Options of what is added: when it was. */
export interface StepOptions {
  /** The step that it belongs to. Default: null, none */
  globalStep?: Step | null | undefined;
  /** Seconds since 1970. Default: null, now */
  walltime?: number | null | undefined;
}
export const step = { globalStep: null, walltime: null } as const;

/** What is added under a name. */
export interface Tagged {
  /** Its name. A slash groups what begins alike. */
  tag: string;
}
