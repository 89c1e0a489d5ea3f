import type { Reading } from "@numera/reader";
import type { Box } from "@numera/vision";

/** The same reading with every box moved by (dx, dy). */
export function moved(reading: Reading, dx: number, dy: number): Reading {
  const box = (b: Box): Box => ({ ...b, x: b.x + dx, y: b.y + dy });
  return {
    ...reading,
    lines: reading.lines.map((line) => ({
      ...line,
      box: box(line.box),
      digits: line.digits.map((digit) => ({ ...digit, box: box(digit.box) })),
    })),
  };
}
