/**
 * The public API of each package: what its entries export, by name, values and types apart. `npm run api` writes it into .ci/api;
 * api.test.ts holds it against the sources, so that no change of it goes unseen.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
export const apiFolder = join(root, ".ci", "api");

interface Names {
  readonly values: Set<string>;
  readonly types: Set<string>;
}

const statement =
  /^export\s+(?:(type)\s+)?(?:\*(?:\s+as\s+(\w+))?|\{([^}]*)\})(?:\s+from\s+"([^"]+)")?;|^export\s+(?:declare\s+)?(?:async\s+)?(const|function\*?|class|interface|type|enum)\s+(\w+)/gm;

/** What a file exports, what it hands on from others of its package included. */
function exportsOf(file: string): Names {
  const names: Names = { values: new Set(), types: new Set() };
  for (const [, type, as, list, from, kind, declared] of readFileSync(file, "utf8").matchAll(statement)) {
    if (declared !== undefined) {
      (kind === "interface" || kind === "type" ? names.types : names.values).add(declared);
    } else if (as !== undefined) {
      names.values.add(as);
    } else if (list !== undefined) {
      for (const entry of list.split(",").map((name) => name.trim())) {
        const [, isType, name] = /^(type\s+)?(?:\w+\s+as\s+)?(\w+)$/.exec(entry) ?? [];
        if (name !== undefined) (type || isType ? names.types : names.values).add(name);
      }
    } else if (from?.startsWith(".")) {
      const others = exportsOf(join(dirname(file), from));
      for (const name of others.values) (type ? names.types : names.values).add(name);
      for (const name of others.types) names.types.add(name);
    }
  }
  return names;
}

/** By package its API as text: a block for each entry, a name a line. */
export function publicApi(): Map<string, string> {
  const found = new Map<string, string>();
  const folders = readdirSync(join(root, "packages"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  for (const folder of folders.sort()) {
    const manifest = JSON.parse(readFileSync(join(root, "packages", folder, "package.json"), "utf8"));
    const blocks = Object.entries<Record<string, string>>(manifest.exports ?? {}).map(([entry, targets]) => {
      const { values, types } = exportsOf(join(root, "packages", folder, targets["numera-source"]!));
      const lines = [...[...values].sort(), ...[...types].sort().map((name) => `type ${name}`)];
      return [`${manifest.name}${entry.slice(1)}`, ...lines.map((line) => `  ${line}`)].join("\n");
    });
    found.set(folder, `${blocks.join("\n\n")}\n`);
  }
  return found;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  mkdirSync(apiFolder, { recursive: true });
  for (const [name, text] of publicApi()) writeFileSync(join(apiFolder, `${name}.txt`), text);
}
