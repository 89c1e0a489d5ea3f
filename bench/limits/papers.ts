/**
 * What the paper behind a number costs: milliseconds of the processor's time a number, on eight kinds of paper, and how many are
 * read right on each. The numbers are drawn from MNIST's training digits, the same on each paper, and read by the default reader
 * in turns, so that other work meets all papers alike; reported is the sum over the numbers of the medians over the rounds.
 *
 * Its exit code is 1 where a paper costs more than three times as much as plain paper.
 */
import { Random } from "@numera/random";
import { linesOf } from "@numera/reader";
import { openReader } from "@numera/reader/node";
import { loadMnist } from "@numera/trainer/node";
import * as ort from "onnxruntime-node";
import type { Benchmark, Report } from "../benchmark.ts";
import { processor } from "../measure/machine.ts";
import { median } from "../measure/median.ts";
import { drawOnPaper, PAPERS } from "./drawPaper.ts";

export const papers: Benchmark = {
  name: "papers",
  summary: "processor time a number on eight kinds of paper, beside that on plain paper",
  options: {
    numbers: { default: 8, meaning: "numbers on each paper" },
    rounds: { default: 5, meaning: "readings of each" },
    seed: { default: 1, meaning: "of the numbers" },
  },
  run: ({ numbers, rounds, seed }) => measure(numbers!, rounds!, seed!),
};

/** No paper may cost more than so many times what plain paper does. */
const MOST_TIMES = 3;

async function measure(numbers: number, rounds: number, seed: number): Promise<Report> {
  const digits = await loadMnist({ split: "train" });
  const reader = await openReader(ort, {});
  const texts = Array.from({ length: numbers }, (_, i) => numberOf(new Random(seed).at("text", i)));
  const drawn = texts.flatMap((text, i) =>
    PAPERS.map((paper) => {
      const image = drawOnPaper(text, paper, new Random(seed).at("number", i), digits);
      return { paper, text, image, read: "", ms: [] as number[] };
    }),
  );
  // The first round, to warm up, does not count.
  for (let round = 0; round <= rounds; round++) {
    for (const number of drawn) {
      const before = process.cpuUsage();
      const reading = await reader.read(number.image);
      const { user, system } = process.cpuUsage(before);
      if (round > 0) number.ms.push((user + system) / 1000);
      number.read = linesOf(reading)
        .map(({ text }) => text)
        .join("\n");
    }
  }
  const results = PAPERS.map((paper) => {
    const own = drawn.filter((number) => number.paper === paper);
    const ms = own.reduce((sum, number) => sum + median(number.ms), 0) / own.length;
    return { paper, ms, right: own.filter(({ text, read }) => text === read).length };
  });
  const plain = results[0]!.ms;
  const dear = results.filter(({ ms }) => ms > MOST_TIMES * plain).map(({ paper }) => paper);
  return {
    json: { benchmark: "papers", processor: processor(), numbers, rounds, seed, results },
    table: [
      ["paper", "ms a number", "times plain", "right"],
      ...results.map(({ paper, ms, right }) => [
        paper,
        ms.toFixed(1),
        (ms / plain).toFixed(2),
        `${right} of ${numbers}`,
      ]),
    ],
    notes: [
      processor(),
      dear.length === 0
        ? `no paper costs more than ${MOST_TIMES} times plain paper`
        : `MORE than ${MOST_TIMES} times plain paper: ${dear.join(", ")}`,
    ],
    failed: dear.length > 0,
  };
}

/** Four to eight digits. */
function numberOf(random: Random): string {
  return Array.from({ length: 4 + random.integer(5) }, () => random.integer(10)).join("");
}
