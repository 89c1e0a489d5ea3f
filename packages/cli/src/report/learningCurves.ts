import { basename, dirname, join } from "node:path";
import { type AnyRecipe, type EpochRecord, learningRateAt } from "@numera/trainer";
import { readHistory, readJson, type TrainingSummary } from "@numera/workflows/node";

/** How one training went, epoch by epoch. */
export interface LearningCurve {
  readonly name: string;
  readonly history: readonly EpochRecord[];
  /** Learning rate over the epochs that were trained. */
  readonly rates: readonly { readonly epoch: number; readonly rate: number }[];
}

/** The parts of a model's card that tell how it was trained. */
export interface TrainingCard {
  readonly name: string;
  readonly recipe: AnyRecipe;
  readonly seeds: readonly { readonly seed: number; readonly history: readonly EpochRecord[] }[];
}

/** Points on the curve of the learning rate. */
const RATE_POINTS = 240;

/** The learning curve of a training. @param name what the legend calls it */
function learningCurveOf(name: string, recipe: AnyRecipe, history: readonly EpochRecord[]): LearningCurve {
  const schedule = "schedule" in recipe ? recipe : undefined;
  const rates =
    schedule === undefined
      ? []
      : Array.from({ length: RATE_POINTS + 1 }, (_, i) => {
          const epoch = (history.length * i) / RATE_POINTS;
          return {
            epoch,
            rate: learningRateAt(schedule, Math.min(0.9999, epoch / recipe.epochs), 1 / RATE_POINTS),
          };
        });
  return { name, history, rates };
}

/** The learning curves of all seeds that a card tells of. */
function learningCurvesOfCard({ recipe, seeds }: TrainingCard): LearningCurve[] {
  return seeds.map(({ seed, history }) => learningCurveOf(`seed ${seed}`, recipe, history));
}

/**
 * How the model in a file was trained, as its card beside it tells, or the folder of the run that it lies in; nothing
 * where there is neither.
 */
export async function learningCurvesBeside(model: string): Promise<LearningCurve[]> {
  const card = await readJson<Partial<TrainingCard>>(model.replace(/\.onnx$/, ".json"));
  if (card?.seeds?.[0]?.history && card.recipe) return learningCurvesOfCard(card as TrainingCard);
  const run = await readJson<{ readonly recipe: AnyRecipe; readonly seed: number }>(
    join(dirname(model), "run.json"),
  );
  if (!run) return [];
  const history = await readHistory(join(dirname(model), "metrics.ndjson"));
  return history.length === 0 ? [] : [learningCurveOf(basename(dirname(model)), run.recipe, history)];
}

/** What was trained, to be drawn: a curve for each seed. @param name what the run is called */
export function learningCurvesOf({ recipe, runs }: TrainingSummary, name: string): LearningCurve[] {
  return runs.map(({ seed, history }) =>
    learningCurveOf(runs.length === 1 ? name : `${name}, seed ${seed}`, recipe, history),
  );
}
