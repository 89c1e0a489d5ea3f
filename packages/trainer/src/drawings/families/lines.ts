/** Lines that touch, lines that are turned. */

import { write } from "../digits/write.ts";
import { darkInk, penFor, someDigits, whole } from "../draws.ts";
import type { InkPlane } from "../inkPlane.ts";
import type { Kind } from "../kind.ts";
import { compact, gray, lay, quarterTurned, sheet } from "../sheet.ts";

/** Two or three lines, each so near to the one above that strokes of both meet. */
export const touchingLines: Kind = {
  name: "16-lines-that-touch",
  draw(random, hands) {
    const height = random.uniform(36, 90);
    const pen = penFor(random, height);
    const lines = Array.from({ length: random.uniform() < 0.8 ? 2 : 3 }, () => {
      const text = someDigits(random, 4, 6);
      return { text, plane: write(random, hands, { text, height, pen, unrest: 0.03 }) };
    });
    const margin = random.uniform(16, 40);
    const wide = Math.max(...lines.map(({ plane }) => plane.width));
    const canvas = sheet(
      random,
      wide + 2.4 * margin,
      lines.length * height * 1.3 + 2 * margin,
      gray(whole(random, 235, 255)),
    );
    const ink = darkInk(random);
    let [left, top] = [margin, margin];
    lines.forEach(({ plane }, k) => {
      if (k > 0) {
        const before = lines[k - 1]!.plane;
        const shift = Math.round(random.uniform(-0.2, 0.2) * margin);
        top += meetingDistance(before, plane, shift) - whole(random, 1, 2);
        left += shift;
      }
      lay(canvas, plane, left, top, ink);
    });
    return { image: compact(canvas), text: lines.map(({ text }) => text).join("\n") };
  },
};

/** How far below the upper plane's top the lower one's is where the first of their strokes meet. */
function meetingDistance(upper: InkPlane, lower: InkPlane, shift: number): number {
  let distance = 0;
  for (let x = Math.max(0, shift); x < Math.min(upper.width, lower.width + shift); x++) {
    let [last, first] = [-1, lower.height];
    for (let y = 0; y < upper.height; y++) if (upper.data[y * upper.width + x]! > 0.5) last = y;
    for (let y = lower.height - 1; y >= 0; y--) if (lower.data[y * lower.width + x - shift]! > 0.5) first = y;
    if (last >= 0 && first < lower.height) distance = Math.max(distance, last + 1 - first);
  }
  return distance;
}

/** Turned by 90, 180 or 270 degrees; at least one digit has no other reading that way round. */
export const sideways: Kind = {
  name: "18-sideways-photo",
  draw(random, hands) {
    const height = random.uniform(44, 120);
    const body = someDigits(random, 3, 5);
    const sure = someDigits(random, 1, 1, "347");
    const at = random.integer(body.length + 1);
    const text = body.slice(0, at) + sure + body.slice(at);
    const plane = write(random, hands, { text, height, pen: penFor(random, height) });
    const margin = height * random.uniform(0.4, 1);
    const canvas = sheet(
      random,
      plane.width + 2 * margin,
      plane.height + 2 * margin,
      gray(whole(random, 225, 255)),
      whole(random, 0, 3),
    );
    lay(canvas, plane, margin, margin, darkInk(random));
    return { image: compact(quarterTurned(canvas, whole(random, 1, 3))), text };
  },
};
