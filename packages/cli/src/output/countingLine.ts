/** How often the line is renewed at most, in milliseconds. */
const INTERVAL = 200;

/** "120 of 608 images" on stderr, written over and over; nothing where stderr is not a terminal. */
export class CountingLine {
  readonly #what: string;
  #shown = 0;

  constructor(what: string) {
    this.#what = what;
  }

  show(done: number, n: number): void {
    const now = performance.now();
    if (!process.stderr.isTTY || now - this.#shown < INTERVAL) return;
    this.#shown = now;
    process.stderr.write(`\r\u001b[K${done.toLocaleString("en")} of ${n.toLocaleString("en")} ${this.#what}`);
  }

  clear(): void {
    if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  }
}
