import { openDatabase } from "../storage/openDatabase.ts";
import type { LabelledLine } from "./labelledLine.ts";

export async function keepLabelled(line: LabelledLine): Promise<void> {
  await (await openDatabase()).put("labelled", line);
}

/** In the order in which they were corrected. */
export async function keptLabelled(): Promise<LabelledLine[]> {
  return await (await openDatabase()).getAllFromIndex("labelled", "when");
}

export async function forgetLabelled(): Promise<void> {
  await (await openDatabase()).clear("labelled");
}
