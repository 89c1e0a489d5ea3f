/** A replica's thread: runs the models that it was started with, on one core. */
import { parentPort, workerData } from "node:worker_threads";
import { type ReplicaRun, runParts, Session, type Values } from "@numera/graph";
import ort from "onnxruntime-node";

export interface ReplicaWorkerData {
  readonly models: readonly Uint8Array[];
}

export type ReplicaReply = { readonly results: Values } | { readonly error: string };

const { models } = workerData as ReplicaWorkerData;
const sessions = new Map<number, Promise<Session>>();

function sessionOf(program: number): Promise<Session> {
  const known = sessions.get(program);
  if (known !== undefined) return known;
  const session = Session.create(ort, models[program]!, { intraOpNumThreads: 1 });
  sessions.set(program, session);
  return session;
}

parentPort!.on("message", async (run: ReplicaRun) => {
  try {
    const session = await sessionOf(run.program);
    const results = await runParts(run, (feeds) => session.run(feeds) as Promise<Values>);
    const memory = Object.values(results).map(({ data }) => data.buffer as ArrayBuffer);
    parentPort!.postMessage({ results } as ReplicaReply, memory);
  } catch (error) {
    parentPort!.postMessage({ error: (error as Error).message } satisfies ReplicaReply);
  }
});
