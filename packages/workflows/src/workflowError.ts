/** What went wrong, for whoever adds how to mend it in the words of an interface. */
export type WorkflowErrorCode =
  /** A folder of images has no labels.csv. */
  | "missing-labels"
  /** A row of labels.csv does not fit, or a label is too long. */
  | "invalid-labels"
  /** The list of files whose labels are in doubt is no JSON, or names a file that has no label. */
  | "invalid-doubtful"
  /** A file of pen strokes cannot be opened, or a line of it holds no writing. */
  | "invalid-strokes"
  /** A data set is not named as two IDX files. */
  | "invalid-data"
  /** A data set has other classes than the model. */
  | "different-classes"
  /** A data set has fewer images than are to be taken. */
  | "too-few-images"
  /** Too few lines have digits to learn from. */
  | "too-few-lines"
  /** Too few strings were read right, or wrong, for a calibration to tell them apart. */
  | "too-few-strings"
  /** A model that classifies single characters, where one that reads lines is needed. */
  | "not-a-line-model"
  /** A training is to begin in a folder that holds something. */
  | "training-folder-not-empty"
  /** A fine-tuning is to begin in a folder that holds something. */
  | "fine-tuning-folder-not-empty"
  /** A folder holds no training. */
  | "no-training"
  /** A folder holds no fine-tuning. */
  | "no-fine-tuning"
  /** The model or the labels have changed since the fine-tuning began. */
  | "changed-input"
  /** A fine-tuning held out one block only, so that there are no folds to calibrate by. */
  | "no-folds"
  /** A fold of a fine-tuning has not been trained to its end. */
  | "unfinished-fold"
  /** A fine-tuning has folds, but no model that was trained on all lines. */
  | "no-final-model"
  /** The folds are of another model than the one to be calibrated. */
  | "other-model"
  /** None of the folders holds the labels that the folds were cut from. */
  | "unknown-labels"
  /** No search space of that name ships, or its file cannot be opened. */
  | "unknown-space"
  /** A file holds no search space, or one that cannot be searched. */
  | "invalid-space"
  /** The recipe refuses the settings of the space. */
  | "unfit-space"
  /** A study of line networks takes no images. */
  | "images-of-lines"
  /** The first objective is neither accuracy nor loss, by which trials are pruned as they go. */
  | "invalid-objective"
  /** There is no study in the folder or the database. */
  | "no-study"
  /** There are several studies, and none was named. */
  | "several-studies"
  /** Another process has the study, and has not written yet how it stands. */
  | "unwritten-study"
  /** No trial of the study is complete, so that there is no best one. */
  | "no-complete-trial"
  /** The study has no trial of that number. */
  | "unknown-trial";

/** Values of which an error's sentence is made, by name: the "folder", the "study", … */
export type WorkflowErrorDetails = Readonly<Record<string, string>>;

/** A workflow that cannot be done as it was asked for. The message is one sentence: what was asked, what came, what to do. */
export class WorkflowError extends Error {
  override readonly name = "WorkflowError";
  readonly code: WorkflowErrorCode;
  readonly details: WorkflowErrorDetails;

  constructor(
    code: WorkflowErrorCode,
    sentence: string,
    details: WorkflowErrorDetails = {},
    options?: ErrorOptions,
  ) {
    super(sentence, options);
    this.code = code;
    this.details = details;
  }
}
