import type { Alphabet } from "@numera/decoder";
import { Random } from "@numera/random";
import { type LineExample, lineExample } from "../kinds/line/batch.ts";
import type { LineModel } from "../models/lineNet.ts";
import type { StringSource } from "../strings/index.ts";
import { TrainerError } from "../trainerError.ts";
import { augmentLine } from "./augmentLine.ts";
import { digitClasses, type RealLine } from "./realLine.ts";

/** A line to train on. */
export interface MixedExample extends Pick<LineExample, "image" | "classes"> {
  /** Whether marks that the label does not tell may stand between the digits. */
  readonly separatorsFree: boolean;
}

/** Strings drawn from one source, and their share of what is trained on. */
export interface MixedStrings {
  readonly share: number;
  readonly strings: StringSource;
}

export interface MixtureOptions {
  readonly model: LineModel;
  /** What the network names. */
  readonly alphabet: Alphabet;
  /** The real lines; they have what share the strings leave. */
  readonly lines: readonly RealLine[];
  readonly strings: readonly MixedStrings[];
  readonly seed: number;
}

/** Pool `number` of `size` examples, the same whenever it is asked for. */
export type Mixture = (number: number, size: number) => Promise<MixedExample[]>;

/** Real lines, augmented anew each time, among synthetic strings. @throws Error where there are no real lines */
export function createMixture({ model, alphabet, lines, strings, seed }: MixtureOptions): Mixture {
  if (lines.length === 0)
    throw new TrainerError("invalid-labels", "fine-tuning needs labeled lines to train on; there are none");
  const random = new Random(seed);
  const classes = lines.map(({ digits }) => digitClasses(alphabet, digits));
  let order: { readonly round: number; readonly places: Uint32Array } = {
    round: -1,
    places: new Uint32Array(),
  };
  const lineAt = (at: number): number => {
    // Each line comes once before any comes again.
    const round = Math.floor(at / lines.length);
    if (order.round !== round) order = { round, places: random.at("order", round).permutation(lines.length) };
    return order.places[at % lines.length]!;
  };
  return async (number, size) => {
    const drawn: MixedExample[] = [];
    for (const { share, strings: source } of strings) {
      const count = Math.round(share * size);
      if (count === 0) continue;
      for (const sample of await source(number * count, count)) {
        const { image, classes: spelled } = lineExample(sample, model, alphabet);
        drawn.push({ image, classes: spelled, separatorsFree: false });
      }
    }
    const count = size - drawn.length;
    for (let at = number * count; at < (number + 1) * count; at++) {
      const index = lineAt(at);
      const draws = random.at("line", at);
      const { views } = lines[index]!;
      const view = views[draws.integer(views.length)]!;
      // Twice as many frames as characters, so that equal neighbors have their blank.
      const least = model.stride * (2 * classes[index]!.length + 1);
      drawn.push({ image: augmentLine(view, draws, least), classes: classes[index]!, separatorsFree: true });
    }
    return drawn;
  };
}
