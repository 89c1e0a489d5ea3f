import { TrainerError } from "../../trainerError.ts";

/**
 * Reads QMNIST's label file (Yadav and Bottou 2019, "Cold case: the lost MNIST digits"): IDX of int32, `[rows, 8]`,
 * big-endian, inflated. Column 0 is the digit, column 2 the NIST writer. The rows of qmnist-train are MNIST's training
 * images in their order, the first 10,000 of qmnist-test are MNIST's test images.
 *
 * @param labels MNIST's labels, which the digits of the first rows must repeat
 * @returns `[labels.length]`, the writers
 * @throws where the file is something else or tells other digits
 */
export function qmnistWriters(bytes: Uint8Array, labels: Uint8Array, name: string): Int32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || view.getUint32(0) !== 0x00000c02 || view.getUint32(8) !== 8) {
    throw new TrainerError(
      "invalid-dataset",
      `${name}: expected QMNIST's labels, an IDX file of int32 with 8 columns`,
    );
  }
  const rows = view.getUint32(4);
  if (bytes.length !== 12 + rows * 32 || rows < labels.length) {
    throw new TrainerError(
      "invalid-dataset",
      `${name}: expected at least ${labels.length} rows of 32 bytes, got ${bytes.length - 12} bytes for ${rows} rows`,
    );
  }
  const writers = new Int32Array(labels.length);
  for (let row = 0; row < labels.length; row++) {
    const digit = view.getInt32(12 + row * 32);
    if (digit !== labels[row]) {
      throw new TrainerError(
        "invalid-dataset",
        `${name}: row ${row} is a ${digit}, but MNIST's image ${row} is a ${labels[row]}`,
      );
    }
    writers[row] = view.getInt32(12 + row * 32 + 8);
  }
  return writers;
}
