import type { Alphabet } from "@numera/decoder";
import { STRING_PRESETS, type SynthesisOptions } from "../../strings/index.ts";
import { namesLetters } from "./alphabets.ts";

/** A synthesis but for its seed. */
export type SeedlessSynthesis = Omit<SynthesisOptions, "seed">;

/**
 * Strings such as a network of the alphabet is trained on. One that names letters is not to pass over those of another bank, and
 * without pens, as in a browser, it is shown numbers alone.
 */
export function synthesisOf(
  alphabet: Alphabet,
  { bank, letters, pens }: Omit<SeedlessSynthesis, "settings">,
): SeedlessSynthesis {
  if (!namesLetters(alphabet)) return { bank, letters, settings: STRING_PRESETS.training };
  return pens === undefined
    ? { bank, settings: STRING_PRESETS.training }
    : { bank, pens, settings: STRING_PRESETS.characters };
}
