import type { deviceNames } from "@numera/contract";
import { Graph, type OnnxRuntime, Session, type SessionOptions } from "@numera/graph";
import { TrainerError } from "../trainerError.ts";

/** Where graphs are run: one of ONNX Runtime's execution providers. */
export type Device = (typeof deviceNames)[number];

const ADVICE: Readonly<Record<Exclude<Device, "cpu">, string>> = {
  webgpu: "it needs a GPU and its Vulkan driver (on Debian libvulkan1 and the GPU's own)",
  cuda: "it needs an NVIDIA GPU, and the CUDA files of onnxruntime-node, which Numera does not install",
};

/** Session options that run a graph on a device. @param threads of the CPU, for what stays on it */
export function deviceOptions(device: Device, threads: number): SessionOptions {
  return { intraOpNumThreads: threads, ...(device !== "cpu" && { executionProviders: [device] }) };
}

/**
 * Makes sure that graphs run on a device, by running the smallest on it.
 * @throws TrainerError `unusable-device`, which says what the device needs, where they do not
 */
export async function requireDevice(runtime: OnnxRuntime, device: Device): Promise<void> {
  if (device === "cpu") return;
  const graph = new Graph();
  graph.output(graph.emit1("Neg", [graph.input("x", [1])], [1]), "y");
  try {
    const session = await Session.create(runtime, graph, {
      executionProviders: [device],
      logSeverityLevel: 4,
    });
    await session.run({ x: { data: Float32Array.of(1), shape: [1] } });
    await session.release();
  } catch (cause) {
    throw new TrainerError(
      "unusable-device",
      `ONNX Runtime cannot use ${device} here; ${ADVICE[device]}; the CPU always works`,
      { device },
      { cause },
    );
  }
}
