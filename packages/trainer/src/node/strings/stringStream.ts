import { Worker } from "node:worker_threads";
import { columnsOf } from "../../strings/scripts/scriptBanks.ts";
import type { StringSample } from "../../strings/stringSample.ts";
import type { SynthesisOptions } from "../../strings/synthesis.ts";
import type { StringReply, StringRequest, StringWorkerData } from "./stringWorker.ts";

export interface StringStreamOptions extends SynthesisOptions {
  /** Threads that draw; at least 1. */
  readonly workers: number;
  /** The string to begin with, as after a stop. Default 0. */
  readonly from?: number;
  /** At most so many strings are drawn before they are taken. Default 512. */
  readonly ahead?: number;
}

/** Strings that a worker draws at a time: so few that none waits long for one, so many that messages cost little. */
const CHUNK = 16;

/**
 * The strings `from`, `from + 1`, … of a StringSynthesis, drawn by worker threads ahead of their use and handed out in the
 * order of their numbers, so that the same options give the same strings however many threads there are. Close it when
 * done, or the threads keep the process alive.
 */
export class StringStream implements AsyncDisposable {
  readonly #workers: Worker[];
  readonly #idle: Worker[];
  readonly #ahead: number;
  readonly #drawn = new Map<number, StringSample>();
  readonly #waiting: {
    readonly resolve: (sample: StringSample) => void;
    readonly reject: (error: Error) => void;
  }[] = [];
  /** The number of the string that is handed out next, and of the one that is drawn next. */
  #next: number;
  #request: number;
  #failure: Error | undefined;

  /** @throws RangeError where workers, from or ahead are not whole numbers of at least 1, 0 and 1 */
  constructor(options: StringStreamOptions) {
    const { bank, letters, pens, scripts, settings, seed, workers, from = 0, ahead = 512 } = options;
    for (const [name, value, least] of [
      ["workers", workers, 1],
      ["from", from, 0],
      ["ahead", ahead, 1],
    ] as const) {
      if (!Number.isSafeInteger(value) || value < least) {
        throw new RangeError(`string stream: ${name} must be a whole number from ${least}, got ${value}`);
      }
    }
    this.#next = from;
    this.#request = from;
    this.#ahead = ahead;
    const workerData: StringWorkerData = {
      bank: bank.columns,
      letters: letters?.columns,
      pens: pens?.columns,
      scripts: scripts && columnsOf(scripts),
      settings,
      seed,
    };
    this.#workers = Array.from({ length: workers }, () => this.#start(workerData));
    this.#idle = [...this.#workers];
    this.#order();
  }

  /** The next string. Calls may overlap; each gets a string of its own, in the order of the calls. */
  next(): Promise<StringSample> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#deliver();
    });
  }

  /** The next `count` strings. */
  take(count: number): Promise<StringSample[]> {
    return Promise.all(Array.from({ length: count }, () => this.next()));
  }

  /** Ends the threads; strings asked for and not yet there are refused. */
  async close(): Promise<void> {
    this.#fail(new Error("the string stream is closed"));
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  #start(workerData: StringWorkerData): Worker {
    // The sources run as they are; what is built has ended .ts to .js, in this file's name as in its neighbor's.
    const fromSource = import.meta.url.endsWith(".ts");
    const file = fromSource ? "./stringWorker.ts" : "./stringWorker.js";
    const worker = new Worker(new URL(file, import.meta.url), {
      workerData,
      ...(fromSource && { execArgv: ["--conditions=numera-source"] }),
    });
    worker.on("message", ({ first, samples }: StringReply) => {
      for (const [i, sample] of samples.entries()) this.#drawn.set(first + i, sample);
      this.#idle.push(worker);
      this.#deliver();
    });
    worker.on("error", (error) => this.#fail(error instanceof Error ? error : new Error(String(error))));
    return worker;
  }

  #deliver(): void {
    while (this.#waiting.length > 0) {
      const sample = this.#drawn.get(this.#next);
      if (sample === undefined) break;
      this.#drawn.delete(this.#next++);
      this.#waiting.shift()!.resolve(sample);
    }
    this.#order();
  }

  /** Gives idle workers their next strings, as far ahead as is allowed or as anyone waits for. */
  #order(): void {
    if (this.#failure !== undefined) return;
    const end = this.#next + Math.max(this.#ahead, this.#waiting.length);
    while (this.#idle.length > 0 && this.#request < end) {
      const request: StringRequest = { first: this.#request, count: Math.min(CHUNK, end - this.#request) };
      this.#request += request.count;
      this.#idle.shift()!.postMessage(request);
    }
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#failure);
  }
}
