import { stat } from "node:fs/promises";
import { listImages } from "@numera/vision/node";
import { type Failure, failureOf } from "./failure.ts";

/** An image to read, or why a path gave none. */
export type Input = { readonly file: string } | Failure;

/** The images that the paths mean, in order: a file is itself, a folder its images sorted by name. */
export async function listInputs(paths: readonly string[]): Promise<Input[]> {
  const inputs: Input[] = [];
  for (const path of paths) {
    const isFolder = await stat(path).then(
      (entry) => entry.isDirectory(),
      () => false, // What is wrong with it, decoding says.
    );
    if (!isFolder) {
      inputs.push({ file: path });
      continue;
    }
    try {
      inputs.push(...(await listImages(path)).map((file) => ({ file })));
    } catch (error) {
      inputs.push(failureOf(path, error));
    }
  }
  return inputs;
}
