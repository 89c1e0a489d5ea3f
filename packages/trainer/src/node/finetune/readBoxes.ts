import { readFile } from "node:fs/promises";
import type { DigitBox } from "../../finetune/cutDigits.ts";
import { TrainerError } from "../../trainerError.ts";

/**
 * The digits' boxes of each file: JSON, `{"scan.png": [{"digit": "4", "x": 3, "y": 5, "w": 20, "h": 31}, …]}`, in pixels
 * of the image.
 *
 * @returns by file name; empty where there is no such file
 * @throws Error that names the entry that does not fit
 */
export async function readBoxes(path: string): Promise<ReadonlyMap<string, readonly DigitBox[]>> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return new Map();
    throw new TrainerError(
      "invalid-boxes",
      `"${path}" cannot be opened (${(cause as NodeJS.ErrnoException).code})`,
      {},
      { cause },
    );
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (cause) {
    throw new TrainerError(
      "invalid-boxes",
      `"${path}" is no JSON; it should hold {"file": [{"digit", "x", "y", "w", "h"}, …]}`,
      {},
      {
        cause,
      },
    );
  }
  if (parsed === null || typeof parsed !== "object" || Array.isArray(parsed)) {
    throw new TrainerError(
      "invalid-boxes",
      `"${path}": expected an object of files, each with a list of boxes`,
    );
  }
  return new Map(
    Object.entries(parsed).map(([file, list]) => {
      if (!Array.isArray(list))
        throw new TrainerError("invalid-boxes", `"${path}": expected a list of boxes for "${file}"`);
      return [file, list.map((entry) => boxOf(entry, path, file))];
    }),
  );
}

function boxOf(entry: unknown, path: string, file: string): DigitBox {
  const { digit, x, y, w, h } = (entry ?? {}) as Record<string, unknown>;
  const numbers = [x, y, w, h].map(Number);
  const fits = /^[0-9]$/.test(String(digit)) && numbers.every(Number.isFinite);
  if (!fits || numbers[2]! <= 0 || numbers[3]! <= 0) {
    throw new TrainerError(
      "invalid-boxes",
      `"${path}": expected a box of "${file}" as {"digit": "4", "x": 3, "y": 5, "w": 20, "h": 31}, got ${JSON.stringify(entry)}`,
    );
  }
  const [left, top, width, height] = numbers.map(Math.round) as [number, number, number, number];
  return { digit: Number(digit), x: left, y: top, width, height };
}
