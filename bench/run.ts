/**
 * Runs a benchmark: `npm run -s bench -- NAME [--json] [--OPTION VALUE ...]`. Without a name it lists them all.
 *
 * Figures are only worth something on a machine with nothing else to do; every report says how busy it was.
 */
import { parseArgs } from "node:util";
import type { Benchmark, Given, Report } from "./benchmark.ts";
import { characters } from "./characters/characters.ts";
import { classics } from "./classics/classics.ts";
import { fuzz } from "./fuzz/fuzz.ts";
import { guard } from "./guard/guard.ts";
import { inferThroughput } from "./infer-throughput/inferThroughput.ts";
import { kinds } from "./kinds/kinds.ts";
import { latticeWeights } from "./lattice-weights/latticeWeights.ts";
import { limits } from "./limits/limits.ts";
import { papers } from "./limits/papers.ts";
import { pages } from "./pages/pages.ts";
import { promise } from "./promise/promise.ts";
import { compare } from "./snapshot/compare.ts";
import { snapshot } from "./snapshot/snapshot.ts";
import { strings } from "./strings/strings.ts";
import { stringsSynthesis } from "./strings-synthesis/stringsSynthesis.ts";
import { disturbed } from "./stroke-weights/disturbed.ts";
import { strokeWeights } from "./stroke-weights/strokeWeights.ts";
import { studio } from "./studio/studio.ts";
import { timeToAccuracy } from "./time-to-accuracy/timeToAccuracy.ts";
import { trainThroughput } from "./train-throughput/trainThroughput.ts";
import { tuningJobs } from "./tuning/jobs.ts";
import { tuning } from "./tuning/overhead.ts";
import { tuningSamplers } from "./tuning/samplers.ts";

const benchmarks: readonly Benchmark[] = [
  trainThroughput,
  timeToAccuracy,
  inferThroughput,
  stringsSynthesis,
  strings,
  latticeWeights,
  strokeWeights,
  disturbed,
  pages,
  papers,
  limits,
  fuzz,
  classics,
  studio,
  tuning,
  tuningJobs,
  tuningSamplers,
  guard,
  kinds,
  promise,
  characters,
  snapshot,
  compare,
];

async function main(args: readonly string[]): Promise<void> {
  const [name, ...rest] = args;
  const benchmark = benchmarks.find((candidate) => candidate.name === name);
  if (!benchmark) {
    const asked = name === undefined || name.startsWith("-") ? [] : [`there is no benchmark "${name}"\n`];
    process.stderr.write(`${[...asked, usage()].join("\n")}\n`);
    process.exitCode = 1;
    return;
  }
  const { json, numbers, texts, given } = parseOptions(benchmark, rest);
  const report = await benchmark.run(numbers, texts, given);
  process.stdout.write(json ? `${JSON.stringify(report.json)}\n` : formatReport(benchmark, report));
  if (report.failed) process.exitCode = 1;
}

interface Options {
  readonly json: boolean;
  readonly numbers: Record<string, number>;
  readonly texts: Record<string, string | undefined>;
  readonly given: Given;
}

function parseOptions(
  { name, options, texts = {}, flags = {}, files = [] }: Benchmark,
  args: string[],
): Options {
  const typed = (names: object, type: "string" | "boolean") =>
    Object.keys(names).map((option) => [option, { type }] as const);
  const { values, positionals } = parseArgs({
    args,
    options: Object.fromEntries([
      ...typed(options, "string"),
      ...typed(texts, "string"),
      ...typed({ ...flags, json: "" }, "boolean"),
    ]),
    allowPositionals: true,
  });
  if (positionals.length !== files.length) {
    const wanted = files.length === 0 ? "no files" : files.join(" and ");
    throw new Error(`${name} takes ${wanted}, not ${JSON.stringify(positionals.join(" "))}`);
  }
  const given: Readonly<Record<string, string | boolean | undefined>> = values;
  const numbers = Object.entries(options).map(([option, { default: preset }]) => {
    const number = Number(given[option] ?? preset);
    if (!(Number.isSafeInteger(number) && number > 0))
      throw new Error(`--${option} must be a whole number from 1, not ${given[option]}`);
    return [option, number] as const;
  });
  return {
    json: given.json === true,
    numbers: Object.fromEntries(numbers),
    texts: Object.fromEntries(
      Object.keys(texts).map((option) => [option, given[option] as string | undefined]),
    ),
    given: {
      flags: new Set(Object.keys(flags).filter((flag) => given[flag] === true)),
      files: positionals,
    },
  };
}

function usage(): string {
  const lines = ["npm run -s bench -- NAME [--json] [options]", ""];
  for (const { name, summary, options, texts = {}, flags = {}, files = [] } of benchmarks) {
    lines.push([name, ...files].join(" "), `  ${summary}`);
    for (const [option, { default: preset, meaning }] of Object.entries(options))
      lines.push(`${`  --${option} N`.padEnd(16)}${meaning} (${preset})`);
    for (const [option, meaning] of Object.entries(texts))
      lines.push(`${`  --${option} X`.padEnd(16)}${meaning}`);
    for (const [flag, meaning] of Object.entries(flags)) lines.push(`${`  --${flag}`.padEnd(16)}${meaning}`);
    lines.push("");
  }
  return lines.join("\n").trimEnd();
}

function formatReport({ name, summary }: Benchmark, { table, notes }: Report): string {
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  const rows = table.map((row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))),
  );
  const lines = [`${name}: ${summary}`, "", ...rows.map((row) => row.join("   ").trimEnd()), "", ...notes];
  return `${lines.join("\n")}\n`;
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`bench: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
