import {
  foldBatchNorm,
  InferenceScope,
  type OnnxRuntime,
  ops,
  Session,
  type SessionOptions,
  type Weights,
} from "@numera/graph";
import { lineBatch, paddedWidth } from "../fit/lineBatch.ts";
import type { Validation } from "../fit/task.ts";
import { bestPath } from "../metrics/bestPath.ts";
import type { LineModel } from "../models/lineNet.ts";
import { mergedLogits } from "./fineTuneStep.ts";
import { digitClasses, LINE_CLASSES, LONGEST_LABEL, mergeMatrix, type RealLine } from "./realLine.ts";

/** A line too narrow for its label has an infinite loss; it counts as this many nats, as other hopeless ones do. */
const HOPELESS = 50;

/** Lines of like width share one compiled network: widths are rounded up to a multiple of this. */
const ROUNDED_TO = 64;

/** Mean CTC loss of the lines as the reader sees them, separators free, and the share that the best path spells right. */
export async function validateLines(
  weights: Weights,
  model: LineModel,
  lines: readonly RealLine[],
  runtime: OnnxRuntime,
  sessionOptions: SessionOptions = {},
): Promise<Validation> {
  const sessions = new Map<number, Session>();
  const merge = { data: mergeMatrix(true), shape: [1, LINE_CLASSES, LINE_CLASSES] };
  let loss = 0;
  let right = 0;
  for (const { digits, views } of lines) {
    const example = { image: views[0]!, classes: digitClasses(digits) };
    const width = Math.ceil(paddedWidth(example) / ROUNDED_TO) * ROUNDED_TO;
    const session =
      sessions.get(width) ?? (await validationSession(weights, model, width, runtime, sessionOptions));
    sessions.set(width, session);
    const { scores, loss: lineLoss } = await session.run({
      ...lineBatch([example], model, width, LONGEST_LABEL),
      merge,
    });
    const frames = Math.ceil(paddedWidth(example) / model.stride);
    if (bestPath(scores!.data as Float32Array, frames, LINE_CLASSES).join() === example.classes.join())
      right++;
    loss += Math.min(HOPELESS, Number(lineLoss!.data[0]));
  }
  for (const session of sessions.values()) await session.release();
  return { loss: loss / lines.length, accuracy: right / lines.length };
}

async function validationSession(
  weights: Weights,
  model: LineModel,
  width: number,
  runtime: OnnxRuntime,
  sessionOptions: SessionOptions,
): Promise<Session> {
  const scope = new InferenceScope(weights);
  const { graph } = scope;
  const logits = model.frames(scope, graph.input("line", [1, 1, model.height, width]), LINE_CLASSES);
  const scores = mergedLogits(logits, graph.input("merge", [1, LINE_CLASSES, LINE_CLASSES]));
  const targets = {
    labels: graph.input("labels", [1, LONGEST_LABEL], "int64"),
    labelLengths: graph.input("labelLengths", [1], "int64"),
    frames: graph.input("frames", [1], "int64"),
  };
  graph.output(scores, "scores");
  graph.output(ops.ctcLoss(scores, targets), "loss");
  foldBatchNorm(graph);
  return Session.create(runtime, graph, sessionOptions);
}
