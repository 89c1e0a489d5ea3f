import type { LineRecipe } from "@numera/contract";
import { ops, type ReplicatedStep, type TrainingScope, type TrainingStep } from "@numera/graph";
import {
  compileForReplicas,
  compileForSession,
  type StepFor,
  type StepRecipe,
} from "../../fit/compileStep.ts";
import type { Sharing } from "../../fit/sharing.ts";
import type { LineModel } from "../../models/lineNet.ts";
import { alignmentLoss } from "./alignment.ts";

export type LineStepRecipe = StepRecipe & Partial<Pick<LineRecipe, "alignment">>;

export interface LineStepOptions extends StepFor<LineStepRecipe> {
  readonly model: LineModel;
  /** Width in pixels that every line of the batch is padded to. */
  readonly width: number;
  /** Classes of the network, the blank among them. */
  readonly classes: number;
  /** Characters of the longest label. */
  readonly longest: number;
}

/** Writes the network and its loss into the scope. */
function lossOf({ model, recipe, width, classes, longest }: LineStepOptions) {
  const batch = recipe.batchSize;
  return (scope: TrainingScope) => {
    const line = scope.graph.input("line", [batch, 1, model.height, width]);
    const targets = {
      labels: scope.graph.input("labels", [batch, longest], "int64"),
      labelLengths: scope.graph.input("labelLengths", [batch], "int64"),
      frames: scope.graph.input("frames", [batch], "int64"),
    };
    const logits = model.frames(scope, line, classes);
    const loss = ops.ctcLoss(logits, targets);
    if (!recipe.alignment) return { loss };
    const target = scope.graph.input("alignment", logits.shape);
    return { loss: ops.add(loss, ops.scale(alignmentLoss(logits, target), recipe.alignment)) };
  };
}

/**
 * The training step of a line network for one width: `line` float32 `[B, 1, height, width]` against `labels` int64
 * `[B, longest]` of `labelLengths` `[B]`, `frames` `[B]` of each line counting. Where the recipe has a weight for it, the
 * characters' places are learned too, from `alignment` `[B, frames, classes]`. Gives the loss per line.
 */
export function compileLineStep(options: LineStepOptions): TrainingStep {
  return compileForSession(lossOf, options);
}

/** The same for replicas, each of which takes an equal share of the batch. */
export function compileReplicatedLineStep(options: LineStepOptions, sharing: Sharing): ReplicatedStep {
  return compileForReplicas(lossOf, options, sharing);
}
