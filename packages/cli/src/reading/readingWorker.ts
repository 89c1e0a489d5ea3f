/** The thread of a ReadingThread: reads the images that it is told to, one at a time. */
import { parentPort, workerData } from "node:worker_threads";
import { openReader, type ReaderSettings } from "./openReader.ts";
import { type ImageTask, readImage } from "./readImage.ts";

const reader = openReader(workerData as ReaderSettings);
let last: Promise<void> = Promise.resolve();

parentPort!.on("message", (task: ImageTask) => {
  last = last.then(async () => parentPort!.postMessage(await readImage(await reader, task)));
});
