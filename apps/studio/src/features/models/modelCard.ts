import type { Calibration } from "@numera/reader";

/** What the Studio shows of a model's card (models/NAME.json); cards of different trainings have different parts. */
interface ModelCard {
  readonly name: string;
  readonly description: string;
  readonly file: { readonly bytes: number };
  readonly command?: string;
  readonly shipped?: { readonly seed: number };
  readonly seeds?: readonly SeedRun[];
  readonly validation?: {
    readonly how: string;
    readonly mean: { readonly before: Score; readonly after: Score };
  };
}

export interface SeedRun {
  readonly seed: number;
  readonly tests: readonly { readonly data: string; readonly n: number; readonly accuracy: number }[];
  readonly history?: readonly EpochRecord[];
}

export interface EpochRecord {
  readonly epoch: number;
  readonly trainLoss: number;
  readonly validationLoss: number;
}

interface Score {
  readonly n: number;
  readonly exactMatch: number;
}

/** A row of a calibration's thresholds: the reader's `Calibration` says what the figures are. */
export type RiskRow = Calibration["thresholds"][number];

/** What of `numera evaluate --json` is shown (models/NAME.evaluation.json). */
export interface Evaluation {
  readonly data: string;
  readonly n: number;
  /** Expected calibration error, 0..1. */
  readonly ece: number;
  /** Rows are what stands there, columns what was read. */
  readonly confusion: readonly (readonly number[])[];
  readonly reliability: readonly ReliabilityBin[];
}

/** Readings whose confidence lies between `low` and `high`, 0..1. */
interface ReliabilityBin {
  readonly low: number;
  readonly high: number;
  readonly count: number;
  /** Mean confidence, 0..1. */
  readonly confidence: number;
  /** Share of right readings, 0..1. */
  readonly accuracy: number;
}

export interface ShownModel {
  readonly card: ModelCard;
  /** Of the default strategy; empty without a calibration. */
  readonly risk: readonly RiskRow[];
  /** Of models of single digits. */
  readonly evaluation: Evaluation | undefined;
}

const cards = import.meta.glob<ModelCard>(
  [
    "../../../../../models/*.json",
    "!../../../../../models/*.calibration.json",
    "!../../../../../models/*.evaluation.json",
  ],
  { import: "default" },
);
const evaluations = import.meta.glob<Evaluation>("../../../../../models/*.evaluation.json", {
  import: "default",
});
const calibrations = import.meta.glob<{ readonly thresholds: readonly RiskRow[] }>(
  "../../../../../models/*.calibration.json",
  { import: "default" },
);

/** The models that ship, sorted by name. */
export async function shownModels(): Promise<ShownModel[]> {
  const models = await Promise.all(
    Object.entries(cards).map(async ([path, load]) => {
      const calibration = calibrations[path.replace(/\.json$/, ".fused.calibration.json")];
      const evaluated = evaluations[path.replace(/\.json$/, ".evaluation.json")];
      const [card, risk, evaluation] = await Promise.all([load(), calibration?.(), evaluated?.()]);
      return { card, risk: risk?.thresholds ?? [], evaluation };
    }),
  );
  return models.sort((a, b) => a.card.name.localeCompare(b.card.name));
}

/** The run of the seed that ships. */
export function shippedRun({ shipped, seeds = [] }: ModelCard): SeedRun | undefined {
  return seeds.find(({ seed }) => seed === shipped?.seed) ?? seeds[0];
}
