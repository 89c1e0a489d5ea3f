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

/** What features and the page may import in the Studio: of workers the files at the top, which run on the page. */
const belowFeatures = ["ui", "registry", "state", "drawing", "pictures", "reading", "storage", "workers/*"];

/**
 * The folders of apps/studio/src, and which of the others each may import. `features/*` is each feature by itself; a feature
 * that is named besides may import other features too.
 */
export const studioFolders: Readonly<Record<string, readonly string[]>> = {
  ui: [],
  state: [],
  registry: ["ui"],
  drawing: [],
  pictures: [],
  reading: ["drawing", "pictures"],
  storage: ["drawing"],
  workers: ["drawing", "pictures", "reading", "storage"],
  "features/*": belowFeatures,
  "features/history": [...belowFeatures, "features/corrections"],
  app: [...belowFeatures, "features"],
};

/** Folders lie at most this deep within one of those. */
const deepest = 2;

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

interface Refusal {
  /** Patterns of what may not be imported; those that begin with "!" are allowed all the same. */
  readonly group: readonly string[];
  readonly message: string;
}

function noImports(...patterns: readonly Refusal[]) {
  return { noRestrictedImports: { level: "error", options: { patterns } } };
}

/** What files in a folder of the Studio may not import by path. @param depth of folders that the files lie in, below src/ */
function leavingFolder(folder: string, imports: readonly string[], depth: number): Refusal {
  const up = (levels: number) => "../".repeat(levels);
  const within = folder.split("/").length;
  const inside = depth - within;
  const allowed = imports.map((other) => {
    const [room, name] = other.split("/");
    // From one feature to another the path goes up to `features` only.
    if (within > 1 && room === "features") return `!${up(inside + 1)}${name}/**`;
    return `!${up(depth)}${other}${name === "*" ? "" : "/**"}`;
  });
  const names = imports.length === 0 ? "no other folder of the Studio" : imports.join(", ");
  return {
    group: [`${up(inside + 1)}**`, ...allowed, `!${up(depth + 1)}**`],
    message: `${folder} may import ${names} (.ci/boundaries.ts).`,
  };
}

/** @param refused what no file of the Studio may import, @param refusedOfTests what its tests may not */
function overridesOfStudio(refused: Refusal, refusedOfTests: Refusal) {
  return Object.entries(studioFolders).flatMap(([folder, imports]) => {
    const within = folder.split("/").length;
    return Array.from({ length: deepest + 1 }, (_, inside) => {
      const files = `apps/studio/src/${folder}/${"*/".repeat(inside)}*`;
      const leaving = leavingFolder(folder, imports, within + inside);
      return [
        { includes: [files], linter: { rules: { style: noImports(refused, leaving) } } },
        { includes: [`${files}.test.ts`], linter: { rules: { style: noImports(refusedOfTests, leaving) } } },
      ];
    }).flat();
  });
}

function overridesOf([room, { imports, runs }]: readonly [string, Room]) {
  const names = imports.length === 0 ? "no other package" : imports.join(", ");
  const message = `${room.split("/")[1]} may import ${names} (.ci/boundaries.ts, ARCHITECTURE.md).`;
  const all = refusedImports(room, imports);
  const source = `${room}/src/**`;
  const tests = [`${room}/src/**/*.test.ts`, `${room}/src/**/testing/**`];
  const ofTests = all.filter((pattern) => !/^@numera\/(tools|random)/.test(pattern));
  const overrides: object[] = [
    { includes: [source], linter: { rules: { style: noImports({ group: all, message }) } } },
    { includes: tests, linter: { rules: { style: noImports({ group: ofTests, message }) } } },
  ];
  if (runs === "node") return overrides;
  const nodeEntries = ["@numera/*/node", "@numera/*/node/**", ...(runs === "both" ? ["**/node/**"] : [])];
  const inBrowsers = {
    group: [...all, ...nodeLibraries, ...(runs === "both" ? ["onnxruntime-web"] : []), ...nodeEntries],
    message,
  };
  overrides.push({
    includes: [
      source,
      ...(runs === "both" ? [`!${room}/src/node/**`] : []),
      ...tests.map((files) => `!${files}`),
    ],
    linter: {
      rules: {
        style: {
          ...noImports(inBrowsers),
          noRestrictedGlobals: { level: "error", options: { deniedGlobals: nodeGlobals } },
        },
        correctness: { noNodejsModules: "error" },
      },
    },
  });
  if (room === "apps/studio") overrides.push(...overridesOfStudio(inBrowsers, { group: ofTests, message }));
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
