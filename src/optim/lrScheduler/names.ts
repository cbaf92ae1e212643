/** A scheduler's fields in its state dict: their names, and which of them Python holds as floats. */
import { snakeCase } from '../../common/pythonNames';
import { markKind, markSlot } from '../../tensor/pythonKinds';

/** Python's names that a rule doesn't give back: they have capitals of their own. */
const capitals: Record<string, string> = {
  T0: 'T_0',
  TI: 'T_i',
  TMult: 'T_mult',
  TMax: 'T_max',
  TCur: 'T_cur',
};
const fromCapitals = new Map(Object.entries(capitals).map(([ours, python]) => [python, ours]));

/** `_stepCount` → `_step_count`, `TMax` → `T_max` */
export function toStateName(name: string): string {
  return capitals[name] ?? snakeCase(name);
}

/** `_step_count` → `_stepCount`, `T_max` → `TMax` */
export function fromStateName(name: string): string {
  return fromCapitals.get(name) ?? name.replace(/(?<=[^_])_([a-z0-9])/g, (_, c: string) => c.toUpperCase());
}

/** The fields that are floats in Python, or lists of floats, also where they are integral. */
const floats: ReadonlySet<string> = new Set([
  'base_lrs',
  '_last_lr',
  'gamma',
  'factor',
  'start_factor',
  'end_factor',
  'power',
  'eta_min',
  'threshold',
  'eps',
  'best',
  'end_step',
  'max_lrs',
  'total_size',
  'step_ratio',
  'base_momentums',
  'max_momentums',
]);

/** Makes a state dict be saved with Python's types; returns it. */
export function markState<T extends Record<string, unknown>>(state: T): T {
  for (const [name, value] of Object.entries(state)) {
    if (name === 'milestones' && value instanceof Map) markKind(value, 'Counter');
    // The last phase ends with the last step, a whole number in Python too.
    if (name === '_schedule_phases' && Array.isArray(value)) value.slice(0, -1).forEach(markState);
    if (!floats.has(name)) continue;
    if (typeof value === 'number') markSlot(state, name, 'float');
    if (!Array.isArray(value)) continue;
    value.forEach((item, i) => {
      if (typeof item === 'number') markSlot(value, i, 'float');
    });
  }
  return state;
}
