import type { LineRecipe } from "@numera/contract";
import { detectTarget } from "@numera/graph";
import { sharingFor } from "../../fit/sharing.ts";
import { lineNet } from "../../models/lineNet.ts";
import { STRING_PRESETS, StringSynthesis } from "../../strings/index.ts";
import { type StringSettings, usesPens, usesScripts } from "../../strings/settings.ts";
import type { ClosableStringSource } from "../../strings/stringSource.ts";
import { TrainerError } from "../../trainerError.ts";
import type { ExampleSources } from "../exampleSources.ts";
import type { SetupOptions, TrainingSetup } from "../trainingSetup.ts";
import { alphabetOfStrings } from "./alphabets.ts";
import { exportLineModel } from "./exportModel.ts";
import { withLineRanges } from "./ranges.ts";
import type { SeedlessSynthesis } from "./synthesisOf.ts";
import { createLineTask } from "./task.ts";

/** Added to a seed for the strings that training is validated on: a stream of its own. */
const VALIDATION_SEED = 2 ** 40;

/** What strings of the settings are drawn of. @throws TrainerError `invalid-dataset` where it is not at hand */
async function drawnOf(sources: ExampleSources, settings: StringSettings): Promise<SeedlessSynthesis> {
  const { bank } = await sources.digits();
  if (usesScripts(settings)) {
    return {
      bank,
      settings,
      scripts: required(await sources.scripts(), "digits of other scripts", "their IDX files into digits/"),
    };
  }
  if (usesPens(settings)) {
    // A network that names letters is not to pass over those of another bank.
    return {
      bank,
      settings,
      pens: required(await sources.pens(), "UNIPEN's pen strokes", "unipen-*.ndjson.gz into letters/"),
    };
  }
  return { bank, settings, letters: await sources.letters() };
}

function required<T>(found: T | undefined, what: string, put: string): T {
  if (found !== undefined) return found;
  throw new TrainerError(
    "invalid-dataset",
    `these strings are drawn from ${what}, which are not at hand; put ${put} of the development data`,
  );
}

/** A line network, on strings composed from the sources' digits. */
export async function setUpLines(
  recipe: LineRecipe,
  sources: ExampleSources,
  { runtime, heldOutSeed }: SetupOptions,
): Promise<TrainingSetup> {
  const { sha256: data } = await sources.images();
  const { writersKnown } = await sources.digits();
  const alphabet = alphabetOfStrings(recipe.strings);
  const synthesis = await drawnOf(sources, STRING_PRESETS[recipe.strings]);
  const { letters, pens, scripts } = synthesis;
  let open: ClosableStringSource | undefined;
  return {
    data,
    also: [
      ...(writersKnown ? ["QMNIST's writer labels, so that one writer's digits make a string"] : []),
      ...(pens
        ? [
            "UNIPEN's digits, letters and signs of writers who are not held out (CC BY 4.0, doi:10.5281/zenodo.1195803)",
          ]
        : []),
      ...(scripts
        ? [
            `digits of ${Object.keys(scripts).join(", ")} (CMATERdb, HODA, MADBase, DHCD, Dongre, Kannada sheets, Thai), parts that are not held out`,
          ]
        : []),
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
        alphabet,
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
        exportLineModel(lineNet, weights, { name: recipe.model, alphabet, recipe: training, data }),
        synthesis,
      ),
    close: async () => open?.close(),
  };
}
