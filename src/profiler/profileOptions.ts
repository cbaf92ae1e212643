/** The options of `torch.profiler.profile`. */
import { binder } from '../common/binder';
import { expectBoolean, expectFunction, invalidArgument } from '../common/expect';
import { checkOptions } from '../common/optionsObject';
import { isPlainObject } from '../common/plainObject';
import type { ActivitySelection } from './activity';
import type { Schedule } from './schedule';
import type { ExperimentalConfig } from './session';

/** What `profile` records, and when; `Prof` is the profiler, whose file stands on this one. */
export interface ProfileOptions<Prof = any> {
  /**
   * The groups of activities; an object names a part of a group: `{ CUDA: ['GPU_MEMCPY'] }`. null: all that
   * can be recorded here. Default: null
   */
  activities?: Iterable<ActivitySelection> | null | undefined;
  /** What is done at each step, of which `step()` tells; null: all is recorded. Default: null */
  schedule?: Schedule | null | undefined;
  /** Called with the profiler at the end of each cycle. Default: null */
  onTraceReady?: ((prof: Prof) => unknown) | null | undefined;
  /** Whether events have their inputs' shapes. Default: false */
  recordShapes?: boolean | undefined;
  /** Whether events have the memory that they took. Default: false */
  profileMemory?: boolean | undefined;
  /** Whether events have the script's lines that led to them. Default: false */
  withStack?: boolean | undefined;
  /** Whether matrix products and convolutions have their floating-point operations. Default: false */
  withFlops?: boolean | undefined;
  /** Whether events of TorchScript modules have these modules' names. Default: false */
  withModules?: boolean | undefined;
  /** Settings that LibTorch calls experimental; null: none. Default: null */
  experimentalConfig?: ExperimentalConfig | null | undefined;
  /** Whether events of earlier cycles stay. Default: false */
  accEvents?: boolean | undefined;
  /** Answers a trace's id; null: a random one. Default: null */
  customTraceIdCallback?: (() => string) | null | undefined;
}

export const bindProfile = binder<ProfileOptions, []>(
  'profile',
  {},
  {},
  {
    activities: null,
    schedule: null,
    onTraceReady: null,
    recordShapes: false,
    profileMemory: false,
    withStack: false,
    withFlops: false,
    withModules: false,
    experimentalConfig: null,
    accEvents: false,
    customTraceIdCallback: null,
  },
);

/** All options, with their defaults. */
export type BoundOptions = ReturnType<typeof bindProfile.named>;

const FLAGS = [
  'recordShapes',
  'profileMemory',
  'withStack',
  'withFlops',
  'withModules',
  'accEvents',
] as const;
const CALLBACKS = ['schedule', 'onTraceReady', 'customTraceIdCallback'] as const;

/** Throws for options of a wrong kind. */
export function checkOptionValues(options: BoundOptions): void {
  for (const flag of FLAGS) expectBoolean(options[flag], flag);
  for (const callback of CALLBACKS)
    if (options[callback] !== null) expectFunction(options[callback], callback);
  const { experimentalConfig } = options;
  if (experimentalConfig === null) return;
  if (!isPlainObject(experimentalConfig)) {
    throw invalidArgument('an object', 'experimentalConfig', experimentalConfig);
  }
  checkOptions('profile', experimentalConfig, [
    'captureOverloadNames',
    'verbose',
    'exposeKinetoEventMetadata',
  ]);
  for (const [name, value] of Object.entries(experimentalConfig)) {
    if (value !== undefined) expectBoolean(value, `experimentalConfig.${name}`);
  }
}
