/** How often the line is renewed at most, in milliseconds: on a terminal, and in a log. */
const INTERVAL = { terminal: 200, log: 20_000 };

/** "line: dates 120/500" on stderr: one line written over and over on a terminal, now and then a new one in a log. */
export class Progress {
  readonly #what: string;
  #shown = performance.now();

  constructor(what: string) {
    this.#what = what;
  }

  show(done: number, n: number): void {
    const terminal = process.stderr.isTTY;
    const now = performance.now();
    if (now - this.#shown < (terminal ? INTERVAL.terminal : INTERVAL.log)) return;
    this.#shown = now;
    process.stderr.write(terminal ? `\r\u001b[K${this.#what} ${done}/${n}` : `${this.#what} ${done}/${n}\n`);
  }

  end(): void {
    if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  }
}
