import { identityOf } from "../../models/identityOf.ts";
import type { LineRecognizer } from "../../models/lineRecognizer.ts";
import { type LineReader, mostCandidates } from "../lineReader.ts";
import { decodedLine, networkStrings } from "./decodeLine.ts";
import { likelyStrings, type RecognizedLine, recognizeLine } from "./recognizeLine.ts";

/**
 * Reads lines without cutting them: the line network names what stands at each place, and the most probable strings that the
 * format allows are searched (without a format, of digits; separators are passed over). Where it names nothing there is
 * nothing to read.
 */
export function lineNetworkReader(model: LineRecognizer): LineReader<RecognizedLine> {
  return {
    strategy: "line",
    models: [identityOf(model)],
    characters: model.alphabet,
    cropHeight: model.height,
    async recognize(_page, lines, format) {
      const recognized: RecognizedLine[] = [];
      // One after the other: a session computes one thing at a time.
      for (const { crop } of lines) recognized.push(await recognizeLine(model, crop!, format));
      return recognized;
    },
    viewsOf: ({ views }) => views,
    decode(line, format) {
      const allowed = likelyStrings(line, { format, alternatives: mostCandidates });
      return decodedLine(line, networkStrings(line, allowed, format));
    },
  };
}
