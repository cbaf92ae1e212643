/** Places in the graph where gradients enter and leave it. Twin of a part of torch/autograd/graph.py. */
import { type Arguments, binder } from '../common/binder';
import { inspectCustom } from '../common/node';
import { native } from '../native';
import type { NativeEnd } from '../native/handle';
import { pyTypeName } from '../python/pyrepr';
import { handleOf, Tensor } from '../tensor/tensor';
import { type InputMetadata, Node, wrapNode } from './graph';

interface GradientEdgeParameters {
  /** The node of the graph, as `gradFn` gives it. */
  node: Node;
  /** Which of the node's outputs it is, from 0. */
  outputNr: number;
  /** Without use here, where nodes hold the graph themselves. Default: null */
  ownershipToken?: Node | null | undefined;
}
type GradientEdgeOrder = [node: 'node', outputNr: 'outputNr', ownershipToken: 'ownershipToken'];
const bindEdge = binder<GradientEdgeParameters, GradientEdgeOrder>(
  'GradientEdge',
  { node: 'object', outputNr: 'any' },
  { ownershipToken: null },
);

/**
 * An output of a node of the graph: it stands for a tensor in `autograd.backward` and `autograd.grad`, and
 * does not hold the tensor's memory.
 *
 * @param node the node
 * @param outputNr which of its outputs
 * @throws TypeError for what is no node, RangeError for an output that the node does not have
 * @see https://docs.pytorch.org/docs/2.13/autograd.html#torch.autograd.graph.GradientEdge
 * @example
 * const edge = torch.autograd.graph.getGradientEdge(torch.ones(2, { requiresGrad: true }).exp());
 * console.log(edge.node.name(), edge.outputNr); // ExpBackward0 0
 */
export class GradientEdge {
  /** The node. */
  readonly node: Node;
  /** Which of its outputs. */
  readonly outputNr: number;
  /** Null, unless another was given. */
  readonly ownershipToken: Node | null;

  constructor(...args: Arguments<GradientEdgeParameters, GradientEdgeOrder>) {
    const [node, outputNr, ownershipToken] = bindEdge(args);
    if (!(node instanceof Node)) throw new TypeError('GradientEdge(): node must be a node of the graph');
    const count = node._inputMetadata.length;
    if (!Number.isInteger(outputNr) || outputNr < 0 || outputNr >= count) {
      throw new RangeError(
        `GradientEdge(): ${node.name()} has ${count} output${count === 1 ? '' : 's'}, and no output ${outputNr}`,
      );
    }
    this.node = node;
    this.outputNr = outputNr;
    this.ownershipToken = ownershipToken;
  }

  /** What Python prints of such an edge: its node, output and token. */
  toString(): string {
    const token = this.ownershipToken === null ? 'None' : String(this.ownershipToken);
    return `GradientEdge(node=${this.node}, output_nr=${this.outputNr}, ownership_token=${token})`;
  }

  [inspectCustom](): string {
    return this.toString();
  }
}

/** Where a gradient enters or leaves the graph. */
export type End = Tensor | GradientEdge;

type GetEdgeOrder = [tensor: 'tensor'];
const bindGetEdge = binder<{ tensor: Tensor }, GetEdgeOrder>('getGradientEdge', { tensor: 'object' }, {});

/**
 * The place in the graph where a tensor's gradient is computed: `grad(loss, getGradientEdge(x))` is
 * `grad(loss, x)`.
 *
 * @param tensor a tensor that requires gradients
 * @throws TorchError for one that doesn't
 * @see https://docs.pytorch.org/docs/2.13/autograd.html#torch.autograd.graph.get_gradient_edge
 * @example
 * const x = torch.ones(2, { requiresGrad: true });
 * const y = x.exp();
 * const edge = torch.autograd.graph.getGradientEdge(y);
 * const [gradient] = torch.autograd.grad(y.sum(), edge);
 * console.log(gradient?.tolist()); // [ 1, 1 ]
 */
export function getGradientEdge(...args: Arguments<{ tensor: Tensor }, GetEdgeOrder>): GradientEdge {
  const [tensor] = bindGetEdge(args);
  if (!(tensor instanceof Tensor))
    throw new TypeError(`getGradientEdge(): expected a tensor but received ${pyTypeName(tensor)}`);
  const [node, outputNr] = native.gradientEdge(handleOf(tensor));
  return new GradientEdge(wrapNode(node)!, outputNr);
}

/** What the addon takes for tensors and edges. */
export function nativeEnds(ends: readonly End[]): NativeEnd[] {
  return ends.map((end) => (end instanceof Tensor ? handleOf(end) : [Node.nativeOf(end.node), end.outputNr]));
}

/** What an edge's gradient has to be like; undefined where that isn't known. */
export function edgeMetadata(edge: GradientEdge): InputMetadata | undefined {
  return edge.node._inputMetadata[edge.outputNr] ?? undefined;
}
