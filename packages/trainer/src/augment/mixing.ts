import { type Graph, ops, type Tensor } from "@numera/graph";
import type { Random } from "@numera/random";
import { betaDraw } from "./betaDraw.ts";

/** How images of a batch are mixed with one another; what is left out or 0 is not done. */
export interface MixingSettings {
  /** Alpha of the Beta distribution that shares are drawn from (Zhang et al. 2018, "mixup", section 2). */
  readonly mixup?: number;
  /** The same for the area that is cut out and filled from the partner (Yun et al. 2019, "CutMix", section 3.1). */
  readonly cutmix?: number;
}

/** One step's draw: all images of a batch are mixed alike, as in both papers. */
export interface MixDraw {
  /** `[1, 1, H, W]`: how much of each pixel is the image's own. */
  readonly mask: Float32Array;
  /** Their mean: the weight of the image's own label. */
  readonly share: number;
}

/** Draws how to mix; with both settings each is taken half of the time. */
export function drawMix(
  { mixup = 0, cutmix = 0 }: MixingSettings,
  height: number,
  width: number,
  random: Random,
): MixDraw {
  const cut = cutmix > 0 && (mixup === 0 || random.integer(2) === 1);
  const own = betaDraw(cut ? cutmix : mixup, random);
  const mask = new Float32Array(height * width).fill(cut ? 1 : own);
  if (!cut) return { mask, share: own };
  const side = Math.sqrt(1 - own);
  const [top, bottom] = interval(height, side, random);
  const [left, right] = interval(width, side, random);
  for (let y = top; y < bottom; y++) mask.fill(0, y * width + left, y * width + right);
  return { mask, share: 1 - ((bottom - top) * (right - left)) / (height * width) };
}

/** Where `share` of a length lies about a place drawn evenly, cut at the ends. */
function interval(length: number, share: number, random: Random): [number, number] {
  const [center, size] = [random.integer(length), Math.round(length * share)];
  const start = center - Math.floor(size / 2);
  return [Math.max(0, start), Math.min(length, start + size)];
}

/**
 * Mixes each image of a batch with the next, the last with the first.
 * @param image `[B, 1, H, W]` @param label `[B]` int64 @param mask `[1, 1, H, W]`
 * @returns the images, and each image's partner's label
 */
export function mixBatch(
  graph: Graph,
  image: Tensor,
  label: Tensor,
  mask: Tensor,
): { image: Tensor; partner: Tensor } {
  const count = image.shape[0] as number;
  const next = graph.indices(Array.from({ length: count }, (_, n) => (n + 1) % count));
  const neighbor = graph.emit1("Gather", [image, next], image.shape, { axis: 0 });
  const partner = graph.emit1("Gather", [label, next], label.shape, { axis: 0 }, "int64");
  return { image: ops.add(neighbor, ops.mul(ops.sub(image, neighbor), mask)), partner };
}
