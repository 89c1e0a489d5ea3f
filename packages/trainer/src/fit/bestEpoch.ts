import type { CheckpointSelection, EpochRecord } from "@numera/contract";

/** Whether an epoch is selected instead of `selected`, an earlier one. */
export function takesOver(
  epoch: Pick<EpochRecord, "validationLoss">,
  selected: Pick<EpochRecord, "validationLoss">,
  selection: CheckpointSelection = "lowest-loss",
): boolean {
  return selection === "last" || epoch.validationLoss < selected.validationLoss;
}
