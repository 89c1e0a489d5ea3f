import { readModel, type StoredModel } from "../onnx/readModel.ts";
import { withOutputs } from "../onnx/withOutputs.ts";
import { type OnnxRuntime, Session, type Value } from "../runtime/session.ts";
import type { Ranges } from "./ranges.ts";

/**
 * Of an example's values of one kind this share lies in its range, and of all examples' ranges this share in the one that is
 * taken: a few large values saturate, and all others are told apart the better.
 */
const share = { ofValues: 0.9998, ofExamples: 0.99 };

/** So many digits of a range are kept: processors that round sums in other ways then find the same. */
const digits = 4;

/**
 * The ranges that `quantizedGraph` needs of a model, measured on examples of what it is fed.
 * @param examples inputs by name, such as the model was trained on
 */
export async function measureRanges(
  runtime: OnnxRuntime,
  model: Uint8Array,
  examples: Iterable<Readonly<Record<string, Value>>>,
): Promise<Ranges> {
  const names = worthRanges(readModel(model));
  const session = await Session.create(runtime, withOutputs(model, names), { intraOpNumThreads: 1 });
  const found = new Map(names.map((name) => [name, [] as number[]]));
  for (const example of examples) {
    const values = await session.run(example);
    for (const [name, ranges] of found) {
      ranges.push(quantile(values[name]!.data as Float32Array, share.ofValues));
    }
  }
  await session.release();
  const range = (ranges: readonly number[]) => Number(quantile(ranges, share.ofExamples).toPrecision(digits));
  // What is 0 on all examples has none.
  return new Map(
    [...found].map(([name, ranges]) => [name, range(ranges)] as const).filter(([, found]) => found > 0),
  );
}

/**
 * Names of the values that ReLUs give and that convolutions with filters of several rows and columns take or make: others have too
 * few multiplications for bytes to pay (in the line network, the 5 x 1 and the three 1 x 5 take longer with them than without).
 */
function worthRanges({ nodes, constants }: StoredModel): string[] {
  const producers = new Map(nodes.flatMap((node) => node.outputs.map((name) => [name, node] as const)));
  const throughPooling = (name: string): string => {
    const producer = producers.get(name);
    return producer?.opType === "MaxPool" ? throughPooling(producer.inputs[0]!) : name;
  };
  const large = nodes.filter(({ opType, inputs }) => {
    const [rows = 1, columns = 1] = constants.get(inputs[1] ?? "")?.shape.slice(2) ?? [];
    return opType === "Conv" && rows > 1 && columns > 1;
  });
  const made = new Set(large.flatMap(({ outputs }) => outputs));
  const taken = new Set(large.map(({ inputs }) => throughPooling(inputs[0]!)));
  return nodes
    .filter(
      ({ opType, inputs, outputs }) => opType === "Relu" && (made.has(inputs[0]!) || taken.has(outputs[0]!)),
    )
    .map(({ outputs }) => outputs[0]!);
}

/** The least value that at least this share of the values does not exceed. */
function quantile(values: ArrayLike<number>, share: number): number {
  const above = values.length - Math.ceil(share * values.length);
  // The largest so far, in falling order: few, so that most values are compared once.
  const largest: number[] = [];
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (largest.length > above && value <= largest.at(-1)!) continue;
    const place = largest.findIndex((other) => other < value);
    largest.splice(place < 0 ? largest.length : place, 0, value);
    if (largest.length > above + 1) largest.pop();
  }
  return largest.at(-1)!;
}
