/**
 * Time and memory against size, for eight shapes of hostile image, each read by the default reader in a process of its own. Of the
 * sizes, each ten times the last, the exponent is that of the best fit of seconds to pixels (least squares of the logarithms).
 *
 * Its exit code is 1 where an exponent is above 1.1, a process takes more than 1 GB, or an image more than the time limit and a
 * second.
 */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Benchmark, Report } from "../benchmark.ts";
import { processor } from "../measure/machine.ts";
import { type HostileImage, hostileImages } from "./hostileImages.ts";

export const limits: Benchmark = {
  name: "limits",
  summary: "time and memory against size, for eight shapes of hostile image",
  options: {
    from: { default: 1e6, meaning: "pixels of the smallest images" },
    to: { default: 1e8, meaning: "pixels of the largest images" },
  },
  run: ({ from, to }) => measure(from!, to!),
};

const most = { exponent: 1.1, megabytes: 1024, seconds: 21 } as const;

interface Measured {
  readonly pixels: number;
  readonly seconds: number;
  readonly peakMb: number;
  readonly verdict: string;
  readonly reasons: readonly string[];
}

async function measure(from: number, to: number): Promise<Report> {
  const shapes: { name: HostileImage; measured: Measured[]; exponent: number }[] = [];
  for (const name of Object.keys(hostileImages) as HostileImage[]) {
    const measured: Measured[] = [];
    for (let pixels = from; pixels <= to; pixels *= 10) measured.push(await readAlone(name, pixels));
    shapes.push({ name, measured, exponent: exponentOf(measured) });
  }
  const all = shapes.flatMap(({ measured }) => measured);
  const highest = Math.max(...shapes.map(({ exponent }) => exponent));
  const peakMb = Math.max(...all.map((one) => one.peakMb));
  const seconds = Math.max(...all.map((one) => one.seconds));
  const holds = highest <= most.exponent && peakMb <= most.megabytes && seconds <= most.seconds;
  return {
    json: {
      benchmark: "limits",
      from,
      to,
      processor: processor(),
      exponent: highest,
      peakMb,
      seconds,
      shapes,
    },
    table: [
      ["image", "pixels", "seconds", "peak MB", "exponent", "verdict"],
      ...shapes.flatMap(({ name, measured, exponent }) =>
        measured.map((one, i) => [
          i === 0 ? name : "",
          one.pixels.toExponential(0),
          one.seconds.toFixed(2),
          one.peakMb.toFixed(0),
          i === 0 ? exponent.toFixed(2) : "",
          one.verdict,
        ]),
      ),
    ],
    notes: [processor(), holds ? "all within the limits" : "NOT all within the limits"],
    failed: !holds,
  };
}

async function readAlone(name: HostileImage, pixels: number): Promise<Measured> {
  const script = fileURLToPath(new URL("./readHostile.ts", import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [
    "--conditions=numera-source",
    script,
    name,
    String(pixels),
  ]);
  return { pixels, ...JSON.parse(stdout) };
}

/** The slope of the line of best fit of ln seconds to ln pixels; 0 for one size. */
function exponentOf(measured: readonly Pick<Measured, "pixels" | "seconds">[]): number {
  const points = measured.map(({ pixels, seconds }) => [Math.log(pixels), Math.log(seconds)] as const);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(points.map(([u]) => u)), mean(points.map(([, v]) => v))];
  const across = points.reduce((sum, [u]) => sum + (u - x) ** 2, 0);
  return across === 0 ? 0 : points.reduce((sum, [u, v]) => sum + (u - x) * (v - y), 0) / across;
}
