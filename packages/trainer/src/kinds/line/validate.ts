import { longestLabel } from "@numera/contract";
import { bestPath } from "@numera/decoder";
import {
  foldBatchNorm,
  InferenceScope,
  type OnnxRuntime,
  ops,
  Session,
  type SessionOptions,
  type Tensor,
  type Value,
  type Weights,
} from "@numera/graph";
import type { Validation } from "../../fit/task.ts";
import type { LineModel } from "../../models/lineNet.ts";
import { type LineExample, lineBatch, paddedWidth } from "./batch.ts";

export interface LineValidation {
  readonly weights: Weights;
  readonly model: LineModel;
  /** Classes of the network, the blank among them. */
  readonly classes: number;
  readonly runtime: OnnxRuntime;
  readonly sessionOptions?: SessionOptions | undefined;
  /** The width in pixels that a line is padded to; lines of one width share one compiled network. */
  widthOf(example: LineToRead): number;
  /** What the best path and the loss are taken of, where those are not the network's own logits. */
  scores?(logits: Tensor): Tensor;
  /** What the network is fed beside the line, where `scores` declares more inputs. */
  readonly feeds?: Readonly<Record<string, Value>>;
  /** Nats that a line counts at most: one too narrow for its label has an infinite loss. */
  readonly worst?: number;
}

type LineToRead = Pick<LineExample, "image" | "classes">;

/** Mean CTC loss of lines that are read one by one, and the share of them that the best path spells right. */
export async function validateLines(
  examples: readonly LineToRead[],
  options: LineValidation,
): Promise<Validation> {
  const { model, classes, widthOf, feeds, worst = Number.POSITIVE_INFINITY } = options;
  const sessions = new Map<number, Session>();
  let loss = 0;
  let right = 0;
  for (const example of examples) {
    const width = widthOf(example);
    const session = sessions.get(width) ?? (await sessionFor(width, options));
    sessions.set(width, session);
    const { scores, loss: lineLoss } = await session.run({
      ...lineBatch([example], model, width, longestLabel),
      ...feeds,
    });
    const frames = Math.ceil(paddedWidth(example) / model.stride);
    const named = bestPath(scores!.data as Float32Array, frames, classes);
    loss += Math.min(worst, Number(lineLoss!.data[0]));
    if (named.join() === example.classes.join()) right++;
  }
  for (const session of sessions.values()) await session.release();
  return { loss: loss / examples.length, accuracy: right / examples.length };
}

function sessionFor(
  width: number,
  { weights, model, classes, runtime, sessionOptions, scores: scoresOf = (logits) => logits }: LineValidation,
): Promise<Session> {
  const scope = new InferenceScope(weights);
  const { graph } = scope;
  const scores = scoresOf(model.frames(scope, graph.input("line", [1, 1, model.height, width]), classes));
  const targets = {
    labels: graph.input("labels", [1, longestLabel], "int64"),
    labelLengths: graph.input("labelLengths", [1], "int64"),
    frames: graph.input("frames", [1], "int64"),
  };
  graph.output(scores, "scores");
  graph.output(ops.ctcLoss(scores, targets), "loss");
  foldBatchNorm(graph);
  return Session.create(runtime, graph, sessionOptions);
}
