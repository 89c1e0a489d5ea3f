/** A process of `bench fuzz`: makes the input that it is told to, reads it, and says what came of it. */
import { Random } from "@numera/random";
import { openReader, type Reader, type ReaderChoice, type Strategy } from "@numera/reader";
import { fileStore } from "@numera/reader/node";
import { decodeImage } from "@numera/vision/node";
import * as ort from "onnxruntime-node";
import sharp from "sharp";
import { withModelsKept } from "../readings/modelsKept.ts";
import { drawHostile } from "./drawHostile.ts";
import { hostileFile } from "./hostileFile.ts";
import { judgeReading } from "./judgeReading.ts";

/** What came of an input: nothing to say, the code of an error that it deserves, or what is wrong. */
export interface FuzzOutcome {
  readonly index: number;
  readonly seconds: number;
  readonly code?: string;
  readonly finding?: string;
  /** The most memory that the process has had, in MB. */
  readonly peakMb: number;
}

const timeLimit = 20;
const formats = [
  undefined,
  undefined,
  undefined,
  "length:2-5",
  "amount",
  "date:dmy",
  "luhn",
  "regex:[0-9]{2}-?[0-9]*",
  "decimal",
];
const strategies: readonly (Strategy | undefined)[] = [undefined, undefined, "line", "contour", "lattice"];
const readers = new Map<string, Promise<Reader>>();
const store = withModelsKept(fileStore(ort));

/** The file of an input, and how it is read: both of the seed and the index alone. */
export async function inputOf(
  seed: number,
  index: number,
): Promise<{ readonly file: Uint8Array; readonly choice: ReaderChoice }> {
  const random = new Random(seed).at("input", index);
  const file = await hostileFile(random, drawHostile(random));
  const format = formats[random.integer(formats.length)];
  const strategy = strategies[random.integer(strategies.length)];
  return { file, choice: { format, strategy, timeLimit } };
}

/** @param crash stands for a fault of the reader, to try the search for faults itself */
async function fuzzOne(seed: number, index: number, crash = false): Promise<FuzzOutcome> {
  const { file, choice } = await inputOf(seed, index);
  const key = `${choice.format} ${choice.strategy}`;
  const opened = readers.get(key) ?? openReader(store, choice);
  readers.set(key, opened);
  const reader = await opened;
  const started = performance.now();
  const outcome = await attempt(async () => {
    const raster = await decodeImage(sharp, file, { name: `input ${index}`, maxPixels: 20e6 });
    if (crash) throw new TypeError("the reader was broken to see whether it is found");
    const reading = await reader.read(raster);
    const seconds = (performance.now() - started) / 1000;
    return judgeReading({ reading, image: raster, choice, timeLimit, seconds });
  });
  const peakMb = process.resourceUsage().maxRSS / 1024;
  return { index, seconds: (performance.now() - started) / 1000, ...outcome, peakMb };
}

async function attempt(
  read: () => Promise<string | undefined>,
): Promise<Pick<FuzzOutcome, "code" | "finding">> {
  try {
    const finding = await read();
    return finding === undefined ? {} : { finding };
  } catch (error) {
    const { code, message, stack } = error as Error & { code?: unknown };
    const deserved = typeof code === "string" && /^[a-z]+(-[a-z]+)+$/.test(code) && !message.includes("\n");
    return deserved ? { code } : { finding: String(stack ?? error) };
  }
}

process.on("message", async ({ seed, index, crash }: { seed: number; index: number; crash?: boolean }) => {
  process.send!(await fuzzOne(seed, index, crash));
});
