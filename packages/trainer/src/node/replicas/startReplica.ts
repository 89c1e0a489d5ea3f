import { Worker } from "node:worker_threads";
import { rebuiltError } from "@numera/contract";
import type { Replica, StartReplica, Values } from "@numera/graph";
import type { ReplicaReply, ReplicaWorkerData } from "./replicaWorker.ts";

/** Starts a replica on a thread of its own. One request at a time. */
export const startReplica: StartReplica = async (models, memory): Promise<Replica> => {
  // The sources run as they are; what is built has ended .ts to .js, in this file's name as in its neighbor's.
  const fromSource = import.meta.url.endsWith(".ts");
  const file = fromSource ? "./replicaWorker.ts" : "./replicaWorker.js";
  const workerData: ReplicaWorkerData = { models, memory };
  const worker = new Worker(new URL(file, import.meta.url), {
    workerData,
    ...(fromSource && { execArgv: ["--conditions=numera-source"] }),
  });
  return {
    run(run) {
      return new Promise<Values>((resolve, reject) => {
        const settle = (act: () => void) => {
          worker.off("message", onMessage).off("error", onError).off("exit", onExit);
          act();
        };
        const onMessage = (reply: ReplicaReply) =>
          settle(() => ("results" in reply ? resolve(reply.results) : reject(rebuiltError(reply.error))));
        const onError = (error: unknown) => settle(() => reject(error));
        const onExit = (code: number) =>
          settle(() => reject(new Error(`a replica's thread ended with exit code ${code}`)));
        worker.on("message", onMessage).on("error", onError).on("exit", onExit);
        worker.postMessage(run);
      });
    },
    async release() {
      await worker.terminate();
    },
  };
};
