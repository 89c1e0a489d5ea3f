import { availableParallelism } from "node:os";
import type { Reader, ReaderChoice } from "@numera/reader";
import { inOrder, type Lane } from "./inOrder.ts";
import { collectRarely } from "./rareCollections.ts";
import type { ImageResult, ImageTask } from "./readImage.ts";
import { ReadingThread } from "./readingThread.ts";
import { serialLane } from "./serialLane.ts";

/** A thread of its own takes a third of a second to start: as long as about so many images take. */
const imagesPerThread = 24;

/** Tasks that a thread holds: one is read, one decoded, and one waits, so that no thread waits for this one. */
const tasksPerThread = 3;

/** The number of threads that reading so many images is worth, this one included. */
export function threadsFor(images: number, cores = availableParallelism()): number {
  return Math.max(1, Math.min(cores, Math.ceil(images / imagesPerThread)));
}

/**
 * Threads that read beside this one. They begin at once to load what they read with, so that this one should begin its own load
 * after it has made them.
 */
export class ReadingThreads implements AsyncDisposable {
  readonly #threads: readonly ReadingThread[];

  /** @param count of all threads, this one included; @param settings what their readers are made of */
  constructor(settings: ReaderChoice, count: number) {
    collectRarely();
    this.#threads = Array.from({ length: count - 1 }, () => new ReadingThread(settings));
  }

  get lanes(): Lane<ImageTask, ImageResult>[] {
    return this.#threads.flatMap((thread) =>
      Array.from({ length: tasksPerThread }, () => (task: ImageTask) => thread.read(task)),
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread[Symbol.asyncDispose]()));
  }
}

/**
 * Reads images on this thread and on others, and gives the results in the order of the tasks.
 * @param reader what this thread reads with
 */
export function readImages(
  tasks: readonly ImageTask[],
  reader: Pick<Reader, "read">,
  threads: ReadingThreads,
): AsyncGenerator<ImageResult, void> {
  const lane = serialLane(Promise.resolve(reader));
  return inOrder(tasks, [lane, lane, ...threads.lanes]);
}
