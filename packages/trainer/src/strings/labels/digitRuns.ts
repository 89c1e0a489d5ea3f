import type { Random } from "@numera/random";
import { chance, pick } from "../draws.ts";

/** `length` digits, each as likely. */
export function uniformDigits(random: Random, length: number): string {
  let digits = "";
  for (let i = 0; i < length; i++) digits += random.integer(10);
  return digits;
}

/** How many digits a plain number has, 1–14: mostly two to seven. */
const LENGTHS = [3, 9, 14, 18, 17, 13, 9, 7, 5, 4, 3, 2, 1.5, 1.2] as const;

function drawLength(random: Random): number {
  const total = LENGTHS.reduce((sum, weight) => sum + weight, 0);
  let left = random.uniform(0, total);
  for (const [i, weight] of LENGTHS.entries()) {
    left -= weight;
    if (left < 0) return i + 1;
  }
  return LENGTHS.length;
}

/**
 * A number with what trips a reader: twins side by side (55), and one digit over and over (11772, 7717).
 * @param slimPairs the share that is given a 1 beside another slim digit besides
 */
export function plainNumber(random: Random, slimPairs = 0): string {
  const digits = [...uniformDigits(random, drawLength(random))];
  if (slimPairs > 0 && digits.length > 1 && chance(random, slimPairs)) putSlimPair(random, digits);
  if (digits.length > 1 && chance(random, 0.12)) {
    const at = random.integer(digits.length - 1);
    digits[at + 1] = digits[at]!;
  }
  if (chance(random, 0.12)) {
    const favorite = pick(random, ["1", "4", "7", "9", "2", "0"]);
    return digits.map((digit) => (chance(random, 0.4) ? favorite : digit)).join("");
  }
  return digits.join("");
}

/** 11 mostly, else 41 or 71; one in four goes on with a third 1 where the number does. */
function putSlimPair(random: Random, digits: string[]): void {
  const at = random.integer(digits.length - 1);
  digits[at] = chance(random, 0.6) ? "1" : pick(random, ["1", "4", "7"]);
  digits[at + 1] = "1";
  if (at + 2 < digits.length && chance(random, 0.25)) digits[at + 2] = "1";
}

/** A round number: one to four digits and then one to seven zeros. */
export function roundNumber(random: Random): string {
  return leadingDigit(random) + uniformDigits(random, random.integer(4)) + "0".repeat(1 + random.integer(7));
}

/** 1–9, as often as first digits are (Benford 1938): log10(1 + 1/d). */
export function leadingDigit(random: Random): string {
  return String(Math.min(9, Math.floor(10 ** random.uniform())));
}
