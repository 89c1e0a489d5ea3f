/** A process of `readInProcesses`: reads the file that it is told to, and keeps each reader that it has opened. */
import { openPlainReader } from "./openPlainReader.ts";
import type { ReaderChoice } from "./plainReading.ts";
import type { ReadingResult, ReadingTask } from "./readInProcesses.ts";

const readers = new Map<string, ReturnType<typeof openPlainReader>>();

function readerOf(choice: ReaderChoice) {
  const key = JSON.stringify([choice.strategy, choice.model, choice.format, choice.maxError]);
  const reader = readers.get(key) ?? openPlainReader(choice);
  readers.set(key, reader);
  return reader;
}

process.on("message", async ({ path, choice }: ReadingTask) => {
  const read = await readerOf(choice);
  const result = await read(path).catch((error: Error): ReadingResult => ({ error: error.message }));
  process.send!(result);
});
