/**
 * The root of every module: an object that is called like a function.
 *
 * It has no fields, so its constructor may return another object: a function that carries the subclass's
 * prototype. Fields of the subclasses are then defined on that function, and `model(x)` runs it.
 */

import { inspectCustom } from '../../../common/node';
import { registerSymbol } from '../../../common/ownSymbols';
import { textOnly } from '../../../common/primitive';
import { watchNames } from '../../../common/pythonNames';
import { holdClass } from './arity';
import type { Fields } from './members';

/** How a module answers its call; `Module` implements it. */
export const callModule = Symbol('torch.nn.callModule');
registerSymbol(callModule);

export abstract class Callable {
  constructor() {
    // Structured clone refuses a function, with an error that prints its source: so that has the advice.
    const self = ((...args: unknown[]) => {
      'a Module: torch.deepcopy(model) copies it, torch.save(model.stateDict()) makes bytes of its weights';
      return self[callModule](args);
    }) as unknown as this; // its prototype follows
    Object.setPrototypeOf(self, new.target.prototype);
    // A module may have fields called `name` and `length`; a function's own would be found in their place.
    delete (self as Fields).name;
    delete (self as Fields).length;
    holdClass(new.target);
    // biome-ignore lint/correctness/noConstructorReturn: the whole point of this class
    return self;
  }

  abstract [callModule](args: unknown[]): unknown;

  /** What `console.log(model)` prints: Python's `repr`. */
  [inspectCustom](): string {
    return String(this);
  }

  [Symbol.toPrimitive](hint: string): string {
    return textOnly(hint, 'Module', this.toString());
  }
}

watchNames(Callable);
