/** Networks that Python's AOTInductor has compiled: `binding/inductor`. */
import type { Handle } from './handle';

/** A package, as the addon hands it out. */
export type NativePackage = object & { readonly __package: never };

export interface NativeInductor {
  packageLoad(
    path: string,
    modelName: string,
    isSingleThreaded: boolean,
    runners: number,
    deviceIndex: number,
  ): NativePackage;
  packageRun(model: NativePackage, inputs: Handle[]): unknown[];
  /** The structures of the inputs and of the outputs, in Python's JSON. */
  packageCallSpec(model: NativePackage): string[];
  /** Names and values, in turn. */
  packageMetadata(model: NativePackage): string[];
  packageConstantNames(model: NativePackage): string[];
  packageLoadConstants(
    model: NativePackage,
    names: string[],
    tensors: Handle[],
    isChecked: boolean,
    isBorrowed: boolean,
  ): void;
}
