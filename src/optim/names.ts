/** The names of settings, in JavaScript and in Python. */

import { snakeCase } from '../common/pythonNames';

/** `weightDecay` → `weight_decay`: a setting's name in state dicts and printouts. */
export const toPythonName = snakeCase;
/** `weight_decay` → `weightDecay` */
export const fromPythonName = (name: string) =>
  name.replace(/_([a-z0-9])/g, (_, c: string) => c.toUpperCase());
