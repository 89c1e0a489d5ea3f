import type { GrayImage } from "../raster.ts";
import { groundEdges, nearby } from "./groundEdges.ts";
import type { Grounds } from "./grounds.ts";

/** Brightness within this share of a ground's is that ground and no ink, where two grounds meet. */
const near = 0.1;

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
  const edges = groundEdges(found);
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

/** Where grounds meet, what lies between their brightnesses is their edge; what is darker than both is ink on either. */
function atEdge(g: number, at: number, found: Grounds): number {
  const { reduced, level } = found;
  const [x, y] = [at % reduced.width, Math.floor(at / reduced.width)];
  let [low, high] = [at, at];
  nearby(x, y, reduced, (to) => {
    if (level[to]! < level[low]!) low = to;
    if (level[to]! > level[high]!) high = to;
  });
  if (g >= (1 - near) * level[low]! && g <= (1 + near) * level[high]!) return 255;
  return evened(g, g < level[low]! ? low : high, found);
}
