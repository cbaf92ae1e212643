/** The names of a scheduler's fields in its state dict. */

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
  return capitals[name] ?? name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);
}

/** `_step_count` → `_stepCount`, `T_max` → `TMax` */
export function fromStateName(name: string): string {
  return fromCapitals.get(name) ?? name.replace(/(?<=[^_])_([a-z0-9])/g, (_, c: string) => c.toUpperCase());
}
