import { checkContract, type TrainingGoal, trainingGoalContract } from "@numera/contract";
import type { Direction, StudyDefinition } from "@numera/tuner";

/** What a study of trainings may look for, and which way it is better; each trial's best epoch is what counts. */
export const OBJECTIVES = {
  /** Share of the held-out examples that are right. */
  accuracy: "maximize",
  /** Mean loss of the held-out examples, in nats. */
  loss: "minimize",
  /** Numbers that training finds. */
  parameters: "minimize",
  /** Median time of one image or line on one thread. */
  milliseconds: "minimize",
} as const satisfies Record<string, Direction>;

export type ObjectiveName = keyof typeof OBJECTIVES;

/** What the trials of a study train. @throws ContractError where the study is none of trainings */
export function goalOf({ name, objective }: Pick<StudyDefinition, "name" | "objective">): TrainingGoal {
  return checkContract(trainingGoalContract, objective, `the study "${name}"`);
}
