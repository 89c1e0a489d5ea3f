import { bestPath } from "@numera/decoder";
import type { Session, Value } from "@numera/graph";

export interface OutputComparison {
  /** The mean absolute difference of probabilities. */
  readonly difference: number;
  /** Lines of which both have the same best path. */
  readonly same: number;
  readonly count: number;
}

/** How far two line networks, or one in two precisions, differ on lines. */
export async function compareOutputs(
  one: Session,
  other: Session,
  examples: Iterable<Readonly<Record<string, Value>>>,
): Promise<OutputComparison> {
  let [sum, values, same, count] = [0, 0, 0, 0];
  for (const example of examples) {
    const [a, b] = await Promise.all(
      [one, other].map(async (session) => (await session.run(example)).logProbabilities!),
    );
    const [, frames, classes] = a!.shape as [number, number, number];
    const [data, otherData] = [a!.data as Float32Array, b!.data as Float32Array];
    data.forEach((value, i) => {
      sum += Math.abs(Math.exp(value) - Math.exp(otherData[i]!));
    });
    values += data.length;
    count++;
    if (bestPath(data, frames, classes).join() === bestPath(otherData, frames, classes).join()) same++;
  }
  return { difference: sum / values, same, count };
}
