// Types alone: who reads does not wait for all that trains.
import type { TrainerErrorCode } from "@numera/trainer";
import type { WorkflowErrorCode } from "@numera/workflows";

/** What an error of a library says of itself beside its sentence, by name. */
export type ErrorDetails = Readonly<Record<string, string | undefined>>;

/** What the command line knows about an error and the library does not: its options and commands. */
interface Hint {
  /** The option or command that it is about: stands before the sentence. */
  readonly about?: string;
  /** What to type: goes on from the sentence. */
  readonly next?: (details: ErrorDetails) => string;
}

const calibrate: Hint = {
  next: ({ model = "NAME" }) => ` (numera calibrate --model ${model} makes one)`,
};

const resumed = ({ folder }: ErrorDetails) => ` (--resume "${folder}", or --out)`;

const hints: Readonly<Record<string, Hint>> = {
  "missing-calibration": calibrate,
  "foreign-calibration": calibrate,
  "invalid-calibration": calibrate,
  "invalid-ranges": { next: () => ' by "numera quantize"' },
  "too-many-pixels": { next: () => "; pass --max-pixels to raise it" },
  "unreadable-format": { next: () => " (--strategy line or fused reads signs)" },
  ...({
    "unusable-device": { about: "--device" },
    "run-folder-not-empty": { next: resumed },
    "unwritten-run": { next: () => " (--resume)" },
    "foreign-network": { next: () => " (numera train --recipe line)" },
  } satisfies Partial<Record<TrainerErrorCode, Hint>>),
  ...({
    "missing-labels": { about: "--strings" },
    "invalid-doubtful": { about: "--doubtful" },
    "invalid-strokes": { about: "--strokes" },
    "invalid-data": { about: "--data" },
    "different-classes": { about: "evaluate" },
    "too-few-images": { about: "--take" },
    "too-few-strings": { about: "calibrate", next: () => " by --strings or --synthetic" },
    "training-folder-not-empty": { about: "train", next: resumed },
    "fine-tuning-folder-not-empty": { about: "finetune", next: resumed },
    "no-training": { next: () => '; "numera runs list" names those that there are' },
    "no-fine-tuning": { about: "finetune" },
    "changed-input": { about: "finetune" },
    "no-folds": { about: "--folds", next: () => "; name the folder of a numera finetune --folds N --final" },
    "unfinished-fold": {
      about: "--folds",
      next: ({ run }) => `; numera finetune --resume ${run} finishes it`,
    },
    "no-final-model": { about: "--folds", next: () => "; fine-tune with --folds N --final" },
    "other-model": { about: "--model" },
    "unknown-labels": { about: "--folds", next: () => " with --strings" },
    "images-of-lines": { about: "--take and --data" },
    "invalid-objective": { about: "--objective" },
    "no-study": { about: "tune", next: beginStudy },
    "several-studies": { about: "tune", next: () => "; name one with --study" },
    "unwritten-study": { about: "tune" },
    "no-complete-trial": {
      about: "tune",
      next: ({ study }) => `; go on with numera tune --study ${study}`,
    },
    "unknown-trial": { about: "tune" },
  } satisfies Partial<Record<WorkflowErrorCode, Hint>>),
};

function beginStudy({ study, known }: ErrorDetails): string {
  if (study === undefined) return "; begin one by numera tune --space seed";
  const others = known === "" ? "" : ` (there are ${known})`;
  return `; begin one by numera tune --space SPACE --study ${study}${others}`;
}

/** A library's sentence with the options and commands that it is about. @param code the error's */
export function withHint(code: string, sentence: string, details: ErrorDetails): string {
  const { about, next }: Hint = Object.hasOwn(hints, code) ? hints[code]! : {};
  return `${about === undefined ? "" : `${about}: `}${sentence}${next?.(details) ?? ""}`;
}
