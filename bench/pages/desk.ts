import type { Random } from "@numera/random";

/** What lies under a sheet: planks with grain, cloth with folds, a smooth dark board, coarse weave. */
export type Desk = "wood" | "cloth" | "dark" | "weave";

/** Gray levels of a desk, `[height, width]`. */
export function deskPlane(
  desk: Desk | undefined,
  width: number,
  height: number,
  random: Random,
): Float32Array | undefined {
  if (desk === undefined) return undefined;
  const plane = new Float32Array(width * height);
  const base = desk === "dark" ? random.uniform(25, 70) : random.uniform(80, 165);
  const size = Math.max(width, height) / 1600;
  const fine = smooth(random.at("fine"), 257);
  const coarse = smooth(random.at("coarse"), 257);
  const upright = random.uniform() < 0.5;
  const pitch = random.uniform(7, 14) * size;
  const depth = random.uniform(12, 35);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [along, across] = upright ? [y, x] : [x, y];
      let level = base + 12 * coarse(x / (160 * size), y / (160 * size));
      if (desk === "wood") {
        const bend = across / size + 9 * coarse(along / (220 * size), across / (90 * size));
        const streak = fine(bend / 5, along / (170 * size));
        level += depth * streak + (streak > 0.75 ? -1.6 * depth : 0);
        if (across % (330 * size) < 3 * size) level -= 50;
      } else if (desk === "cloth") {
        level +=
          depth * 0.8 * coarse(x / (60 * size), y / (45 * size)) +
          0.4 * depth * fine(x / (2 * size), y / (2 * size));
      } else if (desk === "weave") {
        const [a, b] = [Math.sin((2 * Math.PI * x) / pitch), Math.sin((2 * Math.PI * y) / pitch)];
        level += depth * a * b + 0.4 * depth * fine(x / (3 * size), y / (3 * size));
      } else level += 4 * fine(x / (2 * size), y / (2 * size));
      plane[y * width + x] = Math.max(5, Math.min(250, level));
    }
  }
  return plane;
}

/** Smooth noise over the plane, about -1..1: values on a lattice that repeats, cosine between them. */
function smooth(random: Random, side: number): (x: number, y: number) => number {
  const knots = random.fillNormal(new Float32Array(side * side));
  const knot = (column: number, row: number) => knots[(row % side) * side + (column % side)]!;
  const ease = (t: number) => (1 - Math.cos(Math.PI * t)) / 2;
  return (x, y) => {
    const [u, v] = [x + side * 64, y + side * 64];
    const [column, row] = [Math.floor(u), Math.floor(v)];
    const [a, b] = [ease(u - column), ease(v - row)];
    const top = knot(column, row) * (1 - a) + knot(column + 1, row) * a;
    const bottom = knot(column, row + 1) * (1 - a) + knot(column + 1, row + 1) * a;
    return 0.6 * (top * (1 - b) + bottom * b);
  };
}
