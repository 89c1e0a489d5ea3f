import type { LabeledLine } from "./labeledLine.ts";
import { openDatabase } from "./openDatabase.ts";

export async function keepLabeled(line: LabeledLine): Promise<void> {
  await (await openDatabase()).put("labeled", line);
}

/** In the order in which they were corrected. */
export async function keptLabeled(): Promise<LabeledLine[]> {
  return await (await openDatabase()).getAllFromIndex("labeled", "when");
}

export async function forgetLabeled(): Promise<void> {
  await (await openDatabase()).clear("labeled");
}
