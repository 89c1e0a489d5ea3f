/**
 * How well lines are found on pages and photos: how many of the lines that are there come back as one line each, how many
 * read exactly, and how many lines come back where there is none.
 *
 * Pages are drawn (drawPage.ts) from MNIST's training digits, the first `pages` of each kind. Headings in letters are no
 * numbers: what is read from them counts as false.
 */
import { Random } from "@numera/random";
import { linesOf, type Reading } from "@numera/reader";
import { openReader } from "@numera/reader/node";
import { loadMnist } from "@numera/trainer/node";
import * as ort from "onnxruntime-node";
import type { Benchmark, Report } from "../benchmark.ts";
import { drawPage, PAGE_KINDS, type Page, type PageLine } from "./drawPage.ts";

export const pages: Benchmark = {
  name: "pages",
  summary: "lines found, read exactly, and found where there are none, on drawn pages and photos",
  options: {
    pages: { default: 12, meaning: "pages of each kind" },
    seed: { default: 1, meaning: "of the pages" },
  },
  run: ({ pages: count, seed }) => measure(count!, seed!),
};

const MODELS = { "seed-cnn": "contour", line: "line" } as const;

interface Score {
  lines: number;
  found: number;
  exact: number;
  false: number;
  /** Pages whose lines came back in reading order. */
  ordered: number;
  seconds: number;
}

async function measure(count: number, seed: number): Promise<Report> {
  const digits = await loadMnist({ split: "train" });
  const readers = await Promise.all(
    Object.entries(MODELS).map(async ([name, strategy]) => ({
      name,
      reader: await openReader(ort, { strategy, calibrated: false }),
    })),
  );
  const scores: { kind: string; model: string; score: Score }[] = [];
  for (const kind of PAGE_KINDS) {
    const drawn = Array.from({ length: count }, (_, i) =>
      drawPage(kind, new Random(seed).at(kind, i), digits),
    );
    for (const { name, reader } of readers) {
      const score: Score = { lines: 0, found: 0, exact: 0, false: 0, ordered: 0, seconds: 0 };
      for (const page of drawn) {
        const start = performance.now();
        const reading = await reader.read(page.image);
        score.seconds += (performance.now() - start) / 1000;
        compare(page, reading, score);
      }
      scores.push({ kind, model: name, score });
    }
  }
  return {
    json: { benchmark: "pages", pages: count, seed, scores },
    table: [
      ["pages", "model", "lines", "found", "exact", "false", "in order", "ms/page"],
      ...scores.map(({ kind, model, score }) => [
        kind,
        model,
        `${score.lines}`,
        `${score.found}`,
        `${score.exact}`,
        `${score.false}`,
        `${score.ordered}/${count}`,
        ((1000 * score.seconds) / count).toFixed(0),
      ]),
    ],
    notes: [],
  };
}

/** A line is found where one line that was read has most of its digits on it, and hardly any elsewhere. */
function compare(page: Page, reading: Reading, score: Score): void {
  const lines = linesOf(reading);
  const owners = lines.map((line) => {
    const on = page.lines.map(
      (truth) =>
        line.characters.filter(({ box }) => holds(truth, box.x + box.width / 2, box.y + box.height / 2))
          .length,
    );
    const most = Math.max(0, ...on);
    return most > 0.5 * line.characters.length ? on.indexOf(most) : -1;
  });
  score.lines += page.lines.length;
  score.false += owners.filter((owner) => owner < 0).length;
  page.lines.forEach((truth, i) => {
    const mine = lines.filter((_, k) => owners[k] === i);
    if (mine.length === 0) return;
    score.found += mine.length === 1 ? 1 : 0;
    score.false += mine.length - 1;
    if (mine.length === 1 && mine[0]!.text === truth.text) score.exact++;
  });
  const order = owners.filter((owner) => owner >= 0);
  if (order.every((owner, i) => i === 0 || owner >= order[i - 1]!)) score.ordered++;
}

/** Whether a point lies in a line's four corners. */
function holds({ corners }: PageLine, x: number, y: number): boolean {
  return corners.every(([ax, ay], i) => {
    const [bx, by] = corners[(i + 1) % corners.length]!;
    return (bx - ax) * (y - ay) - (by - ay) * (x - ax) >= 0;
  });
}
