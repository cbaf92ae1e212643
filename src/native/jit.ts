/** What the addon has for TorchScript: `binding/jit`. */

/** A TorchScript module or object, as the addon hands it out. */
export type NativeScript = object & { readonly __script: never };

/** An attribute: its name, what it is, and its type in TorchScript's words. */
export type NativeAttribute = [
  name: string,
  kind: 'module' | 'parameter' | 'buffer' | 'attribute' | 'constant',
  type: string,
];

/** Functions of `binding/jit/module.cpp`. Values are encoded as src/jit/values.ts says. */
export interface NativeJit {
  jitLoad(
    file: string | Uint8Array,
    device: string | null,
    extraFiles: string[],
  ): [module: NativeScript, contents: string[]];
  jitSave(module: NativeScript, file: string | null, extraFiles: string[], contents: string[]): ArrayBuffer;
  jitInfo(
    object: NativeScript,
  ): [
    name: string,
    qualifiedName: string,
    attributes: NativeAttribute[],
    methods: string[],
    isModule: boolean,
  ];
  jitSchema(
    object: NativeScript,
    method: string,
  ): [text: string, parameters: [name: string, mayBeDict: boolean][]];
  jitCall(
    object: NativeScript,
    method: string,
    args: unknown[],
    keywords: string[],
    values: unknown[],
  ): unknown;
  jitGet(object: NativeScript, name: string): unknown;
  jitSet(object: NativeScript, name: string, value: unknown): void;
  jitText(object: NativeScript, method: string, which: 'code' | 'graph' | 'inlinedGraph'): string;
  jitCopy(module: NativeScript): NativeScript;
  jitId(object: NativeScript): number | bigint;
}
