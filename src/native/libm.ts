/** `binding/libm.cpp`: the C library's functions of numbers. */
export interface NativeLibm {
  cosine(angle: number): number;
  sine(angle: number): number;
  tangent(angle: number): number;
  logarithm(x: number): number;
  power(base: number, exponent: number): number;
  hypotenuse(x: number, y: number): number;
}
