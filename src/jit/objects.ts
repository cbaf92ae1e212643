/** Instances of TorchScript classes. */
import { native } from '../native';
import type { NativeScript } from '../native/jit';
import { defineAttribute, defineMethod, wrapModule } from './scriptModule';
import { nativeScript, wrapping } from './values';

/** An instance of a class that TorchScript compiled: its attributes and methods are properties. */
export class ScriptObject {
  [name: string]: any;
  /** @internal */
  declare readonly [nativeScript]: NativeScript;

  /** @internal */
  constructor(object: NativeScript) {
    Object.defineProperty(this, nativeScript, { value: object, enumerable: false });
    const [, , attributes, methods] = native.jitInfo(object);
    for (const [name] of attributes) defineAttribute(this, object, name);
    for (const name of methods) if (!(name in this)) defineMethod(this, object, name);
  }

  /** What Python prints of such an object: its TorchScript class. */
  toString(): string {
    return `<torch.ScriptObject ${native.jitInfo(this[nativeScript])[1]}>`;
  }
}

wrapping.object = (object) => (native.jitInfo(object)[4] ? wrapModule(object) : new ScriptObject(object));
