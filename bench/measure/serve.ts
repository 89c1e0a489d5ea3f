import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import type { Introduction, Timing } from "./contender.ts";

/** The contender's side of the talk that `contender.ts` describes. */
export async function serve(
  introduction: Introduction,
  go: (...args: readonly number[]) => Promise<Omit<Timing, "processorSeconds">>,
): Promise<void> {
  say(introduction);
  for await (const line of createInterface({ input: process.stdin })) {
    const [request, ...args] = line.split(" ");
    if (request === "go") {
      const before = process.cpuUsage();
      const timing = await go(...args.map(Number));
      const { user, system } = process.cpuUsage(before);
      say({ ...timing, processorSeconds: (user + system) / 1e6 });
    } else if (request === "memory") say({ peakMemoryMB: peakMemoryMB() });
    else throw new Error(`"${line}" was asked; "go ..." and "memory" are known`);
  }
}

function say(answer: object): void {
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}

/** Linux keeps the high-water mark in VmHWM; getrusage's maximum can be that of the parent before exec. */
function peakMemoryMB(): number {
  let kilobytes = process.resourceUsage().maxRSS;
  try {
    kilobytes = Number(/VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))![1]);
  } catch {
    // Not Linux.
  }
  return Math.round(kilobytes / 102.4) / 10;
}
