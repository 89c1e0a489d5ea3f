/** The thread of a ReadingThread: reads the images that it is told to, one at a time. */
import { parentPort, workerData } from "node:worker_threads";
import type { ReaderChoice } from "@numera/reader";
import { openReader } from "./openReader.ts";
import type { ImageTask } from "./readImage.ts";
import { serialLane } from "./serialLane.ts";

const lane = serialLane(openReader(workerData as ReaderChoice));

parentPort!.on("message", async (task: ImageTask) => parentPort!.postMessage(await lane(task)));
