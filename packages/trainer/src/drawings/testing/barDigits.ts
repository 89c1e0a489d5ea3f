import type { Dataset } from "../../data/dataset.ts";
import { type WriterDigits, writerDigits } from "../digits/writerDigits.ts";

/**
 * Ten digits each of writers 1 and 2, as bars: digit d of writer w is an upright bar, 20 pixels high and 2 + w wide, of the
 * level 100 + 10 d. Writer 2 has no 9.
 */
export function barDigits(): WriterDigits {
  const rows = [1, 2].flatMap((writer) =>
    Array.from({ length: 10 }, (_, digit) => ({ writer, digit })).filter(
      ({ digit }) => writer === 1 || digit !== 9,
    ),
  );
  const images = new Uint8Array(rows.length * 784);
  for (const [i, { writer, digit }] of rows.entries()) {
    for (let y = 4; y < 24; y++)
      images.fill(100 + 10 * digit, i * 784 + y * 28 + 12, i * 784 + y * 28 + 14 + writer);
  }
  const dataset: Dataset = {
    name: "bars",
    images,
    labels: Uint8Array.from(rows, ({ digit }) => digit),
    count: rows.length,
    height: 28,
    width: 28,
    classes: [..."0123456789"],
    sha256: {},
  };
  return writerDigits(
    dataset,
    Int32Array.from(rows, ({ writer }) => writer),
  );
}
