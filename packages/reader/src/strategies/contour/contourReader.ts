import { digitImage, digitSide, touchingDigits } from "@numera/vision";
import type { CharacterClassifier } from "../../models/characterClassifier.ts";
import { identityOf } from "../../models/identityOf.ts";
import type { LineReader } from "../lineReader.ts";
import { type CutDigit, type CutLine, decodeCutLine } from "./decodeCutLine.ts";

/**
 * The plain way: every mark is a digit, or, where it is plainly wider, several in a row. Every way to cut touching
 * digits is classified, those of a whole page in one run.
 */
export function contourReader(model: CharacterClassifier): LineReader<CutLine> {
  return {
    strategy: "contour",
    models: [identityOf(model)],
    characters: model.classes,
    cropHeight: undefined,
    async recognize({ labeling, darkness }, lines) {
      if (lines.length === 0) return [];
      const ways = lines.map(({ line: { glyphs, height } }) =>
        glyphs.map((glyph) => touchingDigits(glyph, labeling, height)),
      );
      const candidates = ways.flat(3);
      const images = new Float32Array(candidates.length * digitSide * digitSide);
      candidates.forEach((glyph, i) => {
        digitImage(glyph, labeling, darkness, images, i * digitSide * digitSide);
      });
      const probabilities = await model.classify(images, candidates.length);
      let next = 0;
      return ways.map((glyphs): CutLine => {
        const cut = glyphs.map((waysOfGlyph) =>
          waysOfGlyph.map((way) =>
            way.map(({ box }): CutDigit => {
              const row = next++ * model.classes.length;
              return { box, probabilities: probabilities.subarray(row, row + model.classes.length) };
            }),
          ),
        );
        return { ways: cut, characters: model.classes };
      });
    },
    viewsOf: () => [],
    decode: decodeCutLine,
  };
}
