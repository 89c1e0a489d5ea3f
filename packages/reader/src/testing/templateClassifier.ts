import {
  blankCanvas,
  connectedComponents,
  digitImage,
  digitSide,
  drawText,
  glyphOf,
  toGrayscale,
} from "@numera/vision";
import type { CharacterClassifier } from "../models/characterClassifier.ts";

const pixels = digitSide * digitSide;
const classes = [..."0123456789"];

/** The stroke font's digits as 28x28 images. */
function templates(): Float32Array {
  const images = new Float32Array(classes.length * pixels);
  classes.forEach((digit, i) => {
    const canvas = blankCanvas(80, 90);
    drawText(canvas, digit, 15, 10, 70, [0, 0, 0], 9);
    const darkness = Uint8Array.from(toGrayscale(canvas).data, (gray) => 255 - gray);
    const labeling = connectedComponents({
      width: 80,
      height: 90,
      data: darkness.map((d) => (d > 127 ? 1 : 0)),
    });
    digitImage(glyphOf(labeling.components[0]!), labeling, darkness, images, i * pixels);
  });
  return images;
}

/** A pixel to each side: where digits lie half-way between two pixels, either place is right. */
const shifts = [-1, 0, 1].flatMap((dy) => [-1, 0, 1].map((dx) => dy * digitSide + dx));

function squaredDistance(a: Float32Array, n: number, b: Float32Array, k: number, shift: number): number {
  let distance = 0;
  // The outermost rows are empty, so that a shift by a row and a pixel stays inside the image.
  for (let i = digitSide + 1; i < pixels - digitSide - 1; i++) {
    distance += (a[n * pixels + i]! - b[k * pixels + i + shift]!) ** 2;
  }
  return distance;
}

/**
 * Reads the stroke font by comparing with its own digits: softmax of minus the squared distance
 * (the least over shifts by a pixel), by a temperature: the higher it is, the less sure what is like no digit. It stands in
 * for a trained model where a test is about everything around it, and notes in `calls` how many digits each
 * call had.
 */
export function templateClassifier(temperature = 1): CharacterClassifier & { readonly calls: number[] } {
  const known = templates();
  const calls: number[] = [];
  return {
    id: "template",
    kind: "image",
    sha256: "0".repeat(64),
    classes,
    calls,
    classify(images, count) {
      calls.push(count);
      const probabilities = new Float32Array(count * classes.length);
      for (let n = 0; n < count; n++) {
        const scores = classes.map((_, k) => {
          const distance = Math.min(...shifts.map((shift) => squaredDistance(images, n, known, k, shift)));
          return Math.exp(-distance / temperature);
        });
        const total = scores.reduce((a, b) => a + b, 0);
        scores.forEach((score, k) => {
          probabilities[n * classes.length + k] = score / total;
        });
      }
      return Promise.resolve(probabilities);
    },
  };
}
