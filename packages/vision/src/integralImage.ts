/**
 * Summed-area tables of a plane and of its squares: `sum[(y) * (width + 1) + x]` holds the sum of all values
 * above and left of (x, y), so a rectangle's sum takes four look-ups whatever its size. Float64 keeps sums
 * exact for 8-bit images of any size that fits memory.
 *
 * Crow 1984, "Summed-area tables for texture mapping", SIGGRAPH.
 */
export interface IntegralImage {
  readonly width: number;
  readonly height: number;
  readonly sum: Float64Array;
  readonly squares: Float64Array;
}

export function integralImage(plane: ArrayLike<number>, width: number, height: number): IntegralImage {
  const stride = width + 1;
  const sum = new Float64Array(stride * (height + 1));
  const squares = new Float64Array(stride * (height + 1));
  for (let y = 0; y < height; y++) {
    let rowSum = 0;
    let rowSquares = 0;
    for (let x = 0; x < width; x++) {
      const value = plane[y * width + x]!;
      rowSum += value;
      rowSquares += value * value;
      const at = (y + 1) * stride + x + 1;
      sum[at] = sum[at - stride]! + rowSum;
      squares[at] = squares[at - stride]! + rowSquares;
    }
  }
  return { width, height, sum, squares };
}
