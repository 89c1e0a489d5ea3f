import { type Dataset, readIdxDataset } from "@numera/trainer";

/** The addresses of two IDX files, as build/mnistPart.ts makes them. */
interface DigitFiles {
  readonly images: string;
  readonly labels: string;
}

/** A part of MNIST's training set. @throws Error where it can't be fetched */
export async function fetchDigits({ images, labels }: DigitFiles): Promise<Dataset> {
  const [imageFile, labelFile] = await Promise.all([bytesOf(images), bytesOf(labels)]);
  return await readIdxDataset(imageFile, labelFile, {
    name: "a part of MNIST",
    images: "images",
    labels: "labels",
  });
}

async function bytesOf(url: string): Promise<Uint8Array> {
  const response = await fetch(new URL(url, self.location.href));
  if (!response.ok)
    throw new Error(`The images could not be fetched (${response.status}); try again with a network.`);
  return new Uint8Array(await response.arrayBuffer());
}
