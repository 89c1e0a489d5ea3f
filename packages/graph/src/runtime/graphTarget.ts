import { Graph, type GraphTarget } from "../graph.ts";
import { nchwc } from "../ops/blocked/layout.ts";
import { float32, type OnnxRuntime, Session, type SessionOptions } from "./session.ts";

/**
 * What graphs are to be written for, to run fast in a runtime's sessions: in blocks of channels on the CPU, where it has such a
 * layout (browsers have none), by portable operators on another device.
 * @param options those of the sessions
 */
export async function detectTarget(runtime: OnnxRuntime, options: SessionOptions = {}): Promise<GraphTarget> {
  if (options.executionProviders !== undefined) return { portable: true };
  const channelBlock = await detectChannelBlock(runtime, options);
  return channelBlock === undefined ? {} : { channelBlock };
}

/**
 * Channels in a block of the runtime's NCHWc layout: 16 with AVX-512 and on ARM, 8 with AVX2. It depends on the processor,
 * and is found by having the runtime bring numbered values into the layout.
 */
async function detectChannelBlock(
  runtime: OnnxRuntime,
  options: SessionOptions,
): Promise<number | undefined> {
  const shape = [1, 16, 2, 1];
  const graph = new Graph();
  graph.output(graph.emit1(nchwc("ReorderInput"), [graph.input("x", shape)], shape), "y");
  try {
    const session = await Session.create(runtime, graph, { ...options, logSeverityLevel: 4 });
    const x = float32(
      Array.from({ length: 32 }, (_, i) => i),
      shape,
    );
    const { y } = await session.run({ x });
    await session.release();
    // The second pixel of the first channel stands behind the first pixels of its block's channels.
    const block = (y!.data as Float32Array).indexOf(1);
    return block > 1 ? block : undefined;
  } catch {
    return undefined;
  }
}
