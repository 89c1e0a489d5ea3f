import { basename, dirname, join } from "node:path";
import { cardContract, type EpochRecord, type Recipe, runContract } from "@numera/contract";
import { learningRateAt } from "@numera/trainer";
import { readContract, readHistory, type TrainingSummary } from "@numera/workflows/node";

/** How one training went, epoch by epoch. */
export interface LearningCurve {
  readonly name: string;
  readonly history: readonly EpochRecord[];
  /** Learning rate over the epochs that were trained. */
  readonly rates: readonly { readonly epoch: number; readonly rate: number }[];
}

/** Points on the curve of the learning rate. */
const RATE_POINTS = 240;

/** The learning curve of a training. @param name what the legend calls it */
function learningCurveOf(name: string, recipe: Recipe, history: readonly EpochRecord[]): LearningCurve {
  const rates = Array.from({ length: RATE_POINTS + 1 }, (_, i) => {
    const epoch = (history.length * i) / RATE_POINTS;
    return { epoch, rate: learningRateAt(recipe, Math.min(0.9999, epoch / recipe.epochs), 1 / RATE_POINTS) };
  });
  return { name, history, rates };
}

/**
 * How the model in a file was trained, as its card beside it tells, or the folder of the run that it lies in; nothing
 * where there is neither.
 * @throws ContractError where the card or the run's description is damaged
 */
export async function learningCurvesBeside(model: string): Promise<LearningCurve[]> {
  const card = await readContract(cardContract, model.replace(/\.onnx$/, ".json"));
  const { recipe, seeds } = card ?? {};
  if (recipe && seeds)
    return seeds.map(({ seed, history }) => learningCurveOf(`seed ${seed}`, recipe, history));
  const run = await readContract(runContract, join(dirname(model), "run.json"));
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
