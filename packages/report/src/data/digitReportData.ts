import type { NetworkLayer } from "@numera/contract";
import type { LearningCurve } from "./learningCurve.ts";

/**
 * What the report on a model that classifies single images is drawn from: plain data, which `structuredClone` copies. Shares and
 * probabilities are 0..1, classes are places in `evaluation.perClass`.
 */
export interface DigitReportData {
  readonly evaluation: DigitScores;
  /** The bins of the reliability diagram, those without readings left out. */
  readonly reliability: readonly ReliabilityPoint[];
  /** By rising coverage. */
  readonly riskCoverage: readonly RiskPoint[];
  /** All that was read wrong, the most confident first. */
  readonly mistakes: readonly MistakenImage[];
  /** Where it is known who wrote the images: those with the largest share of errors first. */
  readonly writers?: readonly WriterErrors[];
  /** Where the model was tried on corrupted images. */
  readonly robustness?: Robustness;
  /** Where it is known how the model was trained. */
  readonly training: readonly LearningCurve[];
  readonly network: Network;
  /** The image whose feature maps are shown. */
  readonly image: ExampleImage;
  /** The command that made the report. */
  readonly command: string;
}

/** How well a model classifies a data set. */
export interface DigitScores {
  readonly model: string;
  readonly data: string;
  /** Images. */
  readonly n: number;
  readonly errors: number;
  readonly accuracy: number;
  /** Wilson's 95 % interval. */
  readonly accuracyInterval: readonly [low: number, high: number];
  /** Mean negative log-likelihood in nats. */
  readonly nll: number;
  /** Expected calibration error. */
  readonly ece: number;
  readonly perClass: readonly ClassReport[];
  /** Labels as rows, predictions as columns. */
  readonly confusion: readonly (readonly number[])[];
  /** What classifying all images took, in milliseconds. */
  readonly ms: number;
}

/** A row of the classification report. */
export interface ClassReport {
  readonly class: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Images of the class. */
  readonly support: number;
}

/** A bin of a reliability diagram. */
export interface ReliabilityPoint {
  readonly count: number;
  /** Mean confidence of the bin's readings. */
  readonly confidence: number;
  /** Share of them that are right, and its 95 % interval. */
  readonly accuracy: number;
  readonly interval: readonly [low: number, high: number];
}

/** Accepting the most confident readings: their share of all, and the share of them that is wrong. */
export interface RiskPoint {
  readonly coverage: number;
  readonly risk: number;
}

/** `[28, 28]` row-major, ink 1 and paper 0. */
export type Ink = ArrayLike<number>;

/** An image that was read wrong. */
export interface MistakenImage {
  /** Place of the image in the data set. */
  readonly index: number;
  readonly label: number;
  readonly read: number;
  /** Probability of the class that was read. */
  readonly confidence: number;
  readonly ink: Ink;
}

/** How a writer's images were read. */
export interface WriterErrors {
  readonly writer: number;
  readonly n: number;
  readonly errors: number;
}

/** How a model reads corrupted images. */
export interface Robustness {
  /** Mean over the corruptions, the images as they are left out. */
  readonly meanAccuracy: number;
  readonly corruptions: readonly CorruptionResult[];
}

export interface CorruptionResult {
  /** "none" for the images as they are. */
  readonly name: string;
  readonly n: number;
  readonly accuracy: number;
  /** An image so corrupted. */
  readonly ink: Ink;
}

/** A network as its file tells it. */
export interface Network {
  /** Size of the file. */
  readonly bytes: number;
  readonly parameters: number;
  /** Floating-point operations for one image, a multiply-add being two. */
  readonly flops: number;
  /** In the order of the file. */
  readonly layers: readonly NetworkLayer[];
  /** Those of the first convolution; left out where there is none. */
  readonly filters?: Planes;
}

/** Matrices of one size. */
export interface Planes {
  readonly count: number;
  readonly height: number;
  readonly width: number;
  /** `[count, height, width]` row-major. */
  readonly values: ArrayLike<number>;
}

/** An image and what the network makes of it. */
export interface ExampleImage {
  /** Place of the image in the data set. */
  readonly index: number;
  readonly label: number;
  readonly read: number;
  readonly ink: Ink;
  /** Of the layers with an activation function, in the order of the file. */
  readonly featureMaps: readonly FeatureMaps[];
}

/** What a layer made of an image, a plane a channel. */
export interface FeatureMaps extends Planes {
  /** Name of the layer. */
  readonly layer: string;
}
