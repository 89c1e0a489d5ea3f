import { digitImage, digitSide } from "@numera/vision";
import type { Dataset } from "./dataset.ts";

/**
 * The data set's images as digit models take them: `[count, 1, 28, 28]`, paper 0 and ink 1.
 *
 * Images of 28x28 are taken as they are, divided by 255. Those of another size (USPS 16x16, CMATERdb 32x32) are made
 * as MNIST was: what is at least half as bright as the brightest pixel is the digit; it fills a 20x20 box and its
 * center of mass comes to the middle. Ink is bright and paper dark, as in every IDX set of digits.
 *
 * @param options.also28 those of 28x28 too, for sets that were not made as MNIST was
 */
export function mnistForm(
  dataset: Pick<Dataset, "images" | "count" | "height" | "width">,
  options: { readonly also28?: boolean } = {},
): Float32Array {
  const { images, count, height, width } = dataset;
  if (height === digitSide && width === digitSide && !options.also28) {
    // A loop: with a function, Float32Array.from takes 30 times as long.
    const scaled = new Float32Array(images.length);
    for (let i = 0; i < images.length; i++) scaled[i] = images[i]! / 255;
    return scaled;
  }
  const form = new Float32Array(count * digitSide * digitSide);
  for (let i = 0; i < count; i++) {
    normalize(images.subarray(i * height * width, (i + 1) * height * width), height, width, form, i);
  }
  return form;
}

function normalize(image: Uint8Array, height: number, width: number, form: Float32Array, i: number): void {
  const half = image.reduce((a, b) => Math.max(a, b)) / 2;
  if (half === 0) return;
  const labels = new Int32Array(image.length);
  for (let at = 0; at < image.length; at++) labels[at] = image[at]! >= half ? 1 : 0;
  let [left, top, right, bottom] = [width, height, 0, 0];
  let area = 0;
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      if (labels[at] === 0) continue;
      area++;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  }
  const box = { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
  const digit = { label: 1, box, area };
  const labeling = { width, height, labels, components: [digit] };
  digitImage({ labels: [1], box, area }, labeling, image, form, i * digitSide * digitSide);
}
