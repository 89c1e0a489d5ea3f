// Types alone: who reads does not wait for all that trains.
import type { WorkflowError, WorkflowErrorCode, WorkflowErrorDetails } from "@numera/workflows";

/** What the command line adds to an error: the option or command that it is about, before it, and what to type, behind it. */
interface Advice {
  readonly about?: string;
  readonly next?: (details: WorkflowErrorDetails) => string;
}

const advice: Readonly<Partial<Record<WorkflowErrorCode, Advice>>> = {
  "missing-labels": { about: "--strings" },
  "invalid-doubtful": { about: "--doubtful" },
  "invalid-data": { about: "--data" },
  "different-classes": { about: "evaluate" },
  "too-few-images": { about: "--take" },
  "too-few-strings": { about: "calibrate", next: () => " by --strings or --synthetic" },
  "training-folder-not-empty": {
    about: "train",
    next: ({ folder }) => ` (--resume "${folder}", or --out)`,
  },
  "fine-tuning-folder-not-empty": {
    about: "finetune",
    next: ({ folder }) => ` (--resume "${folder}", or --out)`,
  },
  "no-training": { next: () => '; "numera runs list" names those that there are' },
  "no-fine-tuning": { about: "finetune" },
  "invalid-training": { about: "train" },
  "invalid-fine-tuning": { about: "finetune" },
  "changed-input": { about: "finetune" },
  "no-folds": {
    about: "--folds",
    next: () => "; name the folder of a numera finetune --folds N --final",
  },
  "unfinished-fold": { about: "--folds", next: ({ run }) => `; numera finetune --resume ${run} finishes it` },
  "no-final-model": { about: "--folds", next: () => "; fine-tune with --folds N --final" },
  "other-model": { about: "--model" },
  "unknown-labels": { about: "--folds", next: () => " with --strings" },
  "images-of-lines": { about: "--take and --data" },
  "invalid-objective": { about: "--objective" },
  "no-study": { about: "tune", next: beginStudy },
  "several-studies": { about: "tune", next: () => "; name one by --study" },
  "unwritten-study": { about: "tune" },
  "no-complete-trial": { about: "tune", next: ({ study }) => `; go on with numera tune --study ${study}` },
  "unknown-trial": { about: "tune" },
};

function beginStudy({ study, known }: WorkflowErrorDetails): string {
  if (study === undefined) return "; begin one by numera tune --space seed";
  const others = known === "" ? "" : ` (there are ${known})`;
  return `; begin one by numera tune --space SPACE --study ${study}${others}`;
}

/** An error's own words, with what the command line adds to them. */
export function withAdvice(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (!isOfWorkflow(error)) return error.message;
  const { about, next } = advice[error.code] ?? {};
  return `${about === undefined ? "" : `${about}: `}${error.message}${next?.(error.details) ?? ""}`;
}

function isOfWorkflow(error: Error): error is WorkflowError {
  return error.name === "WorkflowError";
}
