import type { Calibration, Evidence, StrayStroke } from "@numera/contract";
import { percent } from "./percent.ts";

/** From such a share on it is worth saying that ink is no digit, and from so many frames a digit that signs are none. */
const notable = { ink: 0.1, frames: 1 };

/**
 * What of the evidence speaks against a reading, a sentence each: ink that is no digit, and, where a calibration tells what
 * is usual, what lies outside it.
 */
export function doubts(evidence: Evidence, calibration?: Calibration): string[] {
  const { unexplainedInk, otherSigns, pitch, contrast, characters } = evidence;
  const found: string[] = [];
  if (unexplainedInk >= notable.ink) {
    found.push(`${percent(unexplainedInk)} of the line's ink stands where no digit is read`);
  }
  if (otherSigns >= notable.frames) {
    found.push("much of the line looks like signs that are no digits");
  }
  if (calibration === undefined) return found;
  const { usual } = calibration;
  const outside = (value: number, [low, high]: readonly [number, number]) => value < low || value > high;
  const range = ([low, high]: readonly [number, number], digitsShown: number) =>
    `${low.toFixed(digitsShown)} to ${high.toFixed(digitsShown)}`;
  if (outside(pitch, usual.pitch)) {
    found.push(
      `a character takes ${pitch.toFixed(2)} times the line's height; the calibration knows ${range(usual.pitch, 2)}`,
    );
  }
  // Black on white is as plain as ink can be.
  const [faintest] = usual.contrast;
  if (contrast < faintest) {
    found.push(
      `the ink is only ${contrast} gray levels darker than the paper; the calibration knows it from ${faintest.toFixed(0)} on`,
    );
  }
  if (outside(characters, usual.characters)) {
    found.push(`${characters} characters are read; the calibration knows ${range(usual.characters, 0)}`);
  }
  return found;
}

/** A stroke that no digit has, as a sentence. */
export function strayDoubt({ kind, character, at, measure }: StrayStroke): string {
  const height = `it is ${measure.toFixed(1)} times as high as the other digits`;
  switch (kind) {
    case "across":
      return `a stroke crosses ${character} at ${at}`;
    case "ring":
      return `a ring or frame runs through ${character} at ${at}`;
    case "rule":
      return `1 at ${at} may be a ruled line: ${height}, straight and upright`;
    case "slash":
      return `1 at ${at} may be a slash: ${height}, straight and slanted`;
    case "point":
      return `1 at ${at} may be a point: ${height}`;
    case "sign":
      return `a sign before ${character} at ${at} is not read`;
    case "cut":
      return `${character} at ${at} was cut from ink of another line that touches it`;
    case "mark":
      return `a mark beside ${character} at ${at} is not read: it is ${measure.toFixed(1)} times as high as the digits`;
  }
}
