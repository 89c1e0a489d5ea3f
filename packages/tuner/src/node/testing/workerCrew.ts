import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

/**
 * So many processes of one program, each replaced by a new one when it was killed, until all have ended by themselves.
 * @param command node's arguments
 */
export class WorkerCrew {
  readonly #command: readonly string[];
  readonly #members: ChildProcess[] = [];
  readonly #killed: number[] = [];
  #stopped = false;
  /** Once all have ended by themselves. Rejects, and ends the others, when one ends by an error. */
  readonly finished: Promise<void>;

  constructor(count: number, command: readonly string[]) {
    this.#command = command;
    this.finished = Promise.all(Array.from({ length: count }, (_, place) => this.#fill(place))).then(
      () => {},
    );
    // Whoever awaits it hears of it; until then it is nobody's unhandled rejection.
    this.finished.catch(() => this.stop());
  }

  /** Of those in their places now. */
  get pids(): readonly number[] {
    return this.#members.map(({ pid }) => pid!);
  }

  /** Of those that were killed, in turn. */
  get killed(): readonly number[] {
    return this.#killed;
  }

  /** Ends one by SIGKILL. */
  kill(pid: number): void {
    if (process.kill(pid, "SIGKILL")) this.#killed.push(pid);
  }

  /** Ends all that still run. */
  stop(): void {
    this.#stopped = true;
    for (const member of this.#members) member.kill("SIGKILL");
  }

  async #fill(place: number): Promise<void> {
    for (;;) {
      const member = spawn(process.execPath, this.#command, { stdio: ["ignore", "ignore", "pipe"] });
      this.#members[place] = member;
      let said = "";
      member.stderr.on("data", (text) => {
        said += text;
      });
      const [code] = await once(member, "close");
      if (code === 0 || this.#stopped) return;
      if (code !== null) throw new Error(`a worker ended with code ${code}: ${said}`);
    }
  }
}
