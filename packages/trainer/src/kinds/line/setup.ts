import type { LineRecipe } from "@numera/contract";
import { detectTarget } from "@numera/graph";
import { sharingFor } from "../../fit/sharing.ts";
import { lineNet } from "../../models/lineNet.ts";
import { STRING_PRESETS, StringSynthesis } from "../../strings/index.ts";
import type { ClosableStringSource } from "../../strings/stringSource.ts";
import type { ExampleSources } from "../exampleSources.ts";
import type { SetupOptions, TrainingSetup } from "../trainingSetup.ts";
import { exportLineModel } from "./exportModel.ts";
import { withLineRanges } from "./ranges.ts";
import { createLineTask } from "./task.ts";

/** Added to a seed for the strings that training is validated on: a stream of its own. */
const VALIDATION_SEED = 2 ** 40;

/** A line network, on strings composed from the sources' digits. */
export async function setUpLines(
  recipe: LineRecipe,
  sources: ExampleSources,
  { runtime, heldOutSeed }: SetupOptions,
): Promise<TrainingSetup> {
  const { sha256: data } = await sources.images();
  const { bank, writersKnown } = await sources.digits();
  const letters = await sources.letters();
  const synthesis = { bank, letters, settings: STRING_PRESETS[recipe.strings] };
  let open: ClosableStringSource | undefined;
  return {
    data,
    also: [
      ...(writersKnown ? ["QMNIST's writer labels, so that one writer's digits make a string"] : []),
      ...(letters
        ? ["EMNIST letters A, B, C, D, F and T (the first half of each), as ink that is no digit"]
        : []),
    ],
    async task(seed, sessionOptions) {
      await open?.close();
      open = sources.strings({ ...synthesis, seed });
      const held = new StringSynthesis({ ...synthesis, seed: (heldOutSeed ?? seed) + VALIDATION_SEED });
      return createLineTask({
        model: lineNet,
        recipe,
        stepsPerEpoch: recipe.stepsPerEpoch,
        validation: Array.from({ length: recipe.validation }, (_, i) => held.draw(i)),
        strings: open.strings,
        seed,
        sharing: sharingFor(recipe, sessionOptions),
        runtime,
        sessionOptions,
        target: await detectTarget(runtime, sessionOptions),
      });
    },
    export: (weights, training) =>
      withLineRanges(
        runtime,
        exportLineModel(lineNet, weights, { name: recipe.model, recipe: training, data }),
        bank,
      ),
    close: async () => open?.close(),
  };
}
