/**
 * The types of a module's call: those of its `forward`, also where the module is `this` or a type parameter,
 * and for subclasses that write another `forward` than their base's.
 *
 * TypeScript looks through no conditional type such as `Parameters<this['forward']>` as long as `this` isn't
 * a class that it knows. It does look through an indexed access: what is given for it is compared with the
 * type that may be written to that property (of `this`'s class or a parameter's bound), while a known class
 * has the type that is read. Accessors may have different types for the two. Nothing here exists at run time.
 */

/** Where the arguments are that a call through `this` or a type parameter takes. */
export declare const own: unique symbol;
/** Has the type 'type', so that what is indexed by it depends on `this`. */
export declare const of: unique symbol;

/** What is called like a function, with the arguments of `forward` and for its result. */
export interface CalledAsForward {
  (...args: Parameters<this['forward']> | this[typeof own]): ReturnType<this['forward']>;
  /** @internal */
  get [own](): never;
  set [own](args: Parameters<this['forward']>);
  /** @internal */
  readonly [of]: 'type';
  forward(...args: any[]): any;
}

/** Reads as `T`; while `This` is not known, anything may be written. */
interface Replaceable<T> {
  get type(): T;
  set type(value: any);
}

/**
 * The arguments of a layer's `forward`. A subclass may take others, as in Python: TypeScript alone would not
 * let it, since a method has to fit its base's.
 */
export type Takes<This extends CalledAsForward, Args extends readonly unknown[]> = Replaceable<Args>['type' &
  This[typeof of]];

/** The result of a layer's `forward`; a subclass may give another one. */
export type Gives<This extends CalledAsForward, Result> = Replaceable<Result>['type' & This[typeof of]];
