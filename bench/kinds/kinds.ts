/**
 * How kinds of images are read that readers have failed on: each kind drawn `count` times with MNIST's digits, the same images
 * for the same seed and part. Kinds have the names of the cases beside the folder of development data where they are of these;
 * ranges are somewhat wider than the cases'.
 *
 * Part "train" draws with the training digits of every tenth writer, to develop on; part "test" with the test digits, to report.
 */
import { strategyNames } from "@numera/reader";
import { KINDS, type Kind } from "@numera/trainer/drawings";
import type { Benchmark, Report } from "../benchmark.ts";
import { processor } from "../measure/machine.ts";
import { kindsTable } from "./kindsTable.ts";
import { measureKinds } from "./measureKinds.ts";
import { totalsOf } from "./scoreKind.ts";

export const kinds: Benchmark = {
  name: "kinds",
  summary:
    "kinds of images that readers have failed on, drawn with MNIST's digits: right, sure, sure and wrong",
  options: {
    count: { default: 50, meaning: "images of each kind" },
    seed: { default: 1, meaning: "of the images" },
  },
  texts: {
    part: '"train" (digits of every tenth writer, the default) or "test"',
    kind: "only kinds whose names begin with X (more than one with commas)",
    strategy: "another than the default",
    keep: "a folder that gets the images and their expected.json, a folder for each kind",
  },
  run: ({ count, seed }, texts) => measure(count!, seed!, texts),
};

async function measure(
  count: number,
  seed: number,
  { part = "train", kind, strategy, keep }: Readonly<Record<string, string | undefined>>,
): Promise<Report> {
  if (part !== "train" && part !== "test")
    throw new Error(`bench kinds: --part takes "train" or "test", not "${part}"`);
  if (strategy !== undefined && !(strategyNames as readonly string[]).includes(strategy))
    throw new Error(
      `bench kinds: --strategy: there is no "${strategy}"; there are ${strategyNames.join(", ")}`,
    );
  const started = performance.now();
  const figures = await measureKinds(kindsNamed(kind), { part, count, seed, keep }, { strategy });
  const totals = totalsOf(figures);
  const seconds = (performance.now() - started) / 1000;
  return {
    json: {
      benchmark: "kinds",
      part,
      count,
      seed,
      strategy,
      processor: processor(),
      totals,
      kinds: figures,
      seconds,
    },
    table: kindsTable(figures),
    notes: [
      `part ${part}, seed ${seed}; ${processor()}, ${seconds.toFixed(0)} s`,
      "fine: right; not sure, where a doubt is good enough (rings, strokes through digits, rules); not sure and wrong, where signs stand",
      "the share of right ones leaves signs-beside-digits out; ms: the processor's for an image, without decoding",
      ...(keep === undefined ? [] : [`the images are in "${keep}"`]),
    ],
  };
}

/** @throws where no kind's name begins so */
function kindsNamed(names: string | undefined): readonly Kind[] {
  if (names === undefined) return KINDS;
  const asked = names.split(",");
  const unknown = asked.find((name) => !KINDS.some((kind) => kind.name.startsWith(name)));
  if (unknown !== undefined) {
    const known = KINDS.map(({ name }) => name).join(", ");
    throw new Error(`bench kinds: --kind: no name begins with "${unknown}"; there are ${known}`);
  }
  return KINDS.filter((kind) => asked.some((name) => kind.name.startsWith(name)));
}
