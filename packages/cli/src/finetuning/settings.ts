import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Block, FineTunePlan } from "@numera/trainer";

/** What is held out of the training to tell how good it is. */
export type Validation =
  | { readonly block: Block }
  | { readonly fold: number; readonly folds: number }
  | "last quarter";

/** A fine-tuning, as it was asked for; it stands in `finetuning.json` of its folder. */
export interface FineTuning {
  /** Folder of labels.csv, the images, and perhaps boxes.json. */
  readonly strings: string;
  /** A model that ships, or an ONNX file. */
  readonly model: string;
  /** What the new model is called. */
  readonly name: string;
  readonly validation: Validation;
  /** Every block is held out once, each in a run of its own. */
  readonly folds?: number;
  /** After the folds: train on all lines. */
  readonly final: boolean;
  /** JSON with the names of files whose labels are in doubt. */
  readonly doubtful?: string;
  readonly plan: FineTunePlan;
  readonly seed: number;
  readonly threads: number;
  readonly command: string;
  /** SHA-256 of the model and of labels.csv, so that a run goes on with what it began with. */
  readonly sha256: { readonly model: string; readonly labels: string };
}

export const SETTINGS_FILE = "finetuning.json";

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Goes back to what a folder's fine-tuning was asked for. @throws Error where there is none */
export async function readSettings(folder: string): Promise<FineTuning> {
  const path = join(folder, SETTINGS_FILE);
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (cause) {
    throw new Error(`finetune: "${folder}" holds no fine-tuning: there is no ${SETTINGS_FILE} in it`, {
      cause,
    });
  }
  try {
    const settings = JSON.parse(text) as FineTuning;
    // Runs begun before there was a choice kept nothing.
    return { ...settings, plan: { ...settings.plan, keep: settings.plan?.keep ?? 0 } };
  } catch (cause) {
    throw new Error(`finetune: "${path}" is no JSON; begin anew in another folder`, { cause });
  }
}

/**
 * File names from JSON: a list of them, or an object with what is in doubt about each.
 * @throws Error where it is neither, or names a file that labels.csv does not
 */
export async function readDoubtful(
  path: string | undefined,
  known: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  if (path === undefined) return new Set();
  let parsed: unknown;
  try {
    parsed = JSON.parse(await readFile(path, "utf8"));
  } catch (cause) {
    throw new Error(`--doubtful: "${path}" cannot be read as JSON (${(cause as Error).message})`, { cause });
  }
  const names = Array.isArray(parsed) ? parsed : Object.keys(parsed ?? {});
  const stranger = names.find((name) => !known.has(name));
  if (stranger !== undefined) {
    throw new Error(`--doubtful: "${path}" names ${JSON.stringify(stranger)}, which is not in labels.csv`);
  }
  return new Set(names);
}
