/** Twin of torch/distributed/checkpoint/stateful.py: what gives and takes a state dict. */

/** Something that has a state dict, such as a module or an optimizer. */
export interface Stateful {
  stateDict(): object;
  loadStateDict(stateDict: any): unknown;
}

/** Whether a value has a state dict: modules are functions. */
export function isStateful(value: unknown): value is Stateful {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return false;
  const { stateDict, loadStateDict } = value as Partial<Stateful>;
  return typeof stateDict === 'function' && typeof loadStateDict === 'function';
}

/** A value's state dict where it has one, else the value. */
export const stateOf = (value: unknown): unknown => (isStateful(value) ? value.stateDict() : value);
