import type { Dataset } from "./dataset.ts";

/** The images and labels at `indices`, in that order: `[indices, height, width]` and `[indices]`. */
export function takeImages(
  dataset: Dataset,
  indices: Uint32Array,
): { images: Uint8Array; labels: Uint8Array } {
  const size = dataset.height * dataset.width;
  const images = new Uint8Array(indices.length * size);
  const labels = new Uint8Array(indices.length);
  indices.forEach((index, n) => {
    images.set(dataset.images.subarray(index * size, (index + 1) * size), n * size);
    labels[n] = dataset.labels[index]!;
  });
  return { images, labels };
}
