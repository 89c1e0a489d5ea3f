import type { Random } from "@numera/random";
import { chance, normalWithin } from "../draws.ts";
import type { PenBank } from "../pen/penBank.ts";
import { CURRENCY_SHAPES } from "../strokes/currencyShapes.ts";
import { drawnPaths, jitterPoints } from "../strokes/jitter.ts";
import type { Strokes } from "../strokes/separatorShapes.ts";
import { penPressure } from "./character.ts";
import { type Glyph, strokeGlyph } from "./glyph.ts";
import type { Hand } from "./hand.ts";

/** Signs that are a dot, or have one. */
const DOTTED = ".:;!?";

/** A character in this hand as a writer of the bank, or one of our own shapes, has it; its height is `size` times that of its kind. */
export function penGlyph(random: Random, hand: Hand, text: string, size: number, bank: PenBank): Glyph {
  const own = CURRENCY_SHAPES[text];
  const strokes = own === undefined || bank.has(text) ? undefined : shape(random, own);
  const paths = strokes ?? bank.strokesOf(bank.draw(random, hand.penWriter, text));
  const warp = drawWarp(random);
  const sx = size * hand.aspect * Math.exp(0.07 * random.normal());
  const sy = size * Math.exp(0.04 * random.normal());
  const shear = 0.7 * (hand.shear + hand.slantJitter * random.normal());
  const turn = 0.03 * random.normal();
  const drawn = paths.map((path) => {
    const moved = new Float32Array(path.length);
    for (let i = 0; i < path.length; i += 2) {
      const [x, y] = warp(path[i]!, path[i + 1]!);
      moved[i] = sx * x - (shear + turn) * sy * y;
      moved[i + 1] = sy * y + turn * sx * x;
    }
    return moved;
  });
  const dot = DOTTED.includes(text) ? random.uniform(0.9, 1.5) : 1;
  return strokeGlyph(text, drawn, hand.halfWidth * penPressure(random, hand) * dot);
}

function shape(random: Random, shapes: readonly Strokes[]): Float32Array[] {
  const strokes = jitterPoints(random, shapes[random.integer(shapes.length)]!, random.uniform(0.01, 0.04));
  return drawnPaths(strokes, { sx: Math.exp(0.15 * random.normal()), sy: 1, shear: 0 });
}

/** A smooth displacement of the plane by a few hundredths of an em: no two characters of a bank are drawn alike. */
function drawWarp(random: Random): (x: number, y: number) => readonly [number, number] {
  if (chance(random, 0.25)) return (x, y) => [x, y];
  const amplitude = Math.abs(normalWithin(random, 0, 0.02, -0.05, 0.05));
  const wave = () => {
    const [fx, fy] = [random.uniform(-5, 5), random.uniform(-5, 5)];
    const phase = random.uniform(0, 2 * Math.PI);
    return (x: number, y: number) => amplitude * Math.sin(fx * x + fy * y + phase);
  };
  const [dx, dy] = [wave(), wave()];
  return (x, y) => [x + dx(x, y), y + dy(x, y)];
}
