import type { Card, ModelKind, TestScores } from "@numera/contract";
import type { OnnxRuntime } from "@numera/graph";
import type { StepRecipe } from "../fit/compileStep.ts";
import type { FitPlan } from "../fit/fit.ts";
import type { Sizes } from "../models/model.ts";
import type { ExampleSources, TestSources } from "./exampleSources.ts";
import type { SetupOptions, TrainingSetup } from "./trainingSetup.ts";

/** What the recipes of all kinds say. */
export interface CommonRecipe extends FitPlan, StepRecipe {
  /** The name of the network that it trains. */
  readonly model: string;
  /** Examples held out of training to choose the best epoch by. */
  readonly validation: number;
}

/** What a kind's recipes are trained on. */
export interface KindExamples {
  /** What they are called: "digits", "lines". */
  readonly name: string;
  /** Whether they are the images of a data set, or drawn as they are needed. */
  readonly from: "images" | "synthesis";
  /** What `validation` counts, for the model's card: "training images". */
  readonly heldOut: string;
}

export interface TestOptions {
  readonly runtime: OnnxRuntime;
  /** At most so many strings of each sort, or damaged images; 1,000 by default. */
  readonly most?: number;
}

/**
 * A kind of model: all in which the training of one differs from that of another. Whoever trains asks `kindOf(recipe)`, and needs
 * to know no more; `kinds/index.ts` names them, and `kinds.test.ts` says what each must keep.
 */
export interface Kind<R extends CommonRecipe = CommonRecipe> {
  readonly name: ModelKind;
  /** The names of the networks that its recipes train; no two kinds share one. */
  readonly models: readonly string[];
  readonly examples: KindExamples;
  /** How an example must be made before a model sees it, for the model's card. */
  readonly preprocessing: NonNullable<Card["preprocessing"]>;
  /** What one example of usual size is as the model's input. */
  readonly inputShape: readonly number[];
  /** Which devices its steps run on: the CPU alone, or any. */
  readonly devices: "cpu" | "any";
  /** Whether several models make one, the mean of their probabilities. */
  readonly ensembles: boolean;
  /** What a report on a training shows: how each class of a test set was read, and the course; or the course alone. */
  readonly report: "classes" | "course";

  /**
   * @param file what the recipe came from, for the error; "recipe" where it is left out
   * @throws ContractError, TrainerError `invalid-recipe`: the first setting out of range and what it may be
   */
  check(recipe: R, file?: string): R;
  /** The network in a few words. */
  description(recipe: R): string;
  /** Widths of the network's layers that its recipes may set, as they are where none is set. */
  sizes(recipe: R): Sizes;
  /** Numbers that training finds in the network. */
  parameters(recipe: R): number;
  /** @throws Error where the examples do not fit the recipe, or cannot be had */
  setUp(recipe: R, sources: ExampleSources, options: SetupOptions): Promise<TrainingSetup>;
  /** Scores an exported model on what had no part in its training; the first is what a card sums up. */
  test(
    file: Uint8Array,
    sources: TestSources,
    options: TestOptions,
  ): Promise<readonly [TestScores, ...TestScores[]]>;
}
