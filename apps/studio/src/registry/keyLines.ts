import { shownKey } from "../ui/shownKey.ts";
import type { KeyEntry } from "./entries.ts";

/** A line of the list of keys: "P · E", "pen · eraser". */
interface KeyLine {
  readonly keys: string;
  readonly help: string;
}

/** The list of keys, in the order of the entries; what one key does in several places stands together. */
export function keyLines(entries: readonly KeyEntry[]): KeyLine[] {
  const lines = Map.groupBy(entries, ({ line }) => line);
  return [...lines.values()].map((line) => {
    const keys = Map.groupBy(line, ({ key }) => key);
    return {
      keys: [...keys.keys()].map(shownKey).join(" · "),
      help: [...keys.values()].map((same) => same.map(({ help }) => help).join(", or ")).join(" · "),
    };
  });
}
