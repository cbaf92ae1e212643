/** What modules are made of, so that a change between two runs of a step is noticed. */
import type { Module } from '../nn';

/** A module's fields, by name. */
type Fields = Record<string, unknown>;

interface Noted {
  module: Fields;
  /** How many fields it has: a new one is a change. */
  count: number;
  names: string[];
  values: unknown[];
}

/** Which mode a module is in decides which graph is taken; it is no change of the module. */
const mode = 'training';

/**
 * The fields of modules as the last run of a step left them: layers, parameters, buffers and settings.
 * What the step itself writes is noted with the rest; in a replay nothing writes, so whatever differs then
 * was changed from outside, and a graph would go on with what was there before.
 */
export class Structure {
  private noted: Noted[] = [];

  /** Notes how the modules are now. */
  note(modules: Iterable<Module>): void {
    this.noted = Array.from(modules, (module) => {
      // A class of its own has fields that no type of ours knows.
      const fields = module as unknown as Fields;
      const all = Object.keys(fields);
      // What a parametrization computes is another tensor each time; what from is a field as well.
      const names = all.filter(
        (name) => name !== mode && 'value' in Object.getOwnPropertyDescriptor(fields, name)!,
      );
      return { module: fields, count: all.length, names, values: names.map((name) => fields[name]) };
    });
  }

  /** Whether a field has another value than it was noted with, has gone, or is new. */
  hasChanged(): boolean {
    for (const { module, count, names, values } of this.noted) {
      if (Object.keys(module).length !== count) return true;
      for (let i = 0; i < names.length; i++) if (!Object.is(module[names[i]!], values[i])) return true;
    }
    return false;
  }
}
