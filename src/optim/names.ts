/** The names of settings, in JavaScript and in Python. */

/** `weightDecay` → `weight_decay`: a setting's name in state dicts and printouts. */
export const toPythonName = (name: string) => name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);
/** `weight_decay` → `weightDecay` */
export const fromPythonName = (name: string) =>
  name.replace(/_([a-z0-9])/g, (_, c: string) => c.toUpperCase());
