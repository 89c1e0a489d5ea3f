import { duration, parametersText } from "@numera/report/text";
import type { Trial } from "@numera/tuner";
import { bestTrial } from "@numera/tuner";
import type { StudyStore, TrialEnd, WorkerEvent } from "@numera/tuner/node";
import type { ObjectiveName } from "@numera/workflows";
import { epochsText, objectiveText } from "./results/trialText.ts";

interface Running {
  readonly since: number;
  step: number;
  value: number | undefined;
}

/** A line on stderr for each trial that ends; below them, where stderr is a terminal, the trials that run. */
export class TrialsLine {
  readonly #store: StudyStore;
  readonly #trials: number;
  readonly #running = new Map<number, Running>();

  constructor(store: StudyStore, trials: number) {
    this.#store = store;
    this.#trials = trials;
  }

  show(event: WorkerEvent): void {
    const { number } = event.trial;
    if (event.type === "begin") {
      this.#running.set(number, { since: performance.now(), step: 0, value: undefined });
    } else if (event.type === "report") {
      Object.assign(this.#running.get(number)!, { step: event.step, value: event.value });
    } else {
      const running = this.#running.get(number)!;
      this.#running.delete(number);
      this.#write(`${this.#ended(event.trial, event.end, running)}\n`);
    }
    if (process.stderr.isTTY) this.#write(this.#status());
  }

  clear(): void {
    this.#write("");
  }

  #ended(trial: Trial, end: TrialEnd, { since, step, value }: Running): string {
    const time = duration((performance.now() - since) / 1000);
    const what = `trial ${trial.number} (${parametersText(trial.parameters)})`;
    const reached = value === undefined ? "" : ` at ${this.#text(value)}`;
    switch (end.state) {
      case "complete":
        return `${what}: ${end.objectives!.map((value, i) => this.#text(value, i)).join(", ")}; ${time}`;
      case "pruned":
        return `${what}: pruned after ${epochsText(step)}${reached}; ${time}`;
      case "waiting":
        return end.error === undefined
          ? `${what}: put back after ${epochsText(step)}`
          : `${what}: attempt ${trial.attempts} failed (${end.error}); it will be tried again`;
      case "failed":
        return `${what}: failed (${end.error})`;
      case "lost":
        return `${what}: ${end.error}`;
    }
  }

  #status(): string {
    const { trials } = this.#store.known;
    const done = trials.filter(({ state }) => state !== "running" && state !== "waiting").length;
    const best = bestTrial(this.#store.known);
    const running = [...this.#running].map(
      ([number, { step, value }]) =>
        `${number} ${epochsText(step)}${value === undefined ? "" : ` ${this.#text(value)}`}`,
    );
    const of = Number.isFinite(this.#trials) ? ` of ${this.#trials}` : "";
    const leader = best === undefined ? "" : `; best ${best.number} with ${this.#text(best.objectives![0]!)}`;
    return `${done}${of} trials; running ${running.join(" | ")}${leader}`;
  }

  #text(value: number, objective = 0): string {
    return objectiveText(this.#store.definition.objectives[objective]!.name as ObjectiveName, value);
  }

  #write(text: string): void {
    process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${text}` : text);
  }
}
