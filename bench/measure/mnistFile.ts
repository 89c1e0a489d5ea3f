import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadMnist, type MnistSplit } from "@numera/trainer/node";

/**
 * Writes MNIST's images and labels, bytes without any header, into a temporary folder that every contender can read,
 * and removes it after `use`.
 */
export async function withMnistFiles<Result>(
  split: MnistSplit,
  use: (files: { readonly images: string; readonly labels: string }) => Promise<Result>,
): Promise<Result> {
  const dataset = await loadMnist({ split });
  const folder = await mkdtemp(join(tmpdir(), "numera-bench-"));
  try {
    const files = { images: join(folder, "images"), labels: join(folder, "labels") };
    await writeFile(files.images, dataset.images);
    await writeFile(files.labels, dataset.labels);
    return await use(files);
  } finally {
    await rm(folder, { recursive: true });
  }
}
