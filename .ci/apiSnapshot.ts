/**
 * What each package promises to those who import it: `npm run api` writes .ci/api/<package>.txt anew from the built declarations,
 * and apiSnapshot.test.ts holds the one against the other, so that no change of it goes unseen.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { exportsOf } from "./exportsOf.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

interface Manifest {
  readonly name: string;
  readonly exports?: Readonly<Record<string, { readonly types?: string }>>;
}

/** The folders under packages/ that export something. */
export const packages: readonly string[] = readdirSync(join(root, "packages"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

export function snapshotFile(folder: string): string {
  return join(root, ".ci", "api", `${folder}.txt`);
}

/** A package's entries, with all that each exports, sorted by name. @param folder under packages/ */
export function publicApi(folder: string): string {
  const place = join(root, "packages", folder);
  const { name, exports = {} } = JSON.parse(readFileSync(join(place, "package.json"), "utf8")) as Manifest;
  const entries = Object.entries(exports).flatMap(([path, { types }]) => {
    // An entry without declarations is for this repository's tests.
    if (types === undefined) return [];
    const found = [...exportsOf(join(place, types))].sort(([a], [b]) => (a < b ? -1 : 1));
    const lines = found.map(([exported, text]) => `  ${exported}: ${text}`);
    return [[`${name}${path.slice(1)}`, ...lines].join("\n")];
  });
  return `${entries.join("\n\n")}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  for (const folder of packages) writeFileSync(snapshotFile(folder), publicApi(folder));
}
