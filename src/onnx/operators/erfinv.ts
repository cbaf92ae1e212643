/** The inverse of the error function, by quotients of polynomials: Wichura's algorithm AS241. */
import { tensor } from '../../tensor/creation';
import type { Converter } from '../call';

/** Coefficients above and below the line, from the constant on. */
type Quotient = readonly [above: readonly number[], below: readonly number[]];

/** In the middle, of 0.180625 less the square. */
const middle: Quotient = [
  [
    ...[3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.693765509461],
    ...[45921.95393154987, 67265.7709270087, 33430.57558358813, 2509.0809287301227],
  ],
  [
    ...[1, 42.31333070160091, 687.1870074920579, 5394.196021424751],
    ...[21213.794301586597, 39307.89580009271, 28729.085735721943, 5226.495278852854],
  ],
];
/** Farther out, of the logarithm's root, less 1.6. */
const outer: Quotient = [
  [
    ...[1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045],
    ...[1.2704582524523684, 0.2417807251774506, 0.022723844989269184, 7.745450142783414e-4],
  ],
  [
    ...[1, 2.053191626637759, 1.6763848301838038, 0.6897673349851],
    ...[0.14810397642748008, 0.015198666563616457, 5.475938084995345e-4, 1.0507500716444169e-9],
  ],
];
/** At the ends, of that root less 5. */
const ends: Quotient = [
  [
    ...[6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487],
    ...[0.026532189526576124, 0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7],
  ],
  [
    ...[1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615],
    ...[7.868691311456133e-4, 1.8463183175100548e-5, 1.4215117583164459e-7, 2.0442631033899397e-15],
  ],
];

/** In float64, since the function is steep at the ends. */
export const erfinv: Converter = (call) => {
  const { b } = call;
  const number = (value: number) => b.constant(value, 'float64');
  const of = (x: string, coefficients: Quotient) => {
    const exponents = b.constant([0, 1, 2, 3, 4, 5, 6, 7], 'float64');
    const powers = b.op('Pow', [b.op('Unsqueeze', [x, b.ints([-1])]), exponents]);
    const both = b.op('MatMul', [
      powers,
      b.tensor(tensor(coefficients, { dtype: 'float64' }).t().contiguous()),
    ]);
    const [above, below] = [0, 1].map((i) => b.op('Gather', [both, b.constant(i, 'int64')], { axis: -1 }));
    return b.op('Div', [above!, below!]);
  };
  const half = b.op('Mul', [call.as(call.value(0), 'float64'), number(0.5)]);
  const size = b.op('Abs', [half]);
  const near = b.op('Mul', [half, of(b.op('Sub', [number(0.180625), b.op('Mul', [half, half])]), middle)]);
  const root = b.op('Sqrt', [b.op('Neg', [b.op('Log', [b.op('Sub', [number(0.5), size])])])]);
  const far = b.op('Where', [
    b.op('LessOrEqual', [root, number(5)]),
    of(b.op('Sub', [root, number(1.6)]), outer),
    of(b.op('Sub', [root, number(5)]), ends),
  ]);
  const isEnd = b.op('Equal', [size, number(0.5)]);
  const beyond = b.op('Where', [isEnd, number(Number.POSITIVE_INFINITY), far]);
  const turned = b.op('Mul', [b.op('Sign', [half]), beyond]);
  const quantile = b.op('Where', [b.op('LessOrEqual', [size, number(0.425)]), near, turned]);
  return b.cast(b.op('Mul', [quantile, number(Math.SQRT1_2)]), call.dtype);
};
