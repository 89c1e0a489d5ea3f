import type { Snapshot } from "./snapshotFile.ts";

type Keys = { readonly [key: string]: Keys };

const box: Keys = { x: {}, y: {}, width: {}, height: {} };
const character: Keys = { text: {}, confidence: {}, box };
const line: Keys = { ...character, sure: {}, characters: character };
const known: Keys = {
  snapshot: {},
  readings: { reader: {}, set: {}, file: {}, error: {}, lines: line },
  losses: { recipe: {}, threads: {}, losses: {} },
};

/** Keys that snapshots of this version do not have, each once with the keys above it: "readings.lines.baseline". */
export function unknownKeys(snapshot: Snapshot): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (value: unknown, keys: Keys, above: string) => {
    if (Array.isArray(value)) for (const item of value) visit(item, keys, above);
    else if (typeof value === "object" && value !== null)
      for (const [key, inner] of Object.entries(value)) {
        const path = above === "" ? key : `${above}.${key}`;
        if (Object.hasOwn(keys, key)) visit(inner, keys[key]!, path);
        else found.add(path);
      }
  };
  visit(snapshot, known, "");
  return found;
}
