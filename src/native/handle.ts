/** What native functions take and give for tensors and nodes of the graph. */

/** An index into the addon's table of tensors; 0 is none. */
export type Handle = number;

/**
 * A Tensor of JavaScript, seen from the addon: the object behind which it puts a handle,
 * or one that it answers.
 */
export type Shell = object;

/** A node of the autograd graph, as the addon hands it out. */
export type NativeNode = object & { readonly __node: never };

/** Where gradients of tensors arrive, as the addon hands it out. */
export type NativePlaces = object & { readonly __places: never };

/** Where gradients enter or leave the graph: a tensor, or an output of a node. */
export type NativeEnd = Handle | [node: NativeNode, outputNr: number];
