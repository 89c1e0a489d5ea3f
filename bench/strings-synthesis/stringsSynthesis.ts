/**
 * How many synthetic strings a second are made, on one thread and by worker threads.
 *
 * The training stream (40 pixels high, all papers, pens and damage) over the bank of MNIST's test digits, whose size does
 * not matter to speed. In turns: a StringSynthesis draws `strings` strings on this thread; a StringStream of `workers`
 * threads hands out as many, from its first to its last, started and warm. A round that does not count comes first.
 * Reported are the medians over the rounds.
 */
import { STRING_PRESETS, StringSynthesis } from "@numera/trainer";
import { loadDigitBank, StringStream } from "@numera/trainer/node";
import type { Benchmark, Report } from "../benchmark.ts";
import { loadNotes, otherLoad, processor, processorTime } from "../measure/machine.ts";
import { median } from "../measure/median.ts";

export const stringsSynthesis: Benchmark = {
  name: "strings-synthesis",
  summary: "synthetic line images, strings per second on one thread and with workers",
  options: {
    rounds: { default: 5, meaning: "rounds that count" },
    strings: { default: 2000, meaning: "strings a round" },
    workers: { default: 2, meaning: "worker threads" },
  },
  run: ({ rounds, strings, workers }) => measure(rounds!, strings!, workers!),
};

/** Few, so that what workers drew while the other had its turn does not count for much. */
const AHEAD = 64;

async function measure(rounds: number, strings: number, workers: number): Promise<Report> {
  const { bank } = await loadDigitBank({ split: "test" });
  const options = { bank, settings: STRING_PRESETS.training, seed: 1 };
  const synthesis = new StringSynthesis(options);
  await using stream = new StringStream({ ...options, workers, ahead: AHEAD });
  const taken: { readonly thread: number; readonly workers: number; readonly otherLoad: number }[] = [];
  for (let round = 0; round <= rounds; round++) {
    const before = processorTime();
    const own = process.cpuUsage();
    const thread = await rate(strings, () => {
      for (let i = 0; i < strings; i++) synthesis.draw(round * strings + i);
    });
    const together = await rate(strings, async () => {
      for (let i = 0; i < strings; i++) await stream.next();
    });
    const { user, system } = process.cpuUsage(own);
    const load = otherLoad(before, processorTime(), (user + system) / 1e6);
    if (round > 0) taken.push({ thread, workers: together, otherLoad: load });
  }
  const middle = (key: "thread" | "workers" | "otherLoad") => median(taken.map((round) => round[key]));
  const [thread, together] = [middle("thread"), middle("workers")];
  return {
    json: {
      benchmark: "strings-synthesis",
      processor: processor(),
      strings,
      workers,
      rounds: taken,
      thread,
      together,
    },
    table: [
      ["", "strings/s"],
      ["one thread", thread.toFixed(0)],
      [`${workers} workers`, together.toFixed(0)],
    ],
    notes: [processor(), ...loadNotes(middle("otherLoad"))],
  };
}

/** Things a second. */
async function rate(count: number, work: () => void | Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (1000 * count) / (performance.now() - start);
}
