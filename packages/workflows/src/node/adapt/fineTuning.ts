import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Block, FineTunePlan } from "@numera/trainer";
import { WorkflowError } from "../../workflowError.ts";

/** What is held out of the training to tell how good it is. */
export type HeldOut =
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
  readonly validation: HeldOut;
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

/** What a fine-tuning is asked for; what it reads is hashed when it begins. */
export type FineTuningRequest = Omit<FineTuning, "sha256">;

export const FINE_TUNING_FILE = "finetuning.json";

/** What a folder's fine-tuning was asked for. @throws WorkflowError `no-fine-tuning`, `invalid-fine-tuning` */
export async function readFineTuning(folder: string): Promise<FineTuning> {
  const path = join(folder, FINE_TUNING_FILE);
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (cause) {
    throw new WorkflowError(
      "no-fine-tuning",
      `"${folder}" holds no fine-tuning: there is no ${FINE_TUNING_FILE} in it`,
      { folder },
      { cause },
    );
  }
  try {
    const settings = JSON.parse(text) as FineTuning;
    // Runs begun before there was a choice kept nothing.
    return { ...settings, plan: { ...settings.plan, keep: settings.plan?.keep ?? 0 } };
  } catch (cause) {
    throw new WorkflowError(
      "invalid-fine-tuning",
      `"${path}" is no JSON; begin anew in another folder`,
      { path },
      { cause },
    );
  }
}
