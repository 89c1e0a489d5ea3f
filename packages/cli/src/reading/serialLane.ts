import type { Reader } from "@numera/reader";
import type { Lane } from "./inOrder.ts";
import { decodeFile } from "./readFile.ts";
import { type ImageResult, type ImageTask, readImage } from "./readImage.ts";

/**
 * A lane that may be given several images at a time: it reads one after the other, and while one is read decodes the next one, on another of
 * the process's threads, so that reading waits for none. It holds the pixels of two at most.
 */
export function serialLane(
  reader: Promise<Pick<Reader, "read">>,
  decode = decodeFile,
): Lane<ImageTask, ImageResult> {
  /** The ends of the last two readings that were asked for. */
  let [last, lastButOne]: [Promise<unknown>, Promise<unknown>] = [Promise.resolve(), Promise.resolve()];
  return (task) => {
    const decoding = lastButOne.then(() => decode(task.input, task.maxPixels));
    const result = last.then(async () => readImage(await reader, task, decoding));
    [last, lastButOne] = [result, last];
    return result;
  };
}
