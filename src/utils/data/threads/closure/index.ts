/**
 * Objects, functions and classes with what they speak of, as data that another thread makes them from again.
 * Functions travel as their source text; what they read of the scopes around them comes from Node's
 * inspector. The rest of the library imports this file only.
 */
export { Decoder } from './decode';
export { Encoder } from './encode';
export { Inspector, NoInspector } from './inspect';
export { forgetModules, setTorch } from './known';
export { Unmovable } from './message';
export type { Ref, Wire } from './wire';
