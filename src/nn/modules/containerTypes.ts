/**
 * The containers as users see them: they know what was put into them, so that `net[0].weight` and
 * `heads.digits` have the types of those layers.
 *
 * No class can have members that depend on its constructor's arguments; what a constructor's signature
 * returns can. The signatures here have more type parameters than anybody writes, so that they are passed
 * over where the container is extended or has its types given (`extends nn.Sequential`,
 * `new nn.Sequential<Tensor, number>()`): there the class's own holds.
 */
import type { Tensor } from '../../tensor/tensor';
import type { Parameter } from '../parameter/parameter';
import * as classes from './container';
import type { Module } from './module';
import * as parameterClasses from './parameterContainer';

/** One of a tuple; anything beyond its end, where a module may have been appended. */
type At<L extends readonly unknown[], I extends string> = I extends keyof L ? L[I] : any;

/** The modules of a row by their places. Another module may be put into each, as in Python. */
export interface Places<L extends readonly Module[]> {
  get 0(): At<L, '0'>;
  set 0(module: Module);
  get 1(): At<L, '1'>;
  set 1(module: Module);
  get 2(): At<L, '2'>;
  set 2(module: Module);
  get 3(): At<L, '3'>;
  set 3(module: Module);
  get 4(): At<L, '4'>;
  set 4(module: Module);
  get 5(): At<L, '5'>;
  set 5(module: Module);
  get 6(): At<L, '6'>;
  set 6(module: Module);
  get 7(): At<L, '7'>;
  set 7(module: Module);
  get 8(): At<L, '8'>;
  set 8(module: Module);
  get 9(): At<L, '9'>;
  set 9(module: Module);
  get 10(): At<L, '10'>;
  set 10(module: Module);
  get 11(): At<L, '11'>;
  set 11(module: Module);
  get 12(): At<L, '12'>;
  set 12(module: Module);
  get 13(): At<L, '13'>;
  set 13(module: Module);
  get 14(): At<L, '14'>;
  set 14(module: Module);
  get 15(): At<L, '15'>;
  set 15(module: Module);
  get 16(): At<L, '16'>;
  set 16(module: Module);
  get 17(): At<L, '17'>;
  set 17(module: Module);
  get 18(): At<L, '18'>;
  set 18(module: Module);
  get 19(): At<L, '19'>;
  set 19(module: Module);
  get 20(): At<L, '20'>;
  set 20(module: Module);
  get 21(): At<L, '21'>;
  set 21(module: Module);
  get 22(): At<L, '22'>;
  set 22(module: Module);
  get 23(): At<L, '23'>;
  set 23(module: Module);
}

type Tuple = readonly [Module, ...Module[]];
type Modules = Readonly<Record<string, Module>>;

/** Named members by their names; any name where the names are known at run time only. */
type Named<M> = string extends keyof M ? Readonly<Record<string, any>> : M;

interface NewSequential {
  /** @param modules the modules in order */
  new <L extends Tuple, _1, _2>(...modules: L): Sequential & Places<L>;
  /** @param modules the modules by name */
  new <M extends Modules, _1, _2>(modules: M): Sequential & Named<M>;
}

/** Modules in a row: see the class of this name in container.ts. */
export type Sequential<In = Tensor, Out = Tensor> = classes.Sequential<In, Out>;
export const Sequential = classes.Sequential as NewSequential & typeof classes.Sequential;

interface NewModuleList {
  /** @param modules the modules in order */
  new <const L extends Tuple, _1>(modules: L): ModuleList<L[number]> & Places<L>;
}

/** A list of modules: see the class of this name in container.ts. */
export type ModuleList<T extends Module = Module> = classes.ModuleList<T>;
export const ModuleList = classes.ModuleList as NewModuleList & typeof classes.ModuleList;

interface NewModuleDict {
  /** @param modules the modules by name */
  new <M extends Modules, _1>(modules: M | classes.ModuleDict<M>): ModuleDict<M>;
  new <_1, _2>(modules?: classes.NamedModules | null): ModuleDict;
}

/** Named modules: see the class of this name in container.ts. */
export type ModuleDict<M extends Modules = any> = classes.ModuleDict<M> & Named<M>;
export const ModuleDict = classes.ModuleDict as NewModuleDict & typeof classes.ModuleDict;

type Values = Readonly<Record<string, unknown>>;

interface NewParameterDict {
  /** @param parameters the values by name */
  new <P extends Values>(parameters: P): ParameterDict<P>;
  new <_1>(
    parameters?: Iterable<readonly [string, unknown]> | parameterClasses.ParameterDict | null,
  ): ParameterDict;
}

/** Named parameters: see the class of this name in parameterContainer.ts. */
export type ParameterDict<P extends Values = any> = parameterClasses.ParameterDict &
  Named<{ [K in keyof P]: P[K] extends Tensor ? Parameter : P[K] }>;
export const ParameterDict = parameterClasses.ParameterDict as NewParameterDict &
  typeof parameterClasses.ParameterDict;
