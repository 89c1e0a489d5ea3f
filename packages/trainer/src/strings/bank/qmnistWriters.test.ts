import { expect, it } from "vitest";
import { qmnistWriters } from "./qmnistWriters.ts";

function labelFile(rows: readonly (readonly [digit: number, writer: number])[]): Uint8Array {
  const bytes = new Uint8Array(12 + 32 * rows.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x0c02);
  view.setUint32(4, rows.length);
  view.setUint32(8, 8);
  for (const [i, [digit, writer]] of rows.entries()) {
    view.setInt32(12 + 32 * i, digit);
    view.setInt32(12 + 32 * i + 8, writer);
  }
  return bytes;
}

it("reads the writers of the first rows", () => {
  const bytes = labelFile([
    [7, 2600],
    [2, 2601],
    [1, 2600],
  ]);
  expect(Array.from(qmnistWriters(bytes, Uint8Array.of(7, 2), "labels"))).toEqual([2600, 2601]);
});

it("refuses a file whose digits are not those of the images", () => {
  expect(() => qmnistWriters(labelFile([[7, 1]]), Uint8Array.of(3), "labels")).toThrow(
    "labels: row 0 is a 7, but MNIST's image 0 is a 3",
  );
});

it("refuses a file that is too short or of another kind", () => {
  expect(() => qmnistWriters(labelFile([[7, 1]]), Uint8Array.of(7, 7), "labels")).toThrow("at least 2 rows");
  expect(() => qmnistWriters(new Uint8Array(40), Uint8Array.of(7), "labels")).toThrow(
    "expected QMNIST's labels",
  );
});
