/**
 * Who may import whom: one table. `node .ci/boundaries.ts` writes it as Biome's rules into boundaries.json, which biome.json
 * extends; architecture.test.ts shows that the file is that of the table and that the rules fire.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

interface Room {
  /** The packages that it may import, by their folder under packages/. Tests may import `tools` and `random` besides. */
  readonly imports: readonly string[];
  /**
   * Where it may run: `browser` (nothing of Node's), `both` (the same outside `src/node/`), `node`.
   */
  readonly runs: "browser" | "both" | "node";
}

export const rooms: Readonly<Record<string, Room>> = {
  "packages/random": { imports: [], runs: "both" },
  "packages/vision": { imports: [], runs: "both" },
  "packages/decoder": { imports: [], runs: "both" },
  "packages/contract": { imports: ["decoder"], runs: "both" },
  "packages/graph": { imports: ["random"], runs: "both" },
  "packages/reader": { imports: ["vision", "decoder", "contract", "graph"], runs: "both" },
  "packages/trainer": { imports: ["random", "vision", "decoder", "contract", "graph"], runs: "both" },
  "packages/database": { imports: [], runs: "node" },
  "packages/tuner": { imports: ["random", "database"], runs: "both" },
  "packages/report": { imports: ["contract"], runs: "node" },
  "packages/workflows": {
    imports: ["random", "vision", "decoder", "contract", "graph", "reader", "trainer", "tuner", "database"],
    runs: "both",
  },
  "packages/cli": {
    imports: [
      "random",
      "vision",
      "decoder",
      "contract",
      "graph",
      "reader",
      "trainer",
      "database",
      "tuner",
      "report",
      "workflows",
    ],
    runs: "node",
  },
  "packages/tools": { imports: [], runs: "node" },
  "apps/studio": {
    imports: ["random", "vision", "decoder", "contract", "graph", "reader", "trainer", "workflows"],
    runs: "browser",
  },
};

/** Libraries that want Node. */
const nodeLibraries = ["onnxruntime-node", "sharp", "pg", "@electric-sql/pglite", "fastify"];

const nodeGlobals = Object.fromEntries(
  ["process", "Buffer", "__dirname", "require"].map((name) => [
    name,
    "Node only: keep it in the node entry.",
  ]),
);

/** The room's packages are imported by name, and no other room's files by path. */
function refusedImports(room: string, imports: readonly string[]): string[] {
  const known = Object.keys(rooms)
    .filter((other) => other.startsWith("packages/") && other !== room)
    .map((other) => other.slice("packages/".length));
  const refused = known.filter((name) => !imports.includes(name));
  return [
    ...refused.flatMap((name) => (name === "cli" ? ["numera"] : [`@numera/${name}`, `@numera/${name}/**`])),
    ...(room.startsWith("packages/") ? ["**/src/**"] : ["**/packages/**"]),
  ];
}

function noImports(group: readonly string[], message: string) {
  return {
    noRestrictedImports: { level: "error", options: { patterns: [{ group, message }] } },
  };
}

function overridesOf([room, { imports, runs }]: readonly [string, Room]) {
  const names = imports.length === 0 ? "no other package" : imports.join(", ");
  const message = `${room.split("/")[1]} may import ${names} (.ci/boundaries.ts, ARCHITECTURE.md).`;
  const all = refusedImports(room, imports);
  const source = `${room}/src/**`;
  const tests = [`${room}/src/**/*.test.ts`, `${room}/src/**/testing/**`];
  const ofTests = all.filter((pattern) => !/^@numera\/(tools|random)/.test(pattern));
  const overrides: object[] = [
    { includes: [source], linter: { rules: { style: noImports(all, message) } } },
    { includes: tests, linter: { rules: { style: noImports(ofTests, message) } } },
  ];
  if (runs === "node") return overrides;
  const nodeEntries = ["@numera/*/node", "@numera/*/node/**", ...(runs === "both" ? ["**/node/**"] : [])];
  overrides.push({
    includes: [
      source,
      ...(runs === "both" ? [`!${room}/src/node/**`] : []),
      ...tests.map((files) => `!${files}`),
    ],
    linter: {
      rules: {
        style: {
          ...noImports(
            [...all, ...nodeLibraries, ...(runs === "both" ? ["onnxruntime-web"] : []), ...nodeEntries],
            message,
          ),
          noRestrictedGlobals: { level: "error", options: { deniedGlobals: nodeGlobals } },
        },
        correctness: { noNodejsModules: "error" },
      },
    },
  });
  return overrides;
}

/** The table as a configuration of Biome. */
export function boundaries(): string {
  const overrides = Object.entries(rooms).flatMap(overridesOf);
  return `${JSON.stringify({ overrides }, undefined, 2)}\n`;
}

export const boundariesFile = new URL("boundaries.json", import.meta.url);

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const before = readFileSync(boundariesFile, { encoding: "utf8", flag: "a+" });
  if (before !== boundaries()) writeFileSync(boundariesFile, boundaries());
}
