import { type Boxes, boxesContract } from "@numera/contract";
import { type FileRefusedError, readTextFile } from "@numera/vision/node/files";
import type { DigitBox } from "../../finetune/cutDigits.ts";
import { parseFile } from "../../parseFile.ts";
import { TrainerError } from "../../trainerError.ts";

/**
 * The digits' boxes of each file: JSON, `{"scan.png": [{"digit": "4", "x": 3, "y": 5, "w": 20, "h": 31}, …]}`, in pixels
 * of the image.
 *
 * @returns by file name; empty where there is no such file
 * @throws TrainerError `invalid-boxes`, which names the entry that does not fit
 */
export async function readBoxes(path: string): Promise<ReadonlyMap<string, readonly DigitBox[]>> {
  let text: string;
  try {
    text = await readTextFile(path);
  } catch (cause) {
    const { refusal, message } = cause as FileRefusedError;
    if (refusal === "missing") return new Map();
    throw new TrainerError("invalid-boxes", `"${path}" ${message}`, {}, { cause });
  }
  const boxes = parseFile(boxesContract, text, path, "invalid-boxes");
  return new Map(Object.entries(boxes).map(([file, list]) => [file, list.map(boxOf)]));
}

function boxOf({ digit, x, y, w, h }: Boxes[string][number]): DigitBox {
  const [left, top, width, height] = [x, y, w, h].map(Math.round) as [number, number, number, number];
  return { digit: Number(digit), x: left, y: top, width, height };
}
