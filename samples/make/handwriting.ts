import type { Random } from "@numera/random";
import { curveThrough, distance, type Point } from "./curve.ts";
import { SKELETONS, type SkeletonPoint } from "./digits.ts";
import { noiseLine } from "./noise.ts";

/** A point of the pen's path, in pixels; pressure is about 1. */
export interface PenPoint extends Point {
  readonly pressure: number;
}
export type PenStroke = readonly PenPoint[];

/** How one person writes with one tool. Lengths are in digit heights. */
export interface Hand {
  /** Height of a digit in pixels. */
  readonly size: number;
  /** Lean to the right: x per y. */
  readonly slant: number;
  /** Space between two digits. */
  readonly gap: number;
  /** How far the skeleton's points stray. */
  readonly jitter: number;
  /** The hand's tremor along the line. */
  readonly wobble: number;
  /** How far pressure changes along a stroke, and fades at its ends: 0..1. */
  readonly pressureRange: number;
  /** Which skeleton of each digit this person uses; the first where not said. */
  readonly habits: Readonly<Record<string, number>>;
}

/** Writes the digits from left to right; the first one's top left corner comes near `origin`. */
export function write(text: string, hand: Hand, origin: Point, random: Random): PenStroke[] {
  const drift = noiseLine(random.at("baseline"), text.length + 2);
  const strokes: PenStroke[] = [];
  let left = origin.x;
  for (const [i, digit] of [...text].entries()) {
    const written = writeDigit(digit, hand, random.at("digit", i));
    const start = Math.min(...written.flat().map((point) => point.x));
    const end = Math.max(...written.flat().map((point) => point.x));
    const dx = left - start;
    const dy = origin.y + drift(i / 2) * 0.05 * hand.size;
    for (const stroke of written) {
      strokes.push(stroke.map((point) => ({ ...point, x: point.x + dx, y: point.y + dy })));
    }
    left += end - start + hand.size * hand.gap * random.uniform(0.8, 1.25);
  }
  return strokes;
}

function writeDigit(digit: string, hand: Hand, random: Random): PenPoint[][] {
  const skeleton = SKELETONS[digit]![hand.habits[digit] ?? 0]!;
  const size = hand.size * random.uniform(0.93, 1.07);
  const breadth = random.uniform(0.92, 1.1);
  const turn = random.normal() * 0.03;
  const bottom = hand.size;
  return skeleton.map((stroke, s) => {
    const strayed = stroke.map(([x, y, corner]): SkeletonPoint => {
      const moved = [x + random.normal() * hand.jitter, y + random.normal() * hand.jitter] as const;
      return corner === undefined ? moved : [...moved, corner];
    });
    const path = curveThrough(strayed).map(({ x, y }) => ({
      x: (x * breadth + (1 - y) * (hand.slant + turn)) * size,
      y: bottom - (1 - y) * size,
    }));
    return withTremor(path, hand, random.at("stroke", s));
  });
}

/** Tremor and pressure along the path: both vary smoothly, the pressure fades where the pen lands and lifts. */
function withTremor(path: readonly Point[], hand: Hand, random: Random): PenPoint[] {
  const along = [0];
  for (let i = 1; i < path.length; i++)
    along.push(along[i - 1]! + distance(path[i - 1]!, path[i]!) / hand.size);
  const length = along.at(-1)!;
  const [dx, dy, press] = ["dx", "dy", "pressure"].map((name) => noiseLine(random.at(name), length * 7 + 2));
  return path.map((point, i) => {
    const t = along[i]!;
    const landing = Math.min(1, 0.55 + t / 0.12);
    const lifting = Math.min(1, 0.25 + (length - t) / 0.25);
    return {
      x: point.x + dx!(t * 7) * hand.wobble * hand.size,
      y: point.y + dy!(t * 7) * hand.wobble * hand.size,
      pressure: 1 + hand.pressureRange * (0.25 * press!(t * 5) + landing * lifting - 1),
    };
  });
}
