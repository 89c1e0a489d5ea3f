import type { EpochRecord } from "@numera/contract";

/** Whose weights the model is made of: the epoch with the lowest validation loss, or the last, for which little need be held out. */
export type KeptEpoch = "lowest-loss" | "last";

/** Whether an epoch is kept instead of `kept`, an earlier one. */
export function takesOver(
  epoch: Pick<EpochRecord, "validationLoss">,
  kept: Pick<EpochRecord, "validationLoss">,
  keep: KeptEpoch = "lowest-loss",
): boolean {
  return keep === "last" || epoch.validationLoss < kept.validationLoss;
}
