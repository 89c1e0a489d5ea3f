import { Random } from "@numera/random";
import fc from "fast-check";
import ort from "onnxruntime-node";
import { describe, expect, test } from "vitest";
import { Graph } from "../../graph.ts";
import { Session } from "../../runtime/session.ts";
import { checkGradients } from "../../testing/checkGradients.ts";
import { reshape } from "../reshape.ts";
import { ctcLoss } from "./ctcLoss.ts";

interface Line {
  readonly label: readonly number[];
  readonly frames: number;
}

/** The targets of a batch as constants of the graph. */
function targets(graph: Graph, lines: readonly Line[]) {
  const longest = Math.max(1, ...lines.map(({ label }) => label.length));
  const padded = lines.flatMap(({ label }) => [...label, ...new Array(longest - label.length).fill(1)]);
  return {
    labels: graph.constant(padded, [lines.length, longest], "int64"),
    labelLengths: graph.constant(
      lines.map(({ label }) => label.length),
      [lines.length],
      "int64",
    ),
    frames: graph.constant(
      lines.map(({ frames }) => frames),
      [lines.length],
      "int64",
    ),
  };
}

/** Loss by the definition: every sequence of classes over the frames that collapses to the label. */
function bruteForce(logits: Float32Array, classes: number, { label, frames }: Line): number {
  let total = 0;
  for (let code = 0; code < classes ** frames; code++) {
    const path = Array.from({ length: frames }, (_, t) => Math.floor(code / classes ** t) % classes);
    const collapsed = path.filter((name, t) => name !== 0 && name !== path[t - 1]);
    if (collapsed.join() !== label.join()) continue;
    total += path.reduce((product, name, t) => {
      const row = [...logits.subarray(t * classes, (t + 1) * classes)].map(Math.exp);
      return (product * row[name]!) / row.reduce((sum, value) => sum + value, 0);
    }, 1);
  }
  return -Math.log(total);
}

async function lossOf(
  logits: Float32Array,
  time: number,
  classes: number,
  lines: readonly Line[],
): Promise<number> {
  const graph = new Graph();
  graph.output(ctcLoss(graph.constant(logits, [lines.length, time, classes]), targets(graph, lines)), "loss");
  const session = await Session.create(ort, graph);
  const { loss } = await session.run({});
  await session.release();
  return loss!.data[0] as number;
}

/** A label that fits its frames: repeated classes need a blank between them. */
const line = fc
  .record({ label: fc.array(fc.integer({ min: 1, max: 2 }), { maxLength: 3 }), spare: fc.nat(2) })
  .map(({ label, spare }) => {
    const repeats = label.filter((name, i) => name === label[i - 1]).length;
    return { label, frames: Math.min(6, Math.max(1, label.length + repeats + spare)) };
  });

describe("ctcLoss", () => {
  test("is the sum over all alignments, as brute force finds it, repeated classes and padding included", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 3 }), fc.nat(1000), async (lines, seed) => {
        const [time, classes] = [6, 3];
        const logits = new Random(seed).fillNormal(new Float32Array(lines.length * time * classes));
        const expected = lines.map((each, b) =>
          bruteForce(logits.subarray(b * time * classes), classes, each),
        );
        const mean = expected.reduce((sum, value) => sum + value, 0) / lines.length;
        expect(await lossOf(logits, time, classes, lines)).toBeCloseTo(mean, 4);
      }),
      { numRuns: 30 },
    );
  });

  test("has the gradient of central differences", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 2 }), fc.nat(1000), (lines, seed) =>
        checkGradients({
          shapes: [[lines.length, 6, 3]],
          seed,
          build: ([logits], graph) => reshape(ctcLoss(logits!, targets(graph, lines)), [1]),
        }),
      ),
      { numRuns: 15 },
    );
  });

  test("of one frame and one class is the cross-entropy of that frame", async () => {
    const logits = Float32Array.of(0, Math.log(3), 0, 9, 9, 9);
    expect(await lossOf(logits, 2, 3, [{ label: [1], frames: 1 }])).toBeCloseTo(-Math.log(3 / 5), 5);
  });

  test("refuses targets of another batch and names the shapes", () => {
    const graph = new Graph();
    const wrong = targets(graph, [{ label: [1], frames: 2 }]);
    expect(() => ctcLoss(graph.input("z", [4, 10, 11]), wrong)).toThrow(
      "ctcLoss: logits [4, 10, 11], labels [1, 1], lengths [1] and frames [1] do not fit",
    );
  });
});
