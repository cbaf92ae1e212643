/** Products of matrices, and attention. */
import { type Call, type Converter, isFloat, wide } from '../call';
import { type Size, Varying } from '../sizes';

/** A product in a dtype that ONNX has it of. */
function matmul(call: Call): string {
  const dtype = wide(call.dtype);
  const name = call.b.op('MatMul', [call.as(call.value(0), dtype), call.as(call.value(1, 'other'), dtype)]);
  return call.recast(name, dtype);
}

function linear(call: Call): string {
  const { b } = call;
  if (wide(call.dtype) !== call.dtype)
    call.fail(`computes with ${call.dtype}, of which ONNX has no products`);
  const [input, weight] = [call.value(0), call.value(1, 'weight')];
  const bias = call.isTensor(2, 'bias') ? call.t(2, 'bias') : undefined;
  if (input.shape.length === 2 && weight.shape.length === 2) {
    const inputs = [b.of(input), b.of(weight), ...(bias === undefined ? [] : [bias])];
    return b.op('Gemm', inputs, { transB: 1 });
  }
  const turned =
    weight.shape.length === 2 ? b.op('Transpose', [b.of(weight)], { perm: [1, 0] }) : b.of(weight);
  const product = b.op('MatMul', [b.of(input), turned]);
  return bias === undefined ? product : b.op('Add', [product, bias]);
}

const outer = ({ b }: Call, first: string, second: string) =>
  b.op('Mul', [b.op('Unsqueeze', [first, b.ints([1])]), b.op('Unsqueeze', [second, b.ints([0])])]);

/** `beta * input + alpha * product`. */
function scaledSum(call: Call, product: string): string {
  const { b } = call;
  const scale = (name: string, factor: number) =>
    factor === 1 ? name : b.op('Mul', [name, b.constant(factor, call.dtype)]);
  const [beta, alpha] = [call.float(3, 'beta', 1), call.float(4, 'alpha', 1)];
  return b.op('Add', [scale(call.t(0), beta), scale(product, alpha)]);
}

function addProduct(call: Call): string {
  if (wide(call.dtype) !== call.dtype)
    call.fail(`computes with ${call.dtype}, of which ONNX has no products`);
  return scaledSum(call, call.b.op('MatMul', [call.t(1, 'mat1'), call.t(2, 'mat2')]));
}

function einsum(call: Call): string {
  const equation = call.arg<string>(0, 'equation');
  const second = call.arg<unknown>(1, 'operands');
  const operands = Array.isArray(second) ? second : call.rest(1);
  if (typeof equation !== 'string') call.fail('needs its equation as text');
  return call.b.op(
    'Einsum',
    operands.map((one) => call.operand(one, call.dtype)),
    { equation: equation.replace(/\s/g, '') },
  );
}

function bilinear(call: Call): string {
  const { b } = call;
  const product = b.op('Einsum', [call.t(0), call.t(2, 'weight'), call.t(1, 'input2')], {
    equation: '...i,oij,...j->...o',
  });
  return call.isTensor(3, 'bias') ? b.op('Add', [product, call.t(3, 'bias')]) : product;
}

/** Exchanges the last two dimensions. */
export function transposed(call: Call, name: string, rank: number): string {
  const perm = Array.from({ length: rank }, (_, i) =>
    i < rank - 2 ? i : i === rank - 2 ? rank - 1 : rank - 2,
  );
  return call.b.op('Transpose', [name], { perm });
}

function attention(call: Call): string {
  const { b, dtype } = call;
  const [query, key, value] = [call.value(0, 'query'), call.value(1, 'key'), call.value(2, 'value')];
  if (call.float(4, 'dropoutP', 0) > 0) call.fail('draws random numbers: dropoutP is not 0');
  let [keys, values] = [b.of(key), b.of(value)];
  if (call.flag(7, 'enableGqa') && query.shape.at(-3) !== key.shape.at(-3)) {
    if ([query, key].some((one) => call.shape(one).at(-3) instanceof Varying))
      call.fail('has groups of heads whose number is dynamic');
    const times = query.shape.at(-3)! / key.shape.at(-3)!;
    const repeated = (name: string) => {
      const groups = b.op('Unsqueeze', [name, b.ints([-3])]);
      const rank = query.shape.length + 1;
      const counts = Array.from({ length: rank }, (_, i) => (i === rank - 3 ? times : 1));
      const tiled = b.op('Tile', [groups, b.ints(counts)]);
      const shape = call.shape(query).slice(0, -2);
      return b.op('Reshape', [
        tiled,
        b.op('Concat', [b.sizes(shape), b.sizes(call.shape(key).slice(-2))], { axis: 0 }),
      ]);
    };
    [keys, values] = [repeated(keys), repeated(values)];
  }
  const width = call.shape(query).at(-1)!;
  const scale = call.arg<Size | null>(6, 'scale', null);
  const scaled =
    scale === null && width instanceof Varying
      ? b.op('Div', [b.of(query), b.op('Sqrt', [call.operand(width, dtype)])])
      : b.op('Mul', [b.of(query), call.operand(scale ?? 1 / Math.sqrt(width as number), dtype)]);
  let scores = b.op('MatMul', [scaled, transposed(call, keys, key.shape.length)]);
  const nothing = b.constant(Number.NEGATIVE_INFINITY, dtype);
  if (call.flag(5, 'isCausal')) {
    const size = b.sizes([call.shape(query).at(-2)!, call.shape(key).at(-2)!]);
    const mask = b.op('Trilu', [b.filled(size, 1, 'bool')], { upper: 0 });
    scores = b.op('Where', [mask, scores, nothing]);
  }
  if (call.isTensor(3, 'attnMask')) {
    const mask = call.value(3, 'attnMask');
    scores = isFloat(mask.dtype)
      ? b.op('Add', [scores, call.as(mask, dtype)])
      : b.op('Where', [call.as(mask, 'bool'), scores, nothing]);
  }
  let shares = b.op('Softmax', [scores], { axis: -1 });
  // Of a row without anything to look at PyTorch makes zeros, where a softmax gives NaN.
  if (call.isTensor(3, 'attnMask'))
    shares = b.op('Where', [b.op('Equal', [scores, nothing]), b.constant(0, dtype), shares]);
  return b.op('MatMul', [shares, values]);
}

export const matrix: Record<string, Converter> = {
  ...{ matmul, mm: matmul, bmm: matmul, mv: matmul, dot: matmul },
  ...{ linear, einsum, bilinear, addmm: addProduct, baddbmm: addProduct, addmv: addProduct },
  scaledDotProductAttention: attention,
  outer: (call) => outer(call, call.t(0), call.t(1, 'vec2')),
  addr: (call) => scaledSum(call, outer(call, call.t(1, 'vec1'), call.t(2, 'vec2'))),
};
