/** Cells and rows of tables in registers: several numbers in a row, decimal points, rules, and ink of neighbors that hangs in. */
import type { Random } from "@numera/random";
import { cut, type Hands, stamp, write } from "../digits/write.ts";
import { penFor, pick, someDigits, whole } from "../draws.ts";
import { drawCurve, type InkPlane, inkPlane } from "../inkPlane.ts";
import type { Kind } from "../kind.ts";
import { copied } from "../scan.ts";

export const tableCells: Kind = {
  name: "table-cells-and-rows",
  draw(random, hands) {
    const height = random.uniform(22, 70);
    const pen = penFor(random, height);
    const count = pick(random, 1, 1, 1, 2, 3, 5);
    const cells = Array.from({ length: count }, () => decimal(random, hands, height, pen));
    const wide = Math.max(...cells.map(({ plane }) => plane.width)) + height * random.uniform(0.5, 1.4);
    const high = Math.round(height * random.uniform(1.3, 2.2));
    const plane = inkPlane(Math.ceil(count * wide + height), high);
    cells.forEach((cell, k) => {
      const left = Math.round(height / 2 + k * wide + random.uniform(0, 0.3) * height);
      stamp(plane, cell.plane, left, Math.round((high - cell.plane.height) * random.uniform(0.25, 0.75)));
    });
    if (random.uniform() < 0.5) rules(random, plane, wide, height);
    if (random.uniform() < 0.4) overhang(random, hands, plane, height, pen);
    const copy = pick(random, "scan", "photo", "photo", "faint");
    return {
      image: copied(random, plane, copy, whole(random, 0, 6)),
      text: cells.map(({ text }) => text).join(" "),
    };
  },
};

/** A number, in two of three with a point, of one digit before it or none. */
function decimal(random: Random, hands: Hands, height: number, pen: number | undefined) {
  const [before, after] = pick(
    random,
    [someDigits(random, 1, 4), ""],
    [someDigits(random, 1, 2), someDigits(random, 1, 2)],
    [someDigits(random, 0, 1), someDigits(random, 2, 2)],
  ) as [string, string];
  if (after === "") return { text: before, plane: write(random, hands, { text: before, height, pen }) };
  const parts = [before, after].map((text) =>
    text === "" ? undefined : write(random, hands, { text, height, pen }),
  );
  const size = Math.max(1.5, height * random.uniform(0.05, 0.12));
  const gap = height * random.uniform(0.12, 0.3);
  const middle = (parts[0]?.width ?? 0) + gap;
  const plane = inkPlane(Math.ceil(middle + gap + size + parts[1]!.width), Math.ceil(height * 1.2));
  if (parts[0]) stamp(plane, parts[0], 0, Math.round(height * 1.1 - parts[0].height));
  const bottom = height * random.uniform(0.95, 1.1) - size / 2;
  drawCurve(plane, [middle, bottom, middle + 0.3, bottom + 0.3], () => size / 2);
  stamp(plane, parts[1]!, Math.round(middle + gap), Math.round(height * 1.1 - parts[1]!.height));
  return { text: `${before}.${after}`, plane: cut(plane) };
}

function rules(random: Random, plane: InkPlane, wide: number, height: number): void {
  const thick = Math.max(0.5, height / random.uniform(30, 70));
  const level = random.uniform(1, 4);
  for (const y of [level, plane.height - 1 - level]) {
    if (random.uniform() < 0.7) drawCurve(plane, [0, y, plane.width, y + random.uniform(-1, 1)], () => thick);
  }
  for (let x = height * 0.25; x < plane.width; x += wide) {
    if (random.uniform() < 0.7)
      drawCurve(plane, [x, 0, x + random.uniform(-1, 1), plane.height], () => thick);
  }
}

/** The feet of a number of the row above, or the heads of one below. */
function overhang(
  random: Random,
  hands: Hands,
  plane: InkPlane,
  height: number,
  pen: number | undefined,
): void {
  const other = write(random, hands, { text: someDigits(random, 2, 4), height, pen });
  const seen = height * random.uniform(0.08, 0.25);
  const left = Math.round(random.uniform(0, Math.max(1, plane.width - other.width)));
  stamp(plane, other, left, Math.round(random.uniform() < 0.5 ? seen - other.height : plane.height - seen));
}
