import { cpus } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";

/** The processor's name as the system gives it, and how many of them there are. */
export function processor(): string {
  const all = cpus();
  return `${all.length} x ${all[0]?.model.trim() ?? "unknown"}`;
}

/** The share of all processors' time, 0 to 1, that was spent working in the next `ms` milliseconds. */
export async function busyShare(ms: number): Promise<number> {
  const before = processorTimes();
  await sleep(ms);
  const after = processorTimes();
  const total = after.total - before.total;
  return total === 0 ? 0 : 1 - (after.idle - before.idle) / total;
}

function processorTimes(): { total: number; idle: number } {
  const times = cpus().map((cpu) => cpu.times);
  return {
    total: times.reduce((sum, { user, nice, sys, irq, idle }) => sum + user + nice + sys + irq + idle, 0),
    idle: times.reduce((sum, { idle }) => sum + idle, 0),
  };
}

/** Others' load from which a measurement is not to be trusted. */
const TOO_BUSY = 0.1;

/** A sentence for the report when the machine had other work, nothing when it was quiet. */
export function loadNotes(otherLoad: number): string[] {
  return otherLoad <= TOO_BUSY
    ? []
    : [
        `NOT TO BE TRUSTED: other processes kept ${Math.round(otherLoad * 100)} % of the processors busy; ` +
          "stop them and measure again.",
      ];
}
