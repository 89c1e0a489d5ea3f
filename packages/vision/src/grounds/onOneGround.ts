import type { GrayImage } from "../raster.ts";
import type { Grounds } from "./grounds.ts";

/** Brightness within this share of a ground's is that ground and no ink, where two grounds meet. */
const near = 0.1;
/** An edge is soft over so many reduced pixels. */
const reach = 3;

/**
 * An image of several grounds as if it were dark ink on one white ground: each ground is brought to white, light ink on a dark
 * one turned into dark ink on white, and the edge between two grounds is gone.
 */
export function onOneGround(gray: GrayImage, found: Grounds): GrayImage {
  const { width, height } = gray;
  const data = new Uint8Array(width * height);
  const { reduced } = found;
  const columnOf = Int32Array.from({ length: width }, (_, x) =>
    Math.min(reduced.width - 1, Math.floor(((x + 0.5) * reduced.width) / width)),
  );
  const edges = edgesOf(found);
  for (let y = 0; y < height; y++) {
    const row = Math.min(reduced.height - 1, Math.floor(((y + 0.5) * reduced.height) / height));
    for (let x = 0; x < width; x++) {
      const at = row * reduced.width + columnOf[x]!;
      const i = y * width + x;
      data[i] = edges[at] === 0 ? evened(gray.data[i]!, at, found) : atEdge(gray.data[i]!, at, found);
    }
  }
  return { width, height, channels: 1, data };
}

/** A pixel's brightness on a white ground. */
function evened(g: number, at: number, { level, groundOf, grounds }: Grounds): number {
  const ground = level[at]!;
  if (grounds[groundOf[at]!]!.polarity === "dark")
    return Math.min(255, Math.round((255 * g) / Math.max(1, ground)));
  return Math.min(255, Math.round((255 * (255 - g)) / Math.max(1, 255 - ground)));
}

/** 1 for the reduced pixels near another ground. */
function edgesOf({ reduced: { width, height }, groundOf }: Grounds): Uint8Array {
  const edges = new Uint8Array(groundOf.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      for (const to of [x + 1 < width ? at + 1 : at, y + 1 < height ? at + width : at]) {
        if (groundOf[to] === groundOf[at]) continue;
        around(x, y, { width, height }, (beside) => {
          edges[beside] = 1;
        });
      }
    }
  }
  return edges;
}

/** All reduced pixels that an edge at one of them may reach. */
function around(
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

/** Where grounds meet, what lies between their brightnesses is their edge; what is darker than both is ink on either. */
function atEdge(g: number, at: number, found: Grounds): number {
  const { reduced, level } = found;
  const [x, y] = [at % reduced.width, Math.floor(at / reduced.width)];
  let [low, high] = [at, at];
  around(x, y, reduced, (to) => {
    if (level[to]! < level[low]!) low = to;
    if (level[to]! > level[high]!) high = to;
  });
  if (g >= (1 - near) * level[low]! && g <= (1 + near) * level[high]!) return 255;
  return evened(g, g < level[low]! ? low : high, found);
}
