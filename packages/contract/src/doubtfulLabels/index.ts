import * as v from "valibot";
import type { Data } from "../contract.ts";
import { byName, listOf } from "../fields/collections.ts";
import { nonEmptyText, text } from "../fields/texts.ts";

/** The files whose labels are in doubt: a list of them, or what is in doubt about each. */
export const doubtfulContract = {
  name: "doubtful-labels",
  schema: v.union([listOf(nonEmptyText), byName(text)], "a list of files, or an object of texts by file"),
} as const;

export type DoubtfulLabels = Data<(typeof doubtfulContract)["schema"]>;
