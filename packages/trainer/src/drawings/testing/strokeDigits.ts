import { blankCanvas, drawText } from "@numera/vision";
import type { Dataset } from "../../data/dataset.ts";
import { type WriterDigits, writerDigits } from "../digits/writerDigits.ts";

/** Ten digits in our own strokes as MNIST has its own: 28 x 28, 20 pixels high, ink 255; by writer 1, and wider pens by writer 2. */
export function strokeDigits(): WriterDigits {
  const pens = [2.2, 3];
  const images = new Uint8Array(20 * 784);
  for (let i = 0; i < 20; i++) {
    const pen = pens[Math.floor(i / 10)]!;
    const canvas = blankCanvas(28, 28);
    drawText(canvas, String(i % 10), 8, 4 + pen / 2, 20 - pen, [0, 0, 0], pen);
    for (let p = 0; p < 784; p++) images[i * 784 + p] = 255 - canvas.data[p * 3]!;
  }
  const dataset: Dataset = {
    name: "strokes",
    images,
    labels: Uint8Array.from({ length: 20 }, (_, i) => i % 10),
    count: 20,
    height: 28,
    width: 28,
    classes: [..."0123456789"],
    sha256: {},
  };
  return writerDigits(
    dataset,
    Int32Array.from({ length: 20 }, (_, i) => 1 + Math.floor(i / 10)),
  );
}
