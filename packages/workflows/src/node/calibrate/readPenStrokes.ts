import { basename } from "node:path";
import { gunzipSync } from "node:zlib";
import { Random } from "@numera/random";
import type { Reader } from "@numera/reader";
import { drawPenWriting } from "@numera/trainer/drawings";
import { readRegularFile } from "@numera/vision/node/files";
import type { ReadKind } from "../../calibrate/judgedReading.ts";
import { WorkflowError } from "../../workflowError.ts";
import { readDrawn } from "./readDrawn.ts";
import type { OnKindProgress } from "./readFolder.ts";

const SEED = 20_270_102;
/** More of one file teach little more, and take their time. */
const MOST_WRITINGS = 1000;

interface Writing {
  readonly text: string;
  readonly strokes: readonly (readonly number[])[];
}

/**
 * Draws and reads what was written by pen: NDJSON, gzip'ed or not, each line with `text` and `strokes` (x0, y0, x1, y1, …, y down).
 * A file whose texts are digits, and the marks between them, is a kind of strings; one without a digit in most of its texts
 * a kind of images without a number. Texts with digits and letters, and those with `doubt`, are left out.
 *
 * @throws WorkflowError `invalid-strokes` where it is no such file
 */
export async function readPenStrokes(
  reader: Pick<Reader, "read">,
  path: string,
  onProgress: OnKindProgress,
): Promise<ReadKind> {
  const writings = parsed(await linesOfFile(path), path);
  const numbers = writings.filter(({ text }) => /^[0-9 .,:/'+$()#-]*$/.test(text) && /[0-9]/.test(text));
  const words = writings.filter(({ text }) => !/[0-9]/.test(text));
  const areNumbers = numbers.length > words.length;
  const all = areNumbers ? numbers : words;
  const count = Math.min(MOST_WRITINGS, all.length);
  const random = new Random(SEED);
  const drawn = {
    name: basename(path).replace(/\.ndjson(\.gz)?$/, ""),
    numbers: areNumbers,
    // What was written differs from what was asked for in some of these: too many to promise 1 %.
    ...(areNumbers && { promises: false as const }),
    count,
    draw(i: number) {
      // Evenly over the file: neighbors have one writer.
      const writing = all[Math.floor((i * all.length) / count)]!;
      const { image } = drawPenWriting(random.at(i), writing);
      return { image, text: areNumbers ? writing.text : "" };
    },
  };
  return readDrawn(reader, drawn, onProgress);
}

async function linesOfFile(path: string): Promise<string[]> {
  const bytes = await readRegularFile(path).catch((cause: Error) => {
    throw new WorkflowError("invalid-strokes", `"${path}" ${cause.message}`, { path }, { cause });
  });
  const text = path.endsWith(".gz") ? gunzipSync(bytes) : bytes;
  return new TextDecoder()
    .decode(text)
    .split("\n")
    .filter((line) => line !== "");
}

function parsed(lines: readonly string[], path: string): Writing[] {
  return lines.flatMap((line, i) => {
    const writing = writingOf(line);
    if (writing === undefined) {
      throw new WorkflowError(
        "invalid-strokes",
        `"${path}": line ${i + 1}: expected an object with text and strokes, as in {"text":"7","strokes":[[0,0,9,0,4,20]]}`,
        { path, line: String(i + 1) },
      );
    }
    return writing.doubt ? [] : [writing];
  });
}

function writingOf(line: string): (Writing & { readonly doubt?: number }) | undefined {
  try {
    const made = JSON.parse(line);
    const isStroke = (stroke: unknown) =>
      Array.isArray(stroke) && stroke.length >= 2 && stroke.length % 2 === 0 && stroke.every(Number.isFinite);
    const fits =
      typeof made?.text === "string" &&
      Array.isArray(made.strokes) &&
      made.strokes.length > 0 &&
      made.strokes.every(isStroke);
    return fits ? made : undefined;
  } catch {
    return undefined;
  }
}
