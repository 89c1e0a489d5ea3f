/**
 * A glyph as a signed distance field: how deep each point lies inside the ink (positive) or outside it (negative). Warped
 * by any affine map and cut at any level, it gives the glyph at any scale, slant and pen width with smooth edges (Green
 * 2007, "Improved alpha-tested magnification for vector textures and special effects").
 *
 * A field is FIELD_SIDE x FIELD_SIDE bytes: `FIELD_EDGE + FIELD_UNIT * distance`, with the distance in pixels of the field
 * (half a pixel of a 28x28 image), clamped to what a byte holds (12.7 pixels each way).
 */
import { type DistanceScratch, distanceScratch, squaredDistances } from "./squaredDistances.ts";

export const FIELD_SIDE = 56;
export const FIELD_AREA = FIELD_SIDE * FIELD_SIDE;
/** The byte that stands for the edge of the ink. */
export const FIELD_EDGE = 128;
/** Steps of a byte for one pixel of distance. */
export const FIELD_UNIT = 10;

const IMAGE_SIDE = 28;
const UPSAMPLED = 3 * IMAGE_SIDE;
/** Ink above this after upsampling; a little under half, because MNIST's thinnest strokes are gray all through. */
const INK_THRESHOLD = 110;

/** Catmull-Rom weights of the four neighbors for the three places, 1/3 pixel apart, that a pixel becomes. */
const CUBIC = [-1, 0, 1].map((third) => {
  const t = third < 0 ? 1 + third / 3 : third / 3;
  return {
    offset: third < 0 ? -2 : -1,
    weights: [
      (-t + 2 * t * t - t ** 3) / 2,
      (2 - 5 * t * t + 3 * t ** 3) / 2,
      (t + 4 * t * t - 3 * t ** 3) / 2,
      (t ** 3 - t * t) / 2,
    ],
  };
});

/**
 * [1 2 1] / 4, which takes the stairs off, and then the mean over 1.5 pixels: of each 3 samples, the one before and the
 * one after, 2 are made, the first by these weights, the second by their mirror image.
 */
const REDUCE = [1 / 6, 5 / 12, 1 / 3, 1 / 12] as const;

/** Squared distances above this are farther than a field can tell. */
const FARTHEST = 1600;
const ROOTS = Float32Array.from({ length: FARTHEST + 1 }, (_, square) => Math.sqrt(square));

/** Memory for the making of fields one after the other. */
export class FieldMaker {
  readonly #rows = new Float32Array(IMAGE_SIDE * UPSAMPLED);
  readonly #mask = new Uint8Array(UPSAMPLED * UPSAMPLED);
  readonly #inside = new Float32Array(UPSAMPLED * UPSAMPLED);
  readonly #outside = new Float32Array(UPSAMPLED * UPSAMPLED);
  readonly #reduced = new Float32Array(UPSAMPLED * FIELD_SIDE);
  readonly #scratch: DistanceScratch = distanceScratch(UPSAMPLED);

  /**
   * Writes the field of one image.
   *
   * @param image `[28, 28]`, ink 255, paper 0
   * @param field `[56, 56]`, written
   */
  make(image: Uint8Array, field: Uint8Array): void {
    this.#threshold(image);
    squaredDistances(this.#mask, UPSAMPLED, UPSAMPLED, 0, this.#inside, this.#scratch);
    squaredDistances(this.#mask, UPSAMPLED, UPSAMPLED, 1, this.#outside, this.#scratch);
    const signed = this.#inside;
    for (let i = 0; i < signed.length; i++) {
      // The edge runs between a pixel of ink and one of paper, half a pixel from either.
      const inside = signed[i]!;
      signed[i] =
        inside > 0
          ? ROOTS[Math.min(FARTHEST, inside)]! - 0.5
          : 0.5 - ROOTS[Math.min(FARTHEST, this.#outside[i]!)]!;
    }
    this.#reduce(signed, field);
  }

  #threshold(image: Uint8Array): void {
    const last = IMAGE_SIDE - 1;
    const rows = this.#rows;
    for (let y = 0; y < IMAGE_SIDE; y++) {
      for (let x = 0; x < IMAGE_SIDE; x++) {
        for (let phase = 0; phase < 3; phase++) {
          const { offset, weights } = CUBIC[phase]!;
          let sum = 0;
          for (let k = 0; k < 4; k++) {
            const from = Math.max(0, Math.min(last, x + offset + k));
            sum += weights[k]! * image[y * IMAGE_SIDE + from]!;
          }
          rows[y * UPSAMPLED + 3 * x + phase] = sum;
        }
      }
    }
    for (let y = 0; y < IMAGE_SIDE; y++) {
      for (let phase = 0; phase < 3; phase++) {
        const { offset, weights } = CUBIC[phase]!;
        const a = Math.max(0, y + offset) * UPSAMPLED;
        const b = Math.max(0, y + offset + 1) * UPSAMPLED;
        const c = Math.min(last, y + offset + 2) * UPSAMPLED;
        const d = Math.min(last, y + offset + 3) * UPSAMPLED;
        const to = (3 * y + phase) * UPSAMPLED;
        for (let x = 0; x < UPSAMPLED; x++) {
          const value =
            weights[0]! * rows[a + x]! +
            weights[1]! * rows[b + x]! +
            weights[2]! * rows[c + x]! +
            weights[3]! * rows[d + x]!;
          this.#mask[to + x] = value > INK_THRESHOLD ? 1 : 0;
        }
      }
    }
  }

  #reduce(signed: Float32Array, field: Uint8Array): void {
    const [a, b, c, d] = REDUCE;
    const last = UPSAMPLED - 1;
    const rows = this.#reduced;
    for (let y = 0, to = 0; y < UPSAMPLED; y++) {
      for (let x = 0, at = y * UPSAMPLED; x < UPSAMPLED; x += 3, at += 3) {
        const p = signed[at]!;
        const q = signed[at + 1]!;
        const r = signed[at + 2]!;
        rows[to++] = a * signed[x > 0 ? at - 1 : at]! + b * p + c * q + d * r;
        rows[to++] = d * p + c * q + b * r + a * signed[x + 3 <= last ? at + 3 : at + 2]!;
      }
    }
    const scale = (FIELD_SIDE / UPSAMPLED) * FIELD_UNIT;
    for (let y = 0, to = 0; y < UPSAMPLED; y += 3, to += 2 * FIELD_SIDE) {
      const above = Math.max(0, y - 1) * FIELD_SIDE;
      const first = y * FIELD_SIDE;
      const below = Math.min(last, y + 3) * FIELD_SIDE;
      for (let x = 0; x < FIELD_SIDE; x++) {
        const p = rows[first + x]!;
        const q = rows[first + FIELD_SIDE + x]!;
        const r = rows[first + 2 * FIELD_SIDE + x]!;
        field[to + x] = encode(scale * (a * rows[above + x]! + b * p + c * q + d * r));
        field[to + FIELD_SIDE + x] = encode(scale * (d * p + c * q + b * r + a * rows[below + x]!));
      }
    }
  }
}

function encode(distance: number): number {
  return Math.max(0, Math.min(255, Math.round(FIELD_EDGE + distance)));
}
