/** What the Studio shows of a model's card (models/NAME.json); cards of different trainings have different parts. */
export interface ModelCard {
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

interface SeedRun {
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

/** A row of a calibration's thresholds: shares (0..1) of what is accepted, and of what of that is wrong. */
export interface RiskRow {
  readonly coverage: number;
  readonly error: number;
}

export interface ShownModel {
  readonly card: ModelCard;
  /** Of the default strategy; empty without a calibration. */
  readonly risk: readonly RiskRow[];
}

const cards = import.meta.glob<ModelCard>(
  ["../../../../models/*.json", "!../../../../models/*.calibration.json"],
  { import: "default" },
);
const calibrations = import.meta.glob<{ readonly thresholds: readonly RiskRow[] }>(
  "../../../../models/*.calibration.json",
  { import: "default" },
);

/** The models that ship, sorted by name. */
export async function shownModels(): Promise<ShownModel[]> {
  const models = await Promise.all(
    Object.entries(cards).map(async ([path, load]) => {
      const calibration = calibrations[path.replace(/\.json$/, ".fused.calibration.json")];
      const [card, risk] = await Promise.all([load(), calibration?.()]);
      return { card, risk: risk?.thresholds ?? [] };
    }),
  );
  return models.sort((a, b) => a.card.name.localeCompare(b.card.name));
}

/** The run of the seed that ships. */
export function shippedRun({ shipped, seeds = [] }: ModelCard): SeedRun | undefined {
  return seeds.find(({ seed }) => seed === shipped?.seed) ?? seeds[0];
}
