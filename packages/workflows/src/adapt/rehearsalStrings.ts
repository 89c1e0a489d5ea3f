import {
  buildGlyphBank,
  type Dataset,
  STRING_PRESETS,
  type StringSource,
  StringSynthesis,
} from "@numera/trainer";

/** Short strings do as well, and a step over wide lines takes longer. */
const settings = { ...STRING_PRESETS.training, maxWidth: 200 };
const seed = 1;

/**
 * Strings such as the network was first trained on, to be shown to it among somebody's own lines: what is rehearsed is not
 * forgotten (Robins 1995, "Catastrophic forgetting, rehearsal and pseudorehearsal").
 *
 * @param digits what they are composed of
 */
export function rehearsalStrings(digits: Dataset): StringSource {
  const synthesis = new StringSynthesis({ bank: buildGlyphBank(digits), settings, seed });
  return async (first, count) => Array.from({ length: count }, (_, i) => synthesis.draw(first + i));
}
