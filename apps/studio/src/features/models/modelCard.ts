import type { Calibration, Card, Evaluation, SeedResult, ThresholdRow } from "@numera/contract";

export interface ShownModel {
  readonly card: Card;
  /** Of the default strategy; empty without a calibration. */
  readonly risk: readonly ThresholdRow[];
  /** Of models of single digits. */
  readonly evaluation: Evaluation | undefined;
}

const cards = import.meta.glob<Card>(
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
const calibrations = import.meta.glob<Calibration>("../../../../../models/*.calibration.json", {
  import: "default",
});

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
export function shippedRun({ shipped, seeds = [] }: Card): SeedResult | undefined {
  return seeds.find(({ seed }) => seed === shipped?.seed) ?? seeds[0];
}
