import type { Grounds } from "./grounds.ts";

/** An edge between two grounds is soft over so many reduced pixels. */
const reach = 3;

/** 1 for each reduced pixel that is near another ground, where an edge between the two may be seen; else 0. */
export function groundEdges({ reduced: { width, height }, groundOf }: Grounds): Uint8Array {
  const edges = new Uint8Array(groundOf.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      for (const to of [x + 1 < width ? at + 1 : at, y + 1 < height ? at + width : at]) {
        if (groundOf[to] === groundOf[at]) continue;
        nearby(x, y, { width, height }, (beside) => {
          edges[beside] = 1;
        });
      }
    }
  }
  return edges;
}

/** All reduced pixels that an edge at one of them may reach. */
export function nearby(
  x: number,
  y: number,
  { width, height }: { readonly width: number; readonly height: number },
  visit: (at: number) => void,
): void {
  for (let row = Math.max(0, y - reach); row <= Math.min(height - 1, y + reach); row++) {
    for (let column = Math.max(0, x - reach); column <= Math.min(width - 1, x + reach); column++) {
      visit(row * width + column);
    }
  }
}
