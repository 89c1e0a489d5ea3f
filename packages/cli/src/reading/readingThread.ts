import { Worker } from "node:worker_threads";
import type { ReaderChoice } from "@numera/reader";
import type { ImageResult, ImageTask } from "./readImage.ts";

/** A thread with a reader of its own, that reads one image after the other, in the order in which they are given. */
export class ReadingThread implements AsyncDisposable {
  readonly #worker: Worker;
  readonly #waiting: PromiseWithResolvers<ImageResult>[] = [];
  #failure: Error | undefined;

  constructor(settings: ReaderChoice) {
    // The sources run as they are; what is built has ended .ts to .js, in this file's name as in its neighbor's.
    const fromSource = import.meta.url.endsWith(".ts");
    this.#worker = new Worker(
      new URL(fromSource ? "./readingWorker.ts" : "./readingWorker.js", import.meta.url),
      { workerData: settings, ...(fromSource && { execArgv: ["--conditions=numera-source"] }) },
    );
    this.#worker.on("message", (result: ImageResult) => this.#waiting.shift()!.resolve(result));
    this.#worker.on("error", (error) =>
      this.#fail(error instanceof Error ? error : new Error(String(error))),
    );
  }

  /** Rejects only where the thread itself has failed. */
  read(task: ImageTask): Promise<ImageResult> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    const waiting = Promise.withResolvers<ImageResult>();
    this.#waiting.push(waiting);
    this.#worker.postMessage(task);
    return waiting.promise;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#worker.terminate();
  }

  #fail(error: Error): void {
    this.#failure = error;
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }
}
