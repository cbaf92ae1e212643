/** Objects of Python classes that are not known here: they can be looked at. */
import { AllowedInstance, GlobalNode, type SafeGlobal } from './nodes';

/** An object of such a class: its name and what the file gives it. */
export class PythonObject {
  readonly args: readonly unknown[];
  state: unknown;

  constructor(
    readonly pythonName: string,
    ...args: unknown[]
  ) {
    this.args = args;
  }
}

/** Stands for a name that is not known: called, it makes an object that can only be looked at. */
export function unknownGlobal(name: string): GlobalNode {
  class Unknown extends PythonObject {
    constructor(...args: unknown[]) {
      super(name, ...args);
    }
    __setstate__(state: unknown): void {
      this.state = state;
    }
  }
  const type: SafeGlobal = Unknown;
  const make = (args: unknown[]) => new AllowedInstance(type, args);
  return new GlobalNode(name, make, undefined, make, type);
}
