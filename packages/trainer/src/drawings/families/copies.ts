/** Numbers by one writer as programs, scanners, cameras and fax machines give them, by pens and pencils. */
import { write } from "../digits/write.ts";
import { penFor, pick, someDigits } from "../draws.ts";
import type { Kind } from "../kind.ts";
import { type Copy, copied } from "../scan.ts";

/** Black on white: drawn with a program, saved from a PDF, or scanned to black and white alone. */
export const bornDigital = kindOf("born-digital", "crisp", "crisp", "bilevel");
/** Scans and photos in gray or color. */
export const scansAndPhotos = kindOf("scans-and-photos", "scan", "photo", "colored");
/** Thin pencil. */
export const pencil = kindOf("thin-pencil", "faint");

function kindOf(name: string, ...copies: readonly Copy[]): Kind {
  return {
    name,
    draw(random, hands) {
      const copy = pick(random, ...copies);
      const height = random.uniform(20, 110);
      const text = someDigits(random, 1, 8);
      const pen = copy === "faint" ? Math.max(1.2, height / random.uniform(14, 30)) : penFor(random, height);
      const gap = height * random.uniform(0.08, 0.5);
      const plane = write(random, hands, { text, height, pen, gap, unrest: random.uniform(0.01, 0.08) });
      return { image: copied(random, plane, copy, Math.round(height * random.uniform(0.15, 0.9))), text };
    },
  };
}
