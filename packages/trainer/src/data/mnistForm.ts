import { digitImage, digitSide } from "@numera/vision";
import type { Dataset } from "./dataset.ts";

/**
 * The data set's images as digit models take them: `[count, 1, 28, 28]`, paper 0 and ink 1.
 *
 * Images of 28x28 are taken as they are, divided by 255. Those of another size (USPS 16x16, CMATERdb 32x32) are made
 * as MNIST was: what is at least half as bright as the brightest pixel is the digit; it fills a 20x20 box and its
 * center of mass comes to the middle. Ink is bright and paper dark, as in every IDX set of digits.
 */
export function mnistForm(dataset: Pick<Dataset, "images" | "count" | "height" | "width">): Float32Array {
  const { images, count, height, width } = dataset;
  if (height === digitSide && width === digitSide) return Float32Array.from(images, (value) => value / 255);
  const form = new Float32Array(count * digitSide * digitSide);
  for (let i = 0; i < count; i++) {
    normalize(images.subarray(i * height * width, (i + 1) * height * width), height, width, form, i);
  }
  return form;
}

function normalize(image: Uint8Array, height: number, width: number, form: Float32Array, i: number): void {
  const half = image.reduce((a, b) => Math.max(a, b)) / 2;
  if (half === 0) return;
  const labels = Int32Array.from(image, (value) => (value >= half ? 1 : 0));
  let [left, top, right, bottom] = [width, height, 0, 0];
  let area = 0;
  for (const [at, label] of labels.entries()) {
    if (label === 0) continue;
    area++;
    left = Math.min(left, at % width);
    right = Math.max(right, at % width);
    top = Math.min(top, Math.floor(at / width));
    bottom = Math.max(bottom, Math.floor(at / width));
  }
  const box = { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
  const digit = { label: 1, box, area };
  const labeling = { width, height, labels, components: [digit] };
  digitImage({ labels: [1], box, area }, labeling, image, form, i * digitSide * digitSide);
}
