/** What each dtype holds, by its name in the `torch` namespace. */

/** The constants `torch.float32`, `torch.int64`, …: a dtype is its own name. */
export interface DTypeConstants {
  /**
   * 32-bit floating point, the default of numbers and parameters: 24 bits of precision, up to 3.4e38.
   */
  readonly float32: 'float32';
  /** 64-bit floating point, what JavaScript's numbers are: 53 bits of precision, up to 1.8e308. */
  readonly float64: 'float64';
  /**
   * 16-bit floating point with 11 bits of precision, up to 65504: mixed precision on a GPU scales
   * losses for it.
   */
  readonly float16: 'float16';
  /** 16-bit floating point with the range of float32 and 8 bits of precision. */
  readonly bfloat16: 'bfloat16';
  /** 8-bit integers from -128 to 127. */
  readonly int8: 'int8';
  /** 16-bit integers from -32768 to 32767. */
  readonly int16: 'int16';
  /** 32-bit integers from -2³¹ to 2³¹ - 1. */
  readonly int32: 'int32';
  /** 64-bit integers: indices, labels and counts. Elements beyond 2⁵³ are read as `bigint`. */
  readonly int64: 'int64';
  /** 8-bit integers from 0 to 255: pixels and bytes. */
  readonly uint8: 'uint8';
  /** 16-bit integers from 0 to 65535; few operators compute with them. */
  readonly uint16: 'uint16';
  /** 32-bit integers from 0 to 2³² - 1; few operators compute with them. */
  readonly uint32: 'uint32';
  /** 64-bit integers from 0 to 2⁶⁴ - 1; few operators compute with them. */
  readonly uint64: 'uint64';
  /** Booleans, a byte each: masks, and what comparisons give. */
  readonly bool: 'bool';
  /** Complex numbers of two float16, which few operators compute with. */
  readonly complex32: 'complex32';
  /** Complex numbers of two float32. */
  readonly complex64: 'complex64';
  /** Complex numbers of two float64. */
  readonly complex128: 'complex128';
  /**
   * 8-bit floating point with 4 bits of exponent and 3 of mantissa, up to 448, without infinities: for
   * storage, and scaled products.
   */
  readonly float8_e4m3fn: 'float8_e4m3fn';
  /**
   * 8-bit floating point with 5 bits of exponent and 2 of mantissa, up to 57344: gradients of scaled
   * products.
   */
  readonly float8_e5m2: 'float8_e5m2';
  /**
   * `float8_e4m3fn` with another bias, one zero and one NaN, up to 240: the format of some AMD
   * devices.
   */
  readonly float8_e4m3fnuz: 'float8_e4m3fnuz';
  /** `float8_e5m2` with another bias, one zero and one NaN: the format of some AMD devices. */
  readonly float8_e5m2fnuz: 'float8_e5m2fnuz';
  /** Powers of two in 8 bits: the scales of blocks in microscaling formats. */
  readonly float8_e8m0fnu: 'float8_e8m0fnu';
  /** Two 4-bit floating-point numbers in a byte: for storage. */
  readonly float4_e2m1fn_x2: 'float4_e2m1fn_x2';
  /** Quantised: signed 8-bit integers with a scale and a zero point. */
  readonly qint8: 'qint8';
  /** Quantised: unsigned 8-bit integers with a scale and a zero point. */
  readonly quint8: 'quint8';
  /** Quantised: 32-bit integers with a scale, for sums and biases. */
  readonly qint32: 'qint32';
  /** Quantised: two unsigned 4-bit integers in a byte. */
  readonly quint4x2: 'quint4x2';
  /** Quantised: four unsigned 2-bit integers in a byte. */
  readonly quint2x4: 'quint2x4';
  /** Eight bits in a byte, without a meaning of numbers. */
  readonly bits1x8: 'bits1x8';
  /** Four pairs of bits in a byte, without a meaning of numbers. */
  readonly bits2x4: 'bits2x4';
  /** Two times four bits in a byte, without a meaning of numbers. */
  readonly bits4x2: 'bits4x2';
  /** A byte without a meaning of numbers: it can be moved, not computed with. */
  readonly bits8: 'bits8';
  /** Two bytes without a meaning of numbers: they can be moved, not computed with. */
  readonly bits16: 'bits16';
  /** Unsigned integers of 1 bit: a name for subclasses and exports; no operator computes with them. */
  readonly uint1: 'uint1';
  /** Signed integers of 1 bit: a name for subclasses and exports; no operator computes with them. */
  readonly int1: 'int1';
  /** Unsigned integers of 2 bits: a name for subclasses and exports; no operator computes with them. */
  readonly uint2: 'uint2';
  /** Signed integers of 2 bits: a name for subclasses and exports; no operator computes with them. */
  readonly int2: 'int2';
  /** Unsigned integers of 3 bits: a name for subclasses and exports; no operator computes with them. */
  readonly uint3: 'uint3';
  /** Signed integers of 3 bits: a name for subclasses and exports; no operator computes with them. */
  readonly int3: 'int3';
  /** Unsigned integers of 4 bits: a name for subclasses and exports; no operator computes with them. */
  readonly uint4: 'uint4';
  /** Signed integers of 4 bits: a name for subclasses and exports; no operator computes with them. */
  readonly int4: 'int4';
  /** Unsigned integers of 5 bits: a name for subclasses and exports; no operator computes with them. */
  readonly uint5: 'uint5';
  /** Signed integers of 5 bits: a name for subclasses and exports; no operator computes with them. */
  readonly int5: 'int5';
  /** Unsigned integers of 6 bits: a name for subclasses and exports; no operator computes with them. */
  readonly uint6: 'uint6';
  /** Signed integers of 6 bits: a name for subclasses and exports; no operator computes with them. */
  readonly int6: 'int6';
  /** Unsigned integers of 7 bits: a name for subclasses and exports; no operator computes with them. */
  readonly uint7: 'uint7';
  /** Signed integers of 7 bits: a name for subclasses and exports; no operator computes with them. */
  readonly int7: 'int7';
}
