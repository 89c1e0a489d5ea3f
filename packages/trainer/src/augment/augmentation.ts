/**
 * Augmentation inside the training graph. Every distortion is a displacement of the sampling grid that is linear in a
 * few random coefficients: three for the affine part (x, y, 1) and one per elastic control point. So the host draws
 * coefficients `[N, terms, 2]`, and the graph does one MatMul with a constant basis `[pixels, terms]` and one
 * GridSample (Jaderberg et al. 2015, "Spatial transformer networks", section 3.3).
 */
import { type Graph, ops, type Random, type Tensor } from "@numera/graph";
import { type Affine, compose, identity } from "./affine.ts";
import { controlPoints, elasticBasis, elasticDraws } from "./elastic.ts";
import { rotation } from "./rotation.ts";
import { shear } from "./shear.ts";
import { shift } from "./shift.ts";
import { zoom } from "./zoom.ts";

/** How strongly to distort; what is left out is not done. */
export interface AugmentationSettings {
  /** Greatest angle in degrees, either way. */
  readonly rotation?: number;
  /** Greatest distance in pixels, either way, along both axes. */
  readonly shift?: number;
  /** Greatest relative change of size, per axis. */
  readonly zoom?: number;
  /** Greatest slant in degrees, either way. */
  readonly shear?: number;
  /** Standard deviation of the elastic displacement in pixels. */
  readonly elastic?: number;
}

/** Affine distortions in the order in which they are applied. */
const AFFINE = { shift, rotation, shear, zoom } as const;

const LARGEST: Readonly<Record<keyof AugmentationSettings, number>> = {
  rotation: 180,
  shift: 1000,
  zoom: 0.9,
  shear: 80,
  elastic: 100,
};

export interface Augmentation {
  readonly settings: AugmentationSettings;
  /** Shape of the coefficients that the graph is fed, for `count` images. */
  coefficientShape(count: number): readonly [number, number, number];
  /** Draws the coefficients of `count` images, `coefficientShape(count)` row-major. */
  draw(count: number, random: Random): Float32Array;
  /** Warps `image` `[N, C, height, width]` by `coefficients`; what comes from outside the image is 0. */
  apply(graph: Graph, image: Tensor, coefficients: Tensor): Tensor;
}

/** @throws RangeError when a setting is unknown, negative or too large */
export function createAugmentation(
  settings: AugmentationSettings,
  height: number,
  width: number,
): Augmentation {
  checkSettings(settings);
  const controls = settings.elastic ? controlPoints(height) * controlPoints(width) : 0;
  const terms = 3 + controls;
  return {
    settings,
    coefficientShape: (count) => [count, terms, 2],
    draw(count, random) {
      const coefficients = new Float32Array(count * terms * 2);
      for (let n = 0; n < count; n++) {
        const row = coefficients.subarray(n * terms * 2, (n + 1) * terms * 2);
        const { a, b, c, d, tx, ty } = drawAffine(settings, random);
        row.set([a, c, b, d, tx, ty]);
        if (settings.elastic) row.set(elasticDraws(settings.elastic, controls, random), 6);
      }
      return normalised(coefficients, height, width);
    },
    apply(graph, image, coefficients) {
      const count = image.shape[0] as number;
      const basis = graph.constant(samplingBasis(height, width, controls), [height * width, terms]);
      const grid = ops.reshape(ops.matmul(basis, coefficients), [count, height, width, 2]);
      const attributes = { mode: "bilinear", padding_mode: "zeros", align_corners: 1 };
      return graph.emit1("GridSample", [image, grid], image.shape, attributes);
    },
  };
}

function checkSettings(settings: AugmentationSettings): void {
  for (const [name, value] of Object.entries(settings) as [string, unknown][]) {
    const largest = LARGEST[name as keyof AugmentationSettings];
    if (largest === undefined) {
      throw new RangeError(
        `augmentation: "${name}" is not known; there are ${Object.keys(LARGEST).join(", ")}`,
      );
    }
    if (typeof value !== "number" || !(value >= 0 && value <= largest)) {
      throw new RangeError(`augmentation: ${name} must be between 0 and ${largest}, not ${value}`);
    }
  }
}

function drawAffine(settings: AugmentationSettings, random: Random): Affine {
  let map = identity;
  for (const [name, distortion] of Object.entries(AFFINE)) {
    const amount = settings[name as keyof typeof AFFINE];
    if (amount) map = compose(map, distortion(amount, random));
  }
  return map;
}

/** Pixels to GridSample's coordinates, in which the image reaches from -1 to 1 between the centres of its outer pixels. */
function normalised(coefficients: Float32Array, height: number, width: number): Float32Array {
  for (let i = 0; i < coefficients.length; i += 2) {
    coefficients[i] = (coefficients[i]! * 2) / (width - 1);
    coefficients[i + 1] = (coefficients[i + 1]! * 2) / (height - 1);
  }
  return coefficients;
}

/** Row p: x, y (pixels from the centre), 1, then the elastic weights at pixel p. */
function samplingBasis(height: number, width: number, controls: number): Float32Array {
  const terms = 3 + controls;
  const basis = new Float32Array(height * width * terms);
  const elastic = controls > 0 ? elasticBasis(height, width) : undefined;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const pixel = y * width + x;
      basis.set([x - (width - 1) / 2, y - (height - 1) / 2, 1], pixel * terms);
      if (elastic) basis.set(elastic.subarray(pixel * controls, (pixel + 1) * controls), pixel * terms + 3);
    }
  }
  return basis;
}
