import type { Random } from "@numera/random";
import type { PenBank } from "@numera/trainer";
import type { PenWriting } from "@numera/trainer/drawings";

/** Pixels of a drawn writing's strokes in an em, the height of a digit. */
const UNITS = 200;

/** A text in one writer's characters, set side by side as people write numbers: not touching, nearly on one line. */
export function composeWriting(random: Random, text: string, bank: PenBank, writer: number): PenWriting {
  const strokes: number[][] = [];
  const [gap, unrest] = [random.uniform(0.1, 0.3), random.uniform(0, 0.04)];
  let end = 0;
  for (const character of text) {
    const paths = bank.strokesOf(bank.draw(random, writer, character));
    const xs = paths.flatMap((path) => [...path].filter((_, i) => i % 2 === 0));
    const [left, right] = [Math.min(...xs), Math.max(...xs)];
    const lift = unrest * random.normal();
    for (const path of paths) {
      strokes.push([...path].map((value, i) => UNITS * (i % 2 === 0 ? value - left + end : value + lift)));
    }
    end += right - left + gap * random.uniform(0.6, 1.4);
  }
  return { text, strokes };
}
