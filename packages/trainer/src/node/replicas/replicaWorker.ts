/** A replica's thread: runs the models that it was started with, on one core. */
import { parentPort, workerData } from "node:worker_threads";
import { type PlainError, plainError } from "@numera/contract";
import { LocalReplica, type ReplicaRun, type Values } from "@numera/graph";
import ort from "onnxruntime-node";

export interface ReplicaWorkerData {
  readonly models: readonly Uint8Array[];
  readonly memory: Values;
}

export type ReplicaReply = { readonly results: Values } | { readonly error: PlainError };

const { models, memory } = workerData as ReplicaWorkerData;
const replica = new LocalReplica(ort, models, memory, {
  sessionOptions: { intraOpNumThreads: 1 },
  writesInPlace: true,
});

parentPort!.on("message", async (run: ReplicaRun) => {
  try {
    parentPort!.postMessage({ results: await replica.run(run) } satisfies ReplicaReply);
  } catch (error) {
    parentPort!.postMessage({ error: plainError(error) } satisfies ReplicaReply);
  }
});
