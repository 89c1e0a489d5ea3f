import { Random } from "@numera/random";
import ort from "onnxruntime-node";
import { expect } from "vitest";
import { gradients } from "../autodiff/gradients.ts";
import type { Tensor } from "../graph.ts";
import { Graph, type GraphTarget } from "../graph.ts";
import { mul } from "../ops/arithmetic.ts";
import { reduceSum } from "../ops/reduce.ts";
import { prepareForTraining } from "../passes/prepareForTraining.ts";
import { float32, type OnnxRuntime, Session, type Value } from "../runtime/session.ts";
import { elementCount } from "../shape.ts";

export interface GradientCheck {
  /** Shapes of the inputs to differentiate by. */
  readonly shapes: readonly (readonly number[])[];
  readonly build: (inputs: readonly Tensor[], graph: Graph) => Tensor;
  /** Values of the inputs; standard normal by default. */
  readonly values?: (random: Random, input: number, count: number) => Float32Array;
  readonly seed?: number;
  readonly step?: number;
  readonly runtime?: OnnxRuntime;
  readonly target?: GraphTarget;
}

/** Distinct values at least 0.05 apart and away from 0, so that no step of 0.01 crosses a kink or a tie. */
export function separatedValues(random: Random, _input: number, count: number): Float32Array {
  const order = random.permutation(count);
  return Float32Array.from(order, (rank) => (rank - Math.floor(count / 2) + 0.5) * 0.1);
}

/** Positive values in [0.5, 2), for divisors and roots. */
export function positiveValues(random: Random, _input: number, count: number): Float32Array {
  return Float32Array.from({ length: count }, () => random.uniform(0.5, 2));
}

/**
 * Compares every gradient that the graph computes with central finite differences
 * `(f(x + h) - f(x - h)) / 2h` of the randomly weighted sum of the outputs.
 */
export async function checkGradients(check: GradientCheck): Promise<void> {
  const { shapes, build, seed = 1, step = 1e-2, runtime = ort, target } = check;
  const random = new Random(seed);
  const draw =
    check.values ??
    ((stream: Random, _: number, count: number) => stream.fillNormal(new Float32Array(count)));
  const values = shapes.map((shape, i) => draw(random.at("input", i), i, elementCount(shape)));

  const forward = new Graph(target);
  const y = build(
    shapes.map((shape, i) => forward.input(`x${i}`, shape)),
    forward,
  );
  forward.output(y, "y");
  const weights = random.at("weights").fillNormal(new Float32Array(elementCount(y.shape)));

  const backward = new Graph(target);
  const inputs = shapes.map((shape, i) => backward.input(`x${i}`, shape));
  const weighted = mul(build(inputs, backward), backward.constant(weights, y.shape));
  gradients(reduceSum(weighted), inputs).forEach((gradient, i) => {
    backward.output(gradient, `g${i}`);
  });
  prepareForTraining(backward);

  const [forwardSession, backwardSession] = [
    await Session.create(runtime, forward),
    await Session.create(runtime, backward),
  ];
  const feeds = (): Record<string, Value> =>
    Object.fromEntries(shapes.map((shape, i) => [`x${i}`, float32(values[i] as Float32Array, shape)]));
  const objective = async () => {
    const result = (await forwardSession.run(feeds())).y as Value;
    return (result.data as Float32Array).reduce((sum, value, i) => sum + value * (weights[i] as number), 0);
  };
  const computed = await backwardSession.run(feeds());
  for (const [i, array] of values.entries()) {
    const gradient = (computed[`g${i}`] as Value).data as Float32Array;
    const scale = Math.max(1, ...gradient.map(Math.abs));
    for (let k = 0; k < array.length; k++) {
      const held = array[k] as number;
      array[k] = held + step;
      const [above, high] = [await objective(), array[k] as number];
      array[k] = held - step;
      const [below, low] = [await objective(), array[k] as number];
      array[k] = held;
      const difference = (above - below) / (high - low);
      const error = Math.abs(difference - (gradient[k] as number)) / scale;
      expect(
        error,
        `input ${i} element ${k}: finite difference ${difference}, gradient ${gradient[k]}`,
      ).toBeLessThan(5e-3);
    }
  }
  await forwardSession.release();
  await backwardSession.release();
}
