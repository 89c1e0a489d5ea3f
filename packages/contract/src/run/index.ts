import type { Data } from "../contract.ts";
import { byName, fields, listOf, optional } from "../fields/collections.ts";
import { wholeNumber } from "../fields/numbers.ts";
import { oneOf, text } from "../fields/texts.ts";
import { deviceNames, recipeContract } from "../recipe/index.ts";

export type { EpochRecord } from "./epochRecord.ts";

const runSchema = fields({
  recipe: recipeContract.schema,
  seed: wholeNumber(0),
  /** SHA-256 of each data file by name. */
  data: byName(text),
  /** What else has a part in it, as it was found when the run was started. */
  also: optional(listOf(text)),
  /** Threads of the runtime: other numbers of threads add in another order and give other last bits. */
  threads: wholeNumber(1),
  /** What the graph runs on; the CPU where it is left out. */
  device: optional(oneOf(deviceNames)),
});

/** `run.json` in a run's folder: what the run is, decided when it starts; resuming asks for the same again. */
export const runContract = { name: "run", schema: runSchema } as const;

export type RunDescription = Data<typeof runSchema>;
