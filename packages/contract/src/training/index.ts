import * as v from "valibot";
import type { Data } from "../contract.ts";
import { fields, listOf, optional } from "../fields/collections.ts";
import { wholeNumber } from "../fields/numbers.ts";
import { nonEmptyText, oneOf, text } from "../fields/texts.ts";
import { deviceNames, recipeContract } from "../recipe/index.ts";

const trainingSchema = fields({
  recipe: recipeContract.schema,
  seeds: listOf(wholeNumber(0), 1),
  threads: wholeNumber(1),
  command: text,
  /** Two IDX files as IMAGES,LABELS; MNIST's training set without them. */
  data: optional(nonEmptyText),
  /** What the graph runs on; the CPU where it is left out. */
  device: optional(oneOf(deviceNames)),
  /** Make one model of all seeds as well. */
  ensemble: optional(v.literal(true, "true, or left out")),
});

/** `training.json`: a training of one or several seeds, each a run in a folder of its own. */
export const trainingContract = { name: "training", schema: trainingSchema } as const;

export type Training = Data<typeof trainingSchema>;
