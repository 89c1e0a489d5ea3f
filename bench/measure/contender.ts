import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** What a contender says when it stands ready: its own name for itself, e.g. `{"engine": "PyTorch 1.13.0"}`. */
export type Introduction = Readonly<Record<string, string>>;

export type Environment = Readonly<Record<string, string>>;

/** Work that was timed by the one who did it. */
export interface Timing {
  readonly images: number;
  readonly seconds: number;
  /** Time that its processors worked, summed over its threads. */
  readonly processorSeconds: number;
  /** In which of its forms the engine did it, where it has several. */
  readonly form?: string;
}

/**
 * A process of its own that does the measured work when told to, so that start-up, loading and compilation do not
 * count and each one's peak memory is its own. It speaks in lines:
 *
 *     <- {"engine": "PyTorch 1.13.0", ...}       once, when it is ready to work
 *     -> go ARGUMENT...                          e.g. "go 50": train for 50 steps
 *     <- {"images": 6400, "seconds": 2.1, "processorSeconds": 4.2}
 *     -> memory
 *     <- {"peakMemoryMB": 512.3}                 the largest resident set since it started
 *
 * and ends when its input ends.
 */
export class Contender {
  readonly name: string;
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #answers: AsyncIterator<string>;
  #errors = "";

  private constructor(name: string, command: string, args: readonly string[], environment: Environment) {
    this.name = name;
    this.#child = spawn(command, args, { stdio: "pipe", env: { ...process.env, ...environment } });
    this.#child.on("error", (error) => {
      this.#errors += error.message;
    });
    // A child that is gone is reported by the answer that does not come.
    this.#child.stdin.on("error", () => {});
    this.#child.stderr.setEncoding("utf8").on("data", (text: string) => {
      this.#errors += text;
    });
    this.#answers = createInterface({ input: this.#child.stdout })[Symbol.asyncIterator]();
  }

  /**
   * Starts the process and waits until it is ready.
   * @param environment variables that it has beside those of this process
   * @throws Error with its stderr when it ends instead
   */
  static async start(
    name: string,
    command: string,
    args: readonly string[],
    environment: Environment = {},
  ): Promise<{ contender: Contender; introduction: Introduction }> {
    const contender = new Contender(name, command, args, environment);
    return { contender, introduction: (await contender.#answer()) as Introduction };
  }

  async go(...args: readonly number[]): Promise<Timing> {
    return (await this.#ask(["go", ...args].join(" "))) as Timing;
  }

  async peakMemoryMB(): Promise<number> {
    return ((await this.#ask("memory")) as { peakMemoryMB: number }).peakMemoryMB;
  }

  /** Ends the process. */
  stop(): void {
    this.#child.stdin.end();
    this.#child.kill();
  }

  async #ask(request: string): Promise<unknown> {
    this.#child.stdin.write(`${request}\n`);
    return await this.#answer();
  }

  async #answer(): Promise<unknown> {
    const { value, done } = await this.#answers.next();
    if (done) throw new Error(`${this.name} ended without an answer:\n${this.#errors.trim()}`);
    return JSON.parse(value);
  }
}
