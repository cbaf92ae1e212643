/** What a profiler can record. */
import { refuseArguments } from '../common/binder';
import { makeError } from '../common/errors';
import { invalidArgument } from '../common/expect';
import { isPlainObject } from '../common/plainObject';
import * as cuda from '../cuda';

/**
 * Groups of activities that a profiler records: what runs on the CPU, and on each kind of device.
 *
 * @example
 * torch.profiler.profile({ activities: [torch.profiler.ProfilerActivity.CPU] });
 * @see https://docs.pytorch.org/docs/2.13/profiler.html#torch.profiler.ProfilerActivity
 */
export const ProfilerActivity = Object.freeze({
  CPU: 'CPU',
  XPU: 'XPU',
  MTIA: 'MTIA',
  CUDA: 'CUDA',
  HPU: 'HPU',
  PrivateUse1: 'PrivateUse1',
});
/** One of {@link ProfilerActivity}'s groups. */
export type ProfilerActivity = (typeof ProfilerActivity)[keyof typeof ProfilerActivity];

/**
 * Where an event ran: `event.deviceType`.
 *
 * @see https://docs.pytorch.org/docs/2.13/profiler.html
 */
export const DeviceType = Object.freeze({
  CPU: 'CPU',
  CUDA: 'CUDA',
  MKLDNN: 'MKLDNN',
  OPENGL: 'OPENGL',
  OPENCL: 'OPENCL',
  IDEEP: 'IDEEP',
  HIP: 'HIP',
  FPGA: 'FPGA',
  MAIA: 'MAIA',
  XLA: 'XLA',
  Vulkan: 'VULKAN',
  Metal: 'METAL',
  XPU: 'XPU',
  MPS: 'MPS',
  MTIA: 'MTIA',
  Meta: 'META',
  HPU: 'HPU',
  VE: 'VE',
  Lazy: 'LAZY',
  IPU: 'IPU',
  PrivateUse1: 'PRIVATEUSEONE',
});
/** One of {@link DeviceType}'s devices. */
export type DeviceType = (typeof DeviceType)[keyof typeof DeviceType];

/** A group of activities, all of it, or the named parts of some groups. */
export type ActivitySelection =
  | ProfilerActivity
  | { readonly [Group in ProfilerActivity]?: readonly string[] | undefined };

/** The groups that are recorded, and for groups of which only a part is, the names of that part. */
export interface Activities {
  readonly groups: ReadonlySet<ProfilerActivity>;
  readonly parts: ReadonlyMap<ProfilerActivity, readonly string[]>;
}

/**
 * What a profiler can record here: the CPU, and CUDA where there is a GPU.
 *
 * @see https://docs.pytorch.org/docs/2.13/profiler.html#torch.profiler.supported_activities
 */
export function supportedActivities(...args: []): Set<ProfilerActivity> {
  refuseArguments('supportedActivities', args);
  return new Set(cuda.isAvailable() ? [ProfilerActivity.CPU, ProfilerActivity.CUDA] : [ProfilerActivity.CPU]);
}

/**
 * Whether LibTorch records with Kineto, which it always does here.
 *
 * @see https://docs.pytorch.org/docs/2.13/profiler.html
 */
export function kinetoAvailable(...args: []): boolean {
  refuseArguments('kinetoAvailable', args);
  return true;
}

function isActivity(value: unknown): value is ProfilerActivity {
  return typeof value === 'string' && Object.hasOwn(ProfilerActivity, value);
}

/** Reads the option `activities`; null stands for all that can be recorded. */
export function parseActivities(activities: Iterable<ActivitySelection> | null): Activities {
  if (activities === null) return { groups: supportedActivities(), parts: new Map() };
  if (typeof activities !== 'object' || !(Symbol.iterator in activities)) {
    throw invalidArgument('an array of ProfilerActivity', 'activities', activities);
  }
  const groups = new Set<ProfilerActivity>();
  const parts = new Map<ProfilerActivity, readonly string[]>();
  const add = (group: unknown): ProfilerActivity => {
    if (!isActivity(group)) throw invalidArgument('ProfilerActivity', 'activities', group);
    if (groups.has(group)) {
      throw makeError('ValueError', `Activity ProfilerActivity.${group} specified more than once`);
    }
    groups.add(group);
    return group;
  };
  for (const item of activities as Iterable<unknown>) {
    if (!isPlainObject(item)) {
      add(item);
      continue;
    }
    for (const [group, names] of Object.entries(item)) {
      if (names === undefined) continue;
      if (!Array.isArray(names) || names.some((name) => typeof name !== 'string')) {
        throw invalidArgument('an array of strings', `activities.${group}`, names);
      }
      parts.set(add(group), names);
    }
  }
  if (groups.size === 0) throw makeError('AssertionError', 'No valid profiler activities found');
  return { groups, parts };
}
