/** What most kinds draw at random. */
import type { Random } from "@numera/random";
import type { Color } from "@numera/vision";

export function pick<T>(random: Random, ...from: readonly T[]): T {
  return from[random.integer(from.length)]!;
}

/** A whole number from `least` to `most`, both included. */
export function whole(random: Random, least: number, most: number): number {
  return least + random.integer(most - least + 1);
}

/** A number of `least` to `most` digits. */
export function someDigits(random: Random, least: number, most: number, from = "0123456789"): string {
  return Array.from({ length: whole(random, least, most) }, () => pick(random, ...from)).join("");
}

/** The width of a pen for digits of a height: in half of all images as in MNIST (undefined), else a twenty-second to a tenth. */
export function penFor(random: Random, height: number): number | undefined {
  return random.uniform() < 0.5 ? undefined : Math.max(1.5, height / random.uniform(10, 22));
}

/** Dark ink: gray in two of three images, else blue or brown. */
export function darkInk(random: Random): Color {
  const level = whole(random, 0, 60);
  return pick<Color>(
    random,
    [level, level, level],
    [level, level, level],
    pick<Color>(random, [level / 2, level / 2, 60 + level], [30 + level, level / 2, 10]),
  );
}
