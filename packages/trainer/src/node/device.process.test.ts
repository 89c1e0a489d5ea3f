import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import {
  compileTrainingStep,
  detectTarget,
  type GraphTarget,
  layers,
  ops,
  sgd,
  TrainingSession,
} from "@numera/graph";
import { Random } from "@numera/random";
import { findChromium } from "@numera/tools/chromium";
import ort from "onnxruntime-node";
import { expect, test } from "vitest";
import { type Device, deviceOptions, requireDevice } from "./device.ts";

test("the CPU is always there, and asks for no provider", async () => {
  await requireDevice(ort, "cpu");
  expect(deviceOptions("cpu", 2)).toEqual({ intraOpNumThreads: 2 });
  expect(deviceOptions("webgpu", 1)).toEqual({ intraOpNumThreads: 1, executionProviders: ["webgpu"] });
});

/** A step of a small CNN with batch norm, pooling and momentum, on `device`: the losses of 20 batches. */
async function losses(device: Device, targeted?: GraphTarget): Promise<number[]> {
  const sessionOptions = deviceOptions(device, 1);
  const target = targeted ?? (await detectTarget(ort, sessionOptions));
  const step = compileTrainingStep(
    (scope) => {
      const image = scope.graph.input("image", [16, 1, 12, 12]);
      const label = scope.graph.input("label", [16], "int64");
      const convolved = layers.convolution(scope, "conv", image, { channels: 8, kernel: 3, bias: false });
      const x = ops.maxPool(ops.relu(layers.batchNorm(scope, "norm", convolved)), 2);
      return { loss: ops.softmaxCrossEntropy(layers.dense(scope, "output", ops.flatten(x), 4), label) };
    },
    sgd({ momentum: 0.9 }),
    { target },
  );
  const session = await TrainingSession.create(ort, step, new Random(1), { sessionOptions });
  const found: number[] = [];
  for (let i = 0; i < 20; i++) {
    const random = new Random(2).at(i);
    const image = { data: random.fillNormal(new Float32Array(16 * 144)), shape: [16, 1, 12, 12] };
    const label = { data: BigInt64Array.from({ length: 16 }, () => BigInt(random.integer(4))), shape: [16] };
    found.push((await session.train({ image, label }, 0.01)).loss as number);
  }
  await session.release();
  return found;
}

test("what is written for other devices trains on the CPU as what is written for it", async () => {
  const [portable, own] = [await losses("cpu", { portable: true }), await losses("cpu")];
  portable.forEach((loss, i) => {
    expect(loss, `step ${i + 1}`).toBeCloseTo(own[i]!, 3);
  });
});

/** Debian's Chromium brings a Vulkan driver that needs no GPU, slow but exact. */
function softwareDriver(): NodeJS.ProcessEnv {
  const folder = "/usr/lib/chromium";
  findChromium();
  return { VK_ICD_FILENAMES: `${folder}/vk_swiftshader_icd.json`, LD_LIBRARY_PATH: folder };
}

/** The losses of a recipe's first steps on a device, by a process of its own. @throws Error with what it wrote where it failed */
async function firstLosses(recipe: string, device: Device, env: NodeJS.ProcessEnv = {}): Promise<number[]> {
  const script = fileURLToPath(new URL("./testing/stepLosses.ts", import.meta.url));
  const run = promisify(execFile);
  const { stdout } = await run(
    process.execPath,
    ["--conditions=numera-source", script, recipe, device, "3"],
    {
      env: { ...process.env, ...env },
    },
  );
  return JSON.parse(stdout) as number[];
}

/** As `firstLosses`; undefined where there is no such device. */
async function lossesIfThere(recipe: string, device: Device, env?: NodeJS.ProcessEnv) {
  return firstLosses(recipe, device, env).catch((error: Error) => {
    if (error.message.includes(`ONNX Runtime cannot use ${device} here`)) return undefined;
    throw error;
  });
}

test.each(["seed-cnn", "tiny"])(
  "on WebGPU %s trains as on the CPU, within 1e-2",
  async (recipe) => {
    const here = await firstLosses(recipe, "cpu");
    const there =
      (await lossesIfThere(recipe, "webgpu")) ?? (await lossesIfThere(recipe, "webgpu", softwareDriver()));
    if (there === undefined) {
      console.warn("WebGPU is not tested: there is neither a GPU nor a driver that needs none");
      return;
    }
    expect(there).toHaveLength(here.length);
    there.forEach((loss, i) => {
      expect(Math.abs(loss - here[i]!), `step ${i + 1}`).toBeLessThan(1e-2);
    });
  },
  // A GPU that is only made believe takes its time.
  600_000,
);

test("cuda trains as the CPU does within 1e-2, or says what it needs", async () => {
  try {
    await requireDevice(ort, "cuda");
  } catch (error) {
    expect((error as Error).message).toMatch(
      /^ONNX Runtime cannot use cuda here; it needs .*; the CPU always works/,
    );
    console.warn("cuda is not tested: this machine has no such device");
    return;
  }
  const [there, here] = [await losses("cuda"), await losses("cpu")];
  there.forEach((loss, i) => {
    expect(Math.abs(loss - here[i]!), `step ${i + 1}`).toBeLessThan(1e-2);
  });
});
