/**
 * Augmentation inside the training graph. Every distortion is a displacement of the sampling grid that is linear in a
 * few random coefficients: three for the affine part (x, y, 1) and one per elastic control point. So the host draws
 * coefficients `[N, 2, terms]`, and the graph does one MatMul with a constant basis `[terms, pixels]` and one
 * GridSample (Jaderberg et al. 2015, "Spatial transformer networks", section 3.3). What changes ink instead of moving it has
 * coefficients of its own after these.
 */
import { type AugmentationSettings, augmentationContract, checkContract } from "@numera/contract";
import { type Graph, ops, type Tensor } from "@numera/graph";
import type { Random } from "@numera/random";
import { type Affine, compose, identity } from "./affine.ts";
import { rotation, shear, shift, zoom } from "./affineDistortions.ts";
import { controlPoints, elasticBasis, elasticReach } from "./elastic.ts";
import { drawErasure, erase } from "./erase.ts";
import { drawStroke, stroke } from "./stroke.ts";

/** Affine distortions in the order in which they are applied. */
const AFFINE = { shift, rotation, shear, zoom } as const;

/** Coefficients of an image that change its ink: two of the stroke along the first axis, three of what is erased along the second. */
const INKING = 3;

export interface Augmentation {
  readonly settings: AugmentationSettings;
  /** Shape of the coefficients that the graph is fed, for `count` images. */
  coefficientShape(count: number): readonly [number, number, number];
  /** Draws the coefficients of `count` images, `coefficientShape(count)` row-major. */
  draw(count: number, random: Random): Float32Array;
  /** Warps `image` `[N, C, height, width]` by `coefficients`; what comes from outside the image is 0. */
  apply(graph: Graph, image: Tensor, coefficients: Tensor): Tensor;
}

/** @throws ContractError `invalid-augmentation` when a setting is unknown, negative or too large */
export function createAugmentation(
  settings: AugmentationSettings,
  height: number,
  width: number,
): Augmentation {
  checkContract(augmentationContract, settings, "augmentation");
  const controls = settings.elastic ? controlPoints(height) * controlPoints(width) : 0;
  const moving = 3 + controls;
  const { untouched = 0, stroke: strokes = 0, erase: erasures = 0 } = settings;
  const inking = strokes > 0 || erasures > 0 ? INKING : 0;
  const terms = moving + inking;
  return {
    settings,
    coefficientShape: (count) => [count, 2, terms],
    draw(count, random) {
      const coefficients = new Float32Array(count * 2 * terms);
      const reach = elasticReach(settings.elastic ?? 0);
      // GridSample's coordinates reach from -1 to 1 between the centers of the outer pixels.
      const [unitX, unitY] = [2 / (width - 1), 2 / (height - 1)];
      for (let n = 0; n < count; n++) {
        const stays = untouched > 0 && random.uniform() < untouched;
        const { a, b, c, d, tx, ty } = stays ? identity : drawAffine(settings, random);
        const x = n * 2 * terms;
        const y = x + terms;
        coefficients.set([a * unitX, b * unitX, tx * unitX], x);
        coefficients.set([c * unitY, d * unitY, ty * unitY], y);
        if (stays) continue;
        for (let k = 3; k < moving; k++) {
          // One word gives both axes 16 bits each, far finer than a pixel needs.
          const word = random.uint32();
          coefficients[x + k] = ((word >>> 16) / 32768 - 1) * reach * unitX;
          coefficients[y + k] = ((word & 0xffff) / 32768 - 1) * reach * unitY;
        }
        if (inking === 0) continue;
        coefficients.set(drawStroke(strokes, random), x + moving);
        coefficients.set(drawErasure(erasures, height, width, random), y + moving);
      }
      return coefficients;
    },
    apply(graph, image, coefficients) {
      const count = image.shape[0] as number;
      const basis = graph.constant(samplingBasis(height, width, controls), [moving, height * width]);
      const moved = inking === 0 ? coefficients : ops.slice(coefficients, [2], [0], [moving]);
      const rows = ops.matmul(ops.reshape(moved, [count * 2, moving]), basis);
      const places = ops.transpose(ops.reshape(rows, [count, 2, height * width]), [0, 2, 1]);
      const grid = ops.reshape(places, [count, height, width, 2]);
      const attributes = { mode: "bilinear", padding_mode: "zeros", align_corners: 1 };
      const warp = (x: Tensor) => graph.emit1("GridSample", [x, grid], x.shape, attributes);
      if (inking === 0) return warp(image);
      /** What is drawn for the ink along one axis, `[N, INKING]`. */
      const inked = (axis: number) =>
        ops.reshape(ops.slice(coefficients, [1, 2], [axis, moving], [axis + 1, terms]), [count, inking]);
      const pen = strokes > 0 ? stroke(graph, image, inked(0)) : image;
      return erasures > 0 ? erase(graph, warp(pen), inked(1)) : warp(pen);
    },
  };
}

function drawAffine(settings: AugmentationSettings, random: Random): Affine {
  let map = identity;
  for (const [name, distortion] of Object.entries(AFFINE)) {
    const amount = settings[name as keyof typeof AFFINE];
    if (amount) map = compose(map, distortion(amount, random));
  }
  return map;
}

/** Rows: x and y of each pixel (counted from the center), 1, then the weights of each elastic control point. */
function samplingBasis(height: number, width: number, controls: number): Float32Array {
  const pixels = height * width;
  const basis = new Float32Array((3 + controls) * pixels);
  for (let pixel = 0; pixel < pixels; pixel++) {
    basis[pixel] = (pixel % width) - (width - 1) / 2;
    basis[pixels + pixel] = Math.floor(pixel / width) - (height - 1) / 2;
    basis[2 * pixels + pixel] = 1;
  }
  if (controls > 0) basis.set(elasticBasis(height, width), 3 * pixels);
  return basis;
}
