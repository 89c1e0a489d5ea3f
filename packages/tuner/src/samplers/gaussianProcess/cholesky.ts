/**
 * The Cholesky factor L of a symmetric positive definite matrix, L L' = A; both n x n by rows, of A only the lower half is read.
 * Undefined where A is not positive definite.
 *
 * ml-matrix has a factor as fast, but keeps the triangular solutions that a variance needs to itself, and brings 70 kB for them.
 */
export function cholesky(matrix: Float64Array, n: number): Float64Array | undefined {
  const factor = new Float64Array(n * n);
  for (let row = 0; row < n; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row * n + column]!;
      for (let k = 0; k < column; k++) sum -= factor[row * n + k]! * factor[column * n + k]!;
      if (row !== column) factor[row * n + column] = sum / factor[column * n + column]!;
      else if (sum > 0) factor[row * n + row] = Math.sqrt(sum);
      else return undefined;
    }
  }
  return factor;
}

/** x with L x = b. */
export function solveLower(factor: Float64Array, n: number, b: Float64Array): Float64Array {
  const x = new Float64Array(n);
  for (let row = 0; row < n; row++) {
    let sum = b[row]!;
    for (let k = 0; k < row; k++) sum -= factor[row * n + k]! * x[k]!;
    x[row] = sum / factor[row * n + row]!;
  }
  return x;
}

/** x with L' x = b. */
export function solveUpper(factor: Float64Array, n: number, b: Float64Array): Float64Array {
  const x = Float64Array.from(b);
  for (let row = n - 1; row >= 0; row--) {
    const value = x[row]! / factor[row * n + row]!;
    x[row] = value;
    for (let k = 0; k < row; k++) x[k]! -= factor[row * n + k]! * value;
  }
  return x;
}

/** The lower half of A^-1 = L'^-1 L^-1, by rows. */
export function inverseOf(factor: Float64Array, n: number): Float64Array {
  // Row j of `inverted` is column j of L^-1, so that the sums below run along rows.
  const inverted = new Float64Array(n * n);
  for (let column = 0; column < n; column++) {
    inverted[column * n + column] = 1 / factor[column * n + column]!;
    for (let row = column + 1; row < n; row++) {
      let sum = 0;
      for (let k = column; k < row; k++) sum -= factor[row * n + k]! * inverted[column * n + k]!;
      inverted[column * n + row] = sum / factor[row * n + row]!;
    }
  }
  const inverse = new Float64Array(n * n);
  for (let row = 0; row < n; row++)
    for (let column = 0; column <= row; column++) {
      let sum = 0;
      for (let k = row; k < n; k++) sum += inverted[row * n + k]! * inverted[column * n + k]!;
      inverse[row * n + column] = sum;
    }
  return inverse;
}
