/**
 * What the Studio asks of a browser: Chromium, headless, on the built files served by `numera studio` on localhost.
 *
 * scriptKb: the scripts that are needed to read, gzip, without the runtime's WASM; what opens PDF files is not among them.
 * coldMs: from the start of the navigation, in a context that never saw the page, to the first number on it; a 7 is written as
 * soon as there is a sheet. Median of 5. warmMs: from the last stroke of an 8-digit line to its number on the page, drawing
 * and React included. Median of 30. frameMs: between frames while strokes are drawn without a pause for 5 s, median and
 * 95th percentile. longestTaskMs: the longest task of the page's own thread (0: none over 50 ms) during the readings.
 * memoryMb: after 50, 150, ... readings and after all, see `Memory`: what page, worker and WASM hold once collected, and what
 * is resident of their process before that. growth: by how much of itself what is held, and what is resident, grew in the
 * second half. (A reading is two here: of seven digits, when the last stroke is taken back, and of eight.)
 */
import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { chromiumFlags, findChromium } from "@numera/tools/chromium";
import { type Browser, chromium, type Page } from "playwright-core";
import { buildStudio } from "../../apps/studio/tests/buildStudio.ts";
import { serveFolder } from "../../apps/studio/tests/serveFolder.ts";
import { numberRead, write } from "../../apps/studio/tests/writing.ts";
import type { Benchmark, Report } from "../benchmark.ts";
import { loadNotes, processor } from "../measure/machine.ts";
import { median } from "../measure/median.ts";
import { firstNumber, framesWhileDrawing, readings } from "./inPage.ts";
import { type Memory, memoryOf } from "./memory.ts";
import { scriptSize } from "./scriptSize.ts";

export const studio: Benchmark = {
  name: "studio",
  summary: "the Studio in Chromium: size, first number, reading while one draws",
  options: {
    starts: { default: 5, meaning: "cold starts" },
    readings: { default: 500, meaning: "readings of a line of 8 digits" },
  },
  run: async ({ starts, readings: count }) => {
    const load = Math.min(1, loadavg()[0]! / availableParallelism());
    const folder = await mkdtemp(join(tmpdir(), "numera-studio-"));
    try {
      await buildStudio(folder);
      const { url, stop } = await serveFolder(folder);
      const browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumFlags] });
      try {
        return await measure(browser, url, await scriptSize(folder), {
          starts: starts!,
          count: count!,
          load,
        });
      } finally {
        await browser.close();
        stop();
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function measure(
  browser: Browser,
  url: string,
  scriptKb: number,
  { starts, count, load }: { readonly starts: number; readonly count: number; readonly load: number },
): Promise<Report> {
  const cold = await coldStarts(browser, url, starts);
  const page = await freshPage(browser);
  await page.goto(url);
  await write(page, "40724072", 40, 200);
  await numberRead(page, "40724072");
  const { held, warm, longest } = await readAgain(browser, page, count);
  await page.keyboard.press("Delete");
  const frames = (await page.evaluate(framesWhileDrawing, 5)).sort((a, b) => a - b);
  const json = {
    scriptKb: rounded(scriptKb),
    coldMs: rounded(median(cold)),
    warmMs: rounded(median(warm.slice(20))),
    frameMs: { median: rounded(median(frames)), p95: rounded(frames[Math.floor(0.95 * frames.length)]!) },
    longestTaskMs: rounded(longest),
    memoryMb: held,
    growth: {
      held: growth(held, ({ page, worker, wasm }) => page + worker + wasm),
      resident: growth(held, ({ resident }) => resident),
    },
    readings: count,
    threads: await page.evaluate(() =>
      crossOriginIsolated ? Math.min(4, navigator.hardwareConcurrency) : 1,
    ),
    processor: processor(),
  };
  const notes = [...loadNotes(load), `${json.threads} threads of the runtime; ${json.processor}`];
  return { json, table: tableOf(json), notes };
}

/** Milliseconds to the first number, each in a context that never saw the page. */
async function coldStarts(browser: Browser, url: string, starts: number): Promise<number[]> {
  const cold: number[] = [];
  for (let i = 0; i < starts; i++) {
    const page = await freshPage(browser);
    await page.goto(url, { waitUntil: "commit" });
    cold.push(await page.evaluate(firstNumber));
    await page.context().close();
  }
  return cold;
}

/** Reads the line on the page again and again: what is held on the way, the first readings' milliseconds, the longest task. */
async function readAgain(browser: Browser, page: Page, count: number) {
  const memory = await memoryOf(browser, page);
  const held: MemoryRow[] = [];
  let warm: number[] = [];
  let longest = 0;
  for (let done = 0; done < count; ) {
    const next = Math.min(count - done, done === 0 ? 50 : 100);
    const read = await page.evaluate(readings, next);
    if (done === 0) warm = read.milliseconds;
    longest = Math.max(longest, read.longest);
    done += next;
    held.push({ readings: done, ...inMegabytes(await memory()) });
  }
  return { held, warm, longest };
}

interface Figures {
  readonly scriptKb: number;
  readonly coldMs: number;
  readonly warmMs: number;
  readonly frameMs: { readonly median: number; readonly p95: number };
  readonly longestTaskMs: number;
  readonly memoryMb: readonly MemoryRow[];
  readonly growth: { readonly held: number; readonly resident: number };
}

function tableOf({
  scriptKb,
  coldMs,
  warmMs,
  frameMs,
  longestTaskMs,
  memoryMb,
  growth,
}: Figures): string[][] {
  return [
    ["", "measured", "goal"],
    ["script, gzip, kB", `${scriptKb}`, "250"],
    ["first number, ms", `${coldMs}`, "2,500"],
    ["8-digit line, ms", `${warmMs}`, "60"],
    ["between frames, ms (95 %)", `${frameMs.median} (${frameMs.p95})`, "16.7"],
    ["longest task while reading, ms", `${longestTaskMs}`, "50"],
    ...memoryMb.map((row) => [
      `memory after ${row.readings} readings, MB: page, worker, WASM; resident`,
      `${row.page}, ${row.worker}, ${row.wasm}; ${row.resident}`,
      "stable",
    ]),
    ["growth in the second half, %: held, resident", `${growth.held}, ${growth.resident}`, "2"],
  ];
}

async function freshPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  return await context.newPage();
}

/** In megabytes. */
type MemoryRow = Memory & { readonly readings: number };

function inMegabytes({ resident, page, worker, wasm }: Memory): Memory {
  const [r, p, w, m] = [resident, page, worker, wasm].map((bytes) => rounded(bytes / 1e6));
  return { resident: r!, page: p!, worker: w!, wasm: m! };
}

/** Per cent by which the last row is more than the first of the second half. */
function growth(rows: readonly MemoryRow[], of: (row: MemoryRow) => number): number {
  const last = rows.at(-1)!;
  const middle = rows.find(({ readings }) => readings >= last.readings / 2)!;
  return rounded(100 * (of(last) / of(middle) - 1));
}

function rounded(value: number): number {
  return Math.round(10 * value) / 10;
}
