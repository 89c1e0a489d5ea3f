import { createHash } from "node:crypto";
import { arch, cpus, platform } from "node:os";
import type { Card, Recipe, SeedResult } from "@numera/contract";
import type { FitPlan } from "../../fit/fit.ts";
import { kindOf } from "../../kinds/index.ts";

export interface ModelCardOptions {
  readonly recipe: Recipe;
  readonly seeds: readonly SeedResult[];
  /** The seed whose weights are in the file. */
  readonly shipped: number;
  readonly file: Uint8Array;
  readonly data: Readonly<Record<string, string>>;
  /** What had a part in the training beside the data files. */
  readonly also: readonly string[];
  readonly threads: number;
  readonly command: string;
}

/** All that a model's card says, as plain data; `models/NAME.json`. */
export function modelCard({ recipe, seeds, shipped, file, data, also, threads, command }: ModelCardOptions) {
  const accuracies = seeds.map(({ tests }) => tests[0]!.accuracy);
  const first = seeds[0]!.tests[0]!;
  const { preprocessing, examples, description } = kindOf(recipe);
  const { checkpointSelection }: FitPlan = recipe;
  const chooses = checkpointSelection === "last" ? "the seed" : "the epoch and the seed";
  return {
    name: recipe.model,
    description: description(recipe),
    file: {
      name: `${recipe.model}.onnx`,
      bytes: file.length,
      sha256: createHash("sha256").update(file).digest("hex"),
    },
    preprocessing,
    trainedOn: {
      files: data,
      ...(also.length > 0 && { also }),
      heldOut: `${recipe.validation} ${examples.heldOut} a seed, to choose ${chooses}`,
    },
    command,
    recipe,
    test: {
      data: first.data,
      n: first.n,
      meanAccuracy: accuracies.reduce((sum, value) => sum + value, 0) / accuracies.length,
      lowestAccuracy: Math.min(...accuracies),
      highestAccuracy: Math.max(...accuracies),
    },
    shipped: { seed: shipped, because: "lowest validation loss of the seeds" },
    seeds,
    measuredOn: {
      cpu: cpus()[0]?.model ?? "unknown",
      threads,
      node: process.version,
      platform: `${platform()} ${arch()}`,
    },
  } satisfies Card;
}

export type ModelCard = ReturnType<typeof modelCard>;
