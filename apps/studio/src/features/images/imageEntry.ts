import { type Edits, noEdits } from "../../pictures/edits.ts";
import type { Outcome } from "../../reading/outcome.ts";

/** An image that was opened. */
export interface ImageEntry {
  readonly id: number;
  readonly name: string;
  readonly file: Blob;
  readonly edits: Edits;
  readonly outcome: Outcome;
}

let last = 0;

export function imageEntry(name: string, file: Blob): ImageEntry {
  last++;
  return { id: last, name, file, edits: noEdits, outcome: { state: "waiting" } };
}
