import { cpus } from "node:os";

/** The processor's name as the system gives it, and how many of them there are. */
export function processor(): string {
  const all = cpus();
  return `${all.length} x ${all[0]?.model.trim() ?? "unknown"}`;
}

/** Seconds that all processors together have worked, and that they could have, since the system started. */
export interface ProcessorTime {
  readonly busy: number;
  readonly total: number;
}

export function processorTime(): ProcessorTime {
  const times = cpus().map((cpu) => cpu.times);
  const busy = times.reduce((sum, { user, nice, sys, irq }) => sum + user + nice + sys + irq, 0);
  const idle = times.reduce((sum, { idle }) => sum + idle, 0);
  return { busy: busy / 1000, total: (busy + idle) / 1000 };
}

/** The share of the processors' time since `before`, 0 to 1, that went into other work than the `own` seconds. */
export function otherLoad(before: ProcessorTime, after: ProcessorTime, own: number): number {
  const total = after.total - before.total;
  // The system counts in ticks of 10 ms, and its count of idle time can even step back.
  return total <= 0 ? 0 : Math.min(1, Math.max(0, after.busy - before.busy - own) / total);
}

/** Others' load from which a measurement is not to be trusted. */
const TOO_BUSY = 0.1;

/** A sentence for the report when the machine had other work, nothing when it was quiet. */
export function loadNotes(load: number): string[] {
  return load <= TOO_BUSY
    ? []
    : [
        `NOT TO BE TRUSTED: other processes took ${Math.round(load * 100)} % of the processors' time (median); ` +
          "stop them and measure again.",
      ];
}
