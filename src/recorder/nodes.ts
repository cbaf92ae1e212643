/** What graphs are made of. */
import type { DType } from '../tensor/dtypes';
import type { Tensor } from '../tensor/tensor';
import type { Device } from '../tensor/types';

/** A tensor in a graph: an input, a constant, or a result of a node. */
export interface GraphValue {
  /** Its name, which no other value of the graph has; of a parameter that in the state dict. */
  readonly name: string;
  /** The tensor's shape, as it was when it was recorded. */
  readonly shape: readonly number[];
  /** The type of the tensor's elements. */
  readonly dtype: DType;
  /** Where the tensor lay when it was recorded. */
  readonly device: Device;
  /** The node whose result it is; null for inputs and constants. */
  readonly node: GraphNode | null;
  /** The tensor itself, where the value is a constant; else undefined. */
  readonly tensor: Tensor | null;
}

/** A call of an operator. */
export interface GraphNode {
  /** The operator's name here: `'conv2d'`. */
  readonly name: string;
  /** Its name in the dispatcher, `'aten::conv2d'`; undefined for `get`, `set` and readers. */
  readonly operator: string | undefined;
  /** Its arguments as they were given, with values of the graph in the place of tensors. */
  readonly args: readonly unknown[];
  /** Its results; what it changed in place is a new value. */
  readonly results: readonly GraphValue[];
  /** Where the module that called it is in the model, `'layer1.0.conv1'`; empty for the model itself. */
  readonly module: string;
  /** That module's class; empty outside of any. */
  readonly moduleType: string;
  /** The script's line: `'/app/model.ts:12:20'`; empty where there is none. */
  readonly source: string;
}
