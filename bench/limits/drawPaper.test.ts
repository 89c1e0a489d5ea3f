import { Random } from "@numera/random";
import { expect, it } from "vitest";
import { drawOnPaper, PAPERS } from "./drawPaper.ts";

/** One 1: a bar 4 pixels wide and 20 high. */
const images = Uint8Array.from({ length: 28 * 28 }, (_, i) => {
  const [x, y] = [i % 28, Math.floor(i / 28)];
  return x >= 12 && x < 16 && y >= 4 && y < 24 ? 255 : 0;
});
const digits = { images, labels: Uint8Array.of(1), count: 1 };

it("writes the same ink on every paper, darker than all of the paper", () => {
  const drawn = PAPERS.map((paper) => drawOnPaper("11", paper, new Random(1), digits));
  const inkOf = ({ data }: (typeof drawn)[number]) =>
    [...data.entries()].filter(([, level]) => level < 45).map(([at]) => at);
  const ink = inkOf(drawn[0]!);
  const known = new Set(ink);
  // Two bars of 16 x 80 pixels.
  expect(ink.length).toBeGreaterThan(2 * 14 * 76);
  for (const image of drawn.slice(1)) {
    const shared = inkOf(image).filter((at) => known.has(at)).length;
    expect(shared).toBeGreaterThan(0.95 * ink.length);
    expect(inkOf(image).length).toBeLessThan(1.1 * ink.length);
  }
});
