/** The arrays that can be scratch: made of a length, all zero. */
type Zeroed = Uint8Array | Int32Array | Uint32Array | Float32Array;

/** Arrays for large photos are not kept for what may be small images only. */
const longestKept = 1 << 20;

/**
 * Memory for what a function needs only until it returns. Taken anew for each of the hundreds of digits that may stand on a
 * line, such arrays were most of a reading's garbage, and clearing it away a fifth of its time.
 *
 * @returns gives an array of at least the length asked for, the same one again where it is long enough, holding what its last
 * user left. It must not be handed out, nor kept over an `await`.
 */
export function scratch<A extends Zeroed>(make: new (length: number) => A): (length: number) => A {
  let array = new make(0);
  return (length) => {
    if (length > longestKept) return new make(length);
    if (array.length < length) array = new make(Math.min(longestKept, 2 * length));
    return array;
  };
}
