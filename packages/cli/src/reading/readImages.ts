import { availableParallelism } from "node:os";
import type { Reader } from "@numera/reader";
import { inOrder, type Lane } from "./inOrder.ts";
import type { ReaderSettings } from "./openReader.ts";
import { collectRarely } from "./rareCollections.ts";
import { type ImageResult, type ImageTask, readImage } from "./readImage.ts";
import { ReadingThread } from "./readingThread.ts";

/** A thread of its own takes a third of a second to start: as long as about so many images take. */
const imagesPerThread = 24;

/** Tasks that a thread holds: one is read while the next ones wait, so that no thread waits for this one. */
const tasksPerThread = 3;

/** The number of threads that reading so many images is worth, this one included. */
export function threadsFor(images: number, cores = availableParallelism()): number {
  return Math.max(1, Math.min(cores, Math.ceil(images / imagesPerThread)));
}

/**
 * Reads images on `threads` threads, this one among them, and gives the results in the order of the tasks.
 *
 * @param reader what this thread reads with
 * @param settings what the other threads make their readers of
 */
export async function* readImages(
  tasks: readonly ImageTask[],
  reader: Reader,
  settings: ReaderSettings,
  threads = threadsFor(tasks.length),
): AsyncGenerator<ImageResult, void> {
  collectRarely();
  await using others = new AsyncDisposableStack();
  const lanes: Lane<ImageTask, ImageResult>[] = [(task) => readImage(reader, task)];
  for (let i = 1; i < threads; i++) {
    const thread = others.use(new ReadingThread(settings));
    for (let k = 0; k < tasksPerThread; k++) lanes.push((task) => thread.read(task));
  }
  yield* inOrder(tasks, lanes);
}
